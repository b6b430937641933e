import { finished } from '../../src/core/model/steps';
import { describe, expect, it } from 'vitest';
import { FORMS } from '../../src/core/forms';
import { unitOverallHebei } from '../../src/core/forms/unit-overall-hebei';
import { laidPlainly } from '../support/laid-plainly';
import { createReader, type ProseTable } from '../../src/core/read';
import { recogniseTexts } from '../../src/core/read/prose';
import { C01 } from '../../src/core/rules/C01';
import { toA1, type Area } from '../../src/core/model/geometry';
import type { CellValue, Grid } from '../../src/core/model/grid';
import { SheetView } from '../../src/core/read/sheet/view';
import { layStacked, stack } from '../samples/dress';
import { PROSE } from '../samples/prose';
import { tablesOf } from '../samples/seeds';
import { VOCABULARY } from '../../src/core/language/vocabulary';
import { COMMON } from '../../src/core/profiles';

const READER = createReader(FORMS);

const SEEDS = ['001', '002', '003', '004'] as const;

const grid = (values: readonly (readonly CellValue[])[], place: Partial<Grid> = {}): Grid => ({
  top: 0,
  left: 0,
  values,
  ...place,
});
const column = (paragraphs: readonly string[]): Grid => grid(paragraphs.map((text) => [text]));
const viewOf = (of: Grid): SheetView => new SheetView({ id: 's', name: '表', grid: of });
const tables = (of: Grid, taken: readonly Area[] = []): readonly ProseTable[] =>
  finished(recogniseTexts(viewOf(of), FORMS, taken));

function only(of: Grid, taken: readonly Area[] = []): ProseTable {
  const found = tables(of, taken);
  const [table] = found;
  if (!table || found.length > 1) throw new Error(`${found.length} tables`);
  return table;
}

/** What was read, without cells. */
function read({ title, fields, items }: ProseTable) {
  return {
    title,
    fields: Object.fromEntries([...fields].map(([key, { content }]) => [key, content])),
    items: items.map(({ name, texts }) => ({
      name: name.content,
      ...Object.fromEntries([...texts].map(([key, { content }]) => [key, content])),
    })),
  };
}

/** The texts of an invented table. */
const TITLE = '部门整体绩效目标';
const GOALS = ['2024年，保障供水安全。', '完成河道治理。'];
const ITEMS = [
  { name: '河道治理', goal: '恢复行洪能力。', indicators: '治理河道不少于10公里。' },
  { name: '水质监测', goal: '按月监测水源。', indicators: '达标率不低于98%。' },
];
const SAFEGUARDS = ['（一）完善制度。', '（二）按季度监控。'];
const itemLines = ITEMS.flatMap(({ name, goal, indicators }, index) => [
  `${index + 1}、${name}`,
  `绩效目标：${goal}`,
  `绩效指标：${indicators}`,
]);
const LINES = [
  TITLE,
  '一、总体绩效目标',
  ...GOALS,
  '二、分项绩效目标',
  ...itemLines,
  '三、工作保障措施',
  ...SAFEGUARDS,
];
const WHOLE = {
  title: TITLE,
  fields: { goals: GOALS.join('\n'), items: itemLines.join('\n'), safeguards: SAFEGUARDS.join('\n') },
  items: ITEMS,
};

/** Label left, text right. */
const PAIRS: readonly (readonly [string, string])[] = [
  [TITLE, ''],
  ['一、总体绩效目标', GOALS.join('\n')],
  ['二、分项绩效目标', ''],
  ...ITEMS.flatMap(({ name, goal, indicators }, index): [string, string][] => [
    [`${index + 1}、${name}`, ''],
    ['绩效目标', goal],
    ['绩效指标', indicators],
  ]),
  ['三、工作保障措施', SAFEGUARDS.join('\n')],
];

const rowOf = (row: number): Area => ({ top: row, left: 0, bottom: row, right: 1 });
const wide = (rows: readonly string[]): Grid =>
  grid(
    rows.map((text) => [text, null, null, null]),
    { merges: rows.map((_, row) => ({ top: row, left: 0, bottom: row, right: 3 })) },
  );

