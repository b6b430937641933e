import {
  both,
  fill,
  type Bilingual,
  type Kind,
  type LibraryProblem,
  type Locale,
  type Offer,
  type Source,
} from '../core';

const KIND_NAMES: Readonly<Record<Kind, string>> = {
  培训: 'training',
  会议: 'meetings',
  信息化: 'information systems',
  党建: 'Party building',
  宣传: 'publicity',
  救助: 'relief',
  养老助残: 'elderly and disabled people',
  教育: 'education',
  医疗卫生: 'health care',
  就业: 'employment',
  林业: 'forestry',
  水利: 'water works',
  交通: 'transport',
  环保: 'environment',
  市政环卫: 'municipal services',
  农业: 'agriculture',
  科技: 'science and technology',
  文化体育: 'culture and sports',
  应急: 'emergencies',
  招商: 'attracting investment',
  执法办案: 'law enforcement and cases',
  调研规划: 'studies and plans',
  人员经费: 'personnel',
  补助发放: 'grants and allowances',
  设备购置: 'equipment',
  修缮: 'repairs',
  工程建设: 'construction',
  购买服务: 'services bought',
  公用经费: 'running costs',
};

/** What a kind of project is called. */
export function kindName(kind: Kind | '通用', locale: Locale): string {
  if (locale === 'zh-CN') return kind;
  return kind === '通用' ? 'any project' : KIND_NAMES[kind];
}

const SAME: Readonly<Record<'workbook' | 'last-year', Bilingual>> = {
  workbook: both('本表本项目', 'this project, in this workbook'),
  'last-year': both('本项目上年', 'this project, last year'),
};

const OTHER: Readonly<Record<'workbook' | 'last-year', Bilingual>> = {
  workbook: both('本表“{project}”', '"{project}" in this workbook'),
  'last-year': both('上年“{project}”', '"{project}" of last year'),
};

const NAMELESS: Readonly<Record<'workbook' | 'last-year', Bilingual>> = {
  workbook: both('本表“{sheet}”工作表', 'worksheet "{sheet}" of this workbook'),
  'last-year': both('上年“{sheet}”工作表', 'worksheet "{sheet}" of last year’s file'),
};

const OF_LIBRARY = both('{library}：{source}', '{library}: {source}');
const OF_LIBRARY_AND_MORE = both('{library}：{source}等{count}处', '{library}: {source} and {more} more');

/** A source in one line: what, where, when. */
function sourceText({ title, place, year }: Source, locale: Locale): string {
  const template = year === undefined ? both('{place}《{title}》', '{title} ({place})') : SOURCE_OF_YEAR;
  return fill(template[locale], { place, title, year: String(year) }, locale);
}

const SOURCE_OF_YEAR = both('{place}《{title}》（{year}年）', '{title} ({place}, {year})');

/** Where an offer comes from, in one line. */
export function originText(from: Offer['from'], locale: Locale): string {
  if (from.kind === 'library') {
    const [first] = from.sources;
    if (!first) return from.library;
    const count = from.sources.length;
    const template = count > 1 ? OF_LIBRARY_AND_MORE : OF_LIBRARY;
    return fill(
      template[locale],
      { library: from.library, source: sourceText(first, locale), count, more: count - 1 },
      locale,
    );
  }
  const { kind, project, isSameProject, sheetName: sheet } = from;
  const template = isSameProject ? SAME : project === '' ? NAMELESS : OTHER;
  return fill(template[kind][locale], { project, sheet }, locale);
}

const TYPE_NAMES: Readonly<Partial<Record<string, Bilingual>>> = {
  string: both('文字（加引号）', 'text in quotes'),
  number: both('数字', 'a number'),
  int: both('整数', 'a whole number'),
  array: both('列表 [ ]', 'a list [ ]'),
  object: both('对象 { }', 'an object { }'),
};

const PROBLEMS: Readonly<Record<LibraryProblem['problem'], Bilingual>> = {
  missing: both('缺少这一项', 'is missing'),
  type: both('应为{type}', 'must be {type}'),
  empty: both('不能为空', 'must not be empty'),
  tooLong: both('不能超过{most}字', 'must have no more than {most} characters'),
  format: both('“{shown}”写法不对', '"{shown}" is not written as it must be'),
  choice: both('“{shown}”不在可填的范围内，可填：{choices}', '"{shown}" is none of what may stand here: {choices}'),
  unknownKey: both('没有名为“{all}”的项', 'there is nothing called "{all}"'),
  unknownSource: both('来源“{shown}”没有列在 sources 里', 'the source "{shown}" is not listed in sources'),
  duplicate: both('“{shown}”重复', '"{shown}" is there twice'),
  notNumber: both(
    '“{shown}”应为数字：单位写在 unit，方向写在 direction；文字要求的方向写“定性”',
    '"{shown}" must be a number: the unit goes into unit, the sign into direction; what is told in words has the direction 定性',
  ),
  unitOfWords: both(
    '“{shown}”方向为定性，不写单位和范围',
    '"{shown}" is told in words (定性) and has neither unit nor range',
  ),
};

const PLACES = {
  whole: both('整个文件：{problem}', 'The whole file: {problem}'),
  at: both('{at}：{problem}', '{at}: {problem}'),
  named: both('{at}（{of}）：{problem}', '{at} ({of}): {problem}'),
} as const;

/** One line that says what is wrong with a library, and where. */
export function libraryProblemText({ at, of, problem, values }: LibraryProblem, locale: Locale): string {
  const [shown = '', ...choices] = values;
  const said = fill(
    PROBLEMS[problem][locale],
    { shown, choices, all: values, most: shown, type: TYPE_NAMES[shown]?.[locale] ?? shown },
    locale,
  );
  const place = at === '' ? PLACES.whole : of === '' ? PLACES.at : PLACES.named;
  return fill(place[locale], { at, of, problem: said }, locale);
}
