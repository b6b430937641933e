import { both } from '../model/locale';
import type { PageSource } from './page';

export const C09: PageSource = {
  why: both(
    '没有相应支出的单位也要公开空表，并注明本单位没有这项预算；没有说明的空表会被当作漏报，从别的表抄来的说明也不算；表里有金额而说明写着空表，两者必有一错。',
    'A unit without such expenditure discloses the table empty, with a note that it has none; without the note it looks forgotten, and a note copied from another table is none. Where a table has amounts and its note says that it is empty, one of the two is wrong.',
  ),
  remedy: both('在表下加一行注，写明没有这项预算、本表为空表。', 'Add a line below the table that says there is none.'),
  found: [
    {
      form: 'government-fund',
      note: both('没有政府性基金支出，也没有注', 'no expenditure from government funds, and no note'),
      matrixRows: [],
      fields: { 'total.total': 0, 'total.basic': 0, 'total.project': 0 },
      findings: [{ at: { table: true } }],
    },
  ],
  silent: [
    {
      form: 'government-fund',
      note: both('空表有注', 'empty, with its note'),
      matrixRows: [],
      below: '注：无政府性基金预算，空表列示。',
    },
    {
      form: 'state-capital',
      note: both('填了金额的表不需要注', 'a table with amounts needs none'),
    },
  ],
};
