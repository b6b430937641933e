import { isConcept } from '../../language/concepts';
import type { SheetView } from '../sheet/view';
import type { LabelHit } from './labels';

/** Labels to which the name of a project, in the words of an amount, may be the answer. */
const NAMES: ReadonlySet<string> = new Set(['project', 'code', 'unit', 'department']);

/**
 * The labels among texts that read like one: not the name of a project that is called as an amount is (项目名称 | 公用经费), with no amount beside it.
 * @param found from top to bottom, then from left to right
 */
export function withoutAnswers(view: SheetView, found: readonly LabelHit[]): readonly LabelHit[] {
  return found.filter((hit, index) => {
    if (!isConcept(hit.concept) || hit.inline !== undefined) return true;
    const { top, left, right } = hit.area;
    const asked = found.find(({ area }) => area.top <= top && area.bottom >= top && area.right === left - 1);
    if (!asked || asked.inline !== undefined || !NAMES.has(asked.concept)) return true;
    const next = found[index + 1];
    const end = next?.area.top === top ? next.area.left - 1 : view.used.right;
    return view.filled(top, right + 1, end).some((column) => /\d/.test(view.content(top, column)));
  });
}
