export { ExplainField } from './explain-field';
export { ExplainTray } from './explain-tray';
export { Explanations } from './explanations';
