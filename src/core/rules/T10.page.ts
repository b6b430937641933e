import { both } from '../model/locale';
import type { PageSource } from './page';

export const T10: PageSource = {
  why: both(
    '同一单位、同一年度的各张表说的是同一笔预算：同一个数在两张表里应当一样，部分不能大于整体，各项目之和不能大于项目支出。',
    'The tables of one unit and year speak of one budget: the same figure must be the same in both, a part cannot exceed the whole, and projects cannot add up to more than project expenditure.',
  ),
  remedy: both(
    '对照两张表的这两处，改正填错的一处；项目之和小于项目支出的，核实是否有项目没有列出。',
    'Compare the two cells and correct the one that is wrong; where projects add up to less, see whether some are not listed.',
  ),
  found: [],
  silent: [],
};