describe('titled text in any dress (F4)', () => {
  it.each<[string, Grid]>([
    ['a column of paragraphs', column(LINES)],
    ['merged wide rows', wide(LINES)],
    [
      'cells shifted down and to the right',
      grid(
        LINES.map((text) => [text]),
        { top: 6, left: 3 },
      ),
    ],
    ['rows with blank ones between', grid(LINES.flatMap((text) => [[text], [null], [' ']]))],
    [
      'unmerged cells with the text repeated',
      grid(
        LINES.flatMap((text) => [
          [text, text, text],
          [text, text, text],
        ]),
      ),
    ],
    ['bookmarks left in', column(LINES.map((text) => `[bookmark: _Toc_2_2_0000000001]${text}`))],
    [
      'headings with blanks between their characters',
      column(LINES.map((text) => (text.startsWith('一、总体') ? '一、总 体 绩 效 目 标' : text))),
    ],
    ['headings with a colon', column(LINES.map((text) => (/^[一二三]、/.test(text) ? `${text}：` : text)))],
    [
      'a cell a part, heading included',
      grid([[TITLE], [LINES.slice(1, 4).join('\n')], [LINES.slice(4, 11).join('\r\n')], [LINES.slice(11).join('\n')]]),
    ],
    ['one cell', grid([[LINES.join('\n')]])],
    ['page numbers between', grid(LINES.flatMap((text, index) => (index % 5 === 4 ? [[text], [index]] : [[text]])))],
  ])('is read from %s', (_, of) => {
    expect(read(only(of))).toEqual(WHOLE);
  });

  it.each<[string, Grid]>([
    ['in cells', grid(PAIRS)],
    ['with a spacer column', grid(PAIRS.map(([left, right]) => [left, null, right]))],
    [
      'with merged rows of titles',
      grid(PAIRS, { merges: PAIRS.flatMap(([, right], row) => (right === '' ? [rowOf(row)] : [])) }),
    ],
    [
      'with paragraphs in rows of their own',
      grid(PAIRS.flatMap(([left, right]) => right.split('\n').map((text, line) => [line === 0 ? left : null, text]))),
    ],
    ['with the labels repeated', grid(PAIRS.flatMap(([left, right]) => right.split('\n').map((text) => [left, text])))],
  ])('is read from labels left and texts right, %s', (_, of) => {
    const { fields, items, title } = read(only(of));
    expect({ title, items }).toEqual({ title: TITLE, items: ITEMS });
    expect(fields).toMatchObject({ goals: WHOLE.fields.goals, safeguards: WHOLE.fields.safeguards });
  });

  it('is read as three columns of items', () => {
    const rows = ITEMS.flatMap(({ name, goal, indicators }, index) => [
      [`（${index + 1}）${name}`, '绩效目标', goal],
      [null, '绩效指标', indicators],
    ]);
    expect(
      read(only(grid([[TITLE], ['一、总体绩效目标'], [GOALS[0] ?? ''], ['二、分项绩效目标'], ...rows]))).items,
    ).toEqual(ITEMS);
  });

  it('is read if a heading shares a paragraph with its text', () => {
    const of = column([
      TITLE,
      `一、总体绩效目标：${GOALS[0]}`,
      '二、分项绩效目标',
      ...itemLines,
      `三、工作保障措施 ${SAFEGUARDS[0]}`,
    ]);
    expect(read(only(of)).fields).toEqual({ ...WHOLE.fields, goals: GOALS[0], safeguards: SAFEGUARDS[0] });
  });

  it('is read back from the plain layout of its sample', () => {
    const { grid: laid, fields } = laidPlainly(unitOverallHebei, unitOverallHebei.sample);
    const table = only(laid);
    expect(read(table)).toMatchObject({
      fields: { goals: unitOverallHebei.sample.fields.goals, safeguards: unitOverallHebei.sample.fields.safeguards },
    });
    expect(read(table).items).toEqual(unitOverallHebei.sample.items?.map(({ name, texts }) => ({ name, ...texts })));
    for (const key of ['goals', 'safeguards']) expect(table.fields.get(key)?.position).toEqual(fields.get(key));
  });

  it.each<[string, (text: string) => string]>([
    ['full-width numbers', (text) => text.replace('1、', '１、').replace('2、', '２、')],
    ['bracketed numbers', (text) => text.replace('1、', '（一）').replace('2、', '(二) ')],
    ['numbers with a full stop', (text) => text.replace('1、', '1.').replace('2、', '2．')],
    ['a colon or a stop behind the name', (text) => text.replace(/^(\d、.*)$/, '$1；')],
  ])('is read with items that have %s', (_, change) => {
    expect(read(only(column(LINES.map(change)))).items).toEqual(ITEMS);
  });

  it('has the right cells for table, texts and labels', () => {
    const table = only(column(LINES));
    expect(table.area).toEqual({ top: 0, left: 0, bottom: LINES.length - 1, right: 0 });
    const goals = table.fields.get('goals');
    expect([goals && toA1(goals.position), goals && toA1(goals.labelAt), goals?.label, goals?.value]).toEqual([
      'A3',
      'A2',
      '总体绩效目标',
      GOALS[0],
    ]);
    const cells = table.items.map(({ name, texts }) => [name, ...texts.values()].map(({ position }) => toA1(position)));
    expect(cells).toEqual([
      ['A6', 'A7', 'A8'],
      ['A9', 'A10', 'A11'],
    ]);
    expect(only(wide(LINES)).area.right).toBe(3);
  });

  it('has a cell for an empty text, inferred from the other texts: below, beside, or the label’s own', () => {
    const without = (paragraphs: readonly string[]) => paragraphs.filter((text) => !SAFEGUARDS.includes(text));
    const place = (of: Grid) => toA1(only(of).fields.get('safeguards')?.position ?? { row: -1, column: -1 });
    expect(place(grid([...without(LINES).map((text) => [text]), [null]]))).toBe(`A${without(LINES).length + 1}`);
    expect(place(grid(PAIRS.map(([left, right]) => [left, left.startsWith('三') ? null : right])))).toBe(
      `B${PAIRS.length}`,
    );
    expect(place(column(['一、总体绩效目标：供水。', '二、分项绩效目标：无。', '三、工作保障措施']))).toBe('A3');
  });

  it('has its year and unit from the lines below the title', () => {
    const table = only(column([TITLE, '（2024年度）', '单位名称：某县水利局', ...LINES.slice(1)]));
    expect([table.unitName, table.captions]).toEqual(['某县水利局', [TITLE, '(2024年度)', '单位名称:某县水利局']]);
    expect(only(column([`某县水利局2024年${TITLE}`, ...LINES.slice(1)])).captions[0]).toBe(`某县水利局2024年${TITLE}`);
  });
});

