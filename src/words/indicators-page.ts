import type { Locale, Offer } from '../core';

type Target = Pick<Offer, 'direction' | 'usual' | 'unit'>;

/** A target as it will be written; where it is the person's to say, what it will be made of. */
function targetText(
  { direction, usual, unit }: Target,
  open: { readonly words: string; readonly number: (sign: string, unit: string) => string },
): string {
  if (direction === '定性') return usual ?? open.words;
  return usual === undefined ? open.number(direction, unit) : `${direction}${usual}${unit}`;
}

const zhCN = {
  where: {
    looking: '正在读取所选的行…',
    noRow: (sheet: string) => `“${sheet}”：请点一下指标表里要填的那一行。`,
    noTable: (sheet: string) => `“${sheet}”上没有认出绩效指标表。请打开绩效目标表，点一下要填的那一行。`,
    failed: '请点一下要填的那一行，再试一次。',
    again: '再试一次',
    row: (levels: readonly string[], row: number) => `${levels.join(' · ')}，第 ${row} 行`,
    sheet: (sheet: string) => `工作表“${sheet}”`,
    sheetAndProject: (sheet: string, project: string) => `工作表“${sheet}”，项目“${project}”`,
    holds: (text: string) => `这一行已填：${text}`,
  },
  replace: {
    start: '换一个指标',
    stop: '不换了',
    note: '选一个来替换已填的内容，写入前先给您看改动。',
    heading: (name: string) => `换成“${name}”，将要做的改动：`,
    line: (address: string, before: string, after: string) => `${address}：${before} → ${after}`,
    blank: '（空）',
    agree: '替换',
  },
  offers: {
    label: '备选指标',
    count: (count: number, isReplacing: boolean) =>
      `${count} 个备选指标，${isReplacing ? '点一下先看改动' : '点一下写入'}。`,
    first: (count: number, isReplacing: boolean) =>
      `先列 ${count} 个，${isReplacing ? '点一下先看改动' : '点一下写入'}；要别的请搜索。`,
    none: '没有合适的备选指标。可以换一个项目类型，或输入名称搜索。',
    noneFitting: '没有可以补进这一行的内容，还缺的请自己填。',
    busy: '正在检查，检查完再选。',
    target: (target: Target) =>
      targetText(target, { words: '文字表述（自填）', number: (sign, unit) => `${sign} ＿${unit}（数值自填）` }),
    range: (range: string) => `公开表中 ${range}`,
  },
  search: '搜索名称',
  kind: '项目类型',
  byName: (kinds: readonly string[]) => `按项目名称${kinds.length > 0 ? `（${kinds.join('、')}）` : ''}`,
  written: (row: number, name: string) => `已写入第 ${row} 行：${name}。`,
  undo: '撤销',
  outcome: {
    undone: '已撤销，单元格内容恢复原样。',
    cancelled: '已取消，表中数据没有改动。',
    nothing: '这一行没有可写的空格（已填，或是公式），没有改动。',
  },
  progress: { 'write-row': '正在写入…', 'undo-row': '正在撤销…' },
  changed: {
    'write-row': '这一行刚有改动，没有写入。已重新读取，请再选一次。',
    'undo-row': '写入以后又有改动，没有再动它。需要时请手工修改。',
  },
  sources: {
    heading: '来源：本工作簿、上年文件、指标库',
    workbook: '本工作簿',
    /** Of the sheets that were read by now, or of all. */
    known: (count: number, sheets: number | undefined) =>
      `${count} 个指标，来自${sheets === undefined ? '已经读过的' : `全部 ${sheets} 张`}工作表。`,
    readAll: '读取全部工作表',
    reading: '正在读取工作表…',
    readingOf: (done: number, total: number) => `正在读取工作表：${done} / ${total}`,
    lastYear: '上年文件',
    lastYearNote: '选一个上年的 .xlsx 文件，只读取，不改动。',
    choose: '选择文件…',
    chooseOther: '换一个文件…',
    remove: '移去',
    opening: (name: string) => `正在读取“${name}”…`,
    fileRead: (name: string, count: number) =>
      count > 0 ? `“${name}”：${count} 个指标` : `“${name}”里没有认出绩效指标。`,
    fileFailed: (name: string, why: string) => `“${name}”${why}`,
    notLoaded: '没有加载成功，请检查网络，再试一次；Mac 须 macOS 13.3 以上。',
    library: '指标库',
    libraryLoading: '正在打开指标库…',
    libraryFailed: '指标库没有加载成功，工作簿没有改动。请检查网络，再试一次。',
    libraryIs: (name: string, count: number) => `${name}：${count} 个指标`,
    notKept: '没能保存下来，只在这次打开期间有效。',
    chooseLibrary: '换成本单位的指标库…',
    shipped: '改回随产品提供的指标库',
    refused: (name: string) => `“${name}”没有采用：`,
    refusedKept: '保存的本单位指标库没有采用：',
    noJson: '不是 JSON 文件，或编码不是 UTF-8。',
    unreadable: '文件读不出来，可能已移走或被占用。',
    more: (count: number) => `还有 ${count} 处`,
  },
} as const;

