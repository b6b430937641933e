import { describe, expect, it } from 'vitest';
import { createReader, type Table } from '../../src/core/read';
import { FORMS } from '../../src/core/forms';
import { laidPlainly } from '../support/laid-plainly';
import { plainNumber } from '../../src/core/language/money';
import { T12 } from '../../src/core/rules/T12';
import type { CellValue, Grid } from '../../src/core/model/grid';
import { finished } from '../../src/core/model/steps';
import { statementsInSteps, type Statement } from '../../src/core/prose';
import { SheetView } from '../../src/core/read/sheet/view';
import { stack } from '../samples/dress';
import { PROSE } from '../samples/prose';
import { tablesOf } from '../samples/seeds';

const READER = createReader(FORMS);

const UNIT = '大厂高新技术产业开发区管理委员会';
const TEXT = PROSE['003'].statement ?? [];
const TABLES = READER.read({ id: 'tables', name: '预算表', grid: stack(tablesOf('003')).grid }).tables;

const column = (paragraphs: readonly string[]): Grid => ({ top: 0, left: 0, values: paragraphs.map((text) => [text]) });

/** The tables and statements of a sheet. */
function readProse(grid: Grid): { tables: readonly Table[]; statements: readonly Statement[] } {
  const { tables, view } = READER.read({ id: 'prose', name: '说明', grid });
  return {
    tables,
    statements: finished(
      statementsInSteps(
        view,
        tables.map(({ area }) => area),
      ),
    ),
  };
}
const statementsOf = (grid: Grid): readonly Statement[] => readProse(grid).statements;

/** A form's sample with changes, as a table. */
function table(id: string, fields: Record<string, CellValue>): Table {
  const form = FORMS.find((candidate) => candidate.id === id);
  const laid = form && laidPlainly(form, { ...form.sample, fields: { ...form.sample.fields, ...fields } });
  const found = laid && READER.read({ id, name: id, grid: laid.grid }).tables[0];
  if (!found) throw new Error(`No table of ${id}`);
  return found;
}

/** The rule's findings about the statement of a sheet, in short; there must be exactly one statement. */
function says(grid: Grid, tables = TABLES, year: number | undefined = 2024) {
  const statements = statementsOf(grid);
  const reports = [
    ...T12.check({
      tables,
      statements,
      ties: [],
      otherSheets: [],
      hasUnread: false,
      units: [{ unitName: UNIT, year, tables, statements }],
    }),
  ];
  return reports.map(({ field, message, expected, actual, at, elsewhere }) => ({
    field,
    message,
    ...(expected &&
      actual && {
        expected: plainNumber(expected),
        actual: plainNumber(actual),
        difference: plainNumber(actual.minus(expected)),
      }),
    row: at.row,
    elsewhere: elsewhere.map((cell) => cell.table.form.id),
  }));
}

const rowOf = (text: string): number => TEXT.findIndex((paragraph) => paragraph.includes(text));
const LIST_FINDING = {
  field: 'projects.市政物业资金',
  message: 'project',
  row: rowOf('2、支出说明') + 1,
  elsewhere: ['project-hebei'],
};
/** The findings about a single sentence without the rest of the statement. */
const sentence = (text: string, tables = TABLES, year?: number) => says(column([text]), tables, year ?? 2024);
const fieldsOf = (found: ReturnType<typeof says>) => found.map(({ field }) => field);

