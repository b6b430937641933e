import type { Form, Locale } from '../core';

/** The page that makes tables of a list of projects. */
export interface ProjectListWords {
  readonly open: string;
  readonly title: (form: string) => string;
  readonly back: string;
  readonly how: string;
  readonly reading: string;
  readonly found: (count: number) => string;
  readonly none: string;
  readonly noneHow: readonly string[];
  readonly readAgain: string;
  readonly amount: (amount: string) => string;
  readonly noAmount: string;
  readonly layout: string;
  readonly separate: string;
  readonly stacked: string;
  readonly insert: (count: number) => string;
  readonly list: string;
}

/** Every word of the gallery of forms. */
export interface GalleryWords {
  readonly title: string;
  readonly shelves: Readonly<Record<Form['shelf'], string>>;
  readonly search: string;
  readonly nothingFound: (query: string) => string;
  readonly showAll: string;
  readonly fillIn: {
    readonly label: string;
    readonly summary: (year: number, unit: string) => string;
    readonly noUnit: string;
    readonly change: string;
    readonly done: string;
    readonly year: string;
    readonly yearWrong: string;
    readonly unitName: string;
    readonly unitCode: string;
  };
  readonly insert: string;
  /** The button's name for users of screen readers, who do not see the card around it. */
  readonly insertOf: (form: string) => string;
  readonly options: string;
  readonly optionsOf: (form: string) => string;
  readonly preview: string;
  readonly previewOf: (form: string) => string;
  readonly goals: string;
  readonly goalsNone: string;
  readonly items: string;
  readonly rows: string;
  readonly framework: string;
  readonly seconds: string;
  readonly wholeSet: { readonly name: string; readonly purpose: (count: number) => string; readonly insert: string };
  readonly progress: (done: number, total: number) => string;
  readonly progressOne: string;
  readonly progressLabel: string;
  readonly undoing: string;
  readonly inserted: (all: number, named: readonly string[]) => string;
  /** For a name that was taken: that name, and the sheet's name instead. */
  readonly renamed: (wanted: string, given: string) => string;
  readonly renamedMany: (count: number) => string;
  readonly undo: string;
  readonly undoEdited: string;
  readonly undoAnyway: string;
  readonly keep: string;
  readonly undone: (count: number) => string;
  readonly cancelled: string;
  readonly projects: ProjectListWords;
}

const zhCN: GalleryWords = {
  title: '插入表样',
  shelves: { targets: '绩效目标表', budget: '预算表', other: '其他公开表' },
  search: '查找表样，如“三公”“收支”',
  nothingFound: (query) => `没有与“${query}”有关的表样。`,
  showAll: '显示全部表样',
  fillIn: {
    label: '填入表中的年度和单位',
    summary: (year, unit) => `${year} 年度 · ${unit}`,
    noUnit: '未填单位',
    change: '修改',
    done: '完成',
    year: '预算年度',
    yearWrong: '请填四位年份，如 2027。',
    unitName: '单位名称',
    unitCode: '单位编码',
  },
  insert: '插入',
  insertOf: (form) => `插入“${form}”`,
  options: '选项',
  optionsOf: (form) => `“${form}”的选项和大图`,
  preview: '大图',
  previewOf: (form) => `“${form}”的大图`,
  goals: '目标条数',
  goalsNone: '留空',
  items: '分项条数',
  rows: '每类指标行数',
  framework: '指标框架',
  seconds: '要印出的二级指标',
  wholeSet: {
    name: '整套预算公开表',
    purpose: (count) => `一次插入预算表和其他公开表，共 ${count} 张`,
    insert: '整套插入',
  },
  progress: (done, total) => `正在插入 ${done} / ${total}`,
  progressOne: '正在插入…',
  progressLabel: '插入进度',
  undoing: '正在撤销…',
  inserted: (all, named) => `已插入 ${all} 张表：${named.join('、')}${all > named.length ? ' 等' : ''}`,
  renamed: (wanted, given) => `已有名为“${wanted}”的工作表，新表叫“${given}”。`,
  renamedMany: (count) => `其中 ${count} 张与已有的工作表同名，名称后加了编号。`,
  undo: '撤销',
  undoEdited: '插入后您已在表中填写内容，撤销会连同这些内容一起删除。',
  undoAnyway: '仍然撤销',
  keep: '保留',
  undone: (count) => `已撤销，刚才插入的 ${count} 张表已删除。`,
  cancelled: '已取消，没有插入任何表，工作簿没有改动。',
  projects: {
    open: '按项目清单…',
    title: (form) => `按项目清单插入：${form}`,
    back: '返回表样',
    how: '在工作表中选中项目清单（项目名称，以及项目编码、金额等列），每个项目生成一张填好名称和金额的表。',
    reading: '正在读取选中的单元格…',
    found: (count) => `找到 ${count} 个项目：`,
    none: '没有找到项目',
    noneHow: [
      '选中的单元格里没有项目。请选中清单的多行，连同“项目名称”所在的表头行。',
      '有“项目编码”“金额”（或“预算数”“资金总额”）列的，请一起选中。',
      '也可以选中政府采购预算表，或上年项目表的名称、金额两列。',
    ],
    readAgain: '重新读取',
    amount: (amount) => `${amount} 万元`,
    noAmount: '无金额',
    layout: '放在哪里',
    separate: '每个项目一张工作表',
    stacked: '全部上下排在一张工作表',
    insert: (count) => `插入 ${count} 张表`,
    list: '找到的项目',
  },
};

