export { readStatements } from './read';
export type { Paragraph, Statement } from './statement';
