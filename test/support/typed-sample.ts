import { toA1, type Form, type SheetPlan } from '../../src/core';
import { cellKey, matrixOf, rowKey, TOTAL_ROW } from '../../src/core/forms';
import { levelKey } from '../../src/core/forms/frameworks';
import { CELL_COLUMNS } from '../../src/core/forms/indicator-columns';
import type { IndicatorColumn } from '../../src/core/forms/schema';
import { LOOKS } from '../../src/core/layout/looks';
import { templateData } from '../../src/core/templates/template';
import type { PlanCell } from '../../src/core/model/sheet-plan';
import type { Area, Position } from '../../src/core/model/geometry';
import type { CellValue } from '../../src/core/model/grid';
import { typed } from '../core/layout-calculator';

/** A cell of an inserted form that the user fills: the text, and whether it is appended to the cell's content. */
export interface TypedCell {
  /** The cell, or its whole merged area. */
  readonly area: Area;
  readonly text: string;
  readonly isAppended: boolean;
}

/** How many of the amounts that the sample leaves blank in a printed row are typed as 0. */
const NOUGHTS = 8;

/**
 * What must be typed into an inserted empty form so that it holds the form's sample, column by column; formulas are
 * left alone.
 */
export function typedSample(form: Form, plan: SheetPlan): readonly TypedCell[] {
  const wanted = new Map<string, CellValue>();
  const want: Want = (position, content) => {
    if (content !== null && content !== undefined && content !== '') wanted.set(toA1(position), content);
  };
  for (const [key, position] of plan.fields) want(position, form.sample.fields[key]);
  wantRows(form, plan, want);
  wantIndicators(form, plan, want);
  wantItems(form, plan, want);
  if (matrixOf(form)?.halves.every(({ rows }) => rows.kind === 'fixed')) {
    const blank = plan.cells.filter(
      ({ position, look, formula }) => look === 'amount' && formula === undefined && !wanted.has(toA1(position)),
    );
    for (const { position } of blank.slice(0, NOUGHTS)) want(position, 0);
  }
  const areas = new Map(plan.merges.map((area) => [toA1({ row: area.top, column: area.left }), area]));
  const cells = plan.cells.flatMap(({ position, value, formula, look }): TypedCell[] => {
    const address = toA1(position);
    const content = wanted.get(address);
    if (content === undefined || content === value || formula !== undefined) return [];
    const { row, column } = position;
    const area = areas.get(address) ?? { top: row, bottom: row, left: column, right: column };
    const isAppended = typeof value === 'string' && value !== '' && String(content).startsWith(value);
    const text = isAppended ? String(content).slice(value.length) : String(content);
    // If the table states 万元, only the figure is typed.
    return [{ area, text: look === 'amount' ? text.replace(/万元$/, '') : text, isAppended }];
  });
  return cells.sort((a, b) => a.area.left - b.area.left || a.area.top - b.area.top);
}

/** Whether Enter leads from one cell to the other. */
export function isBelow(cell: TypedCell, { area: { top, left } }: TypedCell): boolean {
  return top === cell.area.bottom + 1 && left === cell.area.left;
}

/** The address of the cell, or of the first cell of its merged area. */
export function addressOf({ area }: TypedCell): string {
  return toA1({ row: area.top, column: area.left });
}

/** The plan after typing: with the value that typing makes of each text, and all formulas calculated. */
export function afterTyping(plan: SheetPlan, cells: readonly TypedCell[]): SheetPlan {
  const typedAt = new Map(cells.map((cell) => [addressOf(cell), cell]));
  const contents = plan.cells.map((cell): PlanCell => {
    const found = typedAt.get(toA1(cell.position));
    return found ? { ...cell, ...contentOf(cell, found) } : cell;
  });
  return typed({ ...plan, cells: contents }, new Map());
}

/** Figures become numbers, percentages shares, unless the cell is formatted as text; an equals sign of either width begins a formula. */
function contentOf({ value, look }: PlanCell, { text, isAppended }: TypedCell): Pick<PlanCell, 'value' | 'look'> {
  if (isAppended) return { value: `${String(value)}${text}`, look };
  // The workbench's editor makes a leading equals sign half-width, even in a text cell.
  if (LOOKS[look].numberFormat === '@') return { value: text.replace(/^＝/, '='), look };
  if (/^\d+(?:\.\d+)?$/.test(text)) return { value: Number(text), look };
  if (/^[=＝]?\d+(?:\.\d+)?%$/.test(text))
    return { value: Number(text.replace(/^[=＝]|%$/g, '')) / 100, look: 'share' };
  return { value: text, look };
}

type Want = (position: Position, content: CellValue | undefined) => void;

/** Rows of a matrix of codes or of a list, below its 合计. */
function wantRows(form: Form, { body }: SheetPlan, want: Want): void {
  if (!body) return;
  const all = form.sample.rows ?? [];
  const rows = all.filter((row) => rowKey(row) !== TOTAL_ROW);
  const columns = matrixOf(form)?.halves.flatMap((half) => half.columns) ?? [];
  const first = body.first + (all.some((row) => rowKey(row) === TOTAL_ROW) ? 1 : 0);
  rows.forEach((row, index) => {
    for (const { key, type } of columns) {
      const content =
        type === 'code' ? row.code : type === 'name' ? row.name : form.sample.fields[cellKey(rowKey(row), key)];
      want({ row: first + index, column: body.columns.get(key) ?? 0 }, content);
    }
  });
}

/** Puts each indicator into the first free row of its second level, in its half of the form. */
function wantIndicators(form: Form, { fields }: SheetPlan, want: Want): void {
  const printed = templateData(form).indicators;
  const taken = new Set<number>();
  for (const indicator of form.sample.indicators) {
    const index = printed.findIndex(
      ({ level2, period }, at) =>
        !taken.has(at) && levelKey(level2) === levelKey(indicator.level2) && period === indicator.period,
    );
    if (index < 0) throw new Error(`No row is free for ${indicator.name}.`);
    taken.add(index);
    for (const column of CELL_COLUMNS) {
      const position = fields.get(`indicators.${index}.${column}`);
      const box = boxesOf(form, column).findIndex((answer) => answer === indicator[column]);
      if (position && box >= 0) want({ ...position, column: position.column + box }, '√');
      else if (position) want(position, indicator[column]);
    }
  }
}

/** The answers that a column has to be ticked, if its text has no column of its own. */
function boxesOf({ sections }: Form, column: IndicatorColumn): readonly string[] {
  const divided = sections.flatMap((section) =>
    section.kind === 'indicators' ? (section.divided?.[column] ?? []) : [],
  );
  return divided.flatMap(({ text, boxes }) => (text === undefined ? boxes : []));
}

/** Items of a form of titled text: typed after their numbers and labels. */
function wantItems(form: Form, plan: SheetPlan, want: Want): void {
  for (const section of form.sections) {
    if (section.kind !== 'prose') continue;
    for (const { key, items } of section.parts) {
      if (!items) continue;
      form.sample.items?.forEach(({ name, texts }, index) => {
        const at = (part: string): Position => plan.fields.get(`${key}.${index}${part}`) ?? { row: 0, column: 0 };
        want(at(''), `（${index + 1}）${name}`);
        for (const item of items) want(at(`.${item.key}`), `${item.label}：${texts[item.key] ?? ''}`);
      });
    }
  }
}
