import { parseA1, toA1, type SheetPlan } from '../../src/core';
import type { CellValue } from '../../src/core/sheet/grid';

type Value = CellValue;
/** Values of a range, row by row; one alone is a range of one. */
type Values = readonly Value[];

const TOKEN = /\s*(?:"((?:[^"]|"")*)"|([A-Z]+)\(|(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)|(\d+(?:\.\d+)?)|(--|>=|<=|<>|[-+*/=<>(),]))/gy;

/** As much of Excel's arithmetic as the formulas of a layout need; whatever else is met is an error, as it would be in a cell. */
class Formula {
  private readonly tokens: RegExpExecArray[];
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly read: (address: string) => Values,
  ) {
    this.tokens = [...text.matchAll(TOKEN)];
    if (this.tokens.map(([token]) => token).join('') !== text) throw new Error(`Not understood: ${text}`);
  }

  value(): Value {
    const [value = null, ...more] = this.comparison();
    if (more.length > 0 || this.at < this.tokens.length) throw new Error(`Not one value: ${this.text}`);
    return value;
  }

  private take(sign: string): boolean {
    if (this.tokens[this.at]?.[5] !== sign) return false;
    this.at++;
    return true;
  }

  private comparison(): Values {
    const left = this.unary();
    if (!this.take('=')) return left;
    const [right = null] = this.unary();
    return left.map((value) => value === right);
  }

  private unary(): Values {
    return this.take('--') ? this.primary().map(Number) : this.primary();
  }

  private primary(): Values {
    const [, quoted, name, address, number] = this.tokens[this.at] ?? [];
    if (this.take('(')) {
      const inner = this.comparison();
      if (!this.take(')')) throw new Error(`No bracket: ${this.text}`);
      return inner;
    }
    this.at++;
    if (quoted !== undefined) return [quoted];
    if (number !== undefined) return [Number(number)];
    if (address !== undefined) return this.read(address.replaceAll('$', ''));
    if (name !== undefined) return this.call(name, this.arguments());
    throw new Error(`Not understood: ${this.text}`);
  }

  private arguments(): readonly Values[] {
    const all: Values[] = [];
    do all.push(this.comparison());
    while (this.take(','));
    if (!this.take(')')) throw new Error(`No bracket: ${this.text}`);
    return all;
  }

  private call(name: string, args: readonly Values[]): Values {
    const numbers = args.flat().filter((value) => typeof value === 'number');
    // Excel sums doubles; what it shows is rounded.
    const sum = (values: readonly number[]) => Math.round(values.reduce((all, value) => all + value, 0) * 1e6) / 1e6;
    const [first = [], second = []] = args;
    switch (name) {
      case 'SUM': return [sum(numbers)];
      case 'COUNT': return [numbers.length];
      case 'IF': return first[0] ? second : (args[2] ?? [false]);
      case 'TRIM': return first.map((value) => String(value ?? '').trim());
      case 'LEN': return first.map((value) => String(value ?? '').length);
      case 'SUMPRODUCT': return [sum(first.map((_, index) => args.map((values) => values[index]).reduce<number>((all, factor) => all * (typeof factor === 'number' ? factor : 0), 1)))];
      default: throw new Error(`#NAME? ${name} in ${this.text}`);
    }
  }
}

/** Results of all formulas of a plan, by address. @throws where a cell would show an error, or refers to itself */
export function calculate({ cells }: SheetPlan): ReadonlyMap<string, Value> {
  const byAddress = new Map(cells.map((cell) => [toA1(cell.position), cell]));
  const results = new Map<string, Value>();
  const pending = new Set<string>();
  const valueAt = (address: string): Value => {
    const cell = byAddress.get(address);
    if (cell?.formula === undefined) return cell?.value ?? null;
    if (!results.has(address)) {
      if (pending.has(address)) throw new Error(`${address} refers to itself`);
      pending.add(address);
      results.set(address, new Formula(cell.formula, range).value());
    }
    return results.get(address) ?? null;
  };
  const range = (reference: string): Values => {
    const area = parseA1(reference);
    if (!area) throw new Error(`#REF! ${reference}`);
    const values: Value[] = [];
    for (let row = area.top; row <= area.bottom; row++) for (let column = area.left; column <= area.right; column++) values.push(valueAt(toA1({ row, column })));
    return values;
  };
  for (const cell of cells) if (cell.formula !== undefined) valueAt(toA1(cell.position));
  return results;
}

/** The plan with its formulas calculated anew, some of its cells typed over. */
export function typed(plan: SheetPlan, values: ReadonlyMap<string, CellValue>): SheetPlan {
  const filled = { ...plan, cells: plan.cells.map((cell) => (values.has(toA1(cell.position)) ? { ...cell, value: values.get(toA1(cell.position)) ?? null } : cell)) };
  const results = calculate(filled);
  return { ...filled, cells: filled.cells.map((cell) => (cell.formula === undefined ? cell : { ...cell, value: results.get(toA1(cell.position)) ?? null })) };
}