describe('an item', () => {
  const items = (lines: readonly string[]) =>
    read(only(column(['一、总体绩效目标', '供水。', '二、分项绩效目标', ...lines, '三、工作保障措施', '监控。'])))
      .items;

  it('may have labelled texts that are lists numbered like the items', () => {
    const lines = [
      '1、河道',
      '绩效目标：1、清淤。',
      '2、护岸。',
      '绩效指标：',
      '1、10公里。',
      '2、5处。',
      '2、水质',
      '绩效目标：监测。',
      '绩效指标：98%。',
    ];
    expect(items(lines)).toEqual([
      { name: '河道', goal: '1、清淤。\n2、护岸。', indicators: '1、10公里。\n2、5处。' },
      { name: '水质', goal: '监测。', indicators: '98%。' },
    ]);
  });

  it('may have plain paragraphs below its name, which are not labelled texts', () => {
    expect(items(['（一）河道', '清淤。', '1.护岸', '（二）水质；', '监测。'])).toEqual([
      { name: '河道' },
      { name: '水质' },
    ]);
  });

  it('may have a name without a number directly before a label', () => {
    expect(
      items(['河道', '绩效目标：清淤。', '绩效指标：10公里。', '另加5处护岸。', '水质', '绩效目标：监测。']),
    ).toEqual([
      { name: '河道', goal: '清淤。', indicators: '10公里。\n另加5处护岸。' },
      { name: '水质', goal: '监测。' },
    ]);
  });
});

