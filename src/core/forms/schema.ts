import { z } from 'zod';
import { INDICATOR_COLUMN_KEYS } from './indicator-columns';
import { LIST_COLUMN_KEYS } from '../language/list-heads';
import { TARGET_KINDS } from '../language/table-kinds';
import { cellKey, rowKey, TOTAL_ROW } from './keys';

/**
 * The language in which a form is declared. Recognising, reading, checking and laying out a form, its place in the gallery
 * and its page all follow from one such declaration; it is plain JSON, so that a bureau can declare forms of its own. A key that
 * nobody knows is refused: it is misspelt, and would say nothing.
 */

const severity = z.enum(['error', 'warning', 'hint']);

/** Keys of fields, columns or rows. */
const keyList = z.array(z.string());

/** Other wordings of a label. */
const wordings = z.array(z.string().min(1)).readonly();

/** How many columns of the page something takes up; 1 where it is not said. */
const span = z.number().int().positive().optional();

/** A label as the official form prints it; other wordings of it are the language's (`language/labels.ts`). */
const label = z.strictObject({ label: z.string().min(1), span });

const field = z.strictObject({
  /** Stable key within the form, e.g. `funds.total`: used in totals, findings and layouts. `goals` is where rules look for goals. */
  key: z.string().regex(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)*$/),
  /** Absent for a value that stands alone under its group's label (the purpose in F3). */
  label: z.string().min(1).optional(),
  /** A vertical label between the group's and the field's, e.g. 基本支出 over 人员经费. */
  under: z.string().min(1).optional(),
  /** `paragraphs`: text that may run over several rows; `money`: an amount in the table's unit; `share`: a plan's figure. */
  type: z.enum(['text', 'paragraphs', 'money', 'share']),
  /** What is to be ticked in its cell: the form prints them all, each behind a box. */
  ticks: z.array(z.string().min(1)).min(2).optional(),
  /** Severity of C01 when it is empty. */
  required: severity.optional(),
  /** Key of a total: an empty field is C01 (error) if that total does not come out without it. */
  requiredByTotal: z.string().optional(),
  /** Columns of its label and of its value on the page; the last value of a line reaches to the right edge. */
  labelSpan: span,
  span,
  /** Lines of the form it takes up. */
  lines: span,
});

const title = z.strictObject({
  kind: z.literal('title'),
  /** Regular expression on the title's `labelKey`: no blanks, half-width, no leading number; `（2024年度）` may stand behind it. */
  pattern: z.string(),
  /** The title is made of the project's name: a year in it is the project's. */
  namesProject: z.boolean().optional(),
});

/** Labelled fields, a line of the form each; the value stands to the right of its label. */
const fields = z.strictObject({
  kind: z.literal('fields'),
  group: label.optional(),
  /** Column heads without a value of their own, each over a field of the first line and its label; `valueHead` over the value. */
  heads: z.array(z.string()).optional(),
  valueHead: z.string().optional(),
  lines: z.array(z.array(field).min(1)).min(1),
});

/** A row of labels with the values in the row below. */
const columns = z.strictObject({
  kind: z.literal('columns'),
  group: label.optional(),
  fields: z.array(field).min(1),
});

/**
 * Amounts in rows and columns: funds under stages (年初预算数 | 全年执行数) with their 执行率, 分值 and 得分 beside them, or tasks with what each of them costs.
 * What a row and a column hold is told by their wordings, as on any sheet; a cell is the field `row.column`.
 */
const funds = z.strictObject({
  kind: z.literal('funds'),
  group: label.optional(),
  /** The head over the labels of the rows; absent where the rows are named by those who fill them in, in columns of text. */
  corner: label.optional(),
  columns: z
    .array(
      z.strictObject({
        key: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
        label: z.string().min(1),
        /** The head over it; neighbours of like heads stand under one. */
        under: z.string().min(1).optional(),
        type: z.enum(['text', 'money', 'share', 'number']),
        span,
        /** Keys of the two columns that it is the quotient of. */
        ratio: z.tuple([z.string(), z.string()]).optional(),
        /** Severity of C01 when it is empty in the row that is the whole. */
        required: severity.optional(),
      }),
    )
    .min(1),
  rows: z
    .array(
      z.strictObject({
        key: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
        /** Absent for a row that is named by those who fill it in. */
        label: z.string().min(1).optional(),
        /** `funds`: the whole of what stands below it; `tasks`: the sum of the rows above it. */
        isWhole: z.enum(['funds', 'tasks']).optional(),
        /** Keys of columns in which nothing is to be filled in, printed as a dash. */
        without: keyList.optional(),
      }),
    )
    .min(1),
});

