import {
  both,
  fill,
  LOCALES,
  AUTO,
  DEFAULTS,
  SEVERITIES,
  TOLERANCES,
  type Bilingual,
  type Locale,
  type Settings,
  type SettingsFault,
  type SettingsProblem,
  type Severity,
} from '../core';
import { severityName } from './describe';
import { profileChoices } from './ledger';

/** What can be set, in a clerk's words: names of the parts, what each is for, and what is wrong with a document of settings. */

interface Named {
  readonly name: Bilingual;
  readonly text: Bilingual;
}

/** The parts of a document, by their keys. */
export const SETTING_PARTS: Readonly<Record<keyof Settings, Named>> = {
  rules: {
    name: both('规则', 'Rules'),
    text: both(
      '按编号停用一条规则（off），或改它的级别（severity）。停用的规则会写在审核结果里。',
      'Switches a rule off (off), or changes its severity (severity), by its code. Rules that are off are named in the result.',
    ),
  },
  tolerance: {
    name: both('尾差', 'Tolerance'),
    text: both(
      '两个金额相差不超过这个数的，算四舍五入尾差，只作提示（T11、T10），不算错。按表的金额单位分别写。',
      'Amounts that differ by no more than this are told as rounded, as a hint (T11, T10), and not as wrong. By the unit of money of the table.',
    ),
  },
  profile: {
    name: both('填报要求', 'Demands'),
    text: both(
      '按哪里的填报要求审核；auto 为按表上写明的地区。',
      'By whose demands tables are checked; auto: as each table tells.',
    ),
  },
  live: {
    name: both('边填边查', 'Live checking'),
    text: both('填表时窗格随时重新检查。', 'The pane checks again while somebody types.'),
  },
  notes: {
    name: both('单元格批注', 'Notes in cells'),
    text: both(
      '在标注的单元格上加批注，写明问题（Excel 支持时）；已有批注的单元格不动。',
      'Marked cells get a note that says what is wrong, where Excel can; a cell with a note of its own is left alone.',
    ),
  },
  language: {
    name: both('界面语言', 'Language'),
    text: both('窗格的语言；auto 为随 Excel。', 'The language of the pane; auto: that of Excel.'),
  },
  vocabulary: {
    name: both('词表', 'Vocabulary'),
    text: both(
      '在规则用的词表里增加（add）或删去（remove）词语。',
      'Adds words to the lists that rules go by (add), or takes some out (remove).',
    ),
  },
  forms: {
    name: both('自定义表样', 'Own forms'),
    text: both(
      '本地自己的表样，写法与内置表样相同；认出后同样审核。',
      'Forms of one’s own, declared as the built-in ones are; tables of them are checked alike.',
    ),
  },
};

/** What the words of each list are, by its name. */
export const LIST_MEANINGS: Readonly<Record<string, Bilingual>> = {
  比率词尾: both('名称以这些词结尾的指标是比率，应填百分比', 'endings of names that are rates, to be stated in %'),
  非比率词尾: both('以“率”“度”结尾而不是比率的名称', 'names in 率 or 度 that are no rates'),
  封顶比率: both('不会超过 100% 的比率', 'rates that cannot exceed 100 %'),
  增减比率: both(
    '比率名称里有这些词的，可以小于 0 或超过 100%',
    'words in names of rates that may be below 0 or above 100 %',
  ),
  时间单位: both('表示时间的计量单位', 'units of time'),
  数量单位: both('表示个数、次数的计量单位', 'units of things that are counted'),
  度量单位: both('长度、面积、体积、重量的计量单位', 'units of length, area, volume and weight'),
  金额词尾: both(
    '名称以这些词结尾的指标是金额，不会是百分比',
    'endings of names of sums of money, which are no percentages',
  ),
  单位成本: both(
    '成本指标名称里有这些词的，是单价，不与预算数比',
    'words in names of costs per unit, which are not held against the budget',
  ),
  非单位成本: both('含“单”字而与单价无关的词', 'words with 单 that do not mean a cost per unit'),
  非成本金额: both(
    '成本指标名称里有这些词的，不是本项目的成本',
    'words in names of money that is no cost of the project',
  ),
  成本率: both('以这些词结尾的成本率，越低越好', 'rates of costs, the lower the better'),
  负面事项: both('越少越好的事项，可以用 ≤', 'things that should be few, so that ≤ is right'),
  处置工作: both(
    '名称里有这些词的，是办理负面事项的工作量，不是越少越好',
    'work on such things, of which more may be better',
  ),
  宜少事项: both('其他宜少、宜低的事项，可以用 ≤', 'other things of which less is better or allowed'),
  宜低单位: both('用这些单位计量的，越低越好', 'units of what is measured in order to keep it low'),
  宜多金额: both('成本里越多越好的金额，如补助标准、节约', 'money under costs of which more is better'),
  等级状态: both('可以直接作为指标值的等级和状态', 'grades and states that are complete targets'),
  无单位指标: both('不需要计量单位的指标', 'names that are numbers without a unit'),
  时长指标: both('表示时长、期限的指标，可以用 ≤', 'names of durations, for which ≤ is right too'),
  单位写法: both(
    '一个计量单位的其他写法：先写通行的单位，再写其他写法',
    'other spellings of a unit of measure, by the usual one',
  ),
  名称单位: both('名称以这个词结尾的指标用什么计量单位', 'units that go with the ending of a name'),
};

