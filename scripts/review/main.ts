import { RULES, toA1, type Finding } from '../../src/core';
import { describeFinding } from '../../src/words/describe';
import { review, type Said } from '../../test/review/review';

function sentence({ code, message, values }: Said): string {
  return describeFinding({ code, message, values } as Finding, 'zh-CN');
}

/**
 * Prints, by rule, what is said of the seeds' samples, and holds it against what a careful reviewer found. With `all`, every
 * finding with its sentence, to be read one by one: each must be worth an accountant's time.
 */
export function main(all?: string): void {
  const { said, found, missed, falseErrors, broken } = review();
  const rows = RULES.map(({ code, title }) => {
    const own = said.filter((finding) => finding.code === code);
    const count = (severity: string) => own.filter((finding) => finding.severity === severity).length;
    return {
      rule: `${code} ${title['zh-CN']}`,
      error: count('error'),
      warning: count('warning'),
      hint: count('hint'),
    };
  });
  console.table(rows);
  for (const severity of ['error', 'warning', 'hint'] as const) {
    const hit = found.filter((expected) => expected.severity === severity).length;
    const lost = missed.filter((expected) => expected.severity === severity).length;
    console.log(`reviewed ${severity}s: ${hit} of ${hit + lost} found`);
  }
  for (const { seed, index, cell, rules, severity } of missed)
    console.log(`  missed ${severity} ${seed} ${index} ${cell.join(',')} ${rules.join('/')}`);
  console.log(`false errors: ${falseErrors.length}; silent cases broken: ${broken.length}`);
  for (const finding of [...falseErrors, ...broken])
    console.log(`  ${finding.seed} ${finding.index} ${toA1(finding.position)} ${finding.code} ${sentence(finding)}`);
  if (all === 'all') {
    for (const finding of said)
      console.log(
        `${finding.seed} ${finding.index} ${toA1(finding.position)} ${finding.severity} ${finding.code} ${sentence(finding)}`,
      );
  }
}
