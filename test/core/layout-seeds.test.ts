import { describe, expect, it } from 'vitest';
import { createChecker, layoutForm, type Finding } from '../../src/core';
import { gridOf } from '../../src/core/layout/plan-grid';
import { SEED_TABLES } from '../samples/seeds';
import { seedData } from './layout-data';
import { layoutWords } from '../../src/words/layout';

const CHECKER = createChecker();

/** What a finding says, wherever the cell stands. Widths and blanks of quoted texts aside. */
function said({ code, severity, field, message, expected, actual, difference, values, related }: Finding): string {
  const quoted = JSON.stringify(values)
    .normalize('NFKC')
    .replace(/\\n|\s/g, '');
  return [code, severity, field, message, expected, actual, difference, quoted, related.length].join(' ');
}

describe('the seeds laid out again', () => {
  it.each(SEED_TABLES.map((seed) => [`${seed.seed} ${seed.index} ${seed.title}`, seed] as const))(
    '%s gives what the official table gives',
    (_, seed) => {
      const { form, data, sheet } = seedData(seed);
      const plan = layoutForm(form, data, layoutWords['zh-CN']);
      const again = { id: '1', name: sheet.name, grid: gridOf(plan) };
      const [before, after] = [CHECKER.check([sheet]), CHECKER.check([again])];
      expect(after.tables.map((table) => [table.form, table.key])).toEqual(
        before.tables.map((table) => [table.form, table.key]),
      );
      expect(after.findings.map(said).sort()).toEqual(before.findings.map(said).sort());
    },
  );
});