/** The heads below one head: answers to be ticked and, for a text, what stands over it; without a text, the answer is what the column says. */
const dividedColumn = z.strictObject({ boxes: z.array(z.string()).min(2), text: z.string().optional() });

/** The block of 绩效指标: a header row, then one row per third-level indicator. */
const indicators = z.strictObject({
  kind: z.literal('indicators'),
  group: label.optional(),
  columns: z.array(z.enum(INDICATOR_COLUMN_KEYS)).min(3),
  /** Columns of the page each of them takes up. */
  spans: z.array(z.number().int().positive()).optional(),
  /** Heads that this form prints in other words than the column's usual ones. */
  heads: z.partialRecord(z.enum(INDICATOR_COLUMN_KEYS), z.string()).optional(),
  /** Columns that have a column of its own for each answer, to be ticked, and behind these perhaps one for the text. */
  divided: z.partialRecord(z.enum(INDICATOR_COLUMN_KEYS), dividedColumn).optional(),
  /** Targets of the whole term and, beside them under the same first levels, of the year; `spans` go on over the second block. */
  isInHalves: z.boolean().optional(),
  /** What a list of projects says of each of them, in columns before the levels; each is a field of the project's table. */
  list: z
    .array(
      z.strictObject({
        key: z.enum(LIST_COLUMN_KEYS),
        label: z.string().min(1),
        type: z.enum(['text', 'paragraphs', 'money']),
        required: severity.optional(),
      }),
    )
    .optional(),
  /** The label of the row below that adds up all points, those of the funds too: 总分. */
  scoreTotal: z.string().optional(),
  /** Id of the framework (frameworks.ts) that says which levels are demanded; `inferred` to go by the first levels of the table. */
  framework: z.string(),
  /** Ids of others that tables of this form may follow instead; how that is told stands with the frameworks (`told`). */
  otherFrameworks: z.array(z.string()).optional(),
});

/** A column of a matrix. */
const matrixColumn = z.strictObject({
  key: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  label: z.string().min(1),
  /** The head over it; neighbours of like heads stand under one. */
  under: z.string().min(1).optional(),
  /** `code`: 科目编码; `name`: what the row is about; `money`: an amount in the table's unit; `measure`: 计量单位. */
  type: z.enum(['code', 'name', 'text', 'measure', 'count', 'money']),
  /** A column that one table has and the form does not: what is said of it rests on how it looks. */
  isFurther: z.boolean().optional(),
});

/** A row that the form prints. */
const fixedRow = z.strictObject({
  /** For a functional class its code, so that ties can go by it. */
  key: z.string().regex(/^[A-Z0-9]+$/i),
  label: z.string().min(1),
  /** Printed before the label: `一、`, `其中：`. */
  prefix: z.string().optional(),
  /** A part of the last row of a lower level: 其中. */
  level: z.number().int().min(0).optional(),
});

/** What stands in the rows of a matrix. */
const matrixRows = z.discriminatedUnion('kind', [
  /** Rows the form prints; `sums` hold in every column of money. `rest` is the total of a sum that takes in rows we do not know. */
  z.strictObject({
    kind: z.literal('fixed'),
    items: z.array(fixedRow).min(1),
    sums: z.array(z.strictObject({ total: z.string(), parts: keyList.min(1).readonly() })),
    rest: z.string().optional(),
  }),
  /**
   * A 合计 row, then a hierarchy of codes: each is the sum of the codes it begins. `digits`: lengths of codes, shortest first; `begins`: what they begin
   * with, where codes of another classification have the same lengths.
   */
  z.strictObject({
    kind: z.literal('coded'),
    digits: z.array(z.number().int().positive()).min(1),
    begins: z.string().optional(),
  }),
  /** Rows as they come; a 合计 row, and 小计 rows per unit, add up the columns in `sums`, if there are any. */
  z.strictObject({ kind: z.literal('listed'), sums: keyList.readonly() }),
]);

