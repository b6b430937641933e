/** Work in small steps, between which a caller may do something else, or stop. */
export type Steps<Result> = Generator<undefined, Result>;

/** Does all steps at once. */
export function finished<Result>(steps: Iterator<unknown, Result>): Result {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}
