import type { Severity, Locale } from '../core';

/** What the pane was doing when the host refused. */
export type PaneTask =
  | 'check'
  | 'clear'
  | 'select'
  | 'insert'
  | 'undo-insert'
  | 'read-selection'
  | 'read-tables'
  | 'fix'
  | 'undo-fix'
  | 'report'
  | 'look-for-traces'
  | 'clean-up'
  | 'write-row'
  | 'undo-row'
  | 'explain'
  | 'undo-explain';

/** What a check looks at. */
export type CheckScope = 'sheet' | 'workbook';

/** A page shown instead of the pane: what happened, and what to do. */
export interface PlainPage {
  readonly title: string;
  readonly body: string;
  readonly advice: readonly string[];
}

type Counts = Readonly<Record<Severity, number>>;

/** What the pane is for: to check what is there, to insert empty forms, and what is needed now and then. */
export type PaneView = 'check' | 'insert' | 'tools';

/** Follows the number of tables that were checked; nothing where all was. */
const uncheckedZh = (count: number): string => (count > 0 ? `；未审核 ${count} 项（原因见清单）` : '');
const uncheckedEn = (count: number): string =>
  count > 0 ? `, ${plural(count, 'thing', 'things')} not checked (the list says why)` : '';

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

const zhCN = {
  actions: {
    checkSheet: '检查本表',
    checkWorkbook: '检查整个工作簿',
    checkAgain: '重新检查',
    insertForm: '插入表样',
    cancel: '取消',
    clearMarks: '清除标注',
    clearMarksOf: { sheet: '清除当前工作表上的标注', workbook: '清除整个工作簿的标注' },
    copyList: '复制清单',
    close: '关闭',
    showHints: (count: number) => `显示 ${count} 条提示`,
    hideHints: '收起提示',
    showMore: (count: number) => `再显示 ${count} 条`,
    showDetail: '详细信息',
    openRule: '查看规则说明',
    /** To the tool that has indicators for the row. */
    pickIndicator: '从指标库选',
    /** For a part of the pane that did not come. */
    loadAgain: '再试一次',
    backToList: '返回清单',
    filter: '筛选',
    previous: '上一条',
    next: '下一条',
    withKey: (action: string, key: string) => `${action}（${key}）`,
  },
  /** The pane's views, side by side as tabs. */
  views: {
    check: '检查',
    insert: '插入表样',
    tools: '工具',
    label: '检查、插入表样或其他工具',
    /** While files are held over the pane. */
    drop: '松开鼠标，检查这些文件',
    loading: { insert: '正在打开表样…', tools: '正在打开工具…' },
    notLoaded: {
      insert: '表样没有加载成功，工作簿没有改动。请检查网络，再试一次。',
      tools: '工具没有加载成功，工作簿没有改动。请检查网络，再试一次。',
    },
  },
  /** Why a rule exists and what to do: on the way, or not come. */
  rulePages: {
    loading: '正在打开规则说明…',
    notLoaded: '规则说明没有加载成功，检查结果不受影响。请检查网络，再试一次。',
  },
  /** Short name beside the icon, and the full one for tooltips and screen readers. */
  severity: { error: '强制', warning: '核实', hint: '提示' },
  severityInFull: {
    error: '强制性错误：必须改正',
    warning: '核实性错误：改正，或说明理由',
    hint: '提示性错误：可以不改',
  },
  labels: {
    pane: '绩效目标表检查',
    toolbar: '检查结果操作',
    filter: '只看其中几类',
    results: '检查结果',
    progress: '检查进度',
    starting: '正在启动…',
    rulePage: '规则说明',
    relatedCells: '相关单元格',
  },
  /** Ties between the tables of a workbook. */
  ties: {
    heading: '表间核对',
    showHolding: (count: number) => `显示相符的 ${count} 项`,
    hideHolding: '收起相符的各项',
    year: (year: number) => `${year} 年`,
  },
  progress: {
    reading: '正在读取表格…',
    readingOf: (done: number, total: number) => `正在读取表格：${done} / ${total}`,
    checking: '正在检查…',
    checkingOf: (percent: number) => `正在检查 ${percent}%`,
    /** Above what the check before has found. */
    old: '下面是上次检查的结果，等这次检查完再更新。',
    marking: '正在加标注…',
    /** For a host that says that a cell is being edited, or that does not answer. */
    editing: '正在等待单元格编辑结束，请按 Enter 或 Esc。',
    'perhaps-editing': 'Excel 暂时没有回应。如果正在编辑单元格，请按 Enter 或 Esc。',
  },
  welcome: {
    title: '检查预算绩效目标表',
    body: '打开要检查的工作表，点“检查本表”。有错的单元格会加上标注，问题逐条列在这里。',
    notes: ['检查不会改动表中的数据。', '标注随时可以清除，您自己的底色和格式保持原样。', '表格内容不会发送到别处。'],
  },
  status: {
    done: (tables: number, counts: Counts, unchecked: number) =>
      `已审核 ${tables} 张表${uncheckedZh(unchecked)}：强制 ${counts.error} 条，核实 ${counts.warning} 条，提示 ${counts.hint} 条。`,
    clean: (tables: number, unchecked: number) => `已审核 ${tables} 张表${uncheckedZh(unchecked)}，未发现问题。`,
    /** Follows either of them if ties were checked. */
    ties: (summary: string) => `表间${summary}。`,
    noTable: (unchecked: number) =>
      unchecked > 0 ? `没有审核任何表${uncheckedZh(unchecked)}。` : '没有找到预算表或绩效目标表。',
    cancelled: '已取消检查，表中数据没有改动。',
    cleared: { sheet: '已清除当前工作表上的标注。', workbook: '已清除整个工作簿的标注。' },
    copied: (count: number) => `已复制 ${count} 条，可以粘贴到邮件或聊天中。`,
    renewed: (counts: Counts) =>
      `清单已随改动更新：强制 ${counts.error} 条，核实 ${counts.warning} 条，提示 ${counts.hint} 条。`,
    /** After a change of what the list shows, or of its order. */
    listed: (shown: number, all: number) => (shown < all ? `显示 ${shown} 条，共 ${all} 条。` : `显示全部 ${all} 条。`),
    sorted: { severity: '已按严重程度排列。', sheets: '已按表的次序排列。' },
    stepped: ({ at, all, isEnd }: { readonly at: number; readonly all: number; readonly isEnd: boolean }) =>
      `第 ${at} 条，共 ${all} 条${isEnd ? `，已是${at === 1 ? '第一条' : '最后一条'}` : ''}。`,
  },
  /** What many tables have in common: told once. */
  shared: {
    heading: '多张表都有的问题',
    /** In the head of one of these tables. */
    lifted: (count: number) => `另有 ${count} 条别的表也有，列在最上面`,
  },
  /** Parts that are folded and loaded when they are opened. */
  parts: {
    overview: (sheets: number) => `概况（${sheets} 张工作表）`,
    legend: '颜色的含义',
    notLoaded: '这部分没有加载成功，检查结果不受影响。请检查网络，再试一次。',
  },
  live: {
    marksBehind: '清单已随改动更新，表上的标注还是上次检查时的。',
    mark: '更新标注',
  },
  clean: {
    title: '未发现问题',
    body: (tables: number, rules: number) => `用 ${rules} 条规则检查了以下 ${tables} 张表：`,
    incompleteTitle: '已审核的部分未发现问题，另有未审核的内容',
    caveat: '规则查的是合计、必填项和资金计划等；指标定得是否恰当，仍请人工审核。',
  },
  noTable: {
    title: { sheet: '没有认出预算表或绩效目标表', workbook: '整个工作簿没有找到预算表或绩效目标表' },
    /** Where something that looks like a table of the field was not read; it is listed above. */
    unreadTitle: '有像是预算表或绩效目标表的内容，没有读出来',
    unreadBody: '在哪个区域、像是哪一种表，见上面的清单。',
    /** Where only final accounts and lists are there. */
    outsideTitle: '没有可以审核的表',
    advice: '如果这确实是其中一种，请核对表头文字是否与范本一致，再检查一次。',
    orInsert: '还没有表？可以插入一张结构完整的空表。',
    otherSheets: (count: number) => `另有 ${count} 张工作表没有可以识别的表`,
  },
  notices: {
    stale: '表格已改动。',
    undoCleared:
      '检查时要读合并单元格，Excel 会因此清空“撤销”记录（Ctrl+Z）。再检查同一张表时，只要没有增删行列或合并单元格，就不再清空。',
    understood: '知道了',
    unchecked: (count: number) => `未审核 ${count} 项`,
    uncheckedBody: '这些内容没有参加审核，没列出问题不等于没有问题。请按下面所说的改正后重新检查。',
    /** For final accounts and lists, where nothing else is unchecked. */
    outsideBody: '这些内容不在审核范围内，其余的都审核了。',
    notMarkedTitle: '有的工作表没有标注好',
    notMarkedOn: (sheet: string, reason: string, marks: string) => `“${sheet}”：${reason}${marks}`,
    /** What is on such a sheet. */
    marks: { none: '表上没有标注。', perhaps: '表上的标注不一定与清单一致。' },
    notMarkedBody: '清单照常可用，点其中一条就能定位到单元格。',
    failed: {
      check: '没有完成检查',
      clear: '标注没有全部清除',
      select: '没有定位到单元格',
      insert: '没有插入表样',
      'undo-insert': '没有撤销插入',
      'read-selection': '没有读出选中的单元格',
      'read-tables': '没有读出本工作簿的目标表',
      fix: '没有修复',
      'undo-fix': '没有撤销修复',
      report: '没有生成报告',
      'look-for-traces': '没有查清留下了什么',
      'clean-up': '没有清理',
      'write-row': '没有写入指标',
      'undo-row': '没有撤销写入',
      explain: '审核说明没有改好',
      'undo-explain': '没有撤销',
    },
    detail: (detail: string) => `详细信息：${detail}`,
    copyByHand: '这里不允许直接使用剪贴板。文字已经选中，请按 Ctrl+C（Mac 按 ⌘C）复制。',
    copyText: '检查清单的文字',
  },
  /** Putting right what a finding says, and taking that back. */
  fix: {
    action: '修复',
    /** The action with its cell, for users of screen readers, who hear it without its row. */
    actionAt: (address: string) => `修复 ${address}`,
    /** On the row of a finding with a repair. */
    offered: '可修复',
    /** Heading of the lines that say what will change. */
    preview: '将要做的改动',
    /** Heading where there are several ways. */
    choose: '选一种改法',
    /** For totals: the program cannot tell which side is wrong. */
    otherSide: '如果错的是分项，请不要改合计，直接改分项。',
    /** 全部修复: what can be done at once. */
    all: (count: number) => `可一并修复 ${count} 处`,
    allAction: '全部修复',
    allLoading: '正在打开…',
    allNotLoaded: '没有打开全部修复，表中数据没有改动。请检查网络，再试一次。',
    progress: { fix: '正在修复…', 'undo-fix': '正在撤销修复…' },
    /** What was done: rows by their numbers in the sheet, or what changed where no row was inserted. Office.js cannot tell notes in rows. */
    inserted: (sheet: string, first: number, last: number) =>
      first === last
        ? `已插入 1 行：“${sheet}”第 ${first} 行。撤销会删除这一行，连同后来加在行上的批注和格式，引用这一行的公式会变成 #REF!。`
        : `已插入 ${last - first + 1} 行：“${sheet}”第 ${first} 至 ${last} 行。撤销会删除这些行，连同后来加在行上的批注和格式，引用这些行的公式会变成 #REF!。`,
    changed: (...lines: readonly string[]) => `已修复：${lines.join('；')}。`,
    /** The same, where the lines would be too many. */
    changedCells: (count: number, sheets: number) =>
      sheets > 1 ? `已修复：在 ${sheets} 张工作表上改了 ${count} 个单元格。` : `已修复：改了 ${count} 个单元格。`,
    undo: '撤销',
    undone: '已撤销修复，单元格内容恢复原样。',
    cancelled: '已取消，表中数据没有改动。',
    /** Why a fix is not undone: what it put in is no longer as it was. */
    filledSince: '修复之后，插入的行或改过的单元格又有改动，所以没有再动它。不需要插入的行时，请手工删除。',
    /** Of several changes at once: what was left out, sheet by sheet. */
    left: {
      title: { fix: '有的工作表没有修复', 'undo-fix': '有的改动没有撤销' },
      on: (sheet: string, why: string) => `“${sheet}”：${why}`,
      notBegun: { fix: '没有改动。', 'undo-fix': '还没有撤销，可以再点“撤销”。' },
      changedSince: (cells: string) => `修复之后，这些单元格或同一行又有改动，所以没有再动：${cells}（修复时的位置）。`,
      /** The first few cells, and how many there are. */
      cells: (named: readonly string[], all: number) => named.join('、') + (all > named.length ? ` 等 ${all} 处` : ''),
    },
  },
  /** Explaining a finding that is right as it is; all else of it is said in `explain.ts`. */
  explain: {
    action: '写审核说明',
    actionAt: (address: string) => `给 ${address} 写审核说明`,
    /** On a row that was explained until its cells changed. */
    returned: '原有说明，内容已变',
    loading: '正在打开…',
    notLoaded: '审核说明没有加载成功，工作簿没有改动。请检查网络，再试一次。',
    /** Follows how many findings there are. */
    done: (count: number) => `另有 ${count} 条核实已写说明。`,
    /** Where all that was found is explained. */
    cleanTitle: '没有未说明的问题',
    inList: (count: number) => `【已说明 ${count} 条】`,
    textInList: (text: string) => `   说明：${text}`,
  },
  /** The chosen finding's own cell, beside cells of other sheets. */
  ownCell: (address: string) => `本表 ${address}`,
  /** Follows the first few of many related cells: how many there are in all, and how many are not named. */
  moreCells: ({ all }: { readonly all: number; readonly unnamed: number }) => `等 ${all} 处`,
  /** Findings of one rule that are folded into one line. */
  bundle: (count: number, tables: number) => (tables > 1 ? `${count} 条 · ${tables} 张表` : `${count} 条`),
  generic: {
    /** Shown beside a table that fits no known form. */
    note: '按通用指标表读取：表式是否完整、支出计划等未检查',
    /** For such tables without findings. */
    silent: (count: number) => `另有 ${count} 张表按通用指标表读取，未发现问题`,
  },
  /** Of tables in which nothing is filled in. */
  toFill: {
    count: (cells: number) => `待填 ${cells} 项`,
    /** Before the address of the cell that a press leads to: the first one, and those that follow. */
    first: '转到',
    next: '下一处',
    tables: (count: number) => `有 ${count} 张表还没有填写，见各表的“待填”。`,
    /** Of a table that is being filled in. */
    filled: (filled: number, all: number) => `必填项已填 ${filled} / ${all}`,
  },
  /** What was not checked in the tables that were read. */
  ledger: {
    heading: '审核范围与未审核事项',
    profile: (said: string, tables: number) => `${said}（${tables} 张表）`,
    rules: (names: string) => `未核对：${names}`,
    more: (tables: number) => `等 ${tables} 张表`,
    inList: (reason: string, tables: number, names: string) => `${reason}，${tables} 张表未核对：${names}`,
  },
  /** What somebody has set, as far as it bears on a list. */
  settings: {
    off: (rules: number) => `已关闭 ${rules} 条规则。`,
    /** Before the names of these rules; whose settings switch them off, and where that is changed. */
    offBy: (rules: number, byWorkbook: number) =>
      byWorkbook === 0
        ? '按我的设置关闭，没有检查（在“工具”的“设置”里改）：'
        : byWorkbook === rules
          ? '按本工作簿里存的设置关闭，没有检查（在“工具”的“设置”里改）：'
          : `按设置关闭，没有检查，其中 ${byWorkbook} 条是本工作簿里存的设置（在“工具”的“设置”里改）：`,
    notInForce: { user: '您的设置没有采用', workbook: '本工作簿里存的设置没有采用' },
    trouble: {
      damaged: '保存的内容有误，读不出来；检查时没有用它。请到“工具”的“设置”里查看和处理。',
      unread: 'Excel 没有把它读出来；检查时没有用它。请重新检查。',
      'not-loaded': '读取设置的程序文件没有加载成功；检查时没有用它。请检查网络，再重新检查。',
    },
  },
  filteredOut: '按筛选条件没有问题。',
  place: (sheet: string, range: string) => `${sheet} · ${range}`,
  list: {
    heading: (counts: Counts) =>
      `绩效目标表检查清单：强制 ${counts.error} 条，核实 ${counts.warning} 条，提示 ${counts.hint} 条`,
    table: (title: string, sheet: string, range: string) => `【${title}】工作表“${sheet}” ${range}`,
    row: (index: number, severity: string, address: string, message: string, code: string) =>
      `${index}. [${severity}] ${address} ${message}（${code}）`,
    /** Follows a message about more than one sheet: the cells on the others. */
    elsewhere: (all: number, ...named: readonly string[]) =>
      `（另见 ${named.join('、')}${all > named.length ? ` 等 ${all} 处` : ''}）`,
    ties: (summary: string) => `【表间核对】${summary}`,
    tie: (name: string, outcome: string) => `${name} ${outcome}`,
    unchecked: (tables: number, count: number) => `审核范围与未审核事项：已审核 ${tables} 张表；未审核 ${count} 项：`,
  },
  startup: {
    officeMissing: {
      title: '没有连上 Excel',
      body: 'Office 组件（office.js）没有加载成功，暂时不能检查。您的表格没有任何改动。',
      advice: [
        '请检查网络，然后关闭并重新打开本窗格。',
        '单位网络不能访问外网的，请联系管理员，改用自带 Office 组件的部署方式。',
      ],
    },
    tooOld: {
      title: '需要较新版本的 Excel',
      body: '本助手需要 Microsoft 365、Office 2021 或更新的版本（ExcelApi 1.14）。您的表格没有任何改动。',
      advice: ['请用较新版本的 Excel 或 Excel 网页版打开这个工作簿。'],
    },
    notInExcel: {
      title: '请从 Excel 中打开',
      body: '这是 Excel 的任务窗格，单独打开时没有表格可以检查。',
      advice: ['在 Excel“开始”选项卡的“绩效目标表”一组中，点“检查”。'],
    },
  },
};

