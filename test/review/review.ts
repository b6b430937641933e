import { checkSheets, type Finding, type Position } from '../../src/core';
import { layOfficial } from '../samples/laid';
import { official, sheetOf, type Dress } from '../samples/dress';
import { seedTable, tablesOf } from '../samples/seeds';
import data from './reviewed.json';

type Cell = readonly [row: number, column: number];
type Severity = Finding['severity'];

export interface Reviewed {
  readonly seed: string;
  readonly index: number;
  readonly cell: Cell;
  readonly rules: readonly string[];
  readonly severity: Severity;
}

export interface Said extends Pick<Finding, 'code' | 'severity' | 'message' | 'values'> {
  readonly seed: string;
  readonly index: number;
  /** The cell of the seed's rows nearest to the finding, or none. */
  readonly position: Position;
  readonly related: readonly Position[];
}

export interface Review {
  /** What was said of every target table of every seed. */
  readonly said: readonly Said[];
  readonly found: readonly Reviewed[];
  readonly missed: readonly Reviewed[];
  /** Errors nobody reviewed, in the reviewed documents. */
  readonly falseErrors: readonly Said[];
  /** Silent cases that were broken. */
  readonly broken: readonly Said[];
}

const REVIEWED_SEEDS = ['000', '003'];

const reviewed: readonly Reviewed[] = data.findings.map(({ cell, severity, ...rest }) => ({
  ...rest,
  cell: [cell[0] ?? 0, cell[1] ?? 0],
  severity: severity as Severity,
}));

/** The sheets of one seed, checked as a workbook, with the place of each seed cell. */
function check(seed: string, dress: Dress) {
  const tables = tablesOf(seed);
  const sheets = tables.map((table) => ({ table, laid: sheetOf(table, dress) }));
  const snapshots = sheets.map(({ table, laid }) => ({ id: String(table.index), name: `表${table.index}`, grid: laid.grid }));
  return { sheets, result: checkSheets(snapshots, { wholeWorkbook: true }) };
}

/** Runs the rules over the seeds' samples in a dress and holds them against what a careful reviewer found. */
export function review(dress: Dress = official): Review {
  const said: Said[] = [];
  const places = new Map<string, (row: number, column: number) => Position>();
  for (const seed of ['000', '001', '002', '003', '004']) {
    const { sheets, result } = check(seed, dress);
    for (const { table, laid } of sheets) places.set(`${seed}/${table.index}`, laid.at);
    for (const { code, severity, message, values, position, related, table } of result.findings) {
      const own = related.filter(({ sheetId }) => sheetId === table.sheetId).map((cell) => cell.position);
      said.push({ seed, index: Number(table.sheetId), code, severity, message, values, position, related: own });
    }
  }
  const at = ({ seed, index }: { seed: string; index: number }, [row, column]: Cell) => places.get(`${seed}/${index}`)?.(row, column);
  const same = (a: Position | undefined, b: Position) => a?.row === b.row && a.column === b.column;
  const speaksOf = (expected: Reviewed, finding: Said) =>
    finding.seed === expected.seed &&
    finding.index === expected.index &&
    expected.rules.includes(finding.code) &&
    [finding.position, ...finding.related].some((position) => same(at(expected, expected.cell), position));
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
            finding.seed === seed && finding.index === index && rules.includes(finding.code) && cells.some(([row = 0, column = 0]) => same(at({ seed, index }, [row, column]), finding.position)),
        ),
      ),
  };
}

/** The text a finding's cell has in the seed, for reading findings one by one. */
export function textAt({ seed, index, position }: Said): string {
  const laid = layOfficial(seedTable(seed, index));
  return String(laid.cells[position.row]?.[position.column]?.value ?? '').replace(/\s+/g, ' ').slice(0, 40);
}
