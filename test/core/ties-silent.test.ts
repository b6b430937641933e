import { describe, expect, it } from 'vitest';
import { createChecker, ruleOf } from '../../src/core';
import {
  change,
  disclosure,
  edit,
  inYuan,
  MIXED,
  PLAIN,
  projectPaper,
  purchases,
  renamed,
  sheetsOf,
  without,
  type Paper,
  type Unit,
} from './ties-workbook';

const T10 = ruleOf('T10');
/** One for all: of a workbook it reads only the sheets that are new to it. */
const CHECKER = createChecker({ rules: T10 ? [T10] : [] });
const check = (papers: readonly Paper[]) => CHECKER.check(sheetsOf(papers), { wholeWorkbook: true });
const said = (papers: readonly Paper[]) =>
  check(papers).findings.map(({ field, severity }) => `${field.split(':')[0]} ${severity}`);
const outcomes = (papers: readonly Paper[], id: string) =>
  check(papers)
    .ties.filter((tie) => tie.id === id)
    .map(({ unitName, year, status, obstacle }) => [unitName, year, obstacle ?? status].join(' '));
const unchecked = (papers: readonly Paper[]) => [
  ...new Set(check(papers).ties.flatMap(({ obstacle, forms }) => (obstacle ? [`${obstacle} ${forms.join()}`] : []))),
];

const mixed = disclosure(MIXED);
const plain = disclosure(PLAIN);
const dataOf = (papers: readonly Paper[], name: string) =>
  papers.find((paper) => paper.name === name)?.data ?? { rows: [], fields: {} };
/** The rows of a table that are kept, with their figures. */
const keepRows = (papers: readonly Paper[], name: string, keep: (code: string | undefined) => boolean) =>
  edit(papers, name, { rows: (dataOf(papers, name).rows ?? []).filter(({ code }) => keep(code)) });

describe('no finding is given for a right practice of real disclosures:', () => {
  const year = (lines: Unit['lines']) => lines.filter(({ from }) => from !== 'carryOver');
  const ofYear = disclosure({ ...MIXED, lines: year(MIXED.lines) });

  it.each<[string, readonly Paper[]]>([
    [
      'the general public table is of this year only, 财政拨款收支总表 takes in what was carried over',
      edit(mixed, 'F9', dataOf(ofYear, 'F9')),
    ],
    [
      'the income table is of this year only',
      edit(mixed, 'F6', {
        ...dataOf(ofYear, 'F6'),
        fields: { ...dataOf(ofYear, 'F6').fields, 'total.carryOver': 20.5 },
      }),
    ],
    ['one table lists 类 and 项, without 款', keepRows(mixed, 'F7', (code) => code?.length !== 5)],
    ['one table lists 项 only', keepRows(mixed, 'F7', (code) => code === undefined || code.length === 7)],
    ['one table goes down to 类 only', keepRows(mixed, 'F7', (code) => code === undefined || code.length === 3)],
    ['another table goes down to 类 only', keepRows(mixed, 'F9', (code) => code === undefined || code.length === 3)],
    [
      'the economic classification goes down to 类 only',
      keepRows(mixed, 'F10', (code) => code === undefined || code.length === 3),
    ],
    [
      'cars are not divided into buying and running',
      change(mixed, 'F13', { 'carsRunning.total': null, 'carsRunning.generalPublic': null }),
    ],
    ['empty fund tables with their note', plain],
    [
      'a blank 三公 table of a unit that has none',
      edit(edit(mixed, 'F13', { fields: {} }), 'F10', {
        rows: [{ name: '合计' }, { code: '301', name: '工资福利支出' }],
        fields: { 'total.total': 780.5, '301.total': 780.5 },
      }),
    ],
    [
      'one table is in 元, to the last yuan, the other rounded to 万元',
      change(inYuan(mixed, 'F9'), 'F9', { 'total.total': 9810049, '2130306.project': 2004951, 'total.basic': 7805021 }),
    ],
    [
      'a figure calculated from 元 shows two decimals and has four',
      change(mixed, 'F7', { 'total.total': 1081.0043, '2080505.total': 80.2533 }),
    ],
    [
      'figures of four projects, each rounded',
      change([...mixed, projectPaper('P4', { name: '防汛', amount: 0.01 }, MIXED.unit)], 'P1', {
        'funds.total': 200.51,
      }),
    ],
    ['a table without a unit of its own', edit(mixed, 'F9', { captions: ['单位：万元'] })],
    [
      'codes and names of the unit written in several ways',
      edit(edit(mixed, 'F9', { captions: ['[101001]某县水利局', '单位：万元'] }), 'F7', {
        captions: ['某县水利局（101001）', '单位：万元'],
      }),
    ],
    [
      'last year’s fixed assets',
      edit(mixed, 'F16', { title: '2023年固定资产占用情况表', captions: ['101001某县水利局', '（2023年度）'] }),
    ],
  ])('%s', (_, papers) => {
    expect(said(papers)).toEqual([]);
  });

  it('a table of several units, one after the other, lists a code once for each', () => {
    const rows = [
      { name: '合计' },
      ...['2080505', '2130301', '2130306', '2120803'].map((code) => ({ code, name: code })),
      ...['2130306'].map((code) => ({ code, name: `${code} again` })),
    ];
    const fields = {
      'total.total': 1081,
      'total.basic': 780.5,
      'total.project': 300.5,
      '2080505.total': 80.25,
      '2080505.basic': 80.25,
      '2130301.total': 700.25,
      '2130301.basic': 700.25,
      '2120803.total': 60,
      '2120803.project': 60,
      '2130306.total': 120.25,
      '2130306.project': 120.25,
      '2130306#2.total': 120.25,
      '2130306#2.project': 120.25,
    };
    expect(said(edit(mixed, 'F7', { rows, fields }))).toEqual([]);
  });

  it('three-public paid from projects is a hint only', () => {
    expect(said(change(mixed, 'F13', { 'receptions.total': 3, 'abroad.total': 5 }))).toEqual([
      'three-public-abroad hint',
      'three-public-receptions hint',
    ]);
  });
});