/** Every word of the task pane. Rules, forms, the gallery and findings have their own catalogues. */
export type PaneWords = typeof zhCN;

const enUS: PaneWords = {
  actions: {
    checkSheet: 'Check sheet',
    checkWorkbook: 'Check workbook',
    checkAgain: 'Check again',
    insertForm: 'Insert a form',
    cancel: 'Cancel',
    clearMarks: 'Clear marks',
    clearMarksOf: { sheet: 'Clear the marks on this sheet', workbook: 'Clear the marks in the whole workbook' },
    copyList: 'Copy list',
    close: 'Close',
    showHints: (count) => `Show ${plural(count, 'hint', 'hints')}`,
    hideHints: 'Hide hints',
    showMore: (count) => `Show ${count} more`,
    showDetail: 'Details',
    openRule: 'About this rule',
    pickIndicator: 'Choose an indicator',
    loadAgain: 'Try again',
    backToList: 'Back to the list',
    filter: 'Filter',
    previous: 'Previous finding',
    next: 'Next finding',
    withKey: (action, key) => `${action} (${key})`,
  },
  views: {
    check: 'Check',
    insert: 'Insert a form',
    tools: 'Tools',
    label: 'Check, insert a form, or use another tool',
    drop: 'Let go to check these files',
    loading: { insert: 'Opening the forms…', tools: 'Opening the tools…' },
    notLoaded: {
      insert: 'The forms could not be loaded. Your workbook is unchanged. Check the network and try again.',
      tools: 'The tools could not be loaded. Your workbook is unchanged. Check the network and try again.',
    },
  },
  rulePages: {
    loading: 'Opening what is known of the rule…',
    notLoaded:
      'What is known of the rule could not be loaded. The findings are not affected. Check the network and try again.',
  },
  severity: { error: 'Must fix', warning: 'Verify', hint: 'Hint' },
  severityInFull: {
    error: 'Must fix: the table will be sent back',
    warning: 'Verify: correct it, or explain it',
    hint: 'Hint: may stay as it is',
  },
  labels: {
    pane: 'Target table check',
    toolbar: 'Actions on the results',
    filter: 'Show only these',
    results: 'Results',
    progress: 'Progress of the check',
    starting: 'Starting…',
    rulePage: 'About the rule',
    relatedCells: 'Related cells',
  },
  ties: {
    heading: 'Ties between tables',
    showHolding: (count) => `Show ${count} that hold`,
    hideHolding: 'Hide those that hold',
    year: (year) => `${year}`,
  },
  progress: {
    reading: 'Reading…',
    readingOf: (done, total) => `Reading sheet ${done} of ${total}`,
    checking: 'Checking…',
    checkingOf: (percent) => `Checking: ${percent}%`,
    old: 'What follows is what the last check found. It is replaced when this one is done.',
    marking: 'Marking cells…',
    editing: 'Waiting for you to finish editing a cell. Press Enter or Esc.',
    'perhaps-editing': 'Excel has not answered yet. If you are editing a cell, press Enter or Esc.',
  },
  welcome: {
    title: 'Check budget performance targets',
    body: 'Open the worksheet and choose "Check sheet". Wrong cells are marked, and each finding is listed here.',
    notes: [
      'Checking does not change your data.',
      'Marks can be cleared at any time. Your own fills and formats stay as they are.',
      'Nothing in your workbook is sent anywhere.',
    ],
  },
  status: {
    done: (tables, counts, unchecked) =>
      `Checked ${plural(tables, 'table', 'tables')}${uncheckedEn(unchecked)}: ${counts.error} must fix, ${counts.warning} to verify, ${plural(counts.hint, 'hint', 'hints')}.`,
    clean: (tables, unchecked) =>
      `Checked ${plural(tables, 'table', 'tables')}${uncheckedEn(unchecked)}. Nothing found.`,
    ties: (summary) => ` Between tables: ${summary}.`,
    noTable: (unchecked) =>
      unchecked > 0 ? `No table checked${uncheckedEn(unchecked)}.` : 'No budget or target table found.',
    cancelled: 'Check cancelled. Your data is unchanged.',
    cleared: { sheet: 'Marks on this sheet cleared.', workbook: 'Marks in the whole workbook cleared.' },
    copied: (count) => `Copied ${plural(count, 'finding', 'findings')}, ready to paste.`,
    renewed: (counts) =>
      `The list has followed your edit: ${counts.error} must fix, ${counts.warning} to verify, ${plural(counts.hint, 'hint', 'hints')}.`,
    listed: (shown, all) => (shown < all ? `${shown} of ${all} shown.` : `All ${all} shown.`),
    sorted: { severity: 'Gravest first.', sheets: 'In the order of the tables.' },
    stepped: ({ at, all, isEnd }) => `${at} of ${all}${isEnd ? `: the ${at === 1 ? 'first' : 'last'} one` : ''}.`,
  },
  shared: {
    heading: 'In several tables',
    lifted: (count) => `${plural(count, 'finding', 'findings')} that other tables have too: listed at the top`,
  },
  parts: {
    overview: (sheets) => `Overview (${plural(sheets, 'sheet', 'sheets')})`,
    legend: 'What the colours mean',
    notLoaded: 'This part could not be loaded. The findings are not affected. Check the network and try again.',
  },
  live: {
    marksBehind: 'The list has followed your edit; the marks on the sheet are those of the last check.',
    mark: 'Update marks',
  },
  clean: {
    title: 'Nothing found',
    body: (tables, rules) => `Checked with ${plural(rules, 'rule', 'rules')}, ${plural(tables, 'table', 'tables')}:`,
    incompleteTitle: 'Nothing found in what was checked; something was not checked',
    caveat:
      'The rules cover totals, required cells and spending plans. Whether a target is a good one is for people to judge.',
  },
  noTable: {
    title: {
      sheet: 'No budget or target table recognised on this sheet',
      workbook: 'No budget or target table found in this workbook',
    },
    unreadTitle: 'Something looks like a budget or target table and could not be read',
    unreadBody: 'The list above says where it is and what it looks like.',
    outsideTitle: 'No table to check',
    advice: 'If there is one, compare its labels with the official form, then check again.',
    orInsert: 'No table yet? Insert an empty one that is complete.',
    otherSheets: (count) => `${plural(count, 'sheet', 'sheets')} without a known table`,
  },
  notices: {
    stale: 'The sheet has changed.',
    undoCleared:
      'Checking reads merged cells, and Excel then empties its list of what can be undone (Ctrl+Z). Checking the same sheet again spares it, unless rows, columns or merged cells have changed.',
    understood: 'OK',
    unchecked: (count) => `${plural(count, 'thing', 'things')} not checked`,
    uncheckedBody: 'Silence does not mean that they are right. Put right what is said below and check again.',
    outsideBody: 'They are not within what is checked; all else was checked.',
    notMarkedTitle: 'Some sheets are not marked as they should be',
    notMarkedOn: (sheet, reason, marks) => `"${sheet}": ${reason} ${marks}`,
    marks: { none: 'It has no marks.', perhaps: 'Its marks may differ from the list.' },
    notMarkedBody: 'The list works without them: choose a finding to go to its cell.',
    failed: {
      check: 'The check did not finish',
      clear: 'Not all marks were cleared',
      select: 'The cell could not be selected',
      insert: 'Nothing was inserted',
      'undo-insert': 'The insertion was not undone',
      'read-selection': 'The selected cells could not be read',
      'read-tables': 'The tables of targets could not be read',
      fix: 'Nothing was fixed',
      'undo-fix': 'The fix was not undone',
      report: 'No report was made',
      'look-for-traces': 'What is left could not be found out',
      'clean-up': 'Nothing was cleaned up',
      'write-row': 'The indicator was not written',
      'undo-row': 'The indicator was not taken back',
      explain: 'The explanations were not changed',
      'undo-explain': 'It was not undone',
    },
    detail: (detail) => `Details: ${detail}`,
    copyByHand: 'The clipboard is not available here. The text is selected: press Ctrl+C (⌘C on a Mac).',
    copyText: 'The list as text',
  },
  fix: {
    action: 'Fix',
    actionAt: (address) => `Fix ${address}`,
    offered: 'Can be fixed',
    preview: 'What will change',
    choose: 'Choose one',
    otherSide: 'If one of the parts is wrong, leave the total and correct the part.',
    all: (count) => `${count} can be fixed at once`,
    allAction: 'Fix all',
    allLoading: 'Opening…',
    allNotLoaded: 'This could not be opened. Your data is unchanged. Check the network and try again.',
    progress: { fix: 'Fixing…', 'undo-fix': 'Undoing the fix…' },
    inserted: (sheet, first, last) =>
      first === last
        ? `Inserted 1 row: row ${first} of "${sheet}". Undo deletes it, with notes and formats added to it since; formulas that read from it become #REF!.`
        : `Inserted ${last - first + 1} rows: rows ${first} to ${last} of "${sheet}". Undo deletes them, with notes and formats added to them since; formulas that read from them become #REF!.`,
    changed: (...lines) => `Fixed: ${lines.join('; ')}.`,
    changedCells: (count, sheets) =>
      sheets > 1
        ? `Fixed: ${count} cells were changed on ${sheets} sheets.`
        : `Fixed: ${plural(count, 'cell was', 'cells were')} changed.`,
    undo: 'Undo',
    undone: 'The fix was undone. The cells hold what they held before.',
    cancelled: 'Cancelled. Your data is unchanged.',
    filledSince:
      'The inserted rows or the changed cells have been edited since the fix, so they were left alone. Delete an inserted row by hand if you do not want it.',
    left: {
      title: { fix: 'Some sheets were not fixed', 'undo-fix': 'Not everything was undone' },
      on: (sheet, why) => `"${sheet}": ${why}`,
      notBegun: { fix: 'Unchanged.', 'undo-fix': 'Not undone yet. Press Undo again.' },
      changedSince: (cells) =>
        `These cells, or others of their rows, have been edited since the fix, so they were left alone: ${cells} (as they were called then).`,
      cells: (named, all) => named.join(', ') + (all > named.length ? ` and ${all - named.length} more` : ''),
    },
  },
  explain: {
    action: 'Explain',
    actionAt: (address) => `Explain ${address}`,
    returned: 'explained, changed since',
    loading: 'Opening…',
    notLoaded: 'This part did not load; the workbook is unchanged. Check the network and try again.',
    done: (count) => ` ${count} more to verify explained.`,
    cleanTitle: 'Nothing that is not explained',
    inList: (count) => `[${count} explained]`,
    textInList: (text) => `   Explanation: ${text}`,
  },
  ownCell: (address) => `This table ${address}`,
  moreCells: ({ unnamed }) => `and ${unnamed} more`,
  bundle: (count, tables) => plural(count, 'finding', 'findings') + (tables > 1 ? ` in ${tables} tables` : ''),
  generic: {
    note: 'Read as a generic table of indicators: completeness, spending plan and the like were not checked',
    silent: (count) => `${plural(count, 'more table', 'more tables')} read as generic, nothing found`,
  },
  toFill: {
    count: (cells) => `${plural(cells, 'cell', 'cells')} to fill in`,
    first: 'Go to',
    next: 'Next:',
    tables: (count) => `${plural(count, 'table is', 'tables are')} not filled in yet.`,
    filled: (filled, all) => `${filled} of ${all} required fields filled in`,
  },
  ledger: {
    heading: 'What was checked, and what was not',
    profile: (said, tables) => `${said} (${plural(tables, 'table', 'tables')})`,
    rules: (names) => `Not checked: ${names}`,
    more: (tables) => `and others, ${tables} tables in all`,
    inList: (reason, tables, names) => `${reason}: not checked in ${plural(tables, 'table', 'tables')}: ${names}`,
  },
  settings: {
    off: (rules) => ` ${plural(rules, 'rule is', 'rules are')} switched off.`,
    offBy: (rules, byWorkbook) =>
      byWorkbook === 0
        ? 'Switched off by your settings and not checked (see Tools, Settings):'
        : byWorkbook === rules
          ? 'Switched off by the settings in this workbook and not checked (see Tools, Settings):'
          : `Switched off by settings and not checked, ${byWorkbook} of them by those in this workbook (see Tools, Settings):`,
    notInForce: { user: 'Your settings are not in force', workbook: 'The settings in this workbook are not in force' },
    trouble: {
      damaged: 'What is kept cannot be read, and checks go on without it. See Tools, Settings.',
      unread: 'Excel did not hand it over, and checks go on without it. Check again.',
      'not-loaded':
        'The part of the program that reads settings has not loaded, and checks go on without them. Check the network, then check again.',
    },
  },
  filteredOut: 'The filter leaves nothing.',
  place: (sheet, range) => `${sheet} · ${range}`,
  list: {
    heading: (counts) =>
      `Target tables: ${counts.error} must fix, ${counts.warning} to verify, ${plural(counts.hint, 'hint', 'hints')}`,
    table: (title, sheet, range) => `${title} (sheet "${sheet}", ${range})`,
    row: (index, severity, address, message, code) => `${index}. [${severity}] ${address} ${message} (${code})`,
    elsewhere: (all, ...named) =>
      ` (see also ${named.join(', ')}${all > named.length ? ` and ${all - named.length} more` : ''})`,
    ties: (summary) => `Ties between tables: ${summary}`,
    tie: (name, outcome) => `${name} – ${outcome}`,
    unchecked: (tables, count) =>
      `What was checked and what was not: ${plural(tables, 'table', 'tables')} checked, ${plural(count, 'thing', 'things')} not checked:`,
  },
  startup: {
    officeMissing: {
      title: 'Excel could not be reached',
      body: "Office's own component (office.js) has not loaded, so nothing can be checked for now. Your workbook is unchanged.",
      advice: [
        'Check the network, then close the pane and open it again.',
        'Where the network is closed, ask your administrator for the installation that brings its own Office component.',
      ],
    },
    tooOld: {
      title: 'A newer Excel is needed',
      body: 'This add-in needs Microsoft 365, or Office 2021 or later (ExcelApi 1.14). Your workbook is unchanged.',
      advice: ['Open the workbook in a newer Excel, or in Excel on the web.'],
    },
    notInExcel: {
      title: 'Please open this from Excel',
      body: 'This is a task pane of Excel. By itself it has no sheet to check.',
      advice: ['In Excel, on the Home tab, choose Check in the group Target Tables.'],
    },
  },
};

export const paneWords: Readonly<Record<Locale, PaneWords>> = { 'zh-CN': zhCN, 'en-US': enUS };
