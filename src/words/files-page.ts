import { SEVERITIES, type Locale, type Severity } from '../core';

/** What is counted of a file, or of all. */
interface Counted {
  readonly tables: number;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly toFill: number;
  readonly unchecked: number;
}

interface FilesPageWords {
  readonly intro: string;
  readonly chooseFiles: string;
  readonly chooseFolder: string;
  /** What a browser may ask before it hands out a folder. */
  readonly folderNote: string;
  readonly dropHere: string;
  readonly demands: (name: string) => string;
  /** In place of the buttons, where the machine cannot unpack files. */
  readonly tooOld: string;
  readonly looking: string;
  readonly progressLabel: string;
  readonly progress: (at: number, total: number, name: string) => string;
  readonly checking: string;
  readonly waiting: string;
  readonly notChecked: string;
  readonly goOn: (count: number) => string;
  readonly order: string;
  readonly orders: Readonly<Record<'worst' | 'name', string>>;
  readonly list: string;
  /** Why a file has a line without a result. */
  readonly died: string;
  readonly hung: string;
  readonly troubles: Readonly<Record<'busy' | 'not-started', string>>;
  readonly nothing: string;
  readonly others: (count: number, ...named: readonly string[]) => string;
  readonly programsOwn: (count: number) => string;
  readonly unlisted: (count: number, ...named: readonly string[]) => string;
  readonly cut: (most: number) => string;
  readonly beyond: (most: number, count: number) => string;
  readonly more: (count: number) => string;
  readonly tables: string;
  readonly finding: (place: string, message: string) => string;
  readonly place: (sheet: string, address: string) => string;
  readonly makeReport: string;
  readonly reportNote: string;
  readonly copy: string;
  readonly copied: (count: number) => string;
  readonly inList: (number: number, name: string, sentence: string) => string;
  /** Sentences are put together of these. */
  readonly parts: {
    readonly tables: (count: number) => string;
    readonly found: (severity: Severity, count: number) => string;
    readonly clean: string;
    readonly none: string;
    readonly toFill: (count: number) => string;
    readonly unchecked: (count: number) => string;
    readonly unread: (count: number) => string;
    readonly left: (count: number) => string;
    readonly files: (count: number) => string;
    readonly colon: string;
    readonly comma: string;
    readonly semicolon: string;
    readonly stop: string;
  };
}

const zhSeverities: Readonly<Record<Severity, string>> = { error: '强制', warning: '核实', hint: '提示' };

