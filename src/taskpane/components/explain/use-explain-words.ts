import { explainWords, type ExplainWords } from '../../../words/explain';
import { usePorts } from '../../ports';

export const useExplainWords = (): ExplainWords => explainWords[usePorts().locale];
