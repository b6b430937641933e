import type { Correction, Doubt, Locale, NotLearned, WhyNot } from '../core';

type Role = Extract<Correction, { what: 'role' }>['role'];
type Rows = Extract<Correction, { what: 'rows' }>['rows'];
type Kind = Extract<Correction, { what: 'kind' }>['kind'];
type Type = Extract<Correction, { what: 'type' }>['type'];
type Column = Extract<Correction, { what: 'column' }>['type'];
type Required = Extract<Correction, { what: 'required' }>['required'];

interface LearnWords {
  readonly why: Readonly<Record<Exclude<WhyNot, 'known'>, string>>;
  readonly known: (form: string) => string;
  /** What is asked of a guess; `about` is the label, row or column in question. */
  readonly asks: Readonly<Record<Correction['what'], (about: string) => string>>;
  readonly roles: Readonly<Record<Role, string>>;
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly types: Readonly<Record<Type, string>>;
  readonly columns: Readonly<Record<NonNullable<Column> | 'none', string>>;
  readonly rows: Readonly<Record<Rows, string>>;
  readonly required: Readonly<Record<NonNullable<Required> | 'none', string>>;
  readonly holds: Readonly<Record<'yes' | 'no', string>>;
}

const WORDS: Readonly<Record<Locale, LearnWords>> = {
  'zh-CN': {
    why: {
      empty: '这张工作表是空的，请换一张空白表样或填好的表。',
      unread: '这张工作表没能读出来，无法学习表式。',
      'no-table': '没有认出表：请确认表头行（如“一级指标”“指标值”，或“科目编码”“预算数”）在这张工作表上。',
      unclear: '表的样子没有认清：请换一张空白表样，或保留合并单元格后再试。',
    },
    known: (form) => `这张表已按“${form}”识别，不需要另学表式。`,
    asks: {
      name: () => '表式叫什么名称？',
      kind: () => '这是什么用途的表？',
      unit: () => '表上没有写明金额单位，按什么单位？',
      role: (about) => `“${about}”是什么？`,
      label: (about) => `栏目“${about}”的名称`,
      type: (about) => `“${about}”填什么？`,
      required: (about) => `“${about}”必须填吗？`,
      sum: (about) => `“${about}”是不是其他各项之和？`,
      across: (about) => `“${about}”一列是不是其他各列之和？`,
      rows: () => '表中各行是表式印好的吗？',
      column: (about) => `“${about}”一列填什么？`,
    },
    roles: {
      label: '栏目名称，旁边或下面填写内容',
      value: '填写的内容',
      group: '几个栏目共用的名称',
      head: '列标题',
      none: '不属于表式',
    },
    kinds: {
      target: '绩效目标表',
      'self-evaluation': '自评表',
      monitoring: '监控表',
      'unit-wide': '整体支出绩效目标表',
      transfer: '转移支付绩效目标表',
      scoring: '评分表',
    },
    types: { text: '文字', paragraphs: '成段文字', money: '金额' },
    columns: { money: '金额', text: '文字', count: '数量', none: '不属于表式' },
    rows: { fixed: '是，各行名称固定', coded: '按科目编码逐级填列', listed: '不是，由填表人逐行填列' },
    required: { error: '必填（未填为强制问题）', warning: '应填（未填请核实）', hint: '未填作提示', none: '可以不填' },
    holds: { yes: '是，不相等就报', no: '不是' },
  },
  'en-US': {
    why: {
      empty: 'This worksheet is empty. Choose a blank form or a filled table.',
      unread: 'This worksheet could not be read, so no form can be learned from it.',
      'no-table':
        'No table was found. Make sure that its row of heads (such as 一级指标 and 指标值, or 科目编码 and 预算数) is on this worksheet.',
      unclear: 'The table could not be made out. Try a blank form, or keep its merged cells.',
    },
    known: (form) => `This table is known already as "${form}": there is no need to learn its form.`,
    asks: {
      name: () => 'What is the form called?',
      kind: () => 'What is the table for?',
      unit: () => 'The sheet names no unit of money. Which one is meant?',
      role: (about) => `What is "${about}"?`,
      label: (about) => `Name of the field "${about}"`,
      type: (about) => `What goes into "${about}"?`,
      required: (about) => `Must "${about}" be filled in?`,
      sum: (about) => `Is "${about}" the sum of the others?`,
      across: (about) => `Is the column "${about}" the sum of the other columns?`,
      rows: () => 'Are the rows printed by the form?',
      column: (about) => `What goes into the column "${about}"?`,
    },
    roles: {
      label: 'The name of a field, with its value beside or below',
      value: 'What somebody has filled in',
      group: 'A name over several fields',
      head: 'The head of a column',
      none: 'No part of the form',
    },
    kinds: {
      target: 'Performance targets',
      'self-evaluation': 'Self-evaluation',
      monitoring: 'Monitoring',
      'unit-wide': 'Targets of a whole unit',
      transfer: 'Targets of a transfer',
      scoring: 'Scoring',
    },
    types: { text: 'Text', paragraphs: 'Paragraphs', money: 'An amount' },
    columns: {
      money: 'Amounts',
      text: 'Text',

      count: 'Numbers',
      none: 'No part of the form',
    },
    rows: {
      fixed: 'Yes, their names are fixed',
      coded: 'They are a hierarchy of codes',
      listed: 'No, whoever fills in the table writes them',
    },
    required: {
      error: 'Yes (an error if it is empty)',
      warning: 'It should be (to be verified if it is empty)',
      hint: 'A hint if it is empty',
      none: 'It may be empty',
    },
    holds: { yes: 'Yes, and a difference is reported', no: 'No' },
  },
};

/** Why nothing was learned of a sheet. */
export function notLearnedText({ why, known }: NotLearned, locale: Locale): string {
  const words = WORDS[locale];
  return why === 'known' ? words.known(known?.name[locale] ?? '') : words.why[why];
}

/** What is asked of a guess. */
export const doubtText = ({ what, about }: Doubt, locale: Locale): string => WORDS[locale].asks[what](about);

/** One of the answers to it. */
export function choiceText(correction: Correction, locale: Locale): string {
  const { roles, kinds, types, columns, rows, required, holds } = WORDS[locale];
  switch (correction.what) {
    case 'name':
      return correction.name;
    case 'unit':
      return correction.unit;
    case 'label':
      return correction.label;
    case 'kind':
      return kinds[correction.kind];
    case 'role':
      return roles[correction.role];
    case 'type':
      return types[correction.type];
    case 'column':
      return columns[correction.type ?? 'none'];
    case 'rows':
      return rows[correction.rows];
    case 'required':
      return required[correction.required ?? 'none'];
    case 'sum':
    case 'across':
      return holds[correction.holds ? 'yes' : 'no'];
  }
}