const KEYS: Readonly<Record<string, Bilingual>> = {
  off: both('停用', 'off'),
  severity: both('级别', 'severity'),
  add: both('增加', 'add'),
  remove: both('删去', 'remove'),
};

const WHERE = {
  document: both('整个文件', 'The whole file'),
  rule: both('规则 {code}', 'Rule {code}'),
  entry: both('第 {number} 项', 'no. {number}'),
  form: both('自定义表样第 {number} 张', 'Own form {number}'),
  line: both('第 {line} 行', 'Line {line}'),
  inLine: both('第 {line} 行，{where}', 'Line {line}, {where}'),
  problem: both('{where}：{what}', '{where}: {what}'),
};

/** Where something stands, from the document down. */
function describePlace(path: SettingsProblem['path'], locale: Locale): string {
  const [part, second, ...rest] = path;
  if (part === undefined) return WHERE.document[locale];
  const name = Object.hasOwn(SETTING_PARTS, part) ? SETTING_PARTS[part as keyof Settings].name[locale] : String(part);
  const head =
    part === 'rules' && second !== undefined
      ? [fill(WHERE.rule[locale], { code: String(second) }, locale)]
      : part === 'forms' && typeof second === 'number'
        ? [fill(WHERE.form[locale], { number: second + 1 }, locale)]
        : [name, ...(second === undefined ? [] : [second])];
  // What stands within a form is called as the form's own declaration has it.
  const steps = rest.map((step) => {
    if (typeof step === 'number') return fill(WHERE.entry[locale], { number: step + 1 }, locale);
    return part === 'forms' ? step : (KEYS[step]?.[locale] ?? step);
  });
  return [...head, ...steps].join(' → ');
}

const TYPES: Readonly<Record<string, Bilingual>> = {
  object: both('花括号 { } 括起来的一组设置', 'an object in { }'),
  record: both('花括号 { } 括起来的一组设置', 'an object in { }'),
  array: both('方括号 [ ] 括起来的一列', 'a list in [ ]'),
  tuple: both('方括号 [ ] 括起来的一列', 'a list in [ ]'),
  string: both('双引号里的文字', 'a text in double quotes'),
  number: both('数字（不加引号）', 'a number without quotes'),
  int: both('整数（不加引号）', 'a whole number without quotes'),
  boolean: both('true 或 false（不加引号）', 'true or false without quotes'),
};

const isSeverity = (word: string): word is Severity => SEVERITIES.some((severity) => severity === word);
const isLocale = (word: string): boolean => LOCALES.some((locale) => locale === word);
const AUTO_NAME = both('由程序定', 'left to the program');

/** What may stand somewhere, with what it means: `error（强制）`. */
function describeChoice(word: string, locale: Locale): string {
  const place = profileChoices(locale).find(([id]) => id === word)?.[1];
  const meaning = isSeverity(word) ? severityName(word, locale) : word === 'auto' ? AUTO_NAME[locale] : place;
  const type = Object.hasOwn(TYPES, word) ? TYPES[word]?.[locale] : undefined;
  if (type !== undefined || meaning === undefined || isLocale(word)) return type ?? word;
  return locale === 'zh-CN' ? `${word}（${meaning}）` : `${word} (${meaning})`;
}

