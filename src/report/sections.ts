import { SEVERITIES, type Severity } from '../core';
import { reportWords, type ReportWords } from '../words/report';
import { gravity } from './findings';
import { partState, type PartState } from './part';
import {
  total,
  type FindingRow,
  type OpenItem,
  type Place,
  type Report,
  type ReportPart,
  type TableLine,
} from './report';

/** What a cell of a section holds, and how it is shown. */
export interface SectionCell {
  readonly text: string;
  /** `state`: a sign and a word, tinted by the severity it stands for; `figure`: a number as it was found; `count`: one we counted. */
  readonly as: 'text' | 'count' | 'figure' | 'state';
  readonly severity?: Severity | undefined;
  /** The cell that is meant, in the workbook of that path. */
  readonly link?: (Place & { readonly path: string }) | undefined;
}

export interface SectionColumn {
  readonly head: string;
  /** The columns of the sheet's own that it takes: all sections of a sheet share one set of widths. */
  readonly from: number;
  readonly to: number;
}

/** A part of the report as it is read: sheet and page draw the same. */
export interface Section {
  readonly of: keyof ReportWords['sections'];
  readonly heading: string;
  readonly columns: readonly SectionColumn[];
  readonly rows: readonly (readonly SectionCell[])[];
  /** Said below the rows; where there are none, that. */
  readonly note: string;
}

/** Widths, in characters, of the list of findings: No., severity, table, cell, problem, three figures, remedy, basis, explanation. */
export const WIDTHS: readonly number[] = [6, 10.5, 20, 9, 38, 12, 12, 12, 25, 20, 12];

const text = (value: string, link?: SectionCell['link']): SectionCell => ({ text: value, as: 'text', link });
const count = (value: number): SectionCell => ({ text: String(value), as: 'count' });
const state = (value: string, severity?: Severity): SectionCell => ({ text: value, as: 'state', severity });

/** The way to a cell of a workbook; none where nobody knows where the workbook is. */
const wayTo = ({ path }: ReportPart, { sheet, address }: Place): SectionCell['link'] =>
  path === undefined ? undefined : { path, sheet, address };

type Columns = readonly (readonly [head: keyof ReportWords['heads'], from: number, to?: number])[];

interface Draft {
  readonly of: Section['of'];
  readonly columns: Columns;
  readonly rows: readonly (readonly SectionCell[])[];
  readonly note?: string;
}

/** The sections in their order: first what gives an overview, then the list of findings, which is as long as it is. */
export function sectionsOf({ parts, locale }: Report): readonly Section[] {
  const words = reportWords[locale];
  const drafts = [
    ...(parts.length === 1 ? [] : [files(parts, words)]),
    tables(parts, words),
    ties(parts, words),
    open(parts, words),
    ...(parts.some((part) => part.notes.length > 0) ? [notes(parts, words)] : []),
    findings(parts, words),
  ];
  return drafts.map(({ of, columns, rows, note }, index) => ({
    of,
    heading: words.number(index, words.sections[of]),
    columns: columns.map(([head, from, to = from]) => ({ head: words.heads[head], from, to })),
    rows: rows.map((row, at) => [count(at + 1), ...row]),
    note: note ?? (rows.length === 0 ? words.none[of] : ''),
  }));
}

const FILE_COLUMNS: Columns = [
  ['index', 0],
  ['state', 1],
  ['file', 2, 4],
  ['error', 5],
  ['warning', 6],
  ['hint', 7],
  ['checkedTables', 8],
  ['toFill', 9],
  ['unchecked', 10],
];

function files(parts: readonly ReportPart[], words: ReportWords): Draft {
  const rows = parts.map((part) => [
    stateOfPart(part, words),
    text(part.file, wayTo(part, { sheet: '', address: '' })),
    ...SEVERITIES.map((severity) => count(part.counts[severity])),
    count(part.checked),
    count(part.toFill),
    count(part.unchecked),
  ]);
  return { of: 'files', columns: FILE_COLUMNS, rows };
}

