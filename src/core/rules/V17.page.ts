import { both } from '../model/locale';
import type { PageSource } from './page';

export const V17: PageSource = {
  why: both(
    '两个项目做的事不同，目标和指标却一字不差，多半是复制了另一张表没有改，这个项目的产出就没有说。人员类、公用经费项目的固定指标，同一项目的申报、批复和各年度、各资金来源的表不算。',
    'Different projects with the very same goals and indicators: one table was copied and not changed, and says nothing of its own project. Indicators that a budget system sets, and versions, years and sources of one project are left out.',
  ),
  remedy: both(
    '按本项目要做的事重写目标和指标；确实是同一类工作、标准相同的，可以不改。',
    'Write what this project is to do. Where both do the same work by the same standard, nothing is wrong.',
  ),
  found: [],
  silent: [],
};
