import { wordList } from '../language/word-list';
import { byFunctionAndKind } from './by-function';
import type { Form } from './schema';

/** F9 单位预算一般公共预算财政拨款支出表. */
export const generalPublicExpenditure: Form = byFunctionAndKind({
  id: 'general-public-expenditure',
  number: 'F9',
  name: { 'zh-CN': '单位预算一般公共预算财政拨款支出表', 'en-US': 'General public budget: expenditure' },
  gallery: {
    'zh-CN': { purpose: '一般公共预算拨款的支出，按功能科目列示', also: wordList('功能科目 一般公共预算') },
    'en-US': { purpose: 'General public budget expenditure, by functional class', also: wordList('function') },
  },
  title: '^.{0,30}一般公共预算(财政拨款)?支出(预算|功能分类)*(总体)?(情况|明细)?(总)?表(\\(.*\\))?$',
});
