import { z } from 'zod';

/** A figure of a table: a field, or a difference of fields where that one is left blank. */
const figure = z.object({
  form: z.string(),
  /** Keys of fields to be added up. */
  plus: z.array(z.string()).min(1),
  /** Taken off again. */
  minus: z.array(z.string()).optional(),
  /** What the figure is if its single field is blank. */
  otherwise: z.object({ plus: z.array(z.string()).min(1), minus: z.array(z.string()).optional() }).optional(),
});

/**
 * A tie between tables of one workbook, as data: one figure of one table against the sum of a field over many. A bureau may
 * declare its own.
 */
export const tieSchema = z.object({
  id: z.string(),
  /** What the sum is called in a message. */
  name: z.object({ 'zh-CN': z.string(), 'en-US': z.string() }),
  whole: figure,
  /** Summed over all tables of these forms that belong to the same unit and year. */
  parts: z.array(z.object({ form: z.string(), field: z.string() })).min(1),
  /** Severity if the parts exceed the whole, and if they fall short of it. */
  above: z.enum(['error', 'warning', 'hint']),
  below: z.enum(['error', 'warning', 'hint']),
});

export type Tie = z.infer<typeof tieSchema>;

/** A unit's projects against its project expenditure: more is a contradiction, fewer may be some that are not disclosed. */
const projectsOfUnit: Tie = {
  id: 'projects-of-unit',
  name: { 'zh-CN': '项目支出绩效目标表', 'en-US': 'project tables' },
  whole: {
    form: 'unit-overall-gansu',
    plus: ['expenditure.project'],
    otherwise: { plus: ['expenditure.total'], minus: ['expenditure.basic'] },
  },
  parts: [{ form: 'project-gansu', field: 'funds.total' }],
  above: 'error',
  below: 'warning',
};

/** Every tie there is, in one place. */
export const TIES: readonly Tie[] = [projectsOfUnit];
