import { both } from '../model/locale';
import { titleOfMoney } from '../language/budget-titles';
import { wordList } from '../language/word-list';
import { byFunctionAndKind } from './by-function';
import type { Form } from './schema';

/** F12 单位预算国有资本经营预算财政拨款支出表; most units have none and file it empty, with a note. */
export const stateCapital: Form = byFunctionAndKind({
  id: 'state-capital',
  number: 'F12',
  name: { 'zh-CN': '单位预算国有资本经营预算财政拨款支出表', 'en-US': 'State capital budget: expenditure' },
  purpose: both(
    '国有资本经营预算拨款的支出；没有的也要公开空表',
    'State capital operation expenditure; disclosed even if empty',
  ),
  alsoCalled: wordList('国资 空表 capital'),
  title: titleOfMoney('国有资本经营', '(收入)?支出'),
  emptyNote: '注：本单位没有国有资本经营预算财政拨款安排的支出，本表为空表。',
});