describe('reading statements on a sheet', () => {
  it('takes title and unit from a column of paragraphs; the titled text in it is a separate table', () => {
    const { tables, statements } = readProse(column(TEXT));
    expect(tables.map(({ form }) => form.id)).toEqual(['unit-overall-hebei']);
    expect(statements).toMatchObject([{ title: '2024年单位预算信息公开情况说明', unitName: UNIT, sheetName: '说明' }]);
    expect(statements[0]?.paragraphs.some(({ text }) => text.includes('分项绩效目标'))).toBe(false);
  });

  it.each<[string, string[], string, string]>([
    ['the title', [`${UNIT}2024年部门预算信息公开情况说明`], `${UNIT}2024年部门预算信息公开情况说明`, UNIT],
    ['a line above a title of two lines', [UNIT, '2024年部门预算', '情况说明'], '2024年部门预算情况说明', UNIT],
    ['the first sentence', ['情况说明', `现将${UNIT}2024年单位预算公开如下：`], '情况说明', UNIT],
    ['nowhere', ['2024年部门预算信息公开情况说明'], '2024年部门预算信息公开情况说明', ''],
  ])('takes the unit from %s', (_, head, title, unitName) => {
    expect(statementsOf(column([...head, '2024年预算收入10万元，均为一般公共预算收入。']))).toMatchObject([
      { title, unitName },
    ]);
  });

  it('finds two statements below two titles', () => {
    const one = (unit: string) => [unit, '2024年部门预算信息公开情况说明', '2024年预算收入10万元，较上年减少。'];
    expect(statementsOf(column([...one('某县教育局'), ...one('某县水利局')])).map(({ unitName }) => unitName)).toEqual([
      '某县教育局',
      '某县水利局',
    ]);
  });

  it.each<[string, CellValue[][]]>([
    [
      'labels and numbers',
      [
        ['一般公共预算收入', 100],
        ['项目支出', 50],
        ['预算收入：100万元', null],
      ],
    ],
    ['prose without figures', [['按照规定，现将2024年预算公开如下。'], ['机关运行经费，是指公用经费。']]],
    ['figures of something else', [['总投资5578亿元，其中续建项目153个。']]],
    [
      'rows of several cells',
      [
        ['甲项目', '2024年项目支出20万元，用于维修。', '已批复'],
        ['乙项目', '2024年项目支出30万元，用于维修。', '已批复'],
      ],
    ],
    [
      'labels with sentences beside them',
      [
        ['甲项目', '2024年项目支出20万元，用于维修。'],
        ['乙项目', '2024年项目支出30万元，用于维修。'],
      ],
    ],
    ['nothing', []],
  ])('finds none in %s', (_, values) => {
    expect(
      finished(statementsInSteps(new SheetView({ id: 's', name: 's', grid: { top: 0, left: 0, values } }), [])),
    ).toEqual([]);
  });

  it('leaves out areas that tables have taken', () => {
    const view = new SheetView({ id: 's', name: 's', grid: column(['2024年预算收入10万元，较上年减少。']) });
    expect(finished(statementsInSteps(view, []))).toHaveLength(1);
    expect(finished(statementsInSteps(view, [{ top: 0, left: 0, bottom: 0, right: 3 }]))).toEqual([]);
  });
});

