import { writeXlsx, type WriteSheet } from 'hucre/xlsx';
import { PROSE } from '../../test/samples/prose';
import { seedTable, tablesOf } from '../../test/samples/seeds';
import { BODY_FONT } from './looks';
import { sheetNames } from './names';
import { proseSheet, stackedSheet, tableSheet } from './sheets';

/** A sample workbook: what it is called in the list, and what is on its sheets. */
export interface SampleBook {
  readonly file: string;
  readonly title: string;
  readonly titleEn: string;
  readonly sheets: readonly WriteSheet[];
}

/** File names, and what an accountant would call the document. */
const DOCUMENTS: readonly { readonly seed: string; readonly slug: string; readonly zh: string; readonly en: string }[] =
  [
    {
      seed: '000',
      slug: 'zhangye',
      zh: '张掖经开区 2024 年：单位整体支出与 6 个项目（甘肃格式）',
      en: 'Zhangye economic zone 2024: the unit and 6 projects (Gansu forms)',
    },
    {
      seed: '001',
      slug: 'laoting-chengqu',
      zh: '乐亭县城区工业聚集区：2 个项目（河北格式）',
      en: 'Laoting county town industrial park: 2 projects (Hebei forms)',
    },
    {
      seed: '002',
      slug: 'caofeidian',
      zh: '曹妃甸区发展和改革局 2024 年：13 个项目（河北格式）',
      en: 'Caofeidian development and reform bureau 2024: 13 projects (Hebei forms)',
    },
    {
      seed: '003',
      slug: 'dachang',
      zh: '大厂高新区 2024 年：单位预算公开全套 12 张表与 19 个项目（河北格式）',
      en: 'Dachang high-tech zone 2024: a whole budget disclosure, 12 tables and 19 projects (Hebei forms)',
    },
    {
      seed: '004',
      slug: 'laoting-jingkai',
      zh: '乐亭经开区 2023 年：17 个项目（河北格式）',
      en: 'Laoting economic zone 2023: 17 projects (Hebei forms)',
    },
  ];

/** The newcomer's demo: real tables with real mistakes, and one without. */
const DEMO: readonly (readonly [seed: string, index: number])[] = [
  ['000', 0], // income by source 14438.25 against a total of 12253; no project expenditure
  ['000', 6], // costs 466.96 + 27.36 = 494.32 of 494.92
  ['002', 10], // a cost of ≤64万元 over a budget of 27.01
  ['003', 27], // a cost of ≤100万元 over a budget of 20.00
  ['004', 8], // a spending plan that ends at 200.52 of 200.53
  ['004', 2], // a spending plan blank at 12月底
  ['004', 10], // a deadline in 2022
  ['004', 14], // 428.15 and nothing else filled in
  ['003', 20], // nothing wrong
];

function demo(): SampleBook {
  const tables = DEMO.map(([seed, index]) => seedTable(seed, index));
  const names = sheetNames(tables);
  return {
    file: 'demo-mixed.xlsx',
    title: '演示：9 张真实的绩效目标表，其中 8 张有错',
    titleEn: 'Demo: 9 real target tables, 8 of them with mistakes',
    sheets: tables.map((table, index) => tableSheet(names[index] ?? '', table)),
  };
}

/** A whole disclosure with its 情况说明: what a reviewer gets, prose and tables in one file. */
function disclosure(): SampleBook {
  const tables = tablesOf('003');
  const names = sheetNames(tables);
  return {
    file: 'demo-disclosure.xlsx',
    title: '演示：一个单位的全套预算公开材料，31 张表和情况说明',
    titleEn: 'Demo: a unit’s whole budget disclosure, 31 tables and its statement',
    sheets: [
      ...tables.map((table, index) => tableSheet(names[index] ?? '', table)),
      proseSheet('情况说明', PROSE['003'].statement ?? []),
    ],
  };
}

/** Every sample, the demos first. */
export function sampleBooks(): readonly SampleBook[] {
  const documents = DOCUMENTS.flatMap(({ seed, slug, zh, en }): SampleBook[] => {
    const tables = tablesOf(seed);
    const names = sheetNames(tables);
    return [
      {
        file: `${seed}-${slug}.xlsx`,
        title: `${zh}，一表一页`,
        titleEn: `${en}, one table per sheet`,
        sheets: tables.map((table, index) => tableSheet(names[index] ?? '', table)),
      },
      {
        file: `${seed}-${slug}-stacked.xlsx`,
        title: `${zh}，全部在同一工作表`,
        titleEn: `${en}, all on one sheet`,
        sheets: [stackedSheet('全部表格', tables)],
      },
    ];
  });
  return [demo(), disclosure(), ...documents];
}

/** A fixed date, so that building twice gives the same bytes. */
const BUILT = new Date('2024-01-01T00:00:00Z');

export async function workbookBytes(book: SampleBook): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [...book.sheets],
    defaultFont: BODY_FONT,
    properties: { title: book.title, creator: 'jixiao', created: BUILT, modified: BUILT },
  });
}
