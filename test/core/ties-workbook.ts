import { usualCodeNames } from '../../src/core/language/code-names';
import { FORMS, toA1, type CellValue, type Form, type Position, type SheetSnapshot } from '../../src/core';
import { laidPlainly } from '../support/laid-plainly';

/** One table of a workbook, on a sheet of its own. */
export interface Paper {
  /** Name of the sheet: `F5` … `F16`, `P1` … for the projects. */
  readonly name: string;
  readonly form: Form;
  readonly data: Form['sample'];
}

type Source = 'general' | 'fund' | 'stateCapital' | 'fiscalAccount' | 'unitFunds' | 'carryOver';

/** What a unit spends under a functional code, and from which money. */
interface Line {
  readonly code: string;
  readonly from: Source;
  readonly basic?: number;
  readonly project?: number;
}

export interface Project {
  readonly name: string;
  readonly amount: CellValue;
  readonly code?: string;
}

export interface Unit {
  readonly unit: string;
  readonly year: number;
  readonly lines: readonly Line[];
  readonly projects: readonly Project[];
}

/** A unit with every kind of money but 国有资本: 780.5 of basic expenditure and 300.5 of projects. */
export const MIXED: Unit = {
  unit: '101001某县水利局',
  year: 2024,
  lines: [
    { code: '2080505', from: 'general', basic: 80.25 },
    { code: '2120803', from: 'fund', project: 60 },
    { code: '2130301', from: 'general', basic: 700.25 },
    { code: '2130306', from: 'general', project: 180 },
    { code: '2130306', from: 'fiscalAccount', project: 25 },
    { code: '2130306', from: 'unitFunds', project: 15 },
    { code: '2130306', from: 'carryOver', project: 20.5 },
  ],
  projects: [
    { name: '水利工程运行与维护', amount: 200.5 },
    { name: '水质监测', amount: 40 },
    { name: '河道治理（一期）', amount: 60 },
  ],
};

/** The same with only this year's general public money. */
export const PLAIN: Unit = {
  ...MIXED,
  lines: [
    { code: '2080505', from: 'general', basic: 80.25 },
    { code: '2130301', from: 'general', basic: 700.25 },
    { code: '2130306', from: 'general', project: 300.5 },
  ],
};

const formOf = (id: string): Form => {
  const form = FORMS.find((candidate) => candidate.id === id);
  if (!form) throw new Error(`No form ${id}`);
  return form;
};

type Amounts = Readonly<Record<string, number>>;

/** Sums in cents, so that they are exact; 0 is left blank. */
const add = (amounts: readonly number[]): number =>
  amounts.reduce((sum, amount) => sum + Math.round(amount * 100), 0) / 100;
const total = (lines: readonly Line[]): number => add(lines.flatMap(({ basic = 0, project = 0 }) => [basic, project]));
const filled = (fields: Amounts): Record<string, CellValue> =>
  Object.fromEntries(Object.entries(fields).filter(([, amount]) => amount !== 0));

/** 合计 and every class, group and item of some lines. */
function coded(
  lines: readonly Line[],
  columns: (own: readonly Line[]) => Amounts,
): Pick<Form['sample'], 'rows' | 'fields'> {
  const codes = [...new Set(lines.flatMap(({ code }) => [code.slice(0, 3), code.slice(0, 5), code]))].sort();
  const fields = ['', ...codes].flatMap((code) => {
    const own = lines.filter((line) => line.code.startsWith(code));
    return Object.entries(columns(own)).map(([column, amount]) => [`${code || 'total'}.${column}`, amount] as const);
  });
  return {
    rows:
      lines.length === 0
        ? []
        : [{ name: '合计' }, ...codes.map((code) => ({ code, name: usualCodeNames(code)[0] ?? `科目${code}` }))],
    fields: filled(Object.fromEntries(fields)),
  };
}

const byKind = (own: readonly Line[]): Amounts => ({
  total: total(own),
  basic: add(own.map(({ basic = 0 }) => basic)),
  project: add(own.map(({ project = 0 }) => project)),
});
const of = (lines: readonly Line[], ...sources: Source[]): readonly Line[] =>
  lines.filter(({ from }) => sources.includes(from));

/** What was carried over is general public money. */
const GENERAL: Source[] = ['general', 'carryOver'];