/** A table of rows and columns; its cells have the keys `row.column`. Two halves stand side by side (收入 | 支出). */
const matrix = z.strictObject({
  kind: z.literal('matrix'),
  /** A 序号 column on the left, and a 栏次 row that numbers the others. */
  numbered: z.boolean(),
  halves: z
    .array(
      z.strictObject({
        columns: z.array(matrixColumn).min(1),
        rows: matrixRows,
        /** Sums across the columns of each row; `isByHeads` where only the way the heads stand says so, and other rows must bear it out. */
        across: z
          .array(
            z.strictObject({
              total: z.string(),
              parts: keyList.min(1).readonly(),
              rule: z.enum(['T02', 'T04']),
              isByHeads: z.boolean().optional(),
            }),
          )
          .optional(),
      }),
    )
    .min(1),
  /** Keys of cells that must be filled (C01). */
  required: z.array(z.string()).optional(),
  /** An empty table is complete with a note that says so (C09); this one is printed. */
  emptyNote: z.string().optional(),
  /** Others print its rows as heads over a single row of amounts; `besides` are heads of other amounts that may stand among them, `further` those that a total may take in. */
  transposed: z
    .strictObject({ besides: z.array(z.string()).readonly(), further: z.array(z.string()).readonly() })
    .optional(),
});

/** Titled text (F4): each part has a heading and paragraphs; the items of a part have a name and labelled texts of their own. */
const prose = z.strictObject({
  kind: z.literal('prose'),
  parts: z
    .array(
      z.strictObject({
        key: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
        label: z.string().min(1),
        /** Printed before the label: `一、`. */
        prefix: z.string().optional(),
        required: severity.optional(),
        items: z
          .array(
            z.strictObject({
              key: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
              label: z.string().min(1),
            }),
          )
          .optional(),
      }),
    )
    .min(1),
});

const section = z.discriminatedUnion('kind', [title, fields, columns, funds, indicators, matrix, prose]);

/** `total` = the sum of `parts` (blank parts are 0); the rule that reports a difference. */
const total = z.strictObject({ total: z.string(), parts: keyList.min(1).readonly(), rule: z.enum(['T01', 'T02']) });

const cellValue = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** An indicator row as data, by column: of a form's sample, of a rule's example. These four are in every row. */
const indicatorData = z
  .strictObject({
    level1: z.string(),
    level2: z.string(),
    name: z.string(),
    value: cellValue,
    /** On a form in halves: for the whole term, or for the year. */
    period: z.enum(['term', 'year']).optional(),
  })
  .and(z.partialRecord(z.enum(INDICATOR_COLUMN_KEYS), cellValue));

/** What fills a form: the lines under its title, values by field key, indicator rows in order. */
const formData = z.strictObject({
  title: z.string(),
  /** E.g. `（2024年度）`, `单位：万元`. */
  captions: z.array(z.string()),
  /** Cells of a matrix go by `row.column`; a row's key is declared, else its code, else `total`, else its name. */
  fields: z.record(z.string(), cellValue),
  indicators: z.array(indicatorData),
  /** Further projects of a list, each with its fields and indicators. */
  others: z
    .array(z.strictObject({ fields: z.record(z.string(), cellValue), indicators: z.array(indicatorData) }))
    .optional(),
  /** Rows of a matrix that has no fixed ones, in order. */
  rows: z.array(z.strictObject({ code: z.string().optional(), name: z.string() })).optional(),
  /** Items of a form of prose, in order: a name, and texts by key. */
  items: z.array(z.strictObject({ name: z.string(), texts: z.record(z.string(), z.string()) })).optional(),
  /** The line below the table. */
  note: z.string().optional(),
});

