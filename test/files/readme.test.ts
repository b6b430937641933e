/** The sample in the README is code that runs, on a workbook that no spreadsheet shows. */
import { expect, it } from 'vitest';
import { openXlsx, recordOf, saveXlsx } from '../../src/files/xlsx';
import { openWorkbook } from '../office-host/bench';
import { sampleOf } from '../support/readme-sample';
import { differingParts, textOf, zooFile } from './package-zoo';

const SHEET = 'xl/worksheets/sheet1.xml';

interface Sample {
  readonly withText: (bytes: Uint8Array, address: string, text: string) => Promise<Uint8Array>;
}

it('writes one cell as the README shows it', async () => {
  const { withText } = (await sampleOf('src/files/xlsx/README.md')) as Sample;
  const bytes = await zooFile({ macros: true });
  const saved = await withText(bytes, 'A4', '大桥');
  expect(await differingParts(bytes, saved)).toEqual(['xl/workbook.xml', SHEET]);
  expect(await textOf(saved, SHEET)).toBe(
    (await textOf(bytes, SHEET)).replace(
      '<c r="A4" t="s"><v>2</v></c>',
      '<c r="A4" t="inlineStr"><is><t xml:space="preserve">大桥</t></is></c>',
    ),
  );
});

it('saves nothing but the bytes it was given where nothing changed', async () => {
  const bytes = await zooFile();
  const opened = recordOf(await openXlsx(bytes, '表.xlsx'));
  expect(await saveXlsx({ bytes, opened, current: opened })).toEqual({ bytes, changedCells: 0, losses: [] });
});

it('makes the record that a spreadsheet makes of the same file', async () => {
  const content = await openXlsx(await zooFile(), '表.xlsx');
  const bench = openWorkbook(content);
  await bench.host.settled();
  const shown = bench.record().sheets[0];
  const plain = recordOf(content).sheets[0];
  expect(plain?.conditionalFormats.map(({ ranges, rule, stopIfTrue }) => [ranges, rule, stopIfTrue])).toMatchObject(
    shown?.conditionalFormats.map(({ ranges, stopIfTrue }) => [ranges, {}, stopIfTrue]) ?? [],
  );
  expect(plain).toMatchObject({
    name: shown?.name,
    merges: shown?.merges,
    columnWidths: shown?.columnWidths,
    rowHeights: shown?.rowHeights,
    notes: shown?.notes,
    frozen: shown?.frozen,
    page: shown?.page,
  });
  expect(Object.keys(plain?.cells ?? {}).sort()).toEqual(Object.keys(shown?.cells ?? {}).sort());
});