describe('the public document 003 against its tables (T12)', () => {
  const wide = TEXT.map((text) => [text, null, null]);
  it.each<[string, Grid]>([
    ['a column of paragraphs', column(TEXT)],
    [
      'merged wide cells',
      { top: 0, left: 0, values: wide, merges: wide.map((_, row) => ({ top: row, left: 0, bottom: row, right: 2 })) },
    ],
    ['unmerged cells with the text repeated', { top: 0, left: 0, values: TEXT.map((text) => [text, text, text]) }],
    ['cells further down and to the right', { top: 0, left: 2, values: TEXT.map((text) => [text]) }],
    ['rows with blank ones between', { top: 0, left: 0, values: TEXT.flatMap((text) => [[text], [null]]) }],
    ['one cell', { top: 0, left: 0, values: [[TEXT.join('\n')]] }],
    [
      'a few cells of several paragraphs',
      column([TEXT.slice(0, 10).join('\n'), TEXT.slice(10, 14).join('\n'), TEXT.slice(14).join('\r\n')]),
    ],
    [
      'full-width signs',
      column(
        TEXT.map((text) => text.replace(/[0-9.%()]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))),
      ),
    ],
  ])('names 18 of 19 projects and is right in everything else, in %s', (_, grid) => {
    expect(says(grid)).toMatchObject([{ field: LIST_FINDING.field, elsewhere: LIST_FINDING.elsewhere }]);
  });

  it('has the finding at the paragraph’s cell, with the project’s cell as related', () => {
    expect(says(column(TEXT))).toEqual([LIST_FINDING]);
  });

  it.each<[string, string, string, string, string]>([
    ['2024年预算收入48780.62', '2024年预算收入48780.26', 'income', '48780.62', '-0.36'],
    ['一般公共预算收入48780.62', '一般公共预算收入48708.62', 'generalPublic', '48780.62', '-72'],
    ['基金预算收入0.00', '基金预算收入12.00', 'fund', '0', '12'],
    ['国有资本经营预算收入0.00', '国有资本经营预算收入1.00', 'stateCapital', '0', '1'],
    ['财政专户核拨收入0.00', '财政专户核拨收入2.00', 'fiscalAccount', '0', '2'],
    ['单位资金收入0.00', '单位资金收入3.00', 'unitFunds', '0', '3'],
    ['上年结转结余0.00', '上年结转结余4.00', 'carryOver', '0', '4'],
    ['2024年支出预算48780.62', '2024年支出预算48780.63', 'expenditure', '48780.62', '0.01'],
    ['其中基本支出1696.75', '其中基本支出1698.75', 'basic', '1696.75', '2'],
    ['人员经费1611.82', '人员经费1611.28', 'personnel', '1611.82', '-0.54'],
    ['日常公用经费84.93', '日常公用经费84.39', 'public', '84.93', '-0.54'],
    ['项目支出47083.87', '项目支出47083.78', 'project', '47083.87', '-0.09'],
    ['收支安排48780.62', '收支安排47880.62', 'balance', '48780.62', '-900'],
    ['机关运行经费共计安排84.93', '机关运行经费共计安排849.30', 'running', '84.93', '764.37'],
    ['预算安排15.29', '预算安排15.92', 'threePublic.all', '15.29', '0.63'],
    ['因公出国（境）费0.00', '因公出国（境）费1.00', 'threePublic.abroad', '0', '1'],
    ['公务用车购置及运维费14.70', '公务用车购置及运维费17.40', 'threePublic.cars', '14.7', '2.7'],
    ['公务用车购置费为0.00', '公务用车购置费为10.00', 'threePublic.carsBought', '0', '10'],
    ['公务用车运维费14.70', '公务用车运维费14.07', 'threePublic.carsRunning', '14.7', '-0.63'],
    ['公务接待费0.59', '公务接待费0.95', 'threePublic.receptions', '0.59', '0.36'],
    ['固定资产金额为1114.71', '固定资产金额为1114.17', 'assets', '1114.71', '-0.54'],
  ])('has one finding for a changed figure: %s → %s', (before, after, field, expected, difference) => {
    const changed = TEXT.map((text) => text.replace(before, after));
    const found = says(column(changed)).filter((report) => report.message !== 'project');
    expect(found).toMatchObject([{ field, message: 'differs', expected, difference, row: rowOf(before) }]);
  });

  it.each<[string, string, string, string]>([
    ['减少105115.75', '减少105151.75', '-105115.75', '-105151.75'],
    ['基本支出减少70.38', '基本支出减少73.08', '-105118.45', '-105115.75'],
    ['项目支出减少105045.37', '项目支出增加105045.37', '104974.99', '-105115.75'],
  ])('has a finding for changes that do not add up: %s → %s', (before, after, expected, actual) => {
    const found = says(column(TEXT.map((text) => text.replace(before, after)))).filter(
      (report) => report.message !== 'project',
    );
    expect(found).toMatchObject([
      { field: 'balance.change', message: 'change', expected, actual, row: rowOf('较2023年') },
    ]);
  });

  it('has no finding about figures we do not know: the change of 三公, purchases, other years', () => {
    const changed = TEXT.map((text) =>
      text
        .replace('相比减少0.25', '相比减少0.52')
        .replace('总额为0.00', '总额为50.00')
        .replace('按照《', '2023年预算收入1.00万元，按照《'),
    );
    expect(fieldsOf(says(column(changed)))).toEqual([LIST_FINDING.field]);
  });

  it('has, without its tables, findings only for sums that are wrong in themselves', () => {
    expect(says(column(TEXT), [])).toEqual([]);
    expect(says(column(TEXT.map((text) => text.replace('人员经费1611.82', '人员经费1611.28'))), [])).toMatchObject([
      { field: 'basic.sum', message: 'sum', expected: '1696.21', actual: '1696.75', difference: '0.54', elsewhere: [] },
    ]);
  });
});

