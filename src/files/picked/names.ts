/** What the names of files say, wherever they were found: in a folder of a disk, or chosen in a browser. */

/** Names of workbooks, also of kinds that cannot be read: what nobody checks is to be said. */
const WORKBOOK = /\.(?:xls[xmb]?|xlt[xm]?|ett?|ods)$/i;

/** Whether it is called like a workbook. */
export const isWorkbookName = (name: string): boolean => WORKBOOK.test(name);

/** Files that programs keep for themselves: hidden ones, and Excel's and WPS's while a workbook is open. */
export const isProgramsOwn = (name: string): boolean =>
  name.startsWith('.') || name.startsWith('~$') || name.startsWith('.~');

/** Where people look for 第10号 after 第9号; the same on every machine. */
const COLLATOR = new Intl.Collator('zh-CN', { numeric: true });

/** The order in which people look for files. */
export const byName = (a: string, b: string): number => COLLATOR.compare(a, b) || (a < b ? -1 : Number(a > b));
