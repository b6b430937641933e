import { byFunctionAndKind } from './by-function';
import type { Form } from './schema';

/** F9 单位预算一般公共预算财政拨款支出表. */
export const generalPublicExpenditure: Form = byFunctionAndKind({
  id: 'general-public-expenditure',
  name: { 'zh-CN': '单位预算一般公共预算财政拨款支出表', 'en-US': 'General public budget: expenditure' },
  title: '^.{0,30}一般公共预算(财政拨款)?支出(预算|功能分类)*(总体)?(情况|明细)?(总)?表(\\(.*\\))?$',
});