describe('the four public documents', () => {
  it.each(SEEDS)('include %s as one table with all three parts', (seed) => {
    const table = only(column(PROSE[seed].overall.filter((text) => text !== '')));
    expect([...table.fields.keys()]).toEqual(['goals', 'items', 'safeguards']);
    expect([...table.fields.values()].every(({ content }) => content.length > 30)).toBe(true);
    expect(table.area).toMatchObject({ top: 0, bottom: PROSE[seed].overall.filter((text) => text !== '').length - 1 });
  });

  it.each([
    ['001', 2, 2],
    ['002', 3, 2],
    ['003', 6, 2],
    ['004', 7, 0],
  ] as const)('include %s with all its items and their labels', (seed, count, labels) => {
    const { items } = only(column(PROSE[seed].overall));
    expect(items).toHaveLength(count);
    expect(items.every(({ texts }) => texts.size === labels)).toBe(true);
  });

  it('include 004’s copy of the items as part of the text in which it stands', () => {
    const { fields } = only(column(PROSE['004'].overall));
    expect(fields.get('goals')?.content).toContain('二、分项绩效目标\n（一）');
    expect(fields.get('items')?.content.startsWith('（一）充分')).toBe(true);
    expect(fields.get('items')?.content).not.toContain('二、分项绩效目标');
  });

  it('include 003, which ends before the next heading of its title’s rank, in the middle of a statement', () => {
    const statement = PROSE['003'].statement ?? [];
    const { area, title } = only(column(statement));
    expect(title).toBe('五、部门整体绩效目标');
    expect(statement[area.top]).toContain('五、');
    expect(statement[area.bottom + 1]).toContain('六、');
  });

  it.each(SEEDS)('include %s with its project tables below on the same sheet', (seed) => {
    const text = PROSE[seed].overall;
    const projects = tablesOf(seed).filter(({ form }) => form === 'project-hebei');
    const below = stack(projects).grid;
    const width = below.values[0]?.length ?? 0;
    const values = [
      ...text.map((paragraph) => [paragraph, ...Array<CellValue>(width - 1).fill(null)]),
      ...below.values,
    ];
    const merges = below.merges?.map((area) => ({
      ...area,
      top: area.top + text.length,
      bottom: area.bottom + text.length,
    }));
    const found = READER.read({ id: 's', name: '表', grid: grid(values, merges && { merges }) }).tables;
    expect(found.map(({ form }) => form.id)).toEqual(['unit-overall-hebei', ...projects.map(({ form }) => form)]);
    expect(found[0]?.area.bottom).toBe(text.length - 1);
  });
});

describe('titled text ends', () => {
  it.each<[string, (string | null)[]]>([
    ['another part of the document', ['第二部分', '预算项目绩效目标']],
    ['the title of another table', ['1.招商经费绩效目标表', '项目编码']],
    ['a heading that counts on', ['四、其他事项', '无。']],
    ['a signature', ['填报人：某某', '联系电话：123']],
    ['many blank rows', [...Array<null>(20).fill(null), '另一段文字。']],
  ])('before %s', (_, more) => {
    expect(only(grid([...LINES, ...more].map((text) => [text]))).area.bottom).toBe(LINES.length - 1);
  });

  it('before a table that was found already, but not because of one beside it', () => {
    const taken = (top: number, left: number) => ({ top, left, bottom: top + 5, right: left + 3 });
    expect(only(column([...LINES, '表后的文字']), [taken(LINES.length + 1, 0)]).area.bottom).toBe(LINES.length);
    expect(only(column(LINES), [taken(3, 4)]).area.bottom).toBe(LINES.length - 1);
    expect(
      only(column([...LINES, '甲', '乙', '丙', '丁', '戊', '己', '表后的文字']), [taken(LINES.length, 0)]).area.bottom,
    ).toBe(LINES.length - 1);
  });

  it('before a second one on the sheet, which is a separate table', () => {
    expect(tables(column([...LINES, ...LINES])).map(({ area }) => area.top)).toEqual([0, LINES.length]);
    expect(tables(column([...LINES.slice(1), ...LINES.slice(1)])).map(({ area }) => area.top)).toEqual([
      0,
      LINES.length - 1,
    ]);
  });
});