describe('comparing a statement’s figures', () => {
  it.each([
    '2024年基本支出1696.8万元，用于人员和运转。',
    '2024年基本支出1696.7万元，用于人员和运转。',
    '2024年基本支出约0.16亿元，用于人员和运转。',
    '2024年基本支出1697万元，用于人员和运转。',
    '2024年基本支出约0.17亿元，用于人员和运转。',
    '2024年基本支出16967500元，用于人员和运转。',
    '2024年基本支出16,967,500.00元，用于人员和运转。',
    '2024年基本支出１，６９６．７５万元，用于人员和运转。',
    '2024年，我单位基本支出预算为 1,696.75 万元，用于人员和运转。',
    `${UNIT}2024年基本支出安排1696.75万元，用于人员和运转。`,
    '本年度基本支出共计1696.75万元，用于人员和运转。',
    '2024年支出总预算4.88亿元，比2023年预算数15.39亿元减少10.51亿元，其中：基本支出1696.75万元，减少70.38万元；项目支出4.71亿元。',
    '2024年一般公共预算基本支出1696.75万元，其中：人员经费1611.82万元，公用经费84.93万元。',
    '2024年“三公”经费财政拨款预算数为15.29万元，比上年减少0.25万元。其中：因公出国（境）费用0万元，与上年持平；公务用车购置及运行维护费支出14.7万元。',
    '2024年收入总预算48780.62万元，支出总预算48780.62万元，收支平衡。',
  ])('finds nothing if they agree with the table: %s', (text) => {
    expect(sentence(text)).toEqual([]);
  });

  it.each([
    ['2024年基本支出1695.7万元，用于人员和运转。', '1696.75'],
    ['2024年基本支出约0.15亿元，用于人员和运转。', '0.169675'],
    ['2024年基本支出16967400元，用于人员和运转。', '16967500'],
    ['2024年，我单位基本支出预算为 1,966.75 万元，用于人员和运转。', '1696.75'],
    [`${UNIT}2024年基本支出安排1686.75万元，用于人员和运转。`, '1696.75'],
    ['本年度基本支出共计169.675万元，用于人员和运转。', '1696.75'],
    ['基本支出1696.57万元，较上年减少70.38万元。', '1696.75'],
    [
      '2024年支出总预算4.88亿元，比2023年预算数15.39亿元减少10.51亿元，其中：基本支出1669.75万元，减少70.38万元。',
      '1696.75',
    ],
    ['2024年收支预算48780.62万元，较2023年减少10万元，其中：基本支出1696.57万元，项目支出47083.87万元。', '1696.75'],
  ])('finds a contradiction to the table: %s', (text, expected) => {
    expect(sentence(text)).toMatchObject([{ field: 'basic', expected }]);
  });

  it.each([
    ['another year', '2023年基本支出1767.13万元，项目支出152129.24万元。'],
    ['another year, further on in the sentence', '2023年，我单位基本支出1767.13万元，项目支出152129.24万元。'],
    ['the year before', '上年基本支出为1767.13万元，今年有所减少。'],
    ['a comparison', '2024年较2023年基本支出1767.13万元减少70.38万元。'],
    ['a change', '2024年基本支出减少70.38万元，项目支出增加5万元。'],
    ['a change to', '2024年基本支出减少到1600万元，压减非急需支出。'],
    ['a subordinate', '某招商局2024年基本支出20万元，项目支出30万元。'],
    ['a kind of project', '2024年特定目标类项目支出100万元，其他运转类项目支出200万元。'],
    ['a part of something unknown', '2024年政府性基金预算财政拨款支出100万元，其中：基本支出50万元，项目支出50万元。'],
    ['procurement', '2024年绿化工程300万元，项目支出300万元，按合同支付。'],
    ['a limit', '2024年公务接待费不超过5万元，公用经费控制在100万元以内。'],
    ['a round figure', '2024年基本支出近2000万元，项目支出4万余万元。'],
    ['unit prices', '2024年人员经费12万元/人，公用经费2万元/人。'],
    ['amounts set apart', '2024年人员经费和公用经费分别为1611.82万元、84.93万元，均有保障。'],
    ['the assets of other days', '2024年购置固定资产20万元，处置固定资产5万元。'],
    ['explained words', '基本支出：指保障机构正常运转的支出，包括人员经费和公用经费。'],
  ])('finds nothing in %s', (_, text) => {
    const anchor = '2024年预算收入48780.62万元，均为财政拨款。';
    expect(says(column([anchor, text]))).toEqual([]);
  });

  it.each([
    ['of one kind of money', '三、一般公共预算支出情况'],
    ['of what was spent', '三、2024年决算情况'],
    ['of another year', '三、2023年预算执行情况'],
    ['of explained words', '三、名词解释'],
  ])('finds nothing under a heading %s, until the next heading of its rank', (_, heading) => {
    const anchor = '2024年预算收入48780.62万元，均为财政拨款。';
    const text = '基本支出50万元，主要用于人员。';
    expect(says(column([anchor, heading, '（一）总体情况', text]))).toEqual([]);
    expect(fieldsOf(says(column([anchor, heading, text, '四、支出预算', text])))).toEqual(['basic']);
  });

  it('reports each wrong mention of a figure', () => {
    const text = '2024年机关运行经费86万元，主要用于水电费。';
    expect(fieldsOf(says(column([text, text.replace('86万元', '87万元')])))).toEqual(['running', 'running#2']);
  });

  it('accepts the figure of either table that states it, and names all that do', () => {
    const tables = [table('budget-income-expenditure', {}), table('budget-expenditure', {})];
    expect(sentence('2024年支出预算1020.5万元，较上年持平。', tables)).toEqual([]);
    const [found] = sentence('2024年支出预算1020.6万元，较上年持平。', tables);
    expect(found?.elsewhere).toEqual(['budget-income-expenditure', 'budget-expenditure', 'budget-income-expenditure']);
  });

  it('compares 人员经费 with the general public budget only if that is all basic expenditure', () => {
    const whole = table('general-public-basic', {});
    const text = '2024年基本支出780.5万元，包括人员经费730万元和公用经费50.5万元。';
    expect(fieldsOf(sentence(text, [whole, table('budget-expenditure', {})]))).toEqual(['personnel', 'public']);
    expect(
      sentence(text.replace('780.5', '880.5').replace('730', '830'), [
        whole,
        table('budget-expenditure', { 'total.basic': 880.5 }),
      ]),
    ).toEqual([]);
  });

  it('finds nothing in a statement of another year', () => {
    const text = (year: number) =>
      column([`${year}年部门预算信息公开情况说明`, '基本支出1767.13万元，用于人员和运转。']);
    expect(fieldsOf(says(text(2024)))).toEqual(['basic']);
    expect(says(text(2023))).toEqual([]);
  });

  it('includes procurement and assets', () => {
    const bought = table('procurement', {}).fields.get('total.total')?.content ?? '';
    expect(sentence(`2024年，安排政府采购预算${bought}万元，均为货物类。`, [table('procurement', {})])).toEqual([]);
    expect(fieldsOf(sentence('2024年，安排政府采购预算9999万元，均为货物类。', [table('procurement', {})]))).toEqual([
      'procurement',
    ]);
    const assets = [table('fixed-assets', {})];
    expect(sentence('截至2023年12月31日，我单位固定资产总额812.4万元，均在使用。', assets)).toEqual([]);
    expect(fieldsOf(sentence('截至2023年12月31日，我单位固定资产总额821.4万元，均在使用。', assets))).toEqual([
      'assets',
    ]);
    expect(sentence('截至2022年12月31日，我单位固定资产总额821.4万元，均在使用。', assets)).toEqual([]);
  });
});

