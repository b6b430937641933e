import { z } from 'zod';

/**
 * The language in which a form is declared. Recognising, reading, checking and (later) laying out a form all follow
 * from one such declaration; it is plain JSON, so that a bureau can declare forms of its own.
 */

const severity = z.enum(['error', 'warning', 'hint']);

/** A label as the official form prints it, and other wordings seen in the field. Compared by `labelKey`. */
const label = z.object({
  label: z.string().min(1),
  aliases: z.array(z.string().min(1)).optional(),
});

const field = z.object({
  /** Stable key within the form, e.g. `funds.total`: used in totals, findings and layouts. `goals` is where rules look for goals. */
  key: z.string().regex(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)*$/),
  /** Absent for a value that stands alone under its group's label (the purpose in F3). */
  label: z.string().min(1).optional(),
  aliases: z.array(z.string().min(1)).optional(),
  /** A vertical label between the group's and the field's, e.g. 基本支出 over 人员经费. */
  under: z.string().min(1).optional(),
  /** `paragraphs`: text that may run over several rows; `money`: an amount in the table's unit; `share`: a plan's figure. */
  type: z.enum(['text', 'paragraphs', 'money', 'share']),
  /** Severity of C01 when it is empty. */
  required: severity.optional(),
  /** Key of a total: an empty field is C01 (error) if that total does not come out without it. */
  requiredByTotal: z.string().optional(),
});

const title = z.object({
  kind: z.literal('title'),
  /** Regular expression on the title's `labelKey`: no blanks, half-width, no leading number; `（2024年度）` may stand behind it. */
  pattern: z.string(),
  /** The title is made of the project's name: a year in it is the project's. */
  namesProject: z.boolean().optional(),
});

/** Labelled fields, a line of the form each; the value stands to the right of its label. */
const fields = z.object({
  kind: z.literal('fields'),
  group: label.optional(),
  /** Column heads without a value of their own. */
  heads: z.array(z.string()).optional(),
  lines: z.array(z.array(field).min(1)).min(1),
});

/** A row of labels with the values in the row below. */
const columns = z.object({
  kind: z.literal('columns'),
  group: label.optional(),
  fields: z.array(field).min(1),
});

export const INDICATOR_COLUMN_KEYS = ['level1', 'level2', 'name', 'description', 'sign', 'value', 'unit', 'basis'] as const;

/** The block of 绩效指标: a header row, then one row per third-level indicator. */
const indicators = z.object({
  kind: z.literal('indicators'),
  group: label.optional(),
  columns: z.array(z.enum(INDICATOR_COLUMN_KEYS)).min(3),
  /** Id of the framework (frameworks.ts) that says which levels are demanded; `inferred` to go by the first levels. */
  framework: z.string(),
});

const section = z.discriminatedUnion('kind', [title, fields, columns, indicators]);

/** `total` = the sum of `parts` (blank parts are 0); the rule that reports a difference. */
const total = z.object({ total: z.string(), parts: z.array(z.string()).min(1), rule: z.enum(['T01', 'T02']) });

const cellValue = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** An indicator row as data: of a form's sample, of a rule's example. */
const indicatorData = z.object({
  level1: z.string(),
  level2: z.string(),
  name: z.string(),
  value: cellValue,
  description: z.string().optional(),
  basis: z.string().optional(),
});

/** What fills a form: the lines under its title, values by field key, indicator rows in order. */
const formData = z.object({
  title: z.string(),
  /** E.g. `（2024年度）`, `单位：万元`. */
  captions: z.array(z.string()),
  fields: z.record(z.string(), cellValue),
  indicators: z.array(indicatorData),
});

const declaration = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: z.object({ 'zh-CN': z.string(), 'en-US': z.string() }),
  /** The unit of its amounts where the sheet names none. */
  unit: z.enum(['元', '千元', '万元', '百万元', '亿元']),
  sections: z.array(section).min(1),
  totals: z.array(total),
  /** Pairs of fields that must be equal (T03). */
  equal: z.array(z.tuple([z.string(), z.string()])),
  /** Which fields identify a table for its users, best first; then unit name and form. */
  identity: z.object({ code: z.string().optional(), name: z.string().optional(), unit: z.string().optional() }),
  /** The field that declares the project's budget; costs (T07) and the spending plan (T08, T09) are held against it. */
  budget: z.string().optional(),
  /** Keys of the spending plan's fields in the order of time; cumulative. */
  plan: z.array(z.string()).optional(),
  /** A filled table without any mistake: what rule pages and tests start from. */
  sample: formData,
});

/** Every key a declaration mentions must be one of its fields', and its title a regular expression. */
export const formSchema = declaration.superRefine((form, context) => {
  const fields = form.sections.flatMap((part) => (part.kind === 'fields' ? part.lines.flat() : part.kind === 'columns' ? part.fields : []));
  const known = new Set(fields.map(({ key }) => key));
  const totals = new Set(form.totals.map(({ total }) => total));
  const check = (path: (string | number)[], key: string | undefined, keys: ReadonlySet<string> = known) => {
    if (key !== undefined && !keys.has(key)) context.addIssue({ code: 'custom', path, message: `no field or total has the key ${key}` });
  };
  form.totals.forEach(({ total, parts }, index) => [total, ...parts].forEach((key) => check(['totals', index], key)));
  form.equal.forEach((pair, index) => pair.forEach((key) => check(['equal', index], key)));
  Object.entries(form.identity).forEach(([name, key]) => check(['identity', name], key));
  check(['budget'], form.budget);
  form.plan?.forEach((key, index) => check(['plan', index], key));
  fields.forEach(({ key, requiredByTotal }) => check(['sections', key], requiredByTotal, totals));
  Object.keys(form.sample.fields).forEach((key) => check(['sample', 'fields'], key));
  for (const part of form.sections) {
    if (part.kind === 'title' && !isRegExp(part.pattern)) context.addIssue({ code: 'custom', path: ['sections', 'title'], message: 'the pattern is no regular expression' });
  }
});

function isRegExp(pattern: string): boolean {
  try {
    new RegExp(pattern);
    return true;
  } catch {
    return false;
  }
}

export type Form = z.infer<typeof formSchema>;
export type FormSection = z.infer<typeof section>;
export type FormData = z.infer<typeof formData>;
export type IndicatorData = z.infer<typeof indicatorData>;
export type FormField = z.infer<typeof field>;
export type FormTotal = z.infer<typeof total>;
export type IndicatorColumn = (typeof INDICATOR_COLUMN_KEYS)[number];
export type IndicatorSection = Extract<FormSection, { kind: 'indicators' }>;
