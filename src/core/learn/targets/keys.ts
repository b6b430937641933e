import { amountLabel, isConcept } from '../../language/concepts';
import { isShareLabel, labelConcept } from '../../language/labels';
import { labelKey } from '../../language/spelling';
import type { HeadCell } from '../sketch';

/** What a label stands for, whatever it is called; `undefined` for a word that is no label we know. */
export function conceptOfLabel(text: string): string | undefined {
  const key = labelKey(text);
  return labelConcept(key) ?? labelConcept(key.replace(/\([^()]*\)$/, ''));
}

/** Gives out the keys of a form's fields: rules know some of them by name; what comes twice, and words we do not know, are counted. */
export class FieldKeys {
  private readonly given = new Set<string>();

  keyFor({ text }: Pick<HeadCell, 'text'>): string {
    const concept = conceptOfLabel(text);
    if (concept === undefined) return this.free('field');
    if (isConcept(concept)) return this.free(`${amountLabel(text)?.period === 'term' ? 'term' : 'funds'}.${concept}`);
    return this.free(isShareLabel(concept) ? `plan.${concept}` : concept);
  }

  /** The key itself, or with the first number behind it that is not given yet. */
  free(wanted: string): string {
    const isCounted = wanted === 'field';
    for (let number = 1; ; number++) {
      const key = number === 1 && !isCounted ? wanted : `${wanted}${number}`;
      if (this.given.has(key)) continue;
      this.given.add(key);
      return key;
    }
  }
}