describe('a sum within a sentence', () => {
  const alone = (text: string) => sentence(text, []);

  it.each([
    ['2024年支出预算100万元，其中基本支出60万元，项目支出50万元。', 'expenditure.sum', '110'],
    ['2024年支出预算1.00亿元，其中基本支出6000万元，项目支出5000万元。', 'expenditure.sum', '1.1'],
    ['2024年基本支出100万元，包括人员经费60万元和公用经费30万元。', 'basic.sum', '90'],
    [
      '2024年“三公”经费预算6万元，其中：因公出国（境）费1万元，公务用车购置及运行费4万元，公务接待费2万元。',
      'threePublic.all.sum',
      '7',
    ],
    ['2024年“三公”经费预算6万元，其中：公务用车购置及运行费5万元，公务接待费2万元。', 'threePublic.all.sum', '7'],
    [
      '2024年“三公”经费预算5.6万元，其中：因公出国（境）费0万元，公务用车购置及运行费4.9万元，公务接待费0.5万元。',
      'threePublic.all.sum',
      '5.4',
    ],
    ['2024年预算收入100万元，其中：一般公共预算收入90万元，政府性基金预算收入20万元。', 'income.sum', '110'],
    ['2024年支出预算较上年减少10万元，其中：基本支出增加5万元，项目支出减少5万元。', 'expenditure.change', '0'],
  ])('gives a finding if it is wrong: %s', (text, field, expected) => {
    expect(alone(text)).toMatchObject([{ field, expected }]);
  });

  it.each([
    '2024年支出预算100万元，其中基本支出60万元，项目支出40万元。',
    '2024年支出预算1.1亿元，其中基本支出6022.4万元，项目支出5009.3万元。',
    '2024年预算收入100万元，其中：一般公共预算收入90万元，政府性基金预算收入5万元。',
    '2024年“三公”经费预算6万元，其中：公务用车购置及运行费5万元。',
    '2024年支出预算较上年减少10万元，其中：基本支出增加5万元，项目支出减少15万元。',
    '2024年支出预算较上年减少10万元，主要是项目支出减少15万元。',
    '2024年支出预算100万元，较上年减少10万元，下降9.1%，其中基本支出60万元，项目支出40万元。',
  ])('gives no finding if it is right: %s', (text) => {
    expect(alone(text)).toEqual([]);
  });
});