describe('a tie is reported as unchecked because of', () => {
  it('a table that is missing', () => {
    expect(said(without(mixed, 'F8'))).toEqual([]);
    expect(unchecked(without(mixed, 'F8'))).toEqual(['absent fiscal-income-expenditure']);
    expect(unchecked(without(mixed, 'P1', 'P2', 'P3'))).toEqual(['absent project-gansu,project-hebei,project-central']);
  });

  it('a table that is there twice, as draft and in its final form', () => {
    const papers = [
      ...mixed,
      ...renamed(
        change(mixed, 'F7', { 'total.total': 1, 'total.project': 1 }).filter(({ name }) => name === 'F7'),
        '草稿',
      ),
    ];
    expect(said(papers)).toEqual([]);
    expect(unchecked(papers)).toEqual(['several budget-expenditure']);
  });

  it('a project that is there twice, as draft and in its final form', () => {
    const papers = [
      ...mixed,
      projectPaper('P2x', { name: '水质监测', amount: 40, code: '13102824P00000002' }, MIXED.unit),
    ];
    expect(said(papers)).toEqual([]);
    expect(unchecked(papers)).toEqual(['several project-hebei']);
  });

  it('a project without its budget', () => {
    const papers = change(mixed, 'P3', { 'funds.total': null });
    expect(said(papers)).toEqual([]);
    expect(unchecked(papers)).toEqual(['blank ']);
  });
});

describe('several units in a workbook', () => {
  const named = (unit: string, prefix: string, base: Unit = MIXED) => renamed(disclosure({ ...base, unit }), prefix);

  it.each<[string, string, string]>([
    ['names of which one begins the other', '101001张掖市水利局', '101002张掖市水利局机关服务中心'],
    ['names in one region', '201大厂回族自治县教育局', '202大厂回族自治县水利局'],
    ['本级 beside the department', '101某县水利局', '101001某县水利局（本级）'],
  ])('%s: each has its own tables and projects', (_, one, other) => {
    const papers = [...named(one, 'A'), ...named(other, 'B', PLAIN)];
    expect(said(papers)).toEqual([]);
    expect(outcomes(papers, 'projects-of-budget').every((line) => line.endsWith('2024 holds'))).toBe(true);
    expect(said(change(papers, 'BF7', { 'total.project': 290.5 }))).toContain('projects-of-budget error');
  });

  it('a table without a unit line belongs to no unit', () => {
    const papers = [...named('101某县水利局', 'A'), ...named('102某县教育局', 'B')];
    const nameless = change(edit(papers, 'AF9', { captions: ['单位：万元'] }), 'AF9', { 'total.total': 1 });
    expect(said(nameless)).toEqual([]);
    expect(outcomes(nameless, 'general-total')).toEqual(['某县水利局 2024 absent', '某县教育局 2024 holds']);
  });

  it('projects of another office in the same region are not the unit’s', () => {
    const papers = [
      ...without(named('大厂回族自治县教育局', ''), 'P1', 'P2', 'P3'),
      projectPaper('P9', { name: '灌溉', amount: 5000 }, '大厂回族自治县水利局'),
    ];
    expect(said(papers)).toEqual([]);
    expect(outcomes(papers, 'projects-of-budget')).toEqual(['大厂回族自治县教育局 2024 absent']);
  });

  it('projects of a body with a similar name give a warning, not an error', () => {
    const papers = [...named('某县水利局', ''), projectPaper('P9', { name: '灌溉', amount: 50 }, '某县水利局灌溉所')];
    expect(said(papers)).toEqual(['projects-of-budget warning']);
  });

  it('a department’s table covers the projects of its units', () => {
    const department = {
      ...MIXED,
      unit: '某县水利局',
      lines: [...MIXED.lines, ...PLAIN.lines.filter(({ project }) => project)],
    };
    const papers = [
      ...without(named('某县水利局', 'A', department), 'AF10', 'AF13'),
      ...named('某县河道管理所', 'B', PLAIN),
    ];
    expect(said(papers)).toEqual([]);
  });
});

