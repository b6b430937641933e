import { formsPageWords } from '../../../../words/forms-page';
import { usePorts } from '../../../ports';

export const useFormsWords = () => formsPageWords[usePorts().locale];
