import { toolsWords } from '../../../words/tools';
import { usePorts } from '../../ports';

export const useToolsWords = () => toolsWords[usePorts().locale];