describe('several years in a workbook', () => {
  const last = renamed(disclosure({ ...PLAIN, year: 2023, projects: [{ name: '水质监测', amount: 300.5 }] }), '去年');
  const dated = (papers: readonly Paper[], year: number) =>
    papers.map((paper) => ({
      ...paper,
      data: { ...paper.data, captions: [...paper.data.captions, `（${year}年度）`] },
    }));
  const both = [...dated(mixed, 2024), ...dated(without(last, '去年F15'), 2023)];

  it('each year’s tables are compared only with each other', () => {
    expect(said(both)).toEqual([]);
    expect(outcomes(both, 'projects-of-budget')).toEqual(['某县水利局 2024 holds', '某县水利局 2023 holds']);
    expect(said(change(both, '去年F9', { 'total.total': 1080 }))).toContain('general-total error');
  });

  it('a year in the title counts too', () => {
    const papers = [...mixed, ...last].map((paper) => {
      const year = paper.name.startsWith('去年') ? 2023 : 2024;
      return /F(?:[5-9]|1[0-3])$/.test(paper.name)
        ? {
            ...paper,
            data: {
              ...paper.data,
              title: paper.data.title.replace('单位预算', `${year}年`),
              captions: ['某县水利局', '单位：万元'],
            },
          }
        : paper;
    });
    expect(said(without(papers, '去年F15', 'F15', '去年P1', 'P1', 'P2', 'P3'))).toEqual([]);
    expect(outcomes(without(papers, '去年F15', 'F15'), 'general-total')).toEqual([
      '某县水利局 2024 holds',
      '某县水利局 2023 holds',
    ]);
  });

  it('a table without a year belongs to no year if there are two', () => {
    const undated = change(edit(both, 'F9', { captions: ['101001某县水利局', '单位：万元'] }), 'F9', {
      'total.total': 1,
    });
    expect(said(undated)).toEqual([]);
  });

  it('last year’s caption left in one table does not separate the other tables', () => {
    const papers = edit(mixed, 'F13', { captions: ['101001某县水利局', '预算年度：2023', '单位：万元'] });
    expect(said(papers)).toEqual(['year warning']);
    expect(outcomes(papers, 'projects-of-budget')).toEqual(['某县水利局 2024 holds']);
    // That table is not missing: it is kept apart because of its year.
    expect(unchecked(papers).filter((line) => line.includes('three-public'))).toEqual(['other-year three-public']);
    expect(unchecked(without(papers, 'F13')).filter((line) => line.includes('three-public'))).toEqual([
      'absent three-public',
    ]);
  });
});

describe('comparing procurement with projects', () => {
  const bought = (...rows: Parameters<typeof purchases>[0]) => edit(mixed, 'F15', purchases(rows));

  it.each<[string, readonly Paper[]]>([
    [
      'from 公用经费 and the like',
      bought(['水质监测', 40, 10], ['公用经费', 30, 30], ['日常办公运转', 5, 5], ['定额公用（办公费）', 5, 5]),
    ],
    ['a name with other brackets and blanks', bought(['河道治理 (一期)', 60, 60], ['水 质 监测', 40, 40])],
    [
      'a name with its project code or a number before it',
      bought(['13102824P00000002-水质监测', 40, 40], ['3.河道治理（一期）', 60, 60]),
    ],
    [
      'several rows of a project within its budget, each repeating its funds',
      bought(['水质监测', 40, 20], ['水质监测', 40, 20]),
    ],
    ['names that are all purchases, not projects', bought(['台式电脑', 3, 3], ['打印机', 2, 2])],
    [
      'a share of last year’s money on top of the budget',
      change(bought(['水质监测', 40, 50]), 'F15', { '水质监测.carryOver': 10, '水质监测.generalPublic': 40 }),
    ],
  ])('gives no finding: %s', (_, papers) => {
    expect(said(papers)).toEqual([]);
    expect(outcomes(papers, 'procurement-within-project')).toEqual(['某县水利局 2024 holds']);
  });

  it('adds up several rows of a project', () => {
    const papers = bought(['水质监测', 40, 30], ['水质监测', 40, 30]);
    expect(
      check(papers).findings.map(({ message, values, related }) => [
        message,
        values.count,
        related.map(({ sheetName }) => sheetName),
      ]),
    ).toEqual([['aboveRows', 2, ['F15', 'P2']]]);
  });

  it('expects a project table for each name if other names have theirs', () => {
    const papers = bought(['水质监测', 40, 10], ['河道整治', 60, 20]);
    expect(check(papers).findings.map(({ field, message, severity }) => [field, message, severity])).toEqual([
      ['procurement-within-project:河道整治.project', 'missing', 'warning'],
    ]);
  });

  it('adds up two projects of the same name', () => {
    const papers = [...bought(['水质监测', 70, 70]), projectPaper('P4', { name: '水质监测', amount: 30 }, MIXED.unit)];
    expect(outcomes(papers, 'procurement-within-project')).toEqual(['某县水利局 2024 holds']);
  });
});
