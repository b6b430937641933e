import type { Locale, TraceKind } from '../core';

interface KindWords {
  readonly title: string;
  /** What it is, and what removing it does. */
  readonly note: string;
  /** How many there are, on how many sheets. */
  readonly count: (count: number, sheets: number) => string;
  /** What is gone. */
  readonly removed: (count: number, sheets: number) => string;
}

const zhCN = {
  intro: '下面是本工具在这个工作簿里留下的内容。请勾选要去掉的；您填的内容、您自己的颜色和条件格式都不动。',
  final: '清理在这里不能撤销：请先保存一份，再清理。',
  looking: '正在查找…',
  cleaning: '正在清理…',
  progressLabel: '清理进度',
  busy: '正在检查或修改，完成后才能清理。',
  kinds: {
    marks: {
      title: '标注',
      note: '检查时加的底色和字体（条件格式）。您自己的条件格式保留。',
      count: (_count, sheets) => `${sheets} 张表上有`,
      removed: (_count, sheets) => `清除了 ${sheets} 张表上的标注`,
    },
    reports: {
      title: '检查报告',
      note: '没有改动过的报告工作表，整张删除。',
      count: (count) => `${count} 张`,
      removed: (count) => `删除了 ${count} 张检查报告`,
    },
    'changed-reports': {
      title: '改动过的检查报告',
      note: '改动过、改过名或不是在这里生成的报告，里面可能有您写的内容；勾选则整张删除。',
      count: (count) => `${count} 张`,
      removed: (count) => `删除了 ${count} 张改动过的检查报告`,
    },
    explanations: {
      title: '审核说明',
      note: '写有审核说明的工作表，审核人可能要看；勾选则整张删除。',
      count: (count) => `${count} 张`,
      removed: (count) => `删除了 ${count} 张审核说明`,
    },
    colours: {
      title: '表样底色',
      note: '插入的表样里栏目名称的灰底、公式格的绿底。只去掉底色，改过格式的单元格不动。',
      count: (count, sheets) => `${sheets} 张表，${count} 个单元格`,
      removed: (count, sheets) => `去掉了 ${sheets} 张表上 ${count} 个单元格的底色`,
    },
    settings: {
      title: '本工作簿的设置',
      note: '存在工作簿里的设置（规则开关、自定义表样等），谁打开都起作用；勾选则删除，您本人的设置不动。',
      count: () => '有',
      removed: () => '删除了本工作簿的设置',
    },
    records: {
      title: '隐藏的记录',
      note: '存在工作簿里、看不见也不再用的标记。',
      count: (count) => `${count} 处`,
      removed: (count) => `删除了 ${count} 处记录`,
    },
  } satisfies Record<TraceKind, KindWords>,
  line: (title: string, count: string) => `${title}：${count}`,
  sheets: (names: readonly string[], all: number) =>
    `${names.map((name) => `“${name}”`).join('、')}${all > names.length ? ` 等 ${all} 张` : ''}`,
  nothing: '没有找到本工具留下的标注、报告、表样底色和记录。',
  unseen: '有的表没能查清：',
  unseenOn: (sheet: string, kind: string, cause: string) => `“${sheet}”的${kind}：${cause}`,
  clean: '清理',
  again: '重新查找',
  done: '已核对：',
  nothingRemoved: '没有清理任何内容。',
  left: '没有去掉的：',
  leftOn: (sheet: string, kind: string, cause: string) =>
    sheet === '' ? `${kind}：${cause}` : `“${sheet}”的${kind}：${cause}`,
  unknownOn: (sheet: string, kind: string, cause: string) =>
    `${sheet === '' ? kind : `“${sheet}”的${kind}`}可能还有，请看一下：${cause}`,
  cancelled: '已取消，后面的没有清理。',
  end: '。',
  separator: '；',
};

export type CleanUpWords = Omit<typeof zhCN, 'kinds'> & { readonly kinds: Readonly<Record<TraceKind, KindWords>> };

