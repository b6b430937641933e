import { z } from 'zod';
import { frameworkOf } from '../forms/frameworks';

/**
 * The language in which a place says how it differs: what tells that a table is its own, and what it demands of it. Plain JSON, as a form is, so
 * that a bureau can write down its own.
 */

const severity = z.enum(['error', 'warning', 'hint']);

/** What a project is about, as its name or goal has it: works, repairs and purchases; or people who are served and can be asked. */
export const TRAITS = ['works', 'serving'] as const;

/** What is demanded under a first level. */
const levelDemand = z.object({
  /** Severity if it has no indicator at all. */
  any: severity.optional(),
  /** Severity if a second level of this name has none. */
  each: z.record(z.string().min(1), severity).optional(),
  /** `any` for projects of this kind, of which it is demanded; of others it is only in principle. */
  firm: z.object({ of: z.enum(TRAITS), any: severity }).optional(),
});

/** By the name of the first level. */
const levelDemands = z.record(z.string().min(1), levelDemand);

const demands = z.object({
  /** By the id of a framework; of one that is not named nothing is demanded but what is demanded everywhere. */
  levels: z.record(z.string().min(1), levelDemands),
  /** What the first levels weigh in principle, one line for each set of them that a table may have; nothing where weights are free. */
  weights: z
    .array(z.record(z.string().min(1), z.number().positive()))
    .readonly()
    .optional(),
});

export const profileSchema = z
  .object({
    id: z.string().regex(/^[a-z][a-z0-9-]*$/),
    name: z.object({ 'zh-CN': z.string().min(1), 'en-US': z.string().min(1) }),
    /** The first two digits of its codes of 行政区划, which begin its projects' codes. */
    code: z
      .string()
      .regex(/^\d{2}$/)
      .optional(),
    /** The letters in its projects' codes that stand for projects whose indicators its budget system sets. */
    fixed: z.string().optional(),
    /** How its units' names begin: the place and its cities, or the bodies themselves. */
    units: z.array(z.string().min(2)).readonly(),
    /** Words of titles that only its forms have. */
    titles: z.array(z.string().min(1)).readonly(),
    /** Labels of amounts that only its forms have, all of them together. */
    labels: z.array(z.string().min(1)).readonly(),
    /** Ids of forms that only it has: such a table tells the place by itself. */
    forms: z.array(z.string()).readonly(),
    /** Ids of further forms that its demands are known for. */
    alsoOn: z.array(z.string()).readonly(),
    /** Absent where nothing is known of it but the name: what is demanded everywhere holds. */
    demands: demands.optional(),
  })
  .superRefine((profile, context) => {
    for (const [id, levels] of Object.entries(profile.demands?.levels ?? {})) {
      const framework = frameworkOf(id);
      const refuse = (message: string) =>
        context.addIssue({ code: 'custom', path: ['demands', 'levels', id], message });
      if (!framework) refuse('there is no such framework');
      for (const [first, { each = {} }] of Object.entries(levels)) {
        const own = framework?.levels.find(({ name }) => name === first);
        if (!own) refuse(`the framework has no first level ${first}`);
        for (const second of Object.keys(each))
          if (!own?.seconds.some(({ name }) => name === second)) refuse(`${first} has no second level ${second}`);
      }
    }
  });

/** A place whose version of the forms a table may follow, what tells it, and what it demands. */
export type Profile = z.infer<typeof profileSchema>;
export type Demands = z.infer<typeof demands>;
export type LevelDemand = z.infer<typeof levelDemand>;
export type Trait = (typeof TRAITS)[number];
