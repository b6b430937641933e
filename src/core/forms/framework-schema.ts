import { z } from 'zod';

/** The language in which a framework of indicators is declared: plain JSON, as a form is. */

const level = z.string().min(1);

const secondLevel = z.object({
  name: level,
  aliases: z.array(level).readonly().optional(),
  /** Any second level with this in its name is taken for it. */
  containing: level.optional(),
});

const firstLevel = z.object({
  name: level,
  seconds: z.array(secondLevel).min(1).readonly(),
  /** It may stand before or after the others: provinces print it either way. */
  anyOrder: z.boolean().optional(),
});

/** What shows that a table follows a framework. */
const told = z.object({
  /** Of the frameworks that a form allows: a first level with this second one under it, or with any that the framework has. */
  under: z.object({ first: level, second: level.optional() }),
  /** On a form that names none: these first levels are there, and those of `without` are not. */
  firsts: z.array(level).min(1).readonly(),
  without: z.array(level).readonly().optional(),
});

/** How a regulation divides indicators, and how it is told that a table goes by it. Which of them must be there is said by the profiles. */
export const frameworkSchema = z
  .object({
    id: z.string().regex(/^[a-z][a-z0-9-]*$/),
    /** What people call it. */
    name: z.object({ 'zh-CN': z.string().min(1), 'en-US': z.string().min(1) }),
    /** The regulation, or nothing. */
    basis: z.string(),
    levels: z.array(firstLevel).min(1).readonly(),
    /** Absent where only the form can say it. */
    told: told.optional(),
  })
  .superRefine(({ levels, told: signs }, context) => {
    if (!signs) return;
    const { under, firsts } = signs;
    const own = levels.find(({ name }) => name === under.first);
    const unknown = [
      ...(own ? [] : [['under', under.first]]),
      ...(own && under.second && !own.seconds.some(({ name }) => name === under.second)
        ? [['under', under.second]]
        : []),
      ...firsts.filter((first) => !levels.some(({ name }) => name === first)).map((first) => ['firsts', first]),
    ];
    for (const [place = '', name = ''] of unknown)
      context.addIssue({ code: 'custom', path: ['told', place], message: `the framework has no level ${name}` });
  });

export type Framework = z.infer<typeof frameworkSchema>;
export type FirstLevel = Framework['levels'][number];
export type SecondLevel = FirstLevel['seconds'][number];
