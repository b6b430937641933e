import { both } from '../model/locale';
import type { PageSource } from './page';

export const T16: PageSource = {
  why: both(
    '说明文字里写了两年的金额和增减百分比，三个数互相对不上，多半是改了金额没有改百分比。',
    'A text that states the amounts of two years and the change in % contradicts itself: usually an amount was changed and the percentage was not.',
  ),
  remedy: both(
    '用（本年－上年）÷上年重新计算；上年为 0 的不写百分比。',
    'Calculate it anew: (this year − last year) ÷ last year. Of 0 there is no percentage.',
  ),
  found: [],
  silent: [],
};
