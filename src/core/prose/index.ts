export { statementsInSteps } from './read';
export type { Statement } from './statement';