const FAULTS: Readonly<Record<SettingsFault, Bilingual>> = {
  'text-empty': both('是空的。', 'It is empty.'),
  'text-encoding': both('编码不是 UTF-8，请另存为 UTF-8。', 'It is not in UTF-8. Save it as UTF-8.'),
  'text-tooLong': both('太长，不像是设置文件。', 'It is too long for a file of settings.'),
  'text-tooDeep': both('括号套得太深，不像是设置文件。', 'Brackets are nested too deep for a file of settings.'),
  'text-comment': both(
    '第 {column} 个字起是注释，JSON 文件里不能写注释，请删去。',
    'There is a comment at sign {column}. JSON has none: delete it.',
  ),
  'text-fullWidth': both(
    '第 {column} 个字是中文标点“{found}”，请改用英文标点（半角）。',
    'Sign {column} is the Chinese mark "{found}". Use the plain one.',
  ),
  'text-singleQuote': both(
    '第 {column} 个字是单引号，请改用双引号 "。',
    'Sign {column} is a single quote. Use double ones.',
  ),
  'text-trailingComma': both(
    '第 {column} 个字的逗号后面没有内容了，请删去这个逗号。',
    'Nothing follows the comma at sign {column}. Delete it.',
  ),
  'text-missingComma': both(
    '第 {column} 个字“{found}”前面少了逗号，或括号不配对。',
    'A comma is missing before "{found}" at sign {column}, or a bracket does not match.',
  ),
  'text-unclosed': both(
    '第 {column} 个字处没有写完：少了引号或括号。',
    'It ends at sign {column} before it is complete: a quote or a bracket is missing.',
  ),
  'text-unexpected': both('第 {column} 个字“{found}”不应在这里。', '"{found}" at sign {column} should not be here.'),
  'text-behind': both(
    '第 {column} 个字“{found}”在设置之外，请删去多余的内容。',
    '"{found}" at sign {column} stands behind the end. Delete what is too much.',
  ),
  'text-twice': both('“{found}”写了两次，请合并成一处。', '"{found}" stands twice. Put both together.'),
  'text-key': both('不能有“{found}”。', '"{found}" must not be here.'),
  'pattern-long': both('标题的式样太长，最多 200 个字。', 'The pattern of the title is too long: 200 signs at most.'),
  'pattern-endless': both(
    '标题的式样“{pattern}”里有不限次数的重复（*、+），请写明最多几次，如 .{0,40}。',
    'The pattern "{pattern}" repeats without end (*, +). Say how often at most, as in .{0,40}.',
  ),
  'pattern-ways': both(
    '标题的式样“{pattern}”可选的写法太多，请写得具体些。',
    'The pattern "{pattern}" can be tried in too many ways. Make it plainer.',
  ),
  'pattern-unknown': both(
    '标题的式样不是能用的正则表达式：可用文字、.、[ ]、( | )、?、{0,40}、开头的 ^ 和末尾的 $。',
    'The pattern of the title cannot be used: it may have signs, ., [ ], ( | ), ?, {0,40}, ^ at its beginning and $ at its end.',
  ),
  notJson: both('不是设置文件的内容。', 'This is no document of settings.'),
  noMark: both(
    '不是绩效目标表助手的设置文件：开头应有 "jixiao": 1。',
    'This is no file of our settings: it begins with "jixiao": 1.',
  ),
  version: both(
    '是第 {found} 版的设置文件，这里只认第 {known} 版，请更新程序。',
    'It is a file of version {found}; this program knows version {known}. Update the program.',
  ),
  unknownKey: both('没有“{key}”这一项。{meant}{allowed}', 'There is no "{key}". {meant}{allowed}'),
  missing: both('没有写，这一项不能少。', 'It is missing.'),
  type: both('应当是：{expected}。', 'It must be {expected}.'),
  choice: both('不能写“{found}”。{meant}{allowed}', '"{found}" cannot stand here. {meant}{allowed}'),
  tooSmall: both('不能小于 {least}。', 'It cannot be less than {least}.'),
  tooBig: both('不能大于 {most}。', 'It cannot be more than {most}.'),
  tooLong: both('太长，最多 {most} 个字。', 'It is too long: {most} signs at most.'),
  tooMany: both('太多，最多 {most} 个。', 'There are too many: {most} at most.'),
  tooFew: both('太少，至少 {least} 个。', 'There are too few: {least} at least.'),
  blank: both('不能是空的。', 'It cannot be blank.'),
  format: both('写法不对。', 'It is not written as it should be.'),
  bothWays: both('“{word}”既要增加又要删去，请只留一处。', '"{word}" is both added and removed. Keep one of the two.'),
  noSuchKey: both('表样里没有“{key}”这个栏目。{meant}', 'The form has no field or total "{key}". {meant}'),
  knownId: both('代号“{id}”已经用于“{name}”，请换一个。', 'The id "{id}" is taken by "{name}". Choose another.'),
  knownNumber: both(
    '编号“{number}”已经用于“{name}”，请换一个，如 {free}。',
    'The number "{number}" is taken by "{name}". Choose another, such as {free}.',
  ),
  ribbon: both(
    '只有内置表样在功能区里有按钮，请删去这一项。',
    'Only built-in forms have a button on the ribbon. Delete this.',
  ),
  noFramework: both('没有“{found}”这个指标框架。{meant}{allowed}', 'There is no framework "{found}". {meant}{allowed}'),
  otherTitle: both(
    '示例的标题“{title}”不符合标题的式样“{pattern}”，这样的表认不出来。',
    'The title "{title}" of the sample does not fit the pattern "{pattern}": such a table would not be told.',
  ),
  notRead: both(
    '按示例填出来的表认不出是这张表样（{told}）。请核对标题、标签与示例。',
    'A table filled in as the sample is not told to be of this form ({told}). Compare title, labels and sample.',
  ),
  broken: both(
    '按示例填不出表来：栏目之间有矛盾。',
    'The sample cannot be laid out: the declaration contradicts itself.',
  ),
};

