import { describe, expect, it } from 'vitest';
import type { PAPERS } from '../../src/core';
import {
  both,
  checkSheets,
  PAGES,
  RULES,
  toA1,
  type CellValue,
  type Locale,
  type Position,
  type ReadAs,
  type SheetSnapshot,
} from '../../src/core';
import { paperRows } from '../../src/core/rules/page';
import { describeFinding } from '../../src/words/describe';
import { describeReadAs } from '../../src/words/read-as';
import { checkedAlone } from '../samples/checked';
import { sheetOf, stack } from '../samples/dress';
import { PROSE } from '../samples/prose';
import { seedTable, tablesOf } from '../samples/seeds';
import { exampleSheet } from './example-sheet';

function readings(rows: readonly (readonly CellValue[])[], locale: Locale = 'zh-CN'): readonly string[] {
  const width = Math.max(...rows.map((row) => row.length));
  const values = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
  const { findings } = checkSheets([{ id: '1', name: '表', grid: { top: 0, left: 0, values } }]);
  return findings.map(
    ({ code, position, readAs }) => `${code} ${toA1(position)} ${readAs ? describeReadAs(readAs, locale) : ''}`,
  );
}

const TABLE = [
  ['项目支出绩效自评表'],
  ['（2024年度）'],
  ['项目名称', '泵站改造'],
  ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数'],
  [null, '年度资金总额', 100, 100, 90],
  [null, '其中：本年财政拨款', 60, 60, 60],
  [null, '其他资金', 40, 30, 30],
  ['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
  [null, '产出指标', '数量指标', '改造泵站数量', '≥3', '3', 50, 50],
  [null, '效益指标', '社会效益指标', '受益人口', '≥2万人', '2万人', 50, 50],
];

describe('how the cell of a finding was understood', () => {
  it('an amount by its label, what it is an amount of, its period and its stage', () => {
    expect(readings(TABLE)).toContain('T01 D5 读作：“年度资金总额”（B5）→ 资金总额，年度，全年预算数');
    expect(readings(TABLE, 'en-US')).toContain(
      'T01 D5 Read as: "年度资金总额" (B5) → all funds, of the year, as changed',
    );
  });

  it('an indicator by its level, its name and its target', () => {
    expect(readings(TABLE)).toContain('V01 E9 读作：数量指标 › 改造泵站数量，指标值 ≥3');
    expect(readings(TABLE, 'en-US')).toContain('V01 E9 Read as: 数量指标 › 改造泵站数量, value ≥3');
  });

  it('a field by its label, and the cell of a matrix by row and column', () => {
    const { result } = checkedAlone(seedTable('004', 14));
    const said = result.findings.map(({ code, readAs }) => `${code} ${readAs ? describeReadAs(readAs, 'zh-CN') : ''}`);
    expect(said).toContain('T08 读作：“12月底”（F6）一栏');
    expect(said).toContain('C04 读作：绩效指标的表头');
    const values = [
      ['2026年部门一般公共预算支出功能分类预算表'],
      ['编制部门：某局', null, null, null, '单位：元'],
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      ['合计', null, 100, 80, 30],
      ['201', '一般公共服务支出', 100, 80, 20],
    ];
    expect(readings(values)).toContain('T04 C4 读作：“合计”行 × “合计”栏');
  });
});

describe('cells that are no field, target or amount', () => {
  const paper = (id: keyof typeof PAPERS, cells: Readonly<Record<string, CellValue>>) =>
    readings(paperRows({ paper: id, cells, note: both('', '') }));

  it('rates, points and results are told by their row and column, with what was read', () => {
    expect(paper('self-evaluation', { H6: '85%' })).toContain('T14 H6 读作：“年度资金总额”的执行率（85%）');
    expect(paper('self-evaluation', { I6: 5 })).toContain('T14 I6 读作：“年度资金总额”的得分（5分）');
    expect(paper('self-evaluation', { H12: 21 })).toContain('T15 H12 读作：“改造泵站数量”的得分（21分）');
    expect(paper('self-evaluation', { H17: 98 })).toContain('T15 H17 读作：“总分”的得分（98分）');
    expect(paper('weights', { F8: 30 })).toContain('T13 F8 读作：“设备采购成本”的权重（30分）');
    expect(paper('self-evaluation', { F15: '8200人' })).toContain('T18 F15 读作：“受益人口”的实际完成值（8200人）');
    expect(paper('scoring', { E3: 21 })).toContain('T15 E3 读作：“与规划相符”的得分（21分）');
  });

  it('levels with the points behind their names, dates, instructions', () => {
    expect(paper('weights', { B9: '产出指标（50分）' })).toContain('T13 B9 读作：一级指标“产出指标”（50分）');
    expect(paper('dates', { G4: '2023-12-31' })).toContain('C11 G4 读作：“计划完成日期”（F4）一栏');
    expect(paper('dates', { C6: '（100字以内）' })).toContain('C12 C6 读作：“总体目标”（A6）一栏');
  });

  it('a title by what is said of it', () => {
    const budget = (title: string, unit: string) => [
      [title],
      [unit],
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      ['合计', null, 100, 80, 20],
      ['201', '一般公共服务支出', 100, 80, 20],
    ];
    expect(readings(budget('2026年部门支出总表', '编制部门：某局'))).toContain(
      'C08 A1 读作：标题处没有写明金额单位，按“万元”理解',
    );
  });

  it('between tables each cell names its table, and prose its paragraph', () => {
    const { findings } = checkSheets(
      [
        {
          id: 't',
          name: '说明',
          grid: {
            top: 0,
            left: 0,
            values: [['某局2026年部门预算情况说明'], ['2025年预算数为100万元，2026年预算数为150万元，比上年增加20%。']],
          },
        },
      ],
      { wholeWorkbook: true },
    );
    const said = findings.map(({ code, readAs }) => `${code} ${readAs ? describeReadAs(readAs, 'zh-CN') : ''}`);
    expect(said).toEqual(['T16 读作：说明文字第 2 段中的20%']);
  });
});

/** The signs of a text that labels are told by. */
const bare = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

/** The texts that a reading says of the cell's surroundings: each must stand there. */
function placesOf(readAs: ReadAs): Readonly<Partial<Record<'cell' | 'label' | 'row' | 'column', string>>> {
  switch (readAs.kind) {
    case 'field':
      return { label: readAs.label };
    case 'label':
      return { cell: readAs.label };
    case 'matrix':
      return { row: readAs.row };
    case 'indicator':
    case 'indicator-cell':
      return { row: readAs.name };
    case 'points':
      return { row: readAs.row };
    case 'level':
      return { cell: readAs.name };
    case 'title':
      return { cell: readAs.title };
    case 'item':
      return { column: readAs.item.replace('…', '') };
    default:
      return {};
  }
}

/** Whatever is said of how a cell was read must stand at that cell, in its row, above it, or in its label. */
function isNamedBy({ grid }: SheetSnapshot, { row, column }: Position, readAs: ReadAs): boolean {
  const text = (at: Position) => bare(String(grid.values[at.row - grid.top]?.[at.column - grid.left] ?? ''));
  const across = grid.values[row - grid.top]?.map(String).map(bare).join() ?? '';
  const above = grid.values.slice(0, row - grid.top + 1).flatMap((cells) => cells.map(String).map(bare));
  const { cell = '', label = '', row: inRow = '', column: inColumn = '' } = placesOf(readAs);
  const labelAt = readAs.kind === 'field' ? readAs.labelAt : { row, column };
  // 合计 below 基本支出 is told together with it.
  const isLabel = text(labelAt).includes(bare(label)) || (text(labelAt) !== '' && bare(label).endsWith(text(labelAt)));
  const isAtLabel = label === '' || (labelAt.row <= row && isLabel);
  return (
    isAtLabel &&
    text({ row, column }).includes(bare(cell)) &&
    across.includes(bare(inRow)) &&
    above.some((one) => one.includes(bare(inColumn)))
  );
}

/** What is not told, or not of its own cell: of each finding, and of each cell that it involves. */
function untold(sheets: readonly SheetSnapshot[], wholeWorkbook = false): readonly string[] {
  const { findings } = checkSheets(sheets, { wholeWorkbook });
  return findings.flatMap(({ code, message, table, position, readAs, related }) => {
    const cells = [{ sheetId: table.sheetId, position, readAs }, ...related];
    return cells.flatMap((cell) => {
      const sheet = sheets.find(({ id }) => id === cell.sheetId);
      const said = cell.readAs ? describeReadAs(cell.readAs, 'zh-CN') : '';
      const english = cell.readAs ? describeReadAs(cell.readAs, 'en-US') : '';
      const isTold = said.length > 3 && english.length > 9 && !/undefined|“”|""/.test(said + english);
      const isOwn = sheet && cell.readAs && isNamedBy(sheet, cell.position, cell.readAs);
      return isTold && isOwn ? [] : [`${code} ${message} ${toA1(cell.position)} ${said}`];
    });
  });
}

describe('the cell of every finding, and every cell it involves', () => {
  it.each(RULES.map(({ code }) => code))('%s: on the examples of its page', (code) => {
    const examples = PAGES.get(code)?.found ?? [];
    expect(examples.flatMap((example) => untold([exampleSheet(example).sheet]))).toEqual([]);
  });

  it.each(['000', '001', '002', '003', '004'])('%s: on real disclosures with their texts', (seed) => {
    const tables = tablesOf(seed).map((table) => ({
      id: String(table.index),
      name: `表${table.index}`,
      grid: sheetOf(table).grid,
    }));
    const text = (PROSE[seed]?.statement ?? []).map((paragraph) => [paragraph]);
    const prose = { id: 'text', name: '说明', grid: { top: 0, left: 0, values: text } };
    expect(untold(text.length > 0 ? [...tables, prose] : tables, true)).toEqual([]);
    expect(untold([{ id: '1', name: '表', grid: stack(tablesOf(seed)).grid }], true)).toEqual([]);
  });
});

describe('an error that rests on a best guess', () => {
  const said = (rows: readonly (readonly CellValue[])[]) => {
    const width = Math.max(...rows.map((row) => row.length));
    const values = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
    const { findings } = checkSheets([{ id: '1', name: '表', grid: { top: 0, left: 0, values } }]);
    return findings.map((finding) => `${finding.code} ${finding.severity} ${describeFinding(finding, 'zh-CN')}`);
  };
  const table = (head: string, funds: string) => [
    ['项目支出绩效目标表'],
    ['项目名称', '泵站改造'],
    [funds, 100],
    ['一级指标', '二级指标', head, '指标值'],
    ['产出指标', '数量指标', '改造泵站', ''],
    ['产出指标', '成本指标', '改造成本', '≤120万元'],
    ['效益指标', '社会效益指标', '受益人口', '≥2万人'],
  ];

  it('the head over the names: it is to be verified, and says what was taken for what', () => {
    expect(said(table('三级指标', '资金总额（万元）'))).toContain('C03 error 指标“改造泵站”没有指标值。');
    expect(said(table('指标内容', '资金总额（万元）'))).toContain(
      'C03 warning 指标“改造泵站”没有指标值。请核实：本表“指标内容”按“三级指标”理解。',
    );
  });

  it('the unit of money: a cost above the budget is no error where nothing says 万元', () => {
    expect(said(table('三级指标', '资金总额（万元）'))).toContain(
      'T07 error 成本指标“改造成本”120 大于资金总额（万元） 100，超出 20（万元）。',
    );
    expect(said(table('三级指标', '资金总额'))).toContain(
      'T07 warning 成本指标“改造成本”120 大于资金总额 100，超出 20（万元）。请核实：本表没有写明金额单位，金额按“万元”理解。',
    );
  });

  it('the form: what a budget table of no known form does not prove itself is to be verified, whatever rule says it', () => {
    const budget = (title: string) => [
      [title],
      ['单位：万元'],
      ['项目名称', '合计', '一般公共预算', '财政专户管理资金', '单位资金'],
      ['泵站改造', 100, 60, 30, 20],
      ['河道清淤', 60, 60, 0, 0],
      ['合计', 150, 131, 35, 27],
    ];
    const findings = said(budget('2026年专项资金预算安排表'));
    expect(findings.length).toBeGreaterThan(0);
    for (const line of findings)
      expect(line).toMatch(/^\w+ warning .*请核实：本表“2026年专项资金预算安排表”按“其他预算表”理解。$/);
  });
});
