import { checkSheets, type Finding, type Position } from '../../src/core';
import { official, sheetOf, type Dress } from '../samples/dress';
import { PROSE } from '../samples/prose';
import { tablesOf } from '../samples/seeds';
import data from './reviewed.json';

type Cell = readonly [row: number, column: number];
type Severity = Finding['severity'];

interface Reviewed {
  readonly seed: string;
  readonly index: number;
  readonly cell: Cell;
  readonly rules: readonly string[];
  readonly severity: Severity;
}

export interface Said extends Pick<Finding, 'code' | 'severity' | 'message' | 'values'> {
  readonly seed: string;
  /** Index of the table in the seed; -1 for the statement. */
  readonly index: number;
  /** The cell of the seed's rows nearest to the finding, or none. */
  readonly position: Position;
  readonly related: readonly { readonly index: number; readonly position: Position }[];
}

export interface Review {
  /** The findings in every target table of every seed. */
  readonly said: readonly Said[];
  readonly found: readonly Reviewed[];
  readonly missed: readonly Reviewed[];
  /** Errors in the reviewed documents that the reviewer does not list. */
  readonly falseErrors: readonly Said[];
  /** Findings in cases in which there must be none. */
  readonly broken: readonly Said[];
}

const REVIEWED_SEEDS = ['000', '003'];

const reviewed: readonly Reviewed[] = data.findings.map(({ cell, severity, ...rest }) => ({
  ...rest,
  cell: [cell[0] ?? 0, cell[1] ?? 0],
  severity: severity as Severity,
}));

/** The 情况说明 of a document stands on a sheet after its tables. */
const STATEMENT_SHEET = -1;

/** The sheets of one seed, checked as a workbook, with the place of each seed cell. */
function check(seed: string, dress: Dress) {
  const tables = tablesOf(seed);
  const sheets = tables.map((table) => ({ table, laid: sheetOf(table, dress) }));
  const snapshots = sheets.map(({ table, laid }) => ({
    id: String(table.index),
    name: `表${table.index}`,
    grid: laid.grid,
  }));
  const statement = (PROSE[seed]?.statement ?? []).map((paragraph) => [paragraph]);
  const prose =
    statement.length > 0
      ? [{ id: String(STATEMENT_SHEET), name: '情况说明', grid: { top: 0, left: 0, values: statement } }]
      : [];
  return { sheets, result: checkSheets([...snapshots, ...prose], { wholeWorkbook: true }) };
}

/** Runs the rules over the seeds' samples in a dress and compares the findings with those of a careful reviewer. */
export function review(dress: Dress = official): Review {
  const said: Said[] = [];
  const places = new Map<string, (row: number, column: number) => Position>();
  for (const seed of ['000', '001', '002', '003', '004']) {
    const { sheets, result } = check(seed, dress);
    for (const { table, laid } of sheets) places.set(`${seed}/${table.index}`, laid.at);
    for (const { code, severity, message, values, position, related, table } of result.findings) {
      const cells = related.map((cell) => ({ index: Number(cell.sheetId), position: cell.position }));
      said.push({ seed, index: Number(table.sheetId), code, severity, message, values, position, related: cells });
    }
  }
  const at = ({ seed, index }: { seed: string; index: number }, [row, column]: Cell) =>
    places.get(`${seed}/${index}`)?.(row, column);
  const same = (a: Position | undefined, b: Position) => a?.row === b.row && a.column === b.column;
  const speaksOf = (expected: Reviewed, finding: Said) =>
    finding.seed === expected.seed &&
    expected.rules.includes(finding.code) &&
    [finding, ...finding.related].some(
      ({ index, position }) => index === expected.index && same(at(expected, expected.cell), position),
    );
  const found = reviewed.filter((expected) => said.some((finding) => speaksOf(expected, finding)));
  const errors = said.filter(({ seed, severity }) => severity === 'error' && REVIEWED_SEEDS.includes(seed));
  return {
    said,
    found,
    missed: reviewed.filter((expected) => !found.includes(expected)),
    falseErrors: errors.filter((finding) => !reviewed.some((expected) => speaksOf(expected, finding))),
    broken: data.silent.flatMap(({ seed, index, cells, rules }) =>
      said.filter(
        (finding) =>
          finding.seed === seed &&
          finding.index === index &&
          rules.includes(finding.code) &&
          cells.some(([row = 0, column = 0]) => same(at({ seed, index }, [row, column]), finding.position)),
      ),
    ),
  };
}