const MEANT = both('是不是“{near}”？', 'Is it "{near}"? ');
const ALLOWED = both('可以写：{known}。', 'There may be: {known}.');
const TOLD = both('认作：{told}', 'taken for: {told}');
const NOTHING_TOLD = both('没有认出表', 'no table was found');
const OR = both(' 或 ', ' or ');

const listOf = (value: SettingsProblem['values'][string] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'object' ? value : [String(value)];

/** What is wrong, and what would be right, in a sentence or two. */
function describeFault({ fault, values }: SettingsProblem, locale: Locale): string {
  const known = listOf(values.known).map((word) => describeChoice(word, locale));
  const told = listOf(values.told);
  return fill(
    FAULTS[fault][locale],
    {
      ...values,
      expected: listOf(values.expected)
        .map((word) => describeChoice(word, locale))
        .join(OR[locale]),
      meant: values.near ? fill(MEANT[locale], { near: values.near }, locale) : '',
      allowed: known.length > 0 ? fill(ALLOWED[locale], { known }, locale) : '',
      told: told.length > 0 ? fill(TOLD[locale], { told }, locale) : NOTHING_TOLD[locale],
    },
    locale,
  ).trim();
}

/** One thing that is wrong with a document of settings: where, what, and what may stand there. */
export function describeSettingsProblem(problem: SettingsProblem, locale: Locale): string {
  const { path, line, fault } = problem;
  const place = describePlace(path, locale);
  const inLine = WHERE[fault.startsWith('text-') ? 'line' : 'inLine'][locale];
  const where = line === undefined ? place : fill(inLine, { line, where: place }, locale);
  return fill(WHERE.problem[locale], { where, what: describeFault(problem, locale) }, locale);
}

/** What may be set, by its key: what is so where nothing is said, and what may stand there. */
export interface SettingChoice {
  readonly key: string;
  readonly own: string;
  readonly choices: string;
}

const RANGE = both('{least} 到 {most}', '{least} to {most}');
const WORDS = both('["词语", …]', '["word", …]');
const PAIRS = both('{ "词语": ["词语", …] }（单位写法、名称单位）', '{ "word": ["word", …] } (单位写法, 名称单位)');
const FORMS = both('[表样, …]', '[form, …]');

/** All settings there are, in the order of the document. */
export function settingChoices(locale: Locale): readonly SettingChoice[] {
  const oneOf = (words: readonly string[]) => words.map((word) => describeChoice(word, locale)).join(OR[locale]);
  const flag = ['true', 'false'].join(OR[locale]);
  const places = profileChoices(locale).flatMap(([id]) => (id === '' ? [] : id));
  return [
    { key: 'rules.T05.off', own: 'false', choices: flag },
    { key: 'rules.T05.severity', own: AUTO, choices: oneOf([...SEVERITIES, AUTO]) },
    ...Object.entries(TOLERANCES).map(([unit, bounds]) => ({
      key: `tolerance.${unit}`,
      own: AUTO,
      choices: [fill(RANGE[locale], bounds, locale), oneOf([AUTO])].join(OR[locale]),
    })),
    { key: 'profile', own: AUTO, choices: oneOf([...places, AUTO]) },
    { key: 'live', own: String(DEFAULTS.live), choices: flag },
    { key: 'notes', own: String(DEFAULTS.notes), choices: flag },
    { key: 'language', own: AUTO, choices: oneOf([...LOCALES, AUTO]) },
    {
      key: 'vocabulary.封顶比率.add',
      own: '[]',
      choices: [WORDS[locale], PAIRS[locale]].join(OR[locale]),
    },
    { key: 'vocabulary.封顶比率.remove', own: '[]', choices: WORDS[locale] },
    { key: 'forms', own: '[]', choices: FORMS[locale] },
  ];
}