const declaration = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  /** What users and documents call it, `F5`: its own for good, and where it stands among the others. */
  number: z.string().regex(/^F[1-9]\d*$/),
  name: z.strictObject({ 'zh-CN': z.string(), 'en-US': z.string() }),
  /** The shelf of the gallery it stands on, as accountants tell tables apart. */
  shelf: z.enum(['targets', 'budget', 'other']),
  /** What it is for, in one line. */
  purpose: z.strictObject({ 'zh-CN': z.string().min(4), 'en-US': z.string().min(4) }),
  /** Other words it is looked for by, in any language. */
  alsoCalled: wordings,
  /** Offered in the ribbon's menu too: the function that its item in the manifest calls. */
  ribbon: z
    .string()
    .regex(/^insert[A-Z]\w*$/)
    .optional(),
  /** What its figures are as of, where they are not those of the budget year: its dates say nothing of that year. */
  asOf: z.enum(['end-of-last-year']).optional(),
  /** The columns that name projects and their budgets: tables can be made for the projects this one lists. */
  listsProjects: z.strictObject({ name: z.string(), budget: z.string() }).optional(),
  /** What a table of targets is for; by default that of a project or, where it names none, of a whole unit. */
  kind: z.enum(TARGET_KINDS).optional(),
  /** Printed in many ways from place to place: a table is taken for it only if nearly all of its labels are there. */
  varies: z.boolean().optional(),
  /** The unit of its amounts where the sheet names none. */
  unit: z.enum(['元', '千元', '万元', '百万元', '亿元']),
  sections: z.array(section).min(1),
  /** Widths of the page's columns in characters; a matrix has those of its columns. */
  page: z.strictObject({ widths: z.array(z.number().positive()).min(1) }).optional(),
  totals: z.array(total),
  /** Pairs of fields that must be equal (T03). */
  equal: z.array(z.tuple([z.string(), z.string()])),
  /** Which fields identify a table for its users, best first; then unit name and form. */
  identity: z.strictObject({ code: z.string().optional(), name: z.string().optional(), unit: z.string().optional() }),
  /** The field that declares the project's budget; costs (T07) and the spending plan (T08, T09) are held against it. */
  budget: z.string().optional(),
  /** What the official form prints in cells already: points that are the same everywhere. */
  presets: z.record(z.string(), z.number()).optional(),
  /** Points that follow from a rate, as far as a bureau has them in proportion: a score is its weight times the rate, at most the weight. */
  scored: z.array(z.strictObject({ score: z.string(), rate: z.string(), weight: z.string() })).optional(),
  /** Keys of the spending plan's fields in the order of time; cumulative. */
  schedule: z.array(z.string()).optional(),
  /** A filled table without any mistake: what rule pages and tests start from. */
  sample: formData,
});

/** What a declaration says that cannot be, in the `params` of its issue: it mentions a key that none of those it may has, or no regular expression. */
export type FormFault =
  | { readonly fault: 'noSuchKey'; readonly key: string; readonly known: readonly string[] }
  | { readonly fault: 'noPattern' };

