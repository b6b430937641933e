import { matrixOf } from '../forms';
import { amountCells, moneyIn } from '../read/contents';
import type { TableRule } from './rule';

export const C09: TableRule = {
  code: 'C09',
  severity: 'warning',
  scope: 'within-table',
  basis: ['财预〔2016〕143号'],
  fixable: false,
  text: {
    'zh-CN': {
      title: '空表没有说明',
      why: '没有相应支出的单位也要公开空表，并注明本单位没有这项预算；没有说明的空表会被当作漏报。',
      remedy: '在表下加一行注，写明没有这项预算、本表为空表。',
      messages: { note: '“{form}”是空表，表下没有说明。请加一行注，如“{note}”' },
    },
    'en-US': {
      title: 'An empty statutory table without its note',
      why: 'A unit without such expenditure discloses the table empty, with a note that it has none; without the note it looks forgotten.',
      remedy: 'Add a line below the table that says there is none.',
      messages: { note: '"{form}" is empty and nothing below it says so. Add a note such as "{note}"' },
    },
  },
  examples: {
    found: [
      {
        form: 'government-fund',
        note: { 'zh-CN': '没有政府性基金支出，也没有注', 'en-US': 'no expenditure from government funds, and no note' },
        matrixRows: [],
        findings: [{ at: { table: true } }],
      },
    ],
    silent: [
      {
        form: 'government-fund',
        note: { 'zh-CN': '空表有注', 'en-US': 'empty, with its note' },
        matrixRows: [],
        below: '注：无政府性基金预算，空表列示。',
        findings: [],
      },
      {
        form: 'state-capital',
        note: { 'zh-CN': '填了金额的表不需要注', 'en-US': 'a table with amounts needs none' },
        findings: [],
      },
    ],
  },
  *check(table) {
    const note = matrixOf(table.form)?.emptyNote;
    if (note === undefined || !table.matrix || table.matrix.emptyNote) return;
    const isFilled = amountCells(table).some(([key]) => {
      const money = moneyIn(table, key);
      return money?.kind === 'unreadable' || (money?.kind === 'amount' && !money.amount.isZero());
    });
    if (isFilled) return;
    const at = { row: table.area.top, column: table.area.left };
    yield { at, field: 'note', message: 'note', values: { form: table.title || table.form.name['zh-CN'], note } };
  },
};
