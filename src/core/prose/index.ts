export { readStatements } from './read';
export type { Statement } from './statement';
