/** The conditional formats of a workbook: looked up and changed, whatever object of the API asked for it. */
import type { IBorderData, IStyleBase } from '@univerjs/core';
import type { Book, Cells } from './book';
import { toArea, toUniverRange } from './book';
import type { BorderEdge, ConditionalFormatState } from './objects/states';
import { HostError, NotImplemented } from './protocol/model';
import { intersection } from '../files/workbook/reference';
import type { ShownConditionalFormat } from './univer/conditional-rule';
import { fromUniverRule, toUniverRule } from './univer/conditional-rule';

const SIDES = new Map<BorderEdge, 't' | 'b' | 'l' | 'r'>([
  ['EdgeTop', 't'],
  ['EdgeBottom', 'b'],
  ['EdgeLeft', 'l'],
  ['EdgeRight', 'r'],
]);

/** The borders a conditional format has. */
export const OUTER_EDGES: readonly BorderEdge[] = [...SIDES.keys()];

const INTERNAL = 'There was an internal error while processing the request.';

function formulaOf({ rule: { value } }: ShownConditionalFormat): string {
  return typeof value === 'string' ? value : '';
}

function sideOf(edge: BorderEdge): 't' | 'b' | 'l' | 'r' {
  const side = SIDES.get(edge);
  if (!side) throw new HostError('InvalidArgument', `A conditional format has no border ${edge}.`);
  return side;
}

export type ConditionalBorderState = ConditionalFormatState & { readonly edge: BorderEdge };

export class ConditionalFormats {
  constructor(private readonly book: Book) {}

  /** Highest priority first, in Univer as in Excel. */
  on(sheetId: string): ShownConditionalFormat[] {
    return this.book.sheet(sheetId).getConditionalFormattingRules().map(fromUniverRule);
  }

  touching({ sheetId, areas }: Cells): ShownConditionalFormat[] {
    return this.on(sheetId).filter(({ ranges }) =>
      ranges.some((range) => areas.some((area) => intersection(area, toArea(range)))),
    );
  }

  /** Those touching the cells, as a collection gives them. @throws GeneralException in the mood `rulesUnreadable` */
  listed(cells: Cells): ShownConditionalFormat[] {
    if (this.book.moods.rulesUnreadable === 'collection') throw new HostError('GeneralException', INTERNAL);
    return this.touching(cells);
  }

  /** @throws GeneralException for those that the mood `rulesUnreadable` picks */
  assertReadable(state: ConditionalFormatState): void {
    const { rulesUnreadable } = this.book.moods;
    if (typeof rulesUnreadable === 'function' && rulesUnreadable(formulaOf(this.find(state))))
      throw new HostError('GeneralException', INTERNAL);
  }

  /** @throws ItemNotFound once it is deleted */
  find({ sheetId, id }: ConditionalFormatState): ShownConditionalFormat {
    const format = this.on(sheetId).find(({ cfId }) => cfId === id);
    if (!format) throw new HostError('ItemNotFound', "The requested resource doesn't exist.");
    return format;
  }

  /** `Excel.ConditionalFormatType`. */
  typeOf(state: ConditionalFormatState): string {
    return this.book.facts.conditionalFormatTypes.get(this.find(state).cfId) ?? 'Custom';
  }

  cellsOf(state: ConditionalFormatState): Cells {
    const [first, ...others] = this.find(state).ranges.map(toArea);
    if (!first) throw new HostError('ItemNotFound', 'The conditional format applies to no cells.');
    return { sheetId: state.sheetId, areas: [first, ...others] };
  }

  /** @throws NotImplemented for any type but `Custom` */
  add({ sheetId, areas }: Cells, type: string): ConditionalFormatState {
    if (type !== 'Custom') throw new NotImplemented(`ConditionalFormatCollection.Add(${type})`);
    this.book.assertWritable(sheetId);
    const sheet = this.book.sheet(sheetId);
    for (const area of areas) this.book.grow(sheetId, area);
    const ranges = areas.map((area) => toUniverRange(this.book.clip(sheetId, area)));
    const rule = sheet.newConditionalFormattingRule().whenFormulaSatisfied('=FALSE').setRanges(ranges).build();
    sheet.addConditionalFormattingRule(rule);
    return { sheetId, id: rule.cfId };
  }

  remove(state: ConditionalFormatState): void {
    this.book.assertWritable(state.sheetId);
    this.find(state);
    this.book.sheet(state.sheetId).deleteConditionalFormattingRule(state.id);
    this.book.facts.conditionalFormatTypes.delete(state.id);
  }

  change(state: ConditionalFormatState, edit: (format: ShownConditionalFormat) => ShownConditionalFormat): void {
    this.book.assertWritable(state.sheetId);
    const changed = toUniverRule(edit(this.find(state)));
    this.book.sheet(state.sheetId).setConditionalFormattingRule(state.id, changed);
  }

  styleOf(state: ConditionalFormatState): IStyleBase {
    return this.find(state).rule.style ?? {};
  }

  changeStyle(state: ConditionalFormatState, style: IStyleBase): void {
    this.change(state, (format) => ({
      ...format,
      rule: { ...format.rule, style: { ...format.rule.style, ...style } },
    }));
  }

  borderOf(state: ConditionalBorderState): IBorderData['t'] {
    return this.styleOf(state).bd?.[sideOf(state.edge)];
  }

  changeBorder(state: ConditionalBorderState, border: IBorderData['t']): void {
    this.changeStyle(state, { bd: { ...this.styleOf(state).bd, [sideOf(state.edge)]: border } });
  }

  priorityOf(state: ConditionalFormatState): number {
    return this.on(state.sheetId).findIndex(({ cfId }) => cfId === state.id);
  }

  /** Counted from 0; negative ones from the end; beyond the bounds the first or last, as documented. */
  setPriority(state: ConditionalFormatState, value: number): void {
    this.book.assertWritable(state.sheetId);
    const all = this.on(state.sheetId);
    const wanted = value < 0 ? all.length + value : value;
    const target = all[Math.min(Math.max(wanted, 0), all.length - 1)];
    const from = this.priorityOf(state);
    if (!target || target.cfId === state.id) return;
    const side = from < all.indexOf(target) ? 'after' : 'before';
    this.book.sheet(state.sheetId).moveConditionalFormattingRule(state.id, target.cfId, side);
  }
}