type Widened<T> = T extends string
  ? string
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [Key in keyof T]: Widened<T[Key]> };

type IndicatorsPageWords = Widened<typeof zhCN>;

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

const enUS: IndicatorsPageWords = {
  where: {
    looking: 'Reading the selected row…',
    noRow: (sheet) => `"${sheet}": select the row of the table of indicators that you want to fill in.`,
    noTable: (sheet) =>
      `No table of indicators was recognised on "${sheet}". Open a table of targets and select the row to fill in.`,
    failed: 'Select the row to fill in and try again.',
    again: 'Try again',
    row: (levels, row) => `${levels.join(' · ')}, row ${row}`,
    sheet: (sheet) => `Sheet "${sheet}"`,
    sheetAndProject: (sheet, project) => `Sheet "${sheet}", project "${project}"`,
    holds: (text) => `The row holds: ${text}`,
  },
  replace: {
    start: 'Choose another',
    stop: 'Keep it',
    note: 'Choose one to replace what is there. You see the change before it is made.',
    heading: (name) => `What will change for "${name}":`,
    line: (address, before, after) => `${address}: ${before} → ${after}`,
    blank: '(blank)',
    agree: 'Replace',
  },
  offers: {
    label: 'Indicators to choose from',
    count: (count, isReplacing) =>
      `${plural(count, 'indicator')}. Choose one to ${isReplacing ? 'see the change' : 'write it'}.`,
    first: (count, isReplacing) =>
      `The first ${count}. Choose one to ${isReplacing ? 'see the change' : 'write it'}; search for others.`,
    none: 'No indicator fits. Choose another kind of project, or search by name.',
    noneFitting: 'There is nothing to add to this row. What is missing is yours to fill in.',
    busy: 'A check is under way. Choose when it is done.',
    target: (target) =>
      targetText(target, {
        words: 'In words (yours to fill in)',
        number: (sign, unit) => `${sign} ＿${unit} (the number is yours to fill in)`,
      }),
    range: (range) => `in public tables ${range}`,
  },
  search: 'Search by name',
  kind: 'Kind of project',
  byName: (kinds) => `By the project's name${kinds.length > 0 ? ` (${kinds.join(', ')})` : ''}`,
  written: (row, name) => `Written into row ${row}: ${name}.`,
  undo: 'Undo',
  outcome: {
    undone: 'Undone. The cells hold what they held before.',
    cancelled: 'Cancelled. Your data is unchanged.',
    nothing: 'There is no blank cell to write in this row (filled, or a formula). Nothing was changed.',
  },
  progress: { 'write-row': 'Writing…', 'undo-row': 'Undoing…' },
  changed: {
    'write-row': 'The row has just been changed, so nothing was written. It was read again: choose once more.',
    'undo-row': 'It has been changed since, so it was left alone. Change it by hand if you need to.',
  },
  sources: {
    heading: 'From: this workbook, last year’s file, the library',
    workbook: 'This workbook',
    known: (count, sheets) =>
      `${plural(count, 'indicator')}, from ${sheets === undefined ? 'the sheets that were read by now' : `all ${plural(sheets, 'sheet')}`}.`,
    readAll: 'Read all sheets',
    reading: 'Reading the sheets…',
    readingOf: (done, total) => `Reading the sheets: ${done} of ${total}`,
    lastYear: 'Last year’s file',
    lastYearNote: 'Choose an .xlsx file of last year. It is read and not changed.',
    choose: 'Choose a file…',
    chooseOther: 'Another file…',
    remove: 'Remove',
    opening: (name) => `Reading "${name}"…`,
    fileRead: (name, count) =>
      count > 0 ? `"${name}": ${plural(count, 'indicator')}` : `No indicators were recognised in "${name}".`,
    fileFailed: (name, why) => `"${name}": ${why}`,
    notLoaded: 'This could not be loaded. Check the network and try again; a Mac needs macOS 13.3.',
    library: 'Library',
    libraryLoading: 'Opening the library…',
    libraryFailed: 'The library could not be loaded. Your workbook is unchanged. Check the network and try again.',
    libraryIs: (name, count) => `${name}: ${plural(count, 'indicator')}`,
    notKept: 'It could not be kept and is there only until the pane is closed.',
    chooseLibrary: 'Use a library of your own…',
    shipped: 'Back to the library that ships',
    refused: (name) => `"${name}" is not used:`,
    refusedKept: 'The library of your own that was kept is not used:',
    noJson: 'This is no JSON file, or it is not in UTF-8.',
    unreadable: 'The file cannot be read: it may have been moved or be held by another program.',
    more: (count) => `and ${count} more`,
  },
};

/** What the page of the tool 指标库 says. */
export const indicatorsPageWords: Readonly<Record<Locale, IndicatorsPageWords>> = { 'zh-CN': zhCN, 'en-US': enUS };
