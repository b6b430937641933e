import type { WriteSheet } from 'hucre';
import { seedTable, tablesOf } from '../../test/samples/seeds';
import type { SampleBook } from '../samples/books';
import { stackedSheet, tableSheet } from '../samples/sheets';

/** Sheets of the workbook, by the names that docs/smoke.md calls them. */
export const SHEETS = {
  sound: '无误',
  wrong: '成本超预算',
  incomplete: '缺时效指标',
  budget: '收支总表',
  protected: '受保护',
  choices: '下拉',
  stacked: '竖排',
  projects: '项目清单',
  chart: '图表',
} as const;

/** Names that people type and some Excels refuse as names of worksheets. */
export const PROJECTS = ['城乡／统筹', '项目？', '某［一］项目', 'History'] as const;

const DACHANG = '003';
const SOUND = seedTable(DACHANG, 20);
/** A cost of ≤100万元 over a budget of 20.00. */
const WRONG = seedTable(DACHANG, 27);

/** Without its row of 时效指标, which a repair can put back. */
const INCOMPLETE = { ...SOUND, rows: SOUND.rows.filter((row) => row[1] !== '时效指标') };

/** Excel gives the merged areas of no more than 512 in one answer: all tables of the document, and one more, have that many. */
const MANY = [...tablesOf(DACHANG), SOUND];

function withChoices(): WriteSheet {
  const sheet = tableSheet(SHEETS.choices, SOUND);
  return { ...sheet, dataValidations: [{ type: 'list', range: 'E3', values: [...PROJECTS], allowBlank: true }] };
}

function listSheet(): WriteSheet {
  return {
    name: SHEETS.projects,
    columns: [{ width: 24 }, { width: 16 }],
    rows: [['项目名称', '预算数（万元）'], ...PROJECTS.map((name, index) => [name, 10 * (index + 1)])],
  };
}

function chartSheet(): WriteSheet {
  return {
    name: SHEETS.chart,
    rows: [
      ['季度', '支出'],
      ...['一季度', '二季度', '三季度', '四季度'].map((quarter, index) => [quarter, 10 + index]),
    ],
    charts: [
      {
        type: 'column',
        title: '支出',
        series: [{ name: '支出', values: `${SHEETS.chart}!$B$2:$B$5`, categories: `${SHEETS.chart}!$A$2:$A$5` }],
        anchor: { from: { row: 0, col: 3 }, to: { row: 14, col: 9 } },
      },
    ],
  };
}

/** The workbook that a person with Excel goes through docs/smoke.md with. */
export const SMOKE_BOOK: SampleBook = {
  file: '冒烟.xlsx',
  title: '在真实的 Excel 里试一遍：配合 docs/smoke.zh-CN.md 使用',
  titleEn: 'To try the add-in in a real Excel: goes with docs/smoke.md',
  sheets: [
    tableSheet(SHEETS.sound, SOUND),
    tableSheet(SHEETS.wrong, WRONG),
    tableSheet(SHEETS.incomplete, INCOMPLETE),
    tableSheet(SHEETS.budget, seedTable(DACHANG, 0)),
    { ...tableSheet(SHEETS.protected, WRONG), protection: { sheet: true } },
    withChoices(),
    stackedSheet(SHEETS.stacked, MANY),
    listSheet(),
    chartSheet(),
  ],
};
