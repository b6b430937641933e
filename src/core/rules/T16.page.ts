import { both } from '../model/locale';
import type { PageSource } from './page';

export const T16: PageSource = {
  why: both(
    '说明文字或表里有两年的金额和增减额、增减百分比，几个数互相对不上，或者增减方向写反，多半是改了金额没有改增减。表里哪两栏相减，由多数行自己证明；印出的小数位以内的尾差不算。',
    'A text or a table that states the amounts of two years and the change contradicts itself, or has the direction the wrong way round: usually an amount was changed and the change was not. Which columns of a table belong together, most of its rows must prove; what rounding explains is not told.',
  ),
  remedy: both(
    '用（本年－上年）÷上年重新计算；上年为 0 的不写百分比。',
    'Calculate it anew: (this year − last year) ÷ last year. Of 0 there is no percentage.',
  ),
  found: [],
  silent: [],
};