const zhCN: FilesPageWords = {
  intro: '选择 .xlsx 文件或文件夹，不用打开就能检查。文件只在本机读取，不会上传，也不会改动。',
  chooseFiles: '选择文件…',
  chooseFolder: '选择文件夹…',
  folderNote: '选择文件夹时可能会问是否“上传”，确认即可：文件仍只在本机读取。',
  dropHere: '也可以把文件或文件夹拖到窗格里。',
  demands: (name) => `填报要求：${name}（在“检查”里选的）。`,
  tooOld: '这台电脑的系统或 Office 较旧，不能在窗格里读取文件。请更新后再用，或逐个打开工作簿检查。',
  looking: '正在列出文件…',
  progressLabel: '检查进度',
  progress: (at, total, name) => `正在检查 ${at} / ${total}：${name}`,
  checking: '正在检查…',
  waiting: '等待检查',
  notChecked: '没有检查。',
  goOn: (count) => `继续检查余下 ${count} 个`,
  order: '排列',
  orders: { worst: '问题重的在前', name: '按名称' },
  list: '各文件的结果',
  died: '读取时程序停住了，没有检查完，文件没有改动。请打开这个文件检查。',
  hung: '两分钟没有检查完，已停下，文件没有改动。请打开这个文件检查。',
  troubles: {
    busy: '正在检查，刚才选的文件没有加入。请等检查结束，或先取消。',
    'not-started':
      '检查程序没有加载成功，余下的文件没有检查，文件没有改动。请检查网络，再点“继续检查”；Mac 须 macOS 13.3 以上。',
  },
  nothing: '没有找到工作簿（.xlsx）。',
  others: (count, ...named) =>
    `另有 ${count} 个文件不是工作簿，没有检查：${named.join('、')}${count > named.length ? ' 等' : ''}。`,
  programsOwn: (count) => `${count} 个隐藏文件或临时文件（如以 ~$ 开头的）没有检查。`,
  unlisted: (count, ...named) =>
    `${count} 个文件夹打不开，其中的文件没有检查：${named.join('、')}${count > named.length ? ' 等' : ''}。`,
  cut: (most) => `文件夹里的文件太多，只看了前 ${most} 个，其余没有检查。请选择小一些的文件夹。`,
  beyond: (most, count) => `一次最多检查 ${most} 个工作簿，余下 ${count} 个没有列入，请分批检查。`,
  more: (count) => `再显示 ${count} 条`,
  tables: '审核的表',
  finding: (place, message) => `${place}：${message}`,
  place: (sheet, address) => [sheet, address].filter(Boolean).join(' '),
  makeReport: '生成汇总报告',
  reportNote: '在当前打开的工作簿最后插入一张“检查报告”，汇总以上文件。',
  copy: '复制结果',
  copied: (count) => `已复制 ${count} 个文件的结果。`,
  inList: (number, name, sentence) => `${number}. ${name}：${sentence}`,
  parts: {
    tables: (count) => `${count} 张表`,
    found: (severity, count) => `${zhSeverities[severity]} ${count} 条`,
    clean: '未发现问题',
    none: '没有可以审核的表',
    toFill: (count) => `待填 ${count} 项`,
    unchecked: (count) => `未审核 ${count} 项`,
    unread: (count) => `${count} 个文件没有读取`,
    left: (count) => `${count} 个文件没有检查`,
    files: (count) => `${count} 个文件`,
    colon: '：',
    comma: '，',
    semicolon: '；',
    stop: '。',
  },
};

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