/** Every key a declaration mentions must be one of its fields', and its title a regular expression. */
export const formSchema = declaration.superRefine((form, context) => {
  const fields = form.sections.flatMap((part) =>
    part.kind === 'fields' ? part.lines.flat() : part.kind === 'columns' ? part.fields : [],
  );
  const texts = form.sections.flatMap((part) => (part.kind === 'prose' ? part.parts : []));
  const known = new Set([...fields, ...texts].map(({ key }) => key));
  for (const part of form.sections) {
    if (part.kind === 'matrix') for (const key of cellKeysOf(part)) known.add(key);
    if (part.kind === 'indicators') for (const { key } of part.list ?? []) known.add(key);
    if (part.kind === 'funds')
      for (const row of part.rows) for (const column of part.columns) known.add(cellKey(row.key, column.key));
  }
  const inSample = new Set(known);
  for (const part of form.sections) {
    if (part.kind !== 'matrix') continue;
    for (const { columns, rows } of part.halves) {
      if (rows.kind === 'fixed') continue;
      for (const row of form.sample.rows ?? [])
        for (const column of columns) inSample.add(cellKey(rowKey(row), column.key));
    }
  }
  const totals = new Set(form.totals.map(({ total }) => total));
  const check = (path: (string | number)[], key: string | undefined, keys: ReadonlySet<string> = known) => {
    if (key !== undefined && !keys.has(key))
      context.addIssue({
        code: 'custom',
        path,
        message: `no field or total has the key ${key}`,
        params: { fault: 'noSuchKey', key, known: [...keys] } satisfies FormFault,
      });
  };
  form.totals.forEach(({ total, parts }, index) => [total, ...parts].forEach((key) => check(['totals', index], key)));
  form.equal.forEach((pair, index) => pair.forEach((key) => check(['equal', index], key)));
  Object.entries(form.identity).forEach(([name, key]) => check(['identity', name], key));
  check(['budget'], form.budget);
  Object.entries(form.listsProjects ?? {}).forEach(([name, key]) =>
    check(['listsProjects', name], key, columnsOf(form)),
  );
  Object.keys(form.presets ?? {}).forEach((key) => check(['presets', key], key));
  form.scored?.forEach((one, index) => Object.values(one).forEach((key) => check(['scored', index], key)));
  form.schedule?.forEach((key, index) => check(['schedule', index], key));
  fields.forEach(({ key, requiredByTotal }) => check(['sections', key], requiredByTotal, totals));
  Object.keys(form.sample.fields).forEach((key) => check(['sample', 'fields'], key, inSample));
  for (const part of form.sections) {
    if (part.kind === 'title' && !isRegExp(part.pattern))
      context.addIssue({
        code: 'custom',
        path: ['sections', 'title'],
        message: 'the pattern is no regular expression',
        params: { fault: 'noPattern' } satisfies FormFault,
      });
    if (part.kind !== 'matrix') continue;
    part.required?.forEach((key) => check(['sections', 'matrix', 'required'], key));
    for (const { columns, rows, across = [] } of part.halves) {
      const columnKeys = new Set(columns.map(({ key }) => key));
      across.forEach(({ total, parts }) =>
        [total, ...parts].forEach((key) => check(['sections', 'matrix', 'across'], key, columnKeys)),
      );
      if (rows.kind === 'listed') rows.sums.forEach((key) => check(['sections', 'matrix', 'sums'], key, columnKeys));
      if (rows.kind !== 'fixed') continue;
      const rowKeys = new Set(rows.items.map(({ key }) => key));
      rows.sums.forEach(({ total, parts }) =>
        [total, ...parts].forEach((key) => check(['sections', 'matrix', 'sums'], key, rowKeys)),
      );
      check(['sections', 'matrix', 'rest'], rows.rest, new Set(rows.sums.map(({ total }) => total)));
    }
  }
});

/** Keys of a matrix's columns. */
function columnsOf({ sections }: Pick<Form, 'sections'>): ReadonlySet<string> {
  return new Set(
    sections.flatMap((part) =>
      part.kind === 'matrix' ? part.halves.flatMap(({ columns }) => columns.map(({ key }) => key)) : [],
    ),
  );
}

/** Keys of the cells a matrix is known to have: of its fixed rows, else of its 合计 row. */
function cellKeysOf({ halves }: MatrixSection): string[] {
  return halves.flatMap(({ columns, rows }) => {
    const keys = rows.kind === 'fixed' ? rows.items.map(({ key }) => key) : [TOTAL_ROW];
    return keys.flatMap((row) => columns.map(({ key }) => cellKey(row, key)));
  });
}

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
export type MatrixSection = Extract<FormSection, { kind: 'matrix' }>;
export type MatrixHalf = MatrixSection['halves'][number];
export type MatrixColumn = MatrixHalf['columns'][number];
export type FixedRow = z.infer<typeof fixedRow>;
export type FundsSection = Extract<FormSection, { kind: 'funds' }>;
export type ProseSection = Extract<FormSection, { kind: 'prose' }>;
export type DividedColumn = z.infer<typeof dividedColumn>;
export type IndicatorSection = Extract<FormSection, { kind: 'indicators' }>;
export type { IndicatorColumn } from './indicator-columns';
