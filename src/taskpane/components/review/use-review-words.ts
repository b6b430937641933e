import { reviewWords } from '../../../words/review';
import { usePorts } from '../../ports';

export const useReviewWords = () => reviewWords[usePorts().locale];
