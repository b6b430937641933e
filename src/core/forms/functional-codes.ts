import { under } from './declare';
import type { FormData, MatrixColumn } from './schema';

/** The two columns by which a table of functional codes (支出功能分类科目: 类 3, 款 5, 项 7 digits) is read. */
export const FUNCTIONAL_COLUMNS: MatrixColumn[] = [
  ...under('功能分类科目', [
    {
      key: 'code',
      label: '科目编码',
      type: 'code',
    },
    {
      key: 'name',
      label: '科目名称',
      type: 'name',
    },
  ]),
];

/** Lengths of functional codes. */
export const FUNCTIONAL_DIGITS = [3, 5, 7];

/** The codes the samples of these tables list: those of a county's water bureau. */
export const SAMPLE_CODES: NonNullable<FormData['rows']> = [
  { name: '合计' },
  { code: '208', name: '社会保障和就业支出' },
  { code: '20805', name: '行政事业单位养老支出' },
  { code: '2080505', name: '机关事业单位基本养老保险缴费支出' },
  { code: '213', name: '农林水支出' },
  { code: '21303', name: '水利' },
  { code: '2130301', name: '行政运行' },
  { code: '2130306', name: '水利工程运行与维护' },
];
