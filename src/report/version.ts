import description from '../../package.json';

/** The program's version. */
export const { version } = description;
