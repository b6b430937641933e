import { both } from '../model/locale';
import type { PageSource } from './page';

export const T12: PageSource = {
  why: both(
    '说明文字里的数字与预算表对不上，或者分项加起来不等于合计，多半是改了表没有改文字，公开后容易被质疑。',
    'A figure in the text contradicts the table it speaks of, or its parts do not add up: usually a table was changed and the text was not.',
  ),
  remedy: both(
    '对照表核对说明文字；列举项目时请列全，或者只写主要的几个。',
    'Compare the text with the tables. A list of projects should be complete, or name just a few main ones.',
  ),
  found: [],
  silent: [],
};
