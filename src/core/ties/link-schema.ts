import { z } from 'zod';

const cell = z.object({ form: z.string(), key: z.string() });

/**
 * A figure that several tables of a disclosure state is typed once and taken over everywhere else: as formulas between the sheets of a
 * whole set, so that the ties of `index.ts` hold while typing. `cell` is added up from other cells; `column` takes, in each row the form
 * prints whose key is a code, the amount that another table has under that code.
 */
export const linkSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('cell'), to: cell, plus: z.array(cell).min(1), minus: z.array(cell).optional() }),
  z.object({
    kind: z.literal('column'),
    rows: z.string(),
    to: z.object({ form: z.string(), column: z.string() }),
    from: z.object({ form: z.string(), column: z.string() }),
  }),
]);

export type Link = z.infer<typeof linkSchema>;
