import { ALL_FORMS, FORMS, type Form } from '../forms';
import { FRAMEWORKS } from '../forms/frameworks';
import { titlePatterns } from '../forms/labels';
import { labelKey } from '../language/spelling';
import { layoutForm } from '../layout/form-sheet';
import { gridOf } from '../layout/plan-grid';
import type { LayoutWords, Prompt } from '../layout/words';
import { createReader } from '../read';
import { templateData } from '../templates/template';
import { nearest } from './nearest';
import { faultOfPattern } from './pattern';
import type { SettingsProblem } from './problem';

/**
 * What a form must be, besides well declared, to stand beside the program's own: called otherwise than they are, quick to look for, and told by its own
 * sample, laid out as a worksheet.
 */
export function* problemsOfForms(forms: readonly Form[]): Iterable<SettingsProblem> {
  for (const [index, form] of forms.entries()) {
    const found = [...problemsOf(form, [...ALL_FORMS, ...forms.slice(0, index)])];
    for (const { path, ...problem } of found) yield { path: ['forms', index, ...path], ...problem };
  }
  if (forms.length > 0) yield* unread(forms);
}

/** The pattern of a form of the program's own is known to be quick. */
const OWN_PATTERNS = new Set(
  ALL_FORMS.flatMap(({ sections }) => sections.flatMap((part) => (part.kind === 'title' ? part.pattern : []))),
);

const FRAMEWORK_IDS: readonly string[] = [...FRAMEWORKS.map(({ id }) => id), 'inferred'];

function* problemsOf(form: Form, others: readonly Form[]): Iterable<SettingsProblem> {
  const sameId = others.find(({ id }) => id === form.id);
  if (sameId) yield { path: ['id'], fault: 'knownId', values: { id: form.id, name: sameId.name['zh-CN'] } };
  const sameNumber = others.find(({ number }) => number === form.number);
  if (sameNumber)
    yield {
      path: ['number'],
      fault: 'knownNumber',
      values: { number: form.number, name: sameNumber.name['zh-CN'], free: freeNumber(others) },
    };
  if (form.ribbon !== undefined) yield { path: ['ribbon'], fault: 'ribbon', values: {} };
  for (const [index, part] of form.sections.entries()) {
    const path = ['sections', index];
    if (part.kind === 'title' && !OWN_PATTERNS.has(part.pattern)) {
      const fault = faultOfPattern(part.pattern);
      if (fault)
        yield { path: [...path, 'pattern'], fault: `pattern-${fault}`, values: { pattern: part.pattern.slice(0, 80) } };
    }
    if (part.kind !== 'indicators') continue;
    const named = [['framework', part.framework], ...(part.otherFrameworks ?? []).map((id) => ['otherFrameworks', id])];
    for (const [key = '', id = ''] of named)
      if (!FRAMEWORK_IDS.includes(id))
        yield {
          path: [...path, key],
          fault: 'noFramework',
          values: { found: id, known: FRAMEWORK_IDS, near: nearest(id, FRAMEWORK_IDS) ?? '' },
        };
  }
}

/** The first number above the program's own that nobody has. */
function freeNumber(others: readonly Form[]): string {
  const taken = new Set(others.map(({ number }) => number));
  for (let number = 101; ; number++) if (!taken.has(`F${number}`)) return `F${number}`;
}

const NO_PROMPT: Prompt = { title: '', text: '' };
/** Nobody reads what this layout says to those who fill it in. */
const NO_WORDS: LayoutWords = {
  amount: () => NO_PROMPT,
  share: NO_PROMPT,
  target: NO_PROMPT,
  tick: NO_PROMPT,
  box: NO_PROMPT,
  choices: { basis: undefined, measure: undefined, possibility: undefined },
  seconds: undefined,
};

/** The forms that their own samples do not tell, beside all others. Asked only of forms with safe patterns. */
function* unread(forms: readonly Form[]): Iterable<SettingsProblem> {
  for (const [index, form] of forms.entries()) {
    const { sections, sample } = form;
    const patterns = sections.flatMap((part) => (part.kind === 'title' ? part.pattern : []));
    if (patterns.some((pattern) => !OWN_PATTERNS.has(pattern) && faultOfPattern(pattern))) continue;
    const fits = titlePatterns(form).some((pattern) => pattern.test(labelKey(sample.title)));
    if (patterns.length > 0 && !fits) {
      yield {
        path: ['forms', index, 'sample', 'title'],
        fault: 'otherTitle',
        values: { title: sample.title.slice(0, 60), pattern: patterns.join('、').slice(0, 80) },
      };
      continue;
    }
    const told = toldBySample(form, forms);
    if (told === 'broken') yield { path: ['forms', index], fault: 'broken', values: {} };
    else if (!told.includes(form.id))
      yield { path: ['forms', index], fault: 'notRead', values: { told: told.map(nameOf), id: form.id } };
  }
}

const nameOf = (id: string): string => ALL_FORMS.find((form) => form.id === id)?.name['zh-CN'] ?? id;

/** Which forms the tables are told to be of that a form's sample makes, and its blank template. */
function toldBySample(form: Form, forms: readonly Form[]): readonly string[] | 'broken' {
  const reader = createReader([...forms, ...FORMS]);
  try {
    const told = [form.sample, templateData(form)].flatMap((data) => {
      const grid = gridOf(layoutForm(form, data, NO_WORDS, { formulas: false }));
      return reader.read({ id: '1', name: data.title, grid }).tables.map((table) => table.form.id);
    });
    return [...new Set(told)];
  } catch {
    // A declaration may be well formed and contradict itself in ways that only its layout meets.
    return 'broken';
  }
}
