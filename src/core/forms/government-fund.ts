import { both } from '../model/locale';
import { titleOfMoney } from '../language/budget-titles';
import { wordList } from '../language/word-list';
import { byFunctionAndKind } from './by-function';
import type { Form } from './schema';

/** F11 单位预算政府性基金预算财政拨款支出表; most units have none and file it empty, with a note. */
export const governmentFund: Form = byFunctionAndKind({
  id: 'government-fund',
  number: 'F11',
  name: { 'zh-CN': '单位预算政府性基金预算财政拨款支出表', 'en-US': 'Government funds: expenditure' },
  purpose: both('政府性基金拨款的支出；没有的也要公开空表', 'Expenditure from government funds; filed even if empty'),
  alsoCalled: wordList('基金 空表 fund'),
  title: titleOfMoney('政府性?基金', '(收入)?支出'),
  emptyNote: '注：本单位没有政府性基金预算财政拨款安排的支出，本表为空表。',
});