describe('no titled text is found in', () => {
  it.each<[string, (string | number | null)[][]]>([
    [
      'prose that mentions goals',
      [['按要求编制部门整体绩效目标。'], ['绩效目标：完成总体绩效目标和分项绩效目标。'], ['工作保障措施已经落实。']],
    ],
    [
      'a list of contents',
      [
        '第一部分 部门整体绩效目标',
        '一、总体绩效目标\t1',
        '二、分项绩效目标\t6',
        '三、工作保障措施\t10',
        '第二部分 预算项目绩效目标',
      ].map((text) => [text]),
    ],
    [
      'a list of contents with dots',
      ['部门整体绩效目标……1', '一、总体绩效目标……1', '二、分项绩效目标………6', '三、工作保障措施.......10'].map(
        (text) => [text],
      ),
    ],
    [
      'a list of contents in cells',
      [
        ['目录', null],
        ['一、总体绩效目标', 1],
        ['二、分项绩效目标', '6'],
        ['三、工作保障措施', 10],
      ],
    ],
    [
      'a list of contents without pages',
      ['目    录', '一、总体绩效目标', '二、分项绩效目标', '三、工作保障措施'].map((text) => [text]),
    ],
    [
      'a label 总体目标',
      [
        ['总体目标', '保障供水安全。'],
        ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值'],
      ],
    ],
    ['one heading alone', [['一、总体绩效目标'], ['保障供水安全。']]],
    ['headings in the wrong order', [['三、工作保障措施'], ['监控。'], ['一、总体绩效目标'], ['供水。']]],
    ['a title alone', [[TITLE], ['2024年']]],
  ])('%s', (_, values) => {
    expect(tables(grid(values))).toEqual([]);
  });

  it('any table of the seeds', () => {
    for (const seed of ['000', ...SEEDS]) expect(tables(stack(tablesOf(seed)).grid)).toEqual([]);
    expect(layStacked(tablesOf('001')).cells.length).toBeGreaterThan(0);
  });
});

describe('a text that an item lacks (C01)', () => {
  const says = (paragraphs: readonly string[]) =>
    [
      ...C01.check(only(column(paragraphs)), {
        year: undefined,
        demands: COMMON,
        vocabulary: VOCABULARY,
        sums: [],
        undecided: [],
      }),
    ].flatMap((remark) =>
      'look' in remark ? [] : [[toA1(remark.at), remark.field, remark.severity, remark.message, remark.values?.label]],
    );
  const without = (...lines: string[]) => LINES.filter((text) => !lines.includes(text));

  it('gives a warning: at the item’s name if the label is missing, at the label’s cell if the text is empty', () => {
    expect(says(without('绩效指标：达标率不低于98%。'))).toEqual([
      ['A9', 'items.1.indicators', 'warning', 'emptyText', '绩效指标'],
    ]);
    expect(says(LINES.map((text) => (text === '绩效目标：恢复行洪能力。' ? '绩效目标：' : text)))).toEqual([
      ['A7', 'items.0.goal', 'warning', 'emptyText', '绩效目标'],
    ]);
    expect(says(LINES.map((text) => (text === '绩效目标：恢复行洪能力。' ? '绩效目标：无' : text)))).toHaveLength(1);
  });

  it('gives a warning for each label of an item without labels', () => {
    expect(says(without('绩效目标：按月监测水源。', '绩效指标：达标率不低于98%。'))).toEqual([
      ['A9', 'items.1.goal', 'warning', 'emptyText', '绩效目标'],
      ['A9', 'items.1.indicators', 'warning', 'emptyText', '绩效指标'],
    ]);
  });

  it('gives no finding if no item has the label, or if all have it', () => {
    expect(says(LINES)).toEqual([]);
    expect(says(LINES.filter((text) => !text.startsWith('绩效指标')))).toEqual([]);
    for (const seed of SEEDS) expect(says(PROSE[seed].overall)).toEqual([]);
  });

  it('gives the severity that the form declares if it is a whole part: goals an error, others a warning', () => {
    expect(says(without(...GOALS))).toEqual([['A2', 'goals', 'error', 'empty', '总体绩效目标']]);
    expect(says(without(...SAFEGUARDS))).toEqual([['A13', 'safeguards', 'warning', 'empty', '工作保障措施']]);
  });
});
