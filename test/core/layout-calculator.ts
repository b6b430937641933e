import { parseA1, toA1, type SheetPlan } from '../../src/core';
import type { CellValue } from '../../src/core/model/grid';

type Value = CellValue;
/** Values of a range, row by row; one alone is a range of one. */
type Values = readonly Value[];

const TOKEN =
  /\s*(?:"((?:[^"]|"")*)"|([A-Z]+)\(|((?:(?:'(?:[^']|'')+'|[\p{L}\d_]+)!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)|(\d+(?:\.\d+)?)|(--|>=|<=|<>|[-+*/=<>(),]))/guy;

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
    if (Number.isNaN(value)) throw new Error(`#VALUE! ${this.text}`);
    if (more.length > 0 || this.at < this.tokens.length) throw new Error(`Not one value: ${this.text}`);
    return value;
  }

  private take(sign: string): boolean {
    if (this.tokens[this.at]?.[5] !== sign) return false;
    this.at++;
    return true;
  }

  private comparison(): Values {
    const left = this.sum();
    if (!this.take('=')) return left;
    const [right = null] = this.sum();
    return left.map((value) => value === right);
  }

  private sum(): Values {
    let left = this.quotient();
    for (;;) {
      const sign = this.take('+') ? 1 : this.take('-') ? -1 : undefined;
      if (sign === undefined) return left;
      const [right] = this.quotient();
      const [first] = left;
      if (typeof first !== 'number' || typeof right !== 'number') throw new Error(`#VALUE! ${this.text}`);
      left = [Math.round((first + sign * right) * 1e6) / 1e6];
    }
  }

  /** Both branches of an IF are calculated here: what cannot be divided is only an error where it is shown. */
  private quotient(): Values {
    let left = this.unary();
    while (this.take('/')) {
      const [[above], [below]] = [left, this.unary()];
      left = [typeof above === 'number' && typeof below === 'number' ? above / below : NaN];
    }
    return left;
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
      case 'SUM':
        return [sum(numbers)];
      case 'COUNT':
        return [numbers.length];
      case 'IF':
        return first[0] ? second : (args[2] ?? [false]);
      case 'N':
        return [typeof first[0] === 'number' ? first[0] : 0];
      case 'ROUND': {
        const [number = NaN, digits = 0] = numbers;
        const scale = 10 ** digits;
        // As Excel does: by the fifteen digits that it shows. 1.005 is stored as a little less.
        const shown = Number((Math.abs(number) * scale).toPrecision(15));
        return [(Math.sign(number) * Math.round(shown)) / scale];
      }
      case 'SUMIF':
        return [
          sum(
            (args[2] ?? []).filter(
              (value, index): value is number =>
                typeof value === 'number' && meets(String(first[index] ?? ''), String(second[0] ?? '')),
            ),
          ),
        ];
      case 'TRIM':
        return first.map((value) => String(value ?? '').trim());
      case 'LEN':
        return first.map((value) => String(value ?? '').length);
      case 'SUMPRODUCT':
        return [
          sum(
            first.map((_, index) =>
              args
                .map((values) => values[index])
                .reduce<number>((all, factor) => all * (typeof factor === 'number' ? factor : 0), 1),
            ),
          ),
        ];
      default:
        throw new Error(`#NAME? ${name} in ${this.text}`);
    }
  }
}

/** A criterion in quotes finds numbers and numbers stored as text alike; a star stands for anything. */
const meets = (text: string, criterion: string): boolean =>
  criterion.startsWith('*') ? text.endsWith(criterion.slice(1)) : text === criterion;

/** Results of all formulas of a plan, by address. @throws where a cell would show an error, or refers to itself */
export function calculate(plan: SheetPlan): ReadonlyMap<string, Value> {
  return calculateAll([plan])[0] ?? new Map<string, Value>();
}

/** The same of plans whose formulas look at each other's sheets. */
function calculateAll(plans: readonly SheetPlan[]): readonly ReadonlyMap<string, Value>[] {
  const cellsOf = new Map(
    plans.map(({ name, cells }) => [name, new Map(cells.map((cell) => [toA1(cell.position), cell]))]),
  );
  const results = new Map(plans.map(({ name }) => [name, new Map<string, Value>()]));
  const pending = new Set<string>();
  const valueAt = (sheet: string, address: string): Value => {
    const cell = cellsOf.get(sheet)?.get(address);
    const known = results.get(sheet);
    if (cell?.formula === undefined || !known) return cell?.value ?? null;
    if (!known.has(address)) {
      if (pending.has(`${sheet}!${address}`)) throw new Error(`${sheet}!${address} refers to itself`);
      pending.add(`${sheet}!${address}`);
      known.set(address, new Formula(cell.formula, (reference) => range(sheet, reference)).value());
    }
    return known.get(address) ?? null;
  };
  const range = (home: string, reference: string): Values => {
    const [, quoted, bare, address = ''] = /^(?:'((?:[^']|'')+)'!|([^!]+)!)?(.+)$/.exec(reference) ?? [];
    const sheet = quoted?.replaceAll("''", "'") ?? bare ?? home;
    const area = parseA1(address);
    if (!area || !cellsOf.has(sheet)) throw new Error(`#REF! ${reference}`);
    const values: Value[] = [];
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++) values.push(valueAt(sheet, toA1({ row, column })));
    return values;
  };
  for (const { name, cells } of plans)
    for (const cell of cells) if (cell.formula !== undefined) valueAt(name, toA1(cell.position));
  return plans.map(({ name }) => results.get(name) ?? new Map<string, Value>());
}

/** The plan with its formulas calculated anew, some of its cells typed over. */
export function typed(plan: SheetPlan, values: ReadonlyMap<string, CellValue>): SheetPlan {
  const [filled] = typedAll([plan], new Map([[plan.name, values]]));
  if (!filled) throw new Error(plan.name);
  return filled;
}

/** The same of plans whose formulas look at each other's sheets; what is typed goes by the sheet's name. */
export function typedAll(
  plans: readonly SheetPlan[],
  values: ReadonlyMap<string, ReadonlyMap<string, CellValue>>,
): readonly SheetPlan[] {
  const filled = plans.map((plan): SheetPlan => {
    const own = values.get(plan.name) ?? new Map<string, CellValue>();
    return {
      ...plan,
      cells: plan.cells.map((cell) =>
        own.has(toA1(cell.position)) ? { ...cell, value: own.get(toA1(cell.position)) ?? null } : cell,
      ),
    };
  });
  const results = calculateAll(filled);
  return filled.map((plan, index) => ({
    ...plan,
    cells: plan.cells.map((cell) =>
      cell.formula === undefined ? cell : { ...cell, value: results[index]?.get(toA1(cell.position)) ?? null },
    ),
  }));
}