/** How each state of a workbook is tinted. */
const TINTS: Readonly<Partial<Record<PartState, Severity>>> = {
  unread: 'error',
  error: 'error',
  warning: 'warning',
  toFill: 'warning',
  incomplete: 'warning',
};

function stateOfPart(part: ReportPart, { states }: ReportWords): SectionCell {
  const is = partState(part);
  return state(states[is], TINTS[is]);
}

const TABLE_COLUMNS: Columns = [
  ['index', 0],
  ['state', 1],
  ['sheet', 2],
  ['range', 3],
  ['title', 4],
  ['error', 5],
  ['warning', 6],
  ['hint', 7],
  ['demands', 8],
  ['rules', 9],
  ['toFill', 10],
];

function tables(parts: readonly ReportPart[], words: ReportWords): Draft {
  const isTold = ({ counts, toFill }: TableLine) => gravity(counts) < SEVERITIES.length || toFill > 0;
  const isListed = (table: TableLine) => parts.length === 1 || isTold(table);
  const rows = parts.flatMap((part) =>
    part.tables
      .filter(isListed)
      .map((table) => [
        stateOfTable(table, words),
        inFile(part, table.sheet, parts),
        text(table.address, wayTo(part, table)),
        text(table.title),
        ...SEVERITIES.map((severity) => count(table.counts[severity])),
        text(table.demands),
        text(words.rulesOf(table.rulesUnchecked)),
        count(table.toFill),
      ]),
  );
  const others = total(parts, (part) => part.tables.filter((table) => !isListed(table)).length);
  return { of: 'tables', columns: TABLE_COLUMNS, rows, ...(others > 0 && { note: words.otherTables(others) }) };
}

function stateOfTable({ counts, toFill }: TableLine, { states }: ReportWords): SectionCell {
  const worst = SEVERITIES[gravity(counts)];
  if (worst) return state(states[worst], worst);
  return toFill > 0 ? state(states.toFill, 'warning') : state(states.clean);
}

const FINDING_COLUMNS: Columns = [
  ['index', 0],
  ['severity', 1],
  ['table', 2],
  ['cell', 3],
  ['problem', 4],
  ['expected', 5],
  ['actual', 6],
  ['difference', 7],
  ['remedy', 8],
  ['basis', 9],
  ['explanation', 10],
];

function findings(parts: readonly ReportPart[], words: ReportWords): Draft {
  const rows = parts.flatMap((part) => part.findings.map((row) => findingCells(part, row, parts, words)));
  return { of: 'findings', columns: FINDING_COLUMNS, rows };
}

function findingCells(
  part: ReportPart,
  row: FindingRow,
  parts: readonly ReportPart[],
  words: ReportWords,
): readonly SectionCell[] {
  const { severity, sheet, where, items, remedy, basis, code } = row;
  const [first] = items;
  const one = items.length === 1 ? first : undefined;
  const figure = (value: string | undefined): SectionCell => ({ text: value ?? '', as: 'figure' });
  const explained = items.flatMap(({ explanation }) => (explanation === '' ? [] : explanation));
  return [
    state(words.states[severity], severity),
    inFile(part, where, parts),
    text(first?.address ?? '', first && wayTo(part, { sheet, address: first.address })),
    text(problemOf(row, words)),
    figure(one?.expected),
    figure(one?.actual),
    figure(one?.difference),
    text(remedy),
    text(words.basis(basis, code)),
    text([...new Set(explained)].join('\n')),
  ];
}

/** What is wrong: a sentence, or what several findings have in common and a line for each. */
function problemOf({ items, alike, title }: FindingRow, words: ReportWords): string {
  if (!alike) return items.map(({ message }) => message).join('\n');
  const { all, from } = alike;
  const isAll = items.length === all;
  const head = isAll ? words.alike(title, all) : words.alikePart(title, all, from, from + items.length - 1);
  return [head, ...items.map(({ address, message }) => words.item(address, message))].join('\n');
}

const TIE_COLUMNS: Columns = [
  ['index', 0],
  ['state', 1],
  ['unit', 2, 3],
  ['tie', 4, 7],
  ['outcome', 8, 10],
];

