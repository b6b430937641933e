import { both } from '../model/locale';
import { titleOfMoney } from '../language/budget-titles';
import { wordList } from '../language/word-list';
import { byFunctionAndKind } from './by-function';
import type { Form } from './schema';

/** F9 单位预算一般公共预算财政拨款支出表. */
export const generalPublicExpenditure: Form = byFunctionAndKind({
  id: 'general-public-expenditure',
  number: 'F9',
  name: { 'zh-CN': '单位预算一般公共预算财政拨款支出表', 'en-US': 'General public budget: expenditure' },
  purpose: both('一般公共预算拨款的支出，按功能科目列示', 'General public budget expenditure, by functional class'),
  alsoCalled: wordList('功能科目 一般公共预算 function'),
  title: titleOfMoney('公共(财政)?预算', '支出'),
});
