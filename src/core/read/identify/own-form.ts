import type { Form } from '../../forms/schema';
import { isList } from '../../forms';
import { ownLabels, titlePatterns } from '../../forms/labels';
import { labelKey } from '../../language/spelling';
import type { TargetKind } from '../../language/table-kinds';
import type { Area } from '../../model/geometry';
import { withoutAnswers } from '../fields/answers';
import { findLabels, type LabelHit } from '../fields/labels';
import type { Funds } from '../funds';
import type { Segment } from '../records/extent';
import type { SheetView } from '../sheet/view';
import { bestMatch, type Match } from './form';
import { kindOfForm } from './kind';

/** What of a table its form is told by. */
export interface Told {
  readonly segment: Segment;
  /** The rows in which its labels stand. */
  readonly within: Area;
  readonly title: string | undefined;
  readonly kind: TargetKind | undefined;
  readonly funds: Funds;
  /** Whether a text that reads like a label is one of the table's. */
  readonly isOfTable: (hit: LabelHit) => boolean;
}

/** A form that is none of ours, and the labels of the table, its own among them. */
export interface OwnMatch {
  readonly match: Match;
  readonly told: readonly LabelHit[];
}

/**
 * The best of some forms that bureaus have declared or learned, each by its own labels as well as by those everybody knows. In what builds and kinds
 * their tables come is not for us to say: all but nearly all of their labels counts for nothing, and a title of theirs tells the kind.
 */
export function bestOwn(view: SheetView, forms: readonly Form[], table: Told): OwnMatch | undefined {
  let best: OwnMatch | undefined;
  for (const form of forms) {
    if (!isOfKind(form, table) || isList(form) !== (table.segment.header.list !== undefined)) continue;
    const found = findLabels(view, table.within, Infinity, ownLabels(form)).filter(table.isOfTable);
    const told = withoutAnswers(view, found);
    const match = bestMatch([form], told, table.segment, table.title, table.funds);
    if (match && (!best || match.count > best.match.count)) best = { match, told };
  }
  return best;
}

function isOfKind(form: Form, { kind, title }: Told): boolean {
  const isTitled = title !== undefined && titlePatterns(form).some((pattern) => pattern.test(labelKey(title)));
  return isTitled || kindOfForm(form) === (kind ?? 'target');
}