function ties(parts: readonly ReportPart[], words: ReportWords): Draft {
  const rows = parts.flatMap((part) =>
    part.ties.map(({ status, owner, names, outcome }) => [
      state(words.ties[status], ({ holds: undefined, broken: 'error', unchecked: 'warning' } as const)[status]),
      inFile(part, owner, parts),
      text(names.join('\n')),
      text(outcome),
    ]),
  );
  return { of: 'ties', columns: TIE_COLUMNS, rows };
}

const OPEN_COLUMNS: Columns = [
  ['index', 0],
  ['state', 1],
  ['sheet', 2],
  ['cell', 3],
  ['what', 4],
  ['reason', 5, 10],
];

function open(parts: readonly ReportPart[], words: ReportWords): Draft {
  const rows = parts.flatMap((part) => part.open.map((item) => openCells(part, item, parts, words)));
  return { of: 'open', columns: OPEN_COLUMNS, rows };
}

function openCells(
  part: ReportPart,
  { kind, sheet, address, what, reason }: OpenItem,
  parts: readonly ReportPart[],
  words: ReportWords,
): readonly SectionCell[] {
  const link = address === '' ? undefined : wayTo(part, { sheet, address });
  return [
    state(words.open[kind], kind === 'outside' || kind === 'rules' ? undefined : 'warning'),
    inFile(part, sheet, parts),
    text(address, link),
    text(what),
    text(reason),
  ];
}

function notes(parts: readonly ReportPart[], words: ReportWords): Draft {
  const rows = parts.flatMap((part) =>
    part.notes.map(({ sheet, address, what, reason }) => [
      state(words.toSee, 'warning'),
      inFile(part, sheet, parts),
      text(address, wayTo(part, { sheet, address })),
      text(what),
      text(reason),
    ]),
  );
  return { of: 'explanations', columns: OPEN_COLUMNS, rows };
}

/** A text below the name of its workbook, where the report is of several. */
function inFile({ file }: ReportPart, what: string, parts: readonly ReportPart[]): SectionCell {
  return text(parts.length > 1 ? [file, what].filter(Boolean).join('\n') : what);
}

/** The lines at the head of a report. */
export interface ReportHead {
  /** What was checked, when, and by what. */
  readonly captions: readonly [checked: string, date: string, madeBy: string];
  /** What came of it. */
  readonly result: string;
  /** By whose demands it was checked, if they were chosen, and what it does not say. */
  readonly sentences: readonly string[];
}

export function headOf({ parts, date, version, demands, locale }: Report): ReportHead {
  const words = reportWords[locale];
  const [first] = parts;
  const sum = (severity: Severity) => total(parts, ({ counts }) => counts[severity]);
  const [error, warning, hint] = [sum('error'), sum('warning'), sum('hint')];
  const checked = total(parts, (part) => part.checked);
  const explained = total(parts, (part) => part.explained);
  const isFound = error + warning + hint + explained > 0;
  const found = isFound ? words.found(checked, error, warning, hint) : words.clean(checked);
  const file = first ? first.file || words.thisWorkbook : words.nothingChecked;
  return {
    captions: [words.checked(file, Math.max(0, parts.length - 1)), words.date(date), words.madeBy(version)],
    result: [
      checked > 0 || isFound ? found : words.noTable,
      ...(explained > 0 ? [words.explained(explained)] : []),
      ...openSentences(parts, words),
    ].join(words.space),
    sentences: [...(demands === undefined ? [] : [words.demands(demands)]), words.caveat],
  };
}

/** What the result does not cover: said in the same breath. */
function openSentences(parts: readonly ReportPart[], words: ReportWords): readonly string[] {
  const unchecked = total(parts, (part) => part.unchecked);
  const rules = total(parts, ({ open }) => open.filter(({ kind }) => kind === 'rules').length);
  return [...(unchecked > 0 ? [words.unchecked(unchecked)] : []), ...(rules > 0 ? [words.someRules] : [])];
}
