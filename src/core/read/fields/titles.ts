import { titlePatterns } from '../../forms/labels';
import type { Form } from '../../forms/schema';
import { rememberedHere } from '../../language/remembered';
import { labelKey } from '../../language/spelling';

/** Titles of similar tables in other provinces, and of tables that follow ours in the course of a year (自评 and the like). */
const OTHER_TITLES = /绩效[^。;:]{0,24}表(?:\([^()]*\))*$|项目(?:支出|预算|资金)?申报[表书](?:\([^()]*\))*$/;

/** Tells the titles of tables: those of some forms, and of similar ones. */
export class Titles {
  private readonly patterns: readonly RegExp[];

  constructor(forms: readonly Form[]) {
    this.patterns = [OTHER_TITLES, ...forms.flatMap(titlePatterns)];
  }

  /** Whether a text is the title of a table. */
  readonly isTitle = rememberedHere((text) => {
    const key = labelKey(text);
    return text.length <= 160 && this.patterns.some((pattern) => pattern.test(key));
  });
}
