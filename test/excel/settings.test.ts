/** The settings that a workbook keeps, over the real office.js. */
import { expect, it } from 'vitest';
import { createWorkbookSettings } from '../../src/excel/settings';
import { openWorkbook } from '../office-host/bench';

it('are kept in the workbook as they were written, and leave nothing where there are none', async () => {
  const workbench = openWorkbook({ sheets: [{ name: '表', cells: {} }] });
  const kept = createWorkbookSettings();
  expect(await kept.read()).toBe('');
  const text = '{ "jixiao": 1, "rules": { "T11": { "off": true } } }\n';
  await kept.write(text);
  expect(await createWorkbookSettings().read()).toBe(text);
  await kept.write('');
  expect(await kept.read()).toBe('');
  expect(workbench.host.book.facts.settings.size).toBe(0);
  await kept.write('');
});

it('that somebody else has written otherwise are handed over as they are', async () => {
  const workbench = openWorkbook({ sheets: [{ name: '表', cells: {} }] });
  workbench.host.book.facts.settings.set('jixiao-settings', { jixiao: 1 });
  expect(await createWorkbookSettings().read()).toBe('{"jixiao":1}');
});
