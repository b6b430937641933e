import { both } from '../model/locale';
import type { PageSource } from './page';

export const C15: PageSource = {
  why: both(
    '部门预算公开要有收支总表、收入总表、支出总表、财政拨款收支总表、一般公共预算支出表、基本支出表、“三公”经费表和政府性基金支出表；没有数据的也要公开空表并注明。一个单位的表里有其中六张以上时，缺的那一两张多半是漏了。只查同一工作簿，读不出来的工作表里可能就有这张表的，不作提示。',
    'A budget is published with eight tables: income and expenditure, income, expenditure, those of the fiscal appropriation, of the general public budget, its basic part, 三公 and government funds; those without amounts too, with a note. Where a unit has six of them, the others were most likely forgotten. Only the workbook is looked at; a worksheet that was not read may hold the table, and then nothing is said.',
  ),
  remedy: both(
    '补上这张表；没有数据就插入空表并注明。在别的文件里公开的，可以不管。',
    'Add the table; where there are no amounts, an empty one with its note. If it is published in another file, nothing is wrong.',
  ),
  found: [],
  silent: [],
};
