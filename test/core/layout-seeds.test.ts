import { describe, expect, it } from 'vitest';
import { checkSheets, layoutForm, type Finding, type SheetSnapshot } from '../../src/core';
import { gridOf } from '../../src/core/layout/plan-grid';
import { SEED_TABLES } from '../samples/seeds';
import { seedData } from './layout-data';
import { layoutWords } from '../../src/words/layout';

/** What a finding says, wherever the cell stands. Widths and blanks of quoted texts aside. */
function said({ code, severity, field, message, expected, actual, difference, values, related }: Finding): string {
  const quoted = JSON.stringify(values)
    .normalize('NFKC')
    .replace(/\\n|\s/g, '');
  return [code, severity, field, message, expected, actual, difference, quoted, related.length].join(' ');
}

const findings = (sheet: SheetSnapshot) => checkSheets([sheet]).findings.map(said).sort();

describe('the seeds laid out again', () => {
  it.each(SEED_TABLES.map((seed) => [`${seed.seed} ${seed.index} ${seed.title}`, seed] as const))(
    '%s gives what the official table gives',
    (_, seed) => {
      const { form, data, sheet } = seedData(seed);
      const plan = layoutForm(form, data, layoutWords['zh-CN']);
      const again = { id: '1', name: sheet.name, grid: gridOf(plan) };
      expect(checkSheets([again]).tables.map((table) => [table.form, table.key])).toEqual(
        checkSheets([sheet]).tables.map((table) => [table.form, table.key]),
      );
      expect(findings(again)).toEqual(findings(sheet));
    },
  );
});