/** All tables of a unit. Every figure is calculated from the unit's lines, so that the ties between the tables hold. */
export function disclosure({ unit, year, lines, projects }: Unit): readonly Paper[] {
  const captions = [unit, `预算年度：${year}`, '单位：万元'];
  const paper = (name: string, id: string, data: Partial<Form['sample']>): Paper => {
    const form = formOf(id);
    return { name, form, data: { ...form.sample, captions, ...data } };
  };
  const from = (...sources: Source[]) => total(of(lines, ...sources));
  const classes = [...new Set(lines.map(({ code }) => code.slice(0, 3)))];
  const inClass = (code: string, own: readonly Line[] = lines) =>
    total(own.filter((line) => line.code.startsWith(code)));
  const fiscal = of(lines, 'general', 'fund', 'stateCapital', 'carryOver');
  const kinds = (own: readonly Line[]): Amounts => ({
    total: total(own),
    generalPublic: total(of(own, ...GENERAL)),
    fund: total(of(own, 'fund')),
    stateCapital: total(of(own, 'stateCapital')),
  });
  const fiscalRow = (row: string, own: readonly Line[]) =>
    Object.entries(kinds(own)).map(([column, amount]) => [`${row}.${column}`, amount] as const);
  const note = (own: readonly Line[], id: string) => (own.length === 0 ? { note: noteOf(formOf(id)) } : {});
  return [
    paper('F5', 'budget-income-expenditure', {
      fields: filled({
        'generalPublic.income': from('general'),
        'fund.income': from('fund'),
        'stateCapital.income': from('stateCapital'),
        'fiscalAccount.income': from('fiscalAccount'),
        'unitFunds.income': from('unitFunds'),
        'incomeOfYear.income': add([total(lines), -from('carryOver')]),
        'carryOver.income': from('carryOver'),
        'incomeTotal.income': total(lines),
        ...Object.fromEntries(classes.map((code) => [`${code}.expenditure`, inClass(code)])),
        'expenditureOfYear.expenditure': total(lines),
        'expenditureTotal.expenditure': total(lines),
      }),
    }),
    paper(
      'F6',
      'budget-income',
      coded(lines, (own) => ({
        total: total(own),
        ofYear: add([total(own), -total(of(own, 'carryOver'))]),
        fiscal: total(of(own, 'general', 'fund', 'stateCapital')),
        fiscalAccount: total(of(own, 'fiscalAccount')),
        other: total(of(own, 'unitFunds')),
        carryOver: total(of(own, 'carryOver')),
      })),
    ),
    paper('F7', 'budget-expenditure', coded(lines, byKind)),
    paper('F8', 'fiscal-income-expenditure', {
      fields: filled({
        'generalPublic.income': from('general'),
        'fund.income': from('fund'),
        'stateCapital.income': from('stateCapital'),
        'incomeOfYear.income': from('general', 'fund', 'stateCapital'),
        'carryOver.income': from('carryOver'),
        'carryOverGeneralPublic.income': from('carryOver'),
        'incomeTotal.income': total(fiscal),
        ...Object.fromEntries(
          classes.flatMap((code) =>
            fiscalRow(
              code,
              fiscal.filter((line) => line.code.startsWith(code)),
            ),
          ),
        ),
        ...Object.fromEntries([...fiscalRow('expenditureOfYear', fiscal), ...fiscalRow('expenditureTotal', fiscal)]),
      }),
    }),
    paper('F9', 'general-public-expenditure', coded(of(lines, ...GENERAL), byKind)),
    paper('F10', 'general-public-basic', {}),
    paper('F11', 'government-fund', {
      ...coded(of(lines, 'fund'), byKind),
      ...note(of(lines, 'fund'), 'government-fund'),
    }),
    paper('F12', 'state-capital', {
      ...coded(of(lines, 'stateCapital'), byKind),
      ...note(of(lines, 'stateCapital'), 'state-capital'),
    }),
    paper('F13', 'three-public', {}),
    paper('F14', 'organisation', { captions: [] }),
    paper(
      'F15',
      'procurement',
      purchases([
        [projects[0]?.name ?? '', 200.5, 40],
        [projects[2]?.name ?? '', 60, 20],
        ['公用经费', 50, 3],
      ]),
    ),
    paper('F16', 'fixed-assets', { captions: [unit, `截止时间：${year - 1}-12-31`] }),
    ...projects.map((project, index) => projectPaper(`P${index + 1}`, project, unit)),
  ];
}

