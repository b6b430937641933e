export { corrected } from './corrected';
export { isLearned, learnForm } from './learn-form';
export type { Correction, Doubt, Learned, NotLearned, WhyNot } from './learned';