export const filesPageWords: Readonly<Record<Locale, FilesPageWords>> = {
  'zh-CN': zhCN,
  'en-US': {
    intro:
      'Choose .xlsx files or a folder and check them without opening them. They are read on this computer only: nothing is uploaded or changed.',
    chooseFiles: 'Choose files…',
    chooseFolder: 'Choose a folder…',
    folderNote: 'You may be asked whether to "upload" a folder. Confirm: its files still stay on this computer.',
    dropHere: 'You can also drop files or folders on the pane.',
    demands: (name) => `Demands: ${name}, as chosen in the view that checks.`,
    tooOld:
      'The system or Office of this computer is too old to read files in the pane. Update it, or open the workbooks one by one and check them.',
    looking: 'Listing files…',
    progressLabel: 'Progress of the check',
    progress: (at, total, name) => `Checking ${at} of ${total}: ${name}`,
    checking: 'Checking…',
    waiting: 'Waiting',
    notChecked: 'Not checked.',
    goOn: (count) => `Check the remaining ${count}`,
    order: 'Order',
    orders: { worst: 'Worst first', name: 'By name' },
    list: 'Results by file',
    died: 'The program stopped while reading it. The check was not finished; the file is unchanged. Open the file and check it.',
    hung: 'The check was not finished after two minutes and was stopped; the file is unchanged. Open the file and check it.',
    troubles: {
      busy: 'A check is running: the files you just chose were not added. Wait until it ends, or cancel it first.',
      'not-started':
        'The part that checks could not be loaded. The remaining files were not checked; no file is changed. Check the network, then check the remaining ones; a Mac needs macOS 13.3.',
    },
    nothing: 'No workbook (.xlsx) was found.',
    others: (count, ...named) =>
      `${plural(count, 'more file')} ${count === 1 ? 'is no workbook and was' : 'are no workbooks and were'} not checked: ${named.join(', ')}${count > named.length ? ' and others' : ''}.`,
    programsOwn: (count) =>
      `${plural(count, 'hidden or temporary file')} (such as those that begin with ~$) ${count === 1 ? 'was' : 'were'} not checked.`,
    unlisted: (count, ...named) =>
      `${plural(count, 'folder')} could not be opened; what is in there was not checked: ${named.join(', ')}${count > named.length ? ' and others' : ''}.`,
    cut: (most) =>
      `There are too many files in the folders: only ${most} were looked at, the others were not checked. Choose a smaller folder.`,
    beyond: (most, count) =>
      `At most ${most} workbooks are checked at once: ${count} more are not listed. Check them in batches.`,
    more: (count) => `Show ${count} more`,
    tables: 'Tables checked',
    finding: (place, message) => `${place}: ${message}`,
    place: (sheet, address) => [sheet, address].filter(Boolean).join(' '),
    makeReport: 'Make one report',
    reportNote: 'Adds a worksheet with the results of these files at the end of the workbook that is open.',
    copy: 'Copy the results',
    copied: (count) => `The results of ${plural(count, 'file')} were copied.`,
    inList: (number, name, sentence) => `${number}. ${name}: ${sentence}`,
    parts: {
      tables: (count) => plural(count, 'table'),
      found: (severity, count) =>
        severity === 'warning' ? `${count} to verify` : plural(count, severity === 'error' ? 'error' : 'hint'),
      clean: 'nothing found',
      none: 'no table to check',
      toFill: (count) => `${count} to fill in`,
      unchecked: (count) => `${plural(count, 'thing')} not checked`,
      unread: (count) => `${plural(count, 'file')} not read`,
      left: (count) => `${plural(count, 'file')} not checked`,
      files: (count) => plural(count, 'file'),
      colon: ': ',
      comma: ', ',
      semicolon: '; ',
      stop: '.',
    },
  },
};

/** Tables with what was found in them, then what else is to be said. */
function sentence(
  { tables, counts, toFill, unchecked }: Counted,
  further: readonly string[],
  { parts: words }: FilesPageWords,
): string {
  const found = SEVERITIES.flatMap((severity) =>
    counts[severity] > 0 ? words.found(severity, counts[severity]) : [],
  ).join(words.comma);
  const result = found || (tables > 0 ? words.clean : '');
  const pieces = [
    [tables > 0 ? words.tables(tables) : '', result].filter(Boolean).join(words.colon),
    toFill > 0 ? words.toFill(toFill) : '',
    unchecked > 0 ? words.unchecked(unchecked) : '',
    ...further,
  ].filter(Boolean);
  return (pieces.length > 0 ? pieces.join(words.semicolon) : words.none) + words.stop;
}

/** A file in a sentence: what was found, or why it was not read. */
export function partSentence(
  part: Pick<Counted, 'counts' | 'toFill' | 'unchecked'> & {
    readonly status: string;
    readonly checked: number;
    readonly open: readonly { readonly reason: string }[];
  },
  locale: Locale,
): string {
  const { status, checked, open } = part;
  if (status === 'unread') return open.map(({ reason }) => reason).join('');
  return sentence({ ...part, tables: checked }, [], filesPageWords[locale]);
}

/** All files in a sentence. */
export function filesTotalText(
  total: Counted & { readonly files: number; readonly unread: number; readonly left: number },
  locale: Locale,
): string {
  const { files, unread, left } = total;
  const words = filesPageWords[locale];
  const { parts } = words;
  const further = [unread > 0 ? parts.unread(unread) : '', left > 0 ? parts.left(left) : ''];
  const isAnything = total.tables + total.toFill + total.unchecked + unread + left > 0;
  const said = isAnything ? sentence(total, further, words) : parts.none + parts.stop;
  return `${parts.files(files)}${parts.comma}${said}`;
}