const enUS: GalleryWords = {
  title: 'Insert a form',
  shelves: { targets: 'Performance targets', budget: 'Budget tables', other: 'Other disclosed tables' },
  search: 'Find a form',
  nothingFound: (query) => `No form goes by "${query}".`,
  showAll: 'Show all forms',
  fillIn: {
    label: 'Year and unit to be filled in',
    summary: (year, unit) => `${year} · ${unit}`,
    noUnit: 'no unit',
    change: 'Change',
    done: 'Done',
    year: 'Budget year',
    yearWrong: 'A year of four digits, such as 2027.',
    unitName: 'Unit',
    unitCode: 'Unit code',
  },
  insert: 'Insert',
  insertOf: (form) => `Insert "${form}"`,
  options: 'Options',
  optionsOf: (form) => `Options and preview of "${form}"`,
  preview: 'Preview',
  previewOf: (form) => `Preview of "${form}"`,
  goals: 'Goals',
  goalsNone: 'Left blank',
  items: 'Items',
  rows: 'Rows per indicator',
  framework: 'Framework',
  seconds: 'Second-level indicators',
  wholeSet: {
    name: 'The whole disclosure',
    purpose: (count) => `All ${count} budget and other disclosed tables at once`,
    insert: 'Insert all',
  },
  progress: (done, total) => `Inserting ${done} of ${total}`,
  progressOne: 'Inserting…',
  progressLabel: 'Progress of the insertion',
  undoing: 'Undoing…',
  inserted: (all, named) =>
    `Inserted ${all} ${all === 1 ? 'table' : 'tables'}: ${named.join(', ')}${all > named.length ? ' …' : ''}`,
  renamed: (wanted, given) => `There is a sheet called "${wanted}" already, so the new one is called "${given}".`,
  renamedMany: (count) => `${count} of them have a number in their names, because the names were taken.`,
  undo: 'Undo',
  undoEdited: 'You have filled in cells since. Undoing deletes them with the sheets.',
  undoAnyway: 'Undo anyway',
  keep: 'Keep',
  undone: (count) =>
    `Undone: ${count === 1 ? 'the sheet' : `the ${count} sheets`} just inserted ${count === 1 ? 'is' : 'are'} gone.`,
  cancelled: 'Cancelled. Nothing was inserted, and your workbook is unchanged.',
  projects: {
    open: 'From a list…',
    title: (form) => `From a list of projects: ${form}`,
    back: 'Back to the forms',
    how: 'Select the list on a worksheet (project names, and codes and amounts if there are any). Each project gets a table with its name and amount filled in.',
    reading: 'Reading the selected cells…',
    found: (count) => `${count} ${count === 1 ? 'project' : 'projects'} found:`,
    none: 'No project found',
    noneHow: [
      'The selected cells list none. Select several rows of the list, with the header that says "项目名称".',
      'Include the columns of codes and amounts, if there are any.',
      "A procurement table will do as well, or last year's project names and amounts.",
    ],
    readAgain: 'Read again',
    amount: (amount) => `¥${amount} × 10,000`,
    noAmount: 'no amount',
    layout: 'Where they go',
    separate: 'A worksheet for each',
    stacked: 'All below each other on one worksheet',
    insert: (count) => `Insert ${count} ${count === 1 ? 'table' : 'tables'}`,
    list: 'Projects found',
  },
};

export const galleryWords: Readonly<Record<Locale, GalleryWords>> = { 'zh-CN': zhCN, 'en-US': enUS };
