import type { PageSource } from './page';

export const C09: PageSource = {
  text: {
    'zh-CN': {
      why: '没有相应支出的单位也要公开空表，并注明本单位没有这项预算；没有说明的空表会被当作漏报。',
      remedy: '在表下加一行注，写明没有这项预算、本表为空表。',
    },
    'en-US': {
      why: 'A unit without such expenditure discloses the table empty, with a note that it has none; without the note it looks forgotten.',
      remedy: 'Add a line below the table that says there is none.',
    },
  },
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
};
