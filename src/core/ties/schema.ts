import { z } from 'zod';

const severity = z.enum(['error', 'warning', 'hint']);
const keys = z.array(z.string().min(1)).min(1);
const pattern = z.string().refine(isRegExp, { message: 'no regular expression' });

/** Cells of the same table in which nothing may stand: what is used otherwise is only then the figure. */
const ifNothing = keys.optional();

/** A figure of one table: cells or fields added up, others subtracted; `otherwise` is used if these do not give the figure. */
const figure = z.object({
  form: z.string(),
  plus: keys,
  minus: keys.optional(),
  otherwise: z.object({ plus: keys, minus: keys.optional(), ifNothing }).optional(),
  /** What the rows must be called. A unit that numbers its codes in its own way means something else by the same code. */
  called: pattern.optional(),
});

/** What every tie has. */
const common = {
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: z.object({ 'zh-CN': z.string(), 'en-US': z.string() }),
  /** Severity if the left side is more than the right side, and if it is less; absent if that is allowed. */
  above: severity.optional(),
  below: severity.optional(),
  /** `below` counts only where these two figures are equal. */
  belowIf: z.tuple([figure, figure]).optional(),
};

/** One figure against another. `floor`: if `belowIf` is not met, the left side may be less, but not less than this. */
const figures = z.object({
  kind: z.literal('figures'),
  ...common,
  left: figure,
  right: figure,
  floor: figure.optional(),
});

/** A column of a table, and the one that is used where it is not printed. */
const column = z.object({
  form: z.string(),
  column: z.string(),
  otherwise: z.object({ column: z.string(), ifNothing }).optional(),
});

/** A column of one table against a column of another, in each row that either table has and whose key matches `rows`. */
const columns = z.object({
  kind: z.literal('columns'),
  ...common,
  rows: pattern,
  /** Rows are compared only where the columns agree in this one: else the whole differs, and not its parts. */
  agreeing: z.string().min(1).optional(),
  left: column,
  right: column,
});

/** A figure against the sum of a field over all tables of some forms. */
const sum = z.object({
  kind: z.literal('sum'),
  ...common,
  left: figure,
  right: z.array(z.object({ form: z.string(), field: z.string() })).min(1),
});

/** The amounts of a list's rows, added up by name, against the table of that name. */
const named = z.object({
  kind: z.literal('named'),
  ...common,
  left: z.object({
    form: z.string(),
    name: z.string(),
    column: z.string(),
    /** A column whose amount is subtracted. */
    minus: z.string().optional(),
    /** Whether rows with the same name may each repeat the whole figure: then the largest amount counts, not the sum. */
    repeated: z.boolean().optional(),
  }),
  right: z.array(z.object({ form: z.string(), name: z.string(), field: z.string() })).min(1),
  /** Severity if no table has the name although other names of the list have tables, and (`except`) names to which this does not apply. */
  missing: severity.optional(),
  except: pattern.optional(),
});

/**
 * A tie between tables of one workbook, as data. It applies within one unit and one year, amounts are compared in one unit of money, and a
 * blank cell of a matrix counts as 0. A finance bureau may declare its own.
 */
export const tieSchema = z.discriminatedUnion('kind', [figures, columns, sum, named]);

export type Tie = z.infer<typeof tieSchema>;
export type TieFigure = z.infer<typeof figure>;
export type TieColumn = z.infer<typeof column>;
export type TieOf<Kind extends Tie['kind']> = Extract<Tie, { kind: Kind }>;

function isRegExp(source: string): boolean {
  try {
    new RegExp(source);
    return true;
  } catch {
    return false;
  }
}
