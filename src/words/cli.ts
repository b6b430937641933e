import { PROFILE_CHOICES, type Locale } from '../core';

const zhCN = {
  /** Headings of the help: commander's own, and ours. */
  headings: new Map([
    ['Usage:', '用法：'],
    ['Options:', '选项：'],
    ['Global Options:', '各命令通用的选项：'],
    ['Commands:', '命令：'],
  ]),
  usage: '命令 [选项]',
  /** Below the list of commands. */
  helpEnd: `各命令的用法：jixiao check --help（forms、insert、settings 同样）。
退出码：0 完成，没有强制性错误；1 有强制性错误；2 有文件读不了或写不了，或命令写错；
3 所有文件里都没有可以审核的表，也没有像是的内容。多个文件依次取 2、1、3、0。`,
  commands: {
    check: {
      usage: '[选项] 文件.xlsx|文件夹…',
      text: '检查工作簿里的预算表和绩效目标表，文件不会被改动；文件夹连同其中各级文件夹一起检查。',
    },
    forms: { usage: '[选项]', text: '列出各种表样：代号、名称、金额单位。' },
    insert: { usage: '--form 代号|all --out 文件.xlsx [选项]', text: '新建一个工作簿，写入空表样。' },
    settings: { usage: '', text: '打印一份设置文件：写有全部设置和它们的默认值，改好后用 check --settings 使用。' },
  },
  /** Options with a value: what stands for the value, and what it is. */
  options: {
    lang: { value: 'zh-CN|en-US', text: '输出用的语言' },
    format: { value: 'text|json', text: '输出的形式' },
    checkFormat: { value: 'text|json|html|sarif|csv', text: '输出的形式' },
    report: {
      value: '文件',
      text: '另写一份检查报告：.xlsx（可打印的工作表）、.html、.sarif 或 .csv；原来的检查报告直接替换',
    },
    profile: { value: PROFILE_CHOICES.join('|'), text: '按哪里的填报要求审核；不写则按表上写明的地区' },
    settings: { value: '文件.json', text: '按设置文件审核（停用的规则、级别、尾差、词表、自定义表样）' },
    form: { value: '代号|all', text: '表样的代号；all 为全部表样' },
    out: { value: '文件.xlsx', text: '要新建的工作簿' },
    year: { value: '年度', text: '预算年度，如 2024' },
    unit: { value: '名称', text: '单位名称' },
    code: { value: '编码', text: '单位编码' },
    goals: { value: 'N', text: '总体目标的行数' },
    rows: { value: 'N', text: '每个二级指标的行数' },
    framework: { value: '2015|2021', text: '指标框架（项目表）' },
    projects: {
      value: '清单|N',
      text: '每个项目一张表（清单可以是 .xlsx、.csv、.txt；监控表、自评表从目标表所在的 .xlsx 带入指标）',
    },
  },
  switches: {
    help: '显示用法',
    scores: '预算执行率的得分用公式计算（分值×执行率）',
    stacked: '放在同一张工作表上',
    force: '覆盖已有的文件',
  },
  noFiles: '请给出要检查的 .xlsx 文件或文件夹。',
  unknownFormat: '--format 只能是 text 或 json。',
  unknownCheckFormat: '--format 只能是 text、json、html、sarif 或 csv。',
  unknownReport: '--report 的文件名要以 .xlsx、.html、.sarif 或 .csv 结尾，现在写的是 {file}。',
  /** The report is to be written where a workbook is that is to be checked. */
  reportOverChecked: '{file} 是要检查的工作簿，检查报告不能写在这里，没有改动它。请换一个文件名。',
  /** A file is to be written where one is that the same call reads. */
  overInput: '{file} 是这条命令要读取的文件，不能写在这里，没有改动它。请换一个文件名。',
  /** What is printed goes nowhere: the disk is full, or the like. */
  notPrinted: '结果没有打印完整：{reason}。',
  reportWritten: '已写入检查报告 {file}。',
  unknownProfile: '--profile 只能是 {known}。',
  unknownLanguage: '--lang 只能是 zh-CN 或 en-US。',
  notFound: '找不到这个文件。',
  noName: '文件名是空的。',
  noStandardInput: '不能从标准输入读取，请给出文件名（文件名就叫“-”时写 ./-）。',
  isFolder: '是文件夹，请给出其中的 .xlsx 文件。',
  isDevice: '是设备，不是文件。',
  notAllowed: '没有读取这个文件的权限。',
  isBusy: '这个文件正被别的程序占用，请关闭后再试。',
  notOpened: '打不开这个文件。',
  clean: '未发现问题',
  /** Of a table in which nothing is filled in. */
  toFill: '待填 {count} 项',
  related: '另见 {cells}',
  /** Follows why; which rules were not checked in how many tables. */
  unchecked: '{tables} 张表未核对：{rules}',
  /** Rules that a file of settings switches off. */
  off: '按设置停用了 {count} 条规则，没有按它们审核：{rules}',
  /** Introduces the summary of the ties between tables. */
  ties: '表间核对',
  incomplete: '有未审核的内容，没有列出问题不等于没有问题',
  nothing: '没有可以审核的表',
  /** What was checked and what was not; the second where there is nothing that was not. */
  summary:
    '{files} 个文件，已审核 {tables} 张表；未审核 {unread} 项（原因见清单）：强制 {error}，核实 {warning}，提示 {hint}',
  summaryAllRead: '{files} 个文件，已审核 {tables} 张表：强制 {error}，核实 {warning}，提示 {hint}',
  /** Follows the summary; and what stands before a finding that is explained, and below it. */
  explained: '，另有 {count} 条已说明',
  explainedFinding: '已说明',
  explanation: '说明：{text}',
  /** The table at the end, where there are several files. */
  table: { file: '文件', tables: '表数', unchecked: '未审核', unread: '没有读取' },
  noWorkbooks: '没有找到工作簿。',
  skipped: '文件夹里另有 {count} 个文件不是工作簿，没有检查。',
  noCommand: '请写明要做什么：check（检查）、forms（列出表样）或 insert（插入表样）。',
  unknownOption: '没有 {option} 这个选项，最接近的是 {near}。请对照下面的用法。',
  /** For an option that belongs to another command. */
  otherOption: '{option} 不是 {command} 的选项，请对照下面的用法。',
  missingValue: '{option} 后面要写一个值。',
  notNumber: '{option} 要写 {from} 到 {to} 之间的整数。',
  /** `forms` and `insert` take options only. */
  noOperands: '这个命令只接受以 -- 开头的选项；文件名请写在选项后面，如 --out 表样.xlsx。',
  noForm: '请用 --form 写明表样的代号，或写 all；代号可用 jixiao forms 查看。',
  unknownFramework: '{forms} 可用的指标框架：{known}。',
  unknownForm: '没有代号为“{id}”的表样。最接近的是：{near}。全部代号可用 jixiao forms 查看。',
  notScored: '{form} 没有按执行率计算的得分；--scores 只能与 {forms} 或 all 一起使用。',
  notPerProject: '{form} 不是按项目填报的表；--projects 只能与 {forms} 或 all 一起使用。',
  noOut: '请用 --out 写明要新建的文件，如 --out 表样.xlsx。',
  outNotXlsx: '--out 的文件名要以 .xlsx 结尾，现在写的是 {file}。',
  /** Why the file was not written; what was there before is as it was. */
  notWritten: {
    exists: '{file} 已经存在，没有改动它。请换一个文件名，或加 --force 覆盖。',
    folder: '{file} 是文件夹。请换一个文件名。',
    noFolder: '{file} 所在的文件夹不存在，请先建好，或换一个位置。',
    full: '磁盘空间不够，没有写入 {file}；原来的文件（如有）没有改动。请腾出空间，或换一个位置。',
    readOnly: '{file} 所在的磁盘是只读的，没有写入。请换一个位置。',
    notAllowed: '没有写入 {file} 的权限；原来的文件（如有）没有改动。请换一个位置，或取消它的只读属性。',
    busy: '{file} 正被别的程序（如 Excel）打开，没有改动它。请关闭后再试。',
    other: '{file} 写不进去；原来的文件（如有）没有改动。请换一个位置。',
  },
  settingsNotRead: '设置文件 {file} 读不出来：{reason}',
  /** Introduces the list of what is wrong. */
  settingsWrong: '设置文件 {file} 有 {count} 处要改，没有开始审核：',
  /** Heads of the table of all settings. */
  settingsHeads: { key: '设置', default: '默认', choices: '可以写' },
  projectsNotRead: '项目清单 {file} 读不出来：{reason}',
  listDamaged: '工作表“{sheets}”已损坏，读不出来。请用 Excel 打开并另存后再试。',
  noText: '不是文本，或认不出是什么编码。请用 Excel 另存为“CSV UTF-8”或 .xlsx。',
  unclosedQuote: '第 {line} 行的引号（"）没有配对，不知道到哪里为止。',
  moreCells: '第 {line} 行的栏数比别的行多。内容里有分隔符（如 1,000）的，请加上引号（"1,000"）。',
  longName: '项目名称“{name}”有 {count} 个字，最多 {most} 个，请改短。',
  noProjects: '{file} 里没有找到项目名称。请在第一行写“项目名称”（可再加“项目编码”“预算数”），下面每行写一个项目。',
  tooManyProjects: '{file} 里有 {count} 个项目，一次最多 {most} 个，请分几份清单。',
  /** Name of the sheet that holds all forms. */
  allForms: '预算与绩效目标表',
  written: '已写入 {file}：{sheets} 张工作表（{names}）。',
  writtenStacked: '已写入 {file}：{tables} 张表，都在工作表“{names}”上。',
};