describe('a list of projects', () => {
  const projects = (names: readonly string[]) =>
    names.map((project, index) => table('project-hebei', { project, code: `13022524P00408910003${index}` }));
  const five = projects([
    '市政运行资金',
    '市政运行资金（二期）',
    '耕地整理、复垦项目经费',
    '党建工作经费',
    '办公用房租金',
  ]);
  const missing = (text: string, tables = five) => fieldsOf(sentence(`2024年项目支出240万元，${text}。`, tables));

  it.each([
    ['主要为市政运行资金（二期）、市政运行资金、耕地整理、复垦项目经费、党建工作经费', ['projects.办公用房租金']],
    [
      '包括市政运行资金(二期)、耕地整理、复垦项目经费、“办公用房租金”',
      ['projects.市政运行资金', 'projects.党建工作经费'],
    ],
    ['包括党建工作经费、市政运行资金、耕地整理、复垦项目经费、办公用房租金', ['projects.市政运行资金（二期）']],
  ])('gives a finding for missing names: %s', (text, expected) => {
    expect(missing(text)).toEqual(expected);
  });

  it.each([
    ['all of them', '主要为市政运行资金、市政运行资金（二期）、耕地整理、复垦项目经费、党建工作经费、办公用房租金'],
    [
      'all of them, one in short',
      '主要为市政运行资金、市政运行资金二期、耕地整理、复垦项目经费、党建工作、办公用房租金',
    ],
    ['a few main ones', '主要为市政运行资金、党建工作经费'],
    ['a list that says it is open', '主要为市政运行资金、市政运行资金（二期）、党建工作经费、办公用房租金等'],
  ])('gives no finding for %s', (_, text) => {
    expect(missing(text)).toEqual([]);
  });

  it('may shorten a long name at its beginning or end', () => {
    const four = projects([
      '某区北部片区道路照明维修工程（二期）',
      '2024年国动办机构运行费',
      '办公用房租金',
      '维稳经费',
    ]);
    expect(missing('主要为北部片区道路照明维修工程、国动办机构运行经费、办公用房租金、维稳经费', four)).toEqual([]);
    expect(missing('主要为国动办机构运行经费、办公用房租金、维稳经费', four)).toEqual([
      'projects.某区北部片区道路照明维修工程（二期）',
    ]);
  });

  it('has a finding for each of 003’s projects that is left out', () => {
    const names = TABLES.flatMap((project) =>
      project.form.id === 'project-hebei' ? [project.fields.get('project')?.content ?? ''] : [],
    );
    const listed = names.filter((name) => TEXT.some((text) => text.includes('主要为市政') && text.includes(name)));
    expect([names.length, listed.length]).toEqual([19, 18]);
    for (const name of listed) {
      const without = TEXT.map((text) => text.replace(name === '科技平台维护费' ? `、${name}` : `${name}、`, ''));
      expect(fieldsOf(says(column(without))).sort()).toEqual(['projects.市政物业资金', `projects.${name}`].sort());
    }
  });

  it('is not checked if names are spread over several sentences', () => {
    expect(missing('主要为市政运行资金、党建工作经费。项目另有办公用房租金、耕地整理、复垦项目经费')).toEqual([]);
  });
});
