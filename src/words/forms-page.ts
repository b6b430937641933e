import type { Locale } from '../core';

type Layer = 'user' | 'workbook';
type Parts = readonly string[];

const zhCN = {
  intro: '本地自己的表样，让程序从一张样表上学会，以后遇到就能检查。空白样表最好，填好的也行；填写的内容不会留下。',
  own: '自己的表样',
  none: '还没有自己的表样。',
  from: { user: '存在我的设置里', workbook: '存在本工作簿里' },
  overridden: '本工作簿里有同一代号的表样，以工作簿的为准。',
  remove: '删除',
  removeOf: (name: string) => `删除表样“${name}”`,
  learn: '从当前工作表学习',
  learnNote: '要读取合并单元格，读后 Excel 的撤销记录会清空；表中数据不会改动。',
  readingSettings: '正在读取设置…',
  notRead: '没有读出设置，什么也没有改。请结束单元格编辑，再试一次。',
  reading: '正在读取当前工作表…',
  waiting: '请按 Enter 或 Esc 结束单元格编辑。',
  cancel: '取消',
  cancelled: '已取消，什么也没有改。',
  failed: '没有读出当前工作表',
  nothing: (sheet: string) => `没有从“${sheet}”学到表样：`,
  learned: (sheet: string) => `从“${sheet}”看到的表样`,
  name: '表样名称',
  parts: {
    title: (title: string) => `标题：${title}`,
    noTitle: '没有看到标题：按栏目认表',
    fields: (names: Parts) => `栏目 ${names.length} 个：${names.join('、')}`,
    funds: (rows: Parts, columns: Parts) => `金额表：${rows.join('、')}；列：${columns.join('、')}`,
    indicators: (heads: Parts) => `绩效指标的列：${heads.join('、')}`,
    matrix: (columns: Parts) => `表的列：${columns.join('、')}`,
    rows: {
      fixed: (count: number) => `，印好 ${count} 行`,
      coded: () => '，各行按科目编码',
      listed: () => '，各行由填表人填列',
    },
    sum: (total: string, parts: Parts) => `合计关系：${total} = ${parts.join(' + ')}`,
  },
  doubts: '请核对这些地方',
  noDoubts: '没有拿不准的地方。',
  required: (count: number) => `各栏目是否必填（${count} 个）`,
  unused: (count: number) => `没有用上的文字（${count} 处）`,
  where: '存到哪里',
  layers: {
    user: '我的设置（这台电脑上的所有工作簿）',
    workbook: '本工作簿（随文件带走）',
  },
  save: '保存并检查本表',
  drop: '不保存',
  notSaved: '没有保存：',
  saved: (name: string, layer: Layer): string =>
    layer === 'user' ? `已保存表样“${name}”。` : `已把表样“${name}”存入本工作簿，请记得保存文件。`,
  recognised: (sheet: string) => `“${sheet}”现在按它检查。`,
  notRecognised: (sheet: string) => `不过“${sheet}”没有按它认出来，还是像以前那样检查。`,
  share: '要交给其他单位，请到“设置”里导出。',
};

/** Every word of the page of one's own forms, but for what is asked of a guess (`learn.ts`). */
export type FormsPageWords = typeof zhCN;

const list = (items: Parts): string => items.join(', ');

const enUS: FormsPageWords = {
  intro:
    'A form of your own is learned from an example and checked from then on. A blank one is best, a filled one will do; nothing that was filled in is kept.',
  own: 'Own forms',
  none: 'There is none yet.',
  from: { user: 'In my settings', workbook: 'In this workbook' },
  overridden: 'This workbook has a form with the same id, which goes before it.',
  remove: 'Delete',
  removeOf: (name) => `Delete the form "${name}"`,
  learn: 'Learn from the sheet in front',
  learnNote:
    'This reads merged cells, after which Excel’s list of what can be undone is empty; the data is left as it is.',
  readingSettings: 'Reading the settings…',
  notRead: 'The settings could not be read; nothing was changed. Finish editing the cell and try again.',
  reading: 'Reading the sheet in front…',
  waiting: 'Press Enter or Esc to finish editing the cell.',
  cancel: 'Cancel',
  cancelled: 'Cancelled; nothing was changed.',
  failed: 'The sheet in front could not be read',
  nothing: (sheet) => `No form was learned from "${sheet}":`,
  learned: (sheet) => `What was seen on "${sheet}"`,
  name: 'Name of the form',
  parts: {
    title: (title) => `Title: ${title}`,
    noTitle: 'No title was seen: tables are told by their labels',
    fields: (names) => `${names.length} fields: ${list(names)}`,
    funds: (rows, columns) => `Amounts: ${list(rows)}; columns: ${list(columns)}`,
    indicators: (heads) => `Columns of the indicators: ${list(heads)}`,
    matrix: (columns) => `Columns: ${list(columns)}`,
    rows: {
      fixed: (count) => `; ${count} printed rows`,
      coded: () => '; rows by code',
      listed: () => '; rows as they are filled in',
    },
    sum: (total, parts) => `Sum: ${total} = ${parts.join(' + ')}`,
  },
  doubts: 'Please verify',
  noDoubts: 'Nothing is in doubt.',
  required: (count) => `What must be filled in (${count} fields)`,
  unused: (count) => `Texts that were not used (${count})`,
  where: 'Keep it in',
  layers: { user: 'My settings (all workbooks on this computer)', workbook: 'This workbook (goes with the file)' },
  save: 'Save, and check the sheet',
  drop: 'Do not save',
  notSaved: 'Not saved:',
  saved: (name, layer) =>
    layer === 'user'
      ? `The form "${name}" is saved.`
      : `The form "${name}" is in this workbook: remember to save the file.`,
  recognised: (sheet) => `"${sheet}" is checked by it now.`,
  notRecognised: (sheet) => `But "${sheet}" is not told to be of it, and is checked as before.`,
  share: 'To hand it on, export it under Settings.',
};

export const formsPageWords: Readonly<Record<Locale, FormsPageWords>> = { 'zh-CN': zhCN, 'en-US': enUS };