const onSheets = (count: number): string => `${count} ${count === 1 ? 'sheet' : 'sheets'}`;

const enUS: CleanUpWords = {
  intro:
    'This is what the add-in has left in this workbook. Tick what is to go: what you have typed, your own colours and your own rules stay.',
  final: 'This cannot be undone here: save a copy first.',
  looking: 'Looking…',
  cleaning: 'Cleaning up…',
  progressLabel: 'Progress of cleaning up',
  busy: 'A check or a change is under way. Wait until it is over.',
  kinds: {
    marks: {
      title: 'Marks',
      note: 'Colours and fonts put on by a check (conditional formats). Your own rules stay.',
      count: (_count, sheets) => `on ${onSheets(sheets)}`,
      removed: (_count, sheets) => `cleared the marks on ${onSheets(sheets)}`,
    },
    reports: {
      title: 'Reports',
      note: 'Report sheets that nobody has changed: deleted as a whole.',
      count: (count) => onSheets(count),
      removed: (count) => `deleted ${count} report ${count === 1 ? 'sheet' : 'sheets'}`,
    },
    'changed-reports': {
      title: 'Reports that were changed',
      note: 'Changed, renamed or not made here: you may have written into them. Ticked, they are deleted as a whole.',
      count: (count) => onSheets(count),
      removed: (count) => `deleted ${count} changed report ${count === 1 ? 'sheet' : 'sheets'}`,
    },
    explanations: {
      title: 'Explanations',
      note: 'Sheets of explanations, which a reviewer may want to read. Ticked, they are deleted as a whole.',
      count: (count) => onSheets(count),
      removed: (count) => `deleted ${count} ${count === 1 ? 'sheet' : 'sheets'} of explanations`,
    },
    colours: {
      title: 'Colours of forms',
      note: 'The grey of labels and the green of formulas in inserted forms. Only the fill goes; cells formatted otherwise stay.',
      count: (count, sheets) => `${count} ${count === 1 ? 'cell' : 'cells'} on ${onSheets(sheets)}`,
      removed: (count, sheets) =>
        `cleared the fill of ${count} ${count === 1 ? 'cell' : 'cells'} on ${onSheets(sheets)}`,
    },
    settings: {
      title: 'Settings of this workbook',
      note: 'Rules, forms and the like kept in the workbook for whoever opens it. Ticked, they are deleted; your own settings stay.',
      count: () => 'some',
      removed: () => 'deleted the settings of this workbook',
    },
    records: {
      title: 'Hidden records',
      note: 'Kept in the workbook, not to be seen, and of no more use.',
      count: (count) => String(count),
      removed: (count) => `deleted ${count} hidden ${count === 1 ? 'record' : 'records'}`,
    },
  },
  line: (title, count) => `${title}: ${count}`,
  sheets: (names, all) =>
    `${names.map((name) => `"${name}"`).join(', ')}${all > names.length ? ` and ${all - names.length} more` : ''}`,
  nothing: 'No marks, reports, colours of forms or records of the add-in were found.',
  unseen: 'Of some sheets it could not be found out:',
  unseenOn: (sheet, kind, cause) => `"${sheet}", ${kind}: ${cause}`,
  clean: 'Clean up',
  again: 'Look again',
  done: 'Looked at again: ',
  nothingRemoved: 'Nothing was removed.',
  left: 'Not removed:',
  leftOn: (sheet, kind, cause) => (sheet === '' ? `${kind}: ${cause}` : `"${sheet}", ${kind}: ${cause}`),
  unknownOn: (sheet, kind, cause) => `${sheet === '' ? '' : `"${sheet}", `}${kind}: may still be there, look: ${cause}`,
  cancelled: 'Cancelled: the rest was left.',
  end: '.',
  separator: '; ',
};

export const cleanUpWords: Readonly<Record<Locale, CleanUpWords>> = { 'zh-CN': zhCN, 'en-US': enUS };
