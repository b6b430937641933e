import type { Finding } from '../model/finding';
import type { Position } from '../model/geometry';
import type { CellValue, SheetSnapshot } from '../model/grid';
import { kept, shortHash } from './text';

/** What ties an explanation to its finding: short signs, of which people need understand none. */
export interface Tie {
  readonly code: string;
  /** What the finding is, wherever its rows have moved and whatever its sheet is called. */
  readonly identity: string;
  /** Of several findings that are the same in this, which one, counted from 1. */
  readonly occurrence: number;
  /** What its cells hold, and what it says of them. */
  readonly content: string;
}

/** A row's last cell, read. */
export interface Tag extends Tie {
  /** Of the text as it was written. */
  readonly text: string;
  /** Of all else that the row says. */
  readonly check: string;
}

const TAG = /^([^\s-]{1,12})-([\da-z]{8})-(\d{1,4})-([\da-z]{8})-([\da-z]{8})-([\da-z]{8})$/;

export function readTag(text: string): Tag | undefined {
  const [, code, identity, occurrence, content, own, check] = TAG.exec(text) ?? [];
  if (!code || !identity || !content || !own || !check) return undefined;
  return { code, identity, occurrence: Number(occurrence), content, text: own, check };
}

/** What a row says besides its explanation, and what somebody would be deceived by who read it after a change. */
export interface Said {
  readonly table: string;
  readonly problem: string;
  readonly content: string;
}

export function tagOf(tie: Tie, said: Said, text: string): string {
  return [tie.code, tie.identity, tie.occurrence, tie.content, shortHash(text), checkOf(tie, said)].join('-');
}

export function checkOf({ code, identity, occurrence, content }: Tie, said: Said): string {
  return shortHash(code, identity, String(occurrence), content, said.table, said.problem, said.content);
}

/** What tells tables of one name apart counts in the order of the sheets that were checked: it is not the table's own. */
const NUMBER_OF_SAME = /#\d+$/;
/** A place as the end of a field: inserted rows would change it. */
const PLACE = /\.[A-Z]{1,3}\d{1,7}$/;

/** What a finding is, as a text: the same before and after rows came or went, and its sheet was renamed. */
function identityOf({ code, table, field, message }: Finding): string {
  return shortHash(code, table.form, table.key.replace(NUMBER_OF_SAME, ''), field.replace(PLACE, ''), message);
}

function valueText(value: CellValue | undefined): string {
  if (typeof value === 'string') return kept(value, Infinity);
  // A file may hold more digits than Excel tells.
  return typeof value === 'number' ? String(Number(value.toPrecision(15))) : String(value ?? '');
}

/** The findings of a check with what ties explanations to them. */
export function tiesOf(findings: readonly Finding[], sheets: readonly SheetSnapshot[]): ReadonlyMap<Finding, Tie> {
  const grids = new Map(sheets.map(({ id, grid }) => [id, grid]));
  const textAt = (sheetId: string, { row, column }: Position): string => {
    const grid = grids.get(sheetId);
    return valueText(grid?.values[row - grid.top]?.[column - grid.left]);
  };
  const seen = new Map<string, number>();
  return new Map(
    findings.map((finding): [Finding, Tie] => {
      const { code, table, position, related, values, expected = '', actual = '' } = finding;
      const identity = identityOf(finding);
      const place = `${table.sheetId} ${identity}`;
      const occurrence = (seen.get(place) ?? 0) + 1;
      seen.set(place, occurrence);
      const cells = [textAt(table.sheetId, position), ...related.map((cell) => textAt(cell.sheetId, cell.position))];
      const told = Object.entries(values).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
      const content = shortHash(...cells, '', expected, actual, ...told.sort());
      return [finding, { code, identity, occurrence, content }];
    }),
  );
}
