import { grouped } from '../model/grouping';
import { keysOf, sumOf, type Row, type RowSum, type SumRule } from './claim';
import { parentsOf, straysOf, uppermost } from './codes';

/** Each code is the sum of the next longer ones (T05), 合计 that of the uppermost (T06). */
export function codeSums(rows: readonly Row[]): readonly RowSum[] {
  const all = rows.filter(({ code }) => code !== '');
  const total = rows.find(({ kind }) => kind === 'total');
  // Codes of units stand above those of classes, and each of both adds up to 合计.
  const units = all.filter(({ isOfUnit }) => isOfUnit);
  const isMixed = units.length > 0 && units.length < all.length && units.every(({ code }) => code.length % 3 === 0);
  if (isMixed) return [units, all.filter(({ isOfUnit }) => !isOfUnit)].flatMap((coded) => sumsOfCoded(total, coded));
  return sumsOfCoded(total, all);
}

function sumsOfCoded(total: Row | undefined, coded: readonly Row[]): readonly RowSum[] {
  const below = grouped(parentsOf(coded), ([, parent]) => parent);
  const strays = straysOf(coded);
  const outermost = uppermost(coded);
  const whole = total && coded.length > 0 ? asItStands('T06', total, outermost, strays) : undefined;
  // A unit's code before its name, and once more before each of its projects.
  const firsts = new Set([...grouped(outermost, ({ code }) => code).values()].flatMap(([first]) => first ?? []));
  const isRepeated = firsts.size < outermost.length && outermost.every(({ isOfUnit }) => isOfUnit);
  const others = outermost.filter((row) => !firsts.has(row));
  const readings = isRepeated ? [[...firsts], others].map(keysOf) : [];
  const classes = whole ? [{ ...whole, readings: [...whole.readings, ...readings] }] : [];
  const sums = coded.flatMap((row) => {
    const own = (below.get(row) ?? []).map(([child]) => child);
    const sum = asItStands('T05', row, own, strays);
    return sum.parts.length > 0 ? [{ batch: `below in half ${row.half}`, ...sum }] : [];
  });
  const looks = {
    ...(isOfProjects(outermost) && { isPlain: true }),
    ...(areDistinct(outermost) && { isDistinct: true }),
  };
  return [...classes.map((sum) => ({ ...sum, ...looks })), ...sums];
}

/** Whether some rows are items of economic classes (30201), each once. */
function areDistinct(rows: readonly Row[]): boolean {
  return rows.every(({ code }) => /^3\d{4}$/.test(code)) && new Set(rows.map(({ code }) => code)).size === rows.length;
}

/** Whether one code stands before several names and none of them is a part of another: these are projects that it pays for. */
function isOfProjects(rows: readonly Row[]): boolean {
  const named = grouped(rows, ({ code }) => code);
  return (
    rows.every(({ code }) => code.length === ITEM) &&
    [...named.values()].some((own) => new Set(own.map(({ text }) => text)).size > 1)
  );
}

/** Digits of a code of 项. */
const ITEM = 7;

/**
 * A total of codes: of the rows that its codes say, or else of those that stand below it, where the code of one may be wrong. Where only such a row stands
 * below it, nothing is demanded.
 */
function asItStands(rule: SumRule, total: Row, own: readonly Row[], strays: ReadonlyMap<Row, Row>): RowSum {
  const more = [...strays].filter(([, above]) => above === total).map(([row]) => row);
  const doubtful = own.filter((row) => strays.has(row));
  const placed = [...own.filter((row) => !strays.has(row)), ...more];
  if (more.length + doubtful.length === 0 || placed.length === 0) return sumOf(rule, total, own);
  const sum = sumOf(rule, total, own.length > 0 ? own : placed, own.length > 0 ? [own, placed] : [placed]);
  return { ...sum, strays: keysOf([...more, ...doubtful]), isOpen: own.length === 0 };
}