/** Words of the command line. */
export type CliWords = typeof zhCN;

/** Options that take a value, without their dashes. */
export type ValueOption = keyof CliWords['options'];

export const cliWords: Readonly<Record<Locale, CliWords>> = {
  'zh-CN': zhCN,
  'en-US': {
    headings: new Map(),
    usage: 'COMMAND [options]',
    helpEnd: `Usage of a command: jixiao check --help (forms, insert and settings alike).
Exit codes: 0 done, no error; 1 at least one error; 2 a file could not be read or written, or the call is wrong;
3 no file held a table to check, or anything that looks like one. Of several files 2 goes before 1, 3 and 0.`,
    commands: {
      check: {
        usage: '[options] FILE.xlsx|FOLDER…',
        text: 'Checks the budget and performance-target tables in workbooks, and in those of folders at any depth; the files are not changed.',
      },
      forms: { usage: '[options]', text: 'Lists the forms: id, name, unit of the amounts.' },
      insert: { usage: '--form ID|all --out FILE.xlsx [options]', text: 'Writes empty forms into a new workbook.' },
      settings: {
        usage: '',
        text: 'Prints a file of settings with all there are, as they are by default; change it and use it with check --settings.',
      },
    },
    options: {
      lang: { value: 'zh-CN|en-US', text: 'language of the output' },
      format: { value: 'text|json', text: 'how the output is written' },
      checkFormat: { value: 'text|json|html|sarif|csv', text: 'how the output is written' },
      report: {
        value: 'FILE',
        text: 'writes a report besides: .xlsx (a worksheet to be printed), .html, .sarif or .csv; an older report is replaced',
      },
      profile: {
        value: PROFILE_CHOICES.join('|'),
        text: 'by whose demands to check; by default each table tells',
      },
      settings: {
        value: 'FILE.json',
        text: 'checks by a file of settings (rules off, severities, tolerance, vocabulary, own forms)',
      },
      form: { value: 'ID|all', text: 'id of the form, or all forms' },
      out: { value: 'FILE.xlsx', text: 'the workbook to be made' },
      year: { value: 'YEAR', text: 'budget year, such as 2024' },
      unit: { value: 'NAME', text: 'name of the unit' },
      code: { value: 'CODE', text: 'code of the unit' },
      goals: { value: 'N', text: 'numbered lines for the goals' },
      rows: { value: 'N', text: 'rows for each second-level indicator' },
      framework: { value: '2015|2021', text: 'framework of the indicators (project tables)' },
      projects: {
        value: 'LIST|N',
        text: 'a table for each project (the list is an .xlsx, .csv or .txt file; monitoring and self-evaluation take over the targets of an .xlsx that has them)',
      },
    },
    switches: {
      help: 'shows the usage',
      scores: 'the score of the execution rate is a formula (weight × rate)',
      stacked: 'all on one worksheet',
      force: 'replaces a file that exists',
    },
    noFiles: 'Name the .xlsx files, or the folders, to be checked.',
    unknownFormat: '--format takes text or json.',
    unknownCheckFormat: '--format takes text, json, html, sarif or csv.',
    unknownReport: 'The name behind --report must end in .xlsx, .html, .sarif or .csv; it is {file}.',
    reportOverChecked:
      '{file} is a workbook to be checked; the report cannot be written there, and it was left alone. Choose another name.',
    overInput: '{file} is read by this very call and was left alone. Choose another name.',
    notPrinted: 'Not all could be printed: {reason}.',
    reportWritten: 'Wrote the report {file}.',
    unknownProfile: '--profile takes {known}.',
    unknownLanguage: '--lang takes zh-CN or en-US.',
    notFound: 'The file does not exist.',
    noName: 'The name of the file is empty.',
    noStandardInput: 'Standard input cannot be read. Name a file (./- for one that is called "-").',
    isFolder: 'This is a folder. Name the .xlsx files in it.',
    isDevice: 'This is a device, not a file.',
    notAllowed: 'There is no permission to read the file.',
    isBusy: 'Another program holds the file. Close it there and try again.',
    notOpened: 'The file cannot be opened.',
    clean: 'nothing found',
    toFill: '{count} cell(s) to be filled in',
    related: 'see also {cells}',
    unchecked: 'not checked in {tables} table(s): {rules}',
    off: '{count} rule(s) switched off by the settings; nothing was looked at by: {rules}',
    ties: 'Between tables',
    incomplete: 'something was not checked; silence does not mean that it is right',
    nothing: 'no table to check',
    summary:
      '{files} file(s), {tables} table(s) checked, {unread} thing(s) not checked (the list says why): {error} error(s), {warning} to verify, {hint} hint(s)',
    summaryAllRead: '{files} file(s), {tables} table(s) checked: {error} error(s), {warning} to verify, {hint} hint(s)',
    explained: ', {count} more explained',
    explainedFinding: 'explained',
    explanation: 'Explanation: {text}',
    table: { file: 'File', tables: 'Tables', unchecked: 'Not checked', unread: 'not read' },
    noWorkbooks: 'No workbook was found.',
    skipped: '{count} other file(s) in the folders are no workbooks and were not checked.',
    noCommand: 'Say what is to be done: check, forms or insert.',
    unknownOption: 'There is no option {option}; the nearest is {near}. See the usage below.',
    otherOption: '{option} is no option of {command}; see the usage below.',
    missingValue: '{option} needs a value behind it.',
    notNumber: '{option} takes a whole number from {from} to {to}.',
    noOperands: 'This command takes options only; put a file name behind its option, as in --out forms.xlsx.',
    noForm: 'Name the form with --form ID, or write --form all; jixiao forms lists the ids.',
    unknownFramework: 'Frameworks for {forms}: {known}.',
    unknownForm: 'There is no form "{id}". Nearest: {near}. jixiao forms lists them all.',
    notScored: '{form} has no score that follows from a rate; --scores goes with {forms} or all.',
    notPerProject: '{form} is not filled in per project; --projects goes with {forms} or all.',
    noOut: 'Name the file to be made with --out, as in --out forms.xlsx.',
    outNotXlsx: 'The name behind --out must end in .xlsx; it is {file}.',
    notWritten: {
      exists: '{file} exists and was left alone. Choose another name, or add --force to replace it.',
      folder: '{file} is a folder. Choose another name.',
      noFolder: 'The folder of {file} does not exist. Make it first, or choose another place.',
      full: 'The disk is full: {file} was not written, and a file that was there is as it was. Make room, or choose another place.',
      readOnly: 'The disk of {file} is read-only; nothing was written. Choose another place.',
      notAllowed:
        'There is no permission to write {file}; a file that was there is as it was. Choose another place, or lift its write protection.',
      busy: '{file} is open in another program, such as Excel, and was left alone. Close it there and try again.',
      other: '{file} cannot be written; a file that was there is as it was. Choose another place.',
    },
    settingsNotRead: 'The file of settings {file} cannot be read: {reason}',
    settingsWrong: 'The file of settings {file} has {count} mistake(s); nothing was checked:',
    settingsHeads: { key: 'setting', default: 'default', choices: 'may be' },
    projectsNotRead: 'The list of projects {file} cannot be read: {reason}',
    listDamaged: 'The worksheet "{sheets}" is damaged. Open the file in Excel, save it and try again.',
    noText: 'It is no text, or in an unknown encoding. Save it as "CSV UTF-8" or .xlsx in Excel.',
    unclosedQuote: 'The quote (") opened in line {line} is never closed.',
    moreCells:
      'Line {line} has more cells than the others. Put quotes around what contains a separator ("1,000" for 1,000).',
    longName: 'The project name "{name}" has {count} characters; {most} is the most. Shorten it.',
    noProjects:
      'No project names were found in {file}. Write 项目名称 (and, if you like, 项目编码 and 预算数) into its first row and a project into each row below.',
    tooManyProjects: '{file} lists {count} projects; {most} at a time is the most. Split the list.',
    allForms: '预算与绩效目标表',
    written: 'Wrote {file}: {sheets} worksheet(s) ({names}).',
    writtenStacked: 'Wrote {file}: {tables} table(s), all on the worksheet "{names}".',
  },
};