function noteOf(form: Form): string {
  return form.sections.flatMap((section) => (section.kind === 'matrix' ? (section.emptyNote ?? []) : []))[0] ?? '';
}

/** Rows of the procurement table: project, its funds, the purchase. */
export function purchases(
  rows: readonly (readonly [name: string, funds: CellValue, amount: CellValue])[],
): Pick<Form['sample'], 'rows' | 'fields'> {
  const counts = new Map<string, number>();
  const fields: Record<string, CellValue> = {
    'total.total': add(rows.map(([, , amount]) => Number(amount))),
    'total.generalPublic': add(rows.map(([, , amount]) => Number(amount))),
  };
  for (const [name, funds, amount] of rows) {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    const row = count === 1 ? name : `${name}#${count}`;
    Object.assign(fields, { [`${row}.funds`]: funds, [`${row}.total`]: amount, [`${row}.generalPublic`]: amount });
  }
  return { rows: [{ name: '合计' }, ...rows.map(([name]) => ({ name }))], fields };
}

export function projectPaper(name: string, project: Project, unit: string): Paper {
  const form = formOf('project-hebei');
  return {
    name,
    form,
    data: {
      ...form.sample,
      title: `${name.replace(/\D/g, '')}.${project.name}绩效目标表`,
      captions: [unit, '单位：万元'],
      fields: {
        ...form.sample.fields,
        code: project.code ?? `13102824P0000000${name.replace(/\D/g, '')}`,
        project: project.name,
        goals: `1.完成${project.name}。`,
        'funds.total': project.amount,
        'funds.fiscal': project.amount,
      },
    },
  };
}

/** Some cells of one table changed. */
export function change(
  papers: readonly Paper[],
  name: string,
  fields: Readonly<Record<string, CellValue>>,
): readonly Paper[] {
  return papers.map((paper) =>
    paper.name === name ? { ...paper, data: { ...paper.data, fields: { ...paper.data.fields, ...fields } } } : paper,
  );
}

export function edit(papers: readonly Paper[], name: string, data: Partial<Form['sample']>): readonly Paper[] {
  return papers.map((paper) => (paper.name === name ? { ...paper, data: { ...paper.data, ...data } } : paper));
}

export const without = (papers: readonly Paper[], ...names: readonly string[]): readonly Paper[] =>
  papers.filter(({ name }) => !names.includes(name));
export const renamed = (papers: readonly Paper[], prefix: string): readonly Paper[] =>
  papers.map((paper) => ({ ...paper, name: prefix + paper.name }));

/** A table written in 元. */
export function inYuan(papers: readonly Paper[], ...names: readonly string[]): readonly Paper[] {
  return papers.map((paper) => {
    if (!names.includes(paper.name)) return paper;
    const fields = Object.entries(paper.data.fields).map(([key, value]) => [
      key,
      typeof value === 'number' ? Math.round(value * 10_000) : value,
    ]);
    const captions = paper.data.captions.map((line) => line.replace('万元', '元'));
    return {
      ...paper,
      data: { ...paper.data, captions, fields: Object.fromEntries(fields) as Form['sample']['fields'] },
    };
  });
}

const laid = new WeakMap<Paper, { readonly sheet: SheetSnapshot; readonly fields: ReadonlyMap<string, Position> }>();

/** A paper is laid out once: a checker that knows its sheet need not read it again. */
function laidOf(paper: Paper) {
  const { name, form, data } = paper;
  const known = laid.get(paper);
  if (known) return known;
  const { grid, fields } = laidPlainly(form, data);
  const made = { sheet: { id: name, name, grid }, fields };
  laid.set(paper, made);
  return made;
}

export const sheetsOf = (papers: readonly Paper[]): SheetSnapshot[] => papers.map((paper) => laidOf(paper).sheet);

/** Where a cell of a table stands, e.g. `F9!D7`. */
export function addressOf(papers: readonly Paper[], name: string, key: string): string {
  const paper = papers.find((candidate) => candidate.name === name);
  const position = paper && laidOf(paper).fields.get(key);
  if (!position) throw new Error(`No cell ${name} ${key}`);
  return `${name}!${toA1(position)}`;
}
