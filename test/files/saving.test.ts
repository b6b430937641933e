/** Saving: changes are in the file, and everything else is unchanged, byte for byte. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { hasUnsavedWork } from '../../src/files/xlsx/save/changes';
import { open, reopened } from './open-file';
import { differingParts, partsOf, textOf, zooFile } from './package-zoo';

const SAMPLES = 'test/samples';
const SHEET = 'xl/worksheets/sheet1.xml';

describe('without any change', () => {
  it.each(readdirSync(SAMPLES).filter((name) => name.endsWith('.xlsx')))('%s is saved byte for byte', async (name) => {
    const bytes = new Uint8Array(readFileSync(`${SAMPLES}/${name}`));
    const saved = await (await open(bytes)).save();
    expect(saved).toEqual({ bytes, changedCells: 0, losses: [] });
  });

  it('a file with everything the spreadsheet cannot show is saved byte for byte', async () => {
    const bytes = await zooFile({ macros: true });
    expect((await (await open(bytes)).save()).bytes).toEqual(bytes);
  });
});

describe('a changed cell', () => {
  it('changes only its sheet’s part and the workbook’s calculation settings', async () => {
    const bytes = await zooFile({ macros: true });
    const bench = await open(bytes);
    await bench.edit((sheet) => void (sheet.getRange('A4').values = [['大桥']]));
    const saved = await bench.save();
    expect(saved).toMatchObject({ changedCells: 1, losses: [] });
    expect(await differingParts(bytes, saved.bytes)).toEqual(['xl/workbook.xml', SHEET]);
    expect(await textOf(saved.bytes, SHEET)).toBe(
      (await textOf(bytes, SHEET)).replace(
        '<c r="A4" t="s"><v>2</v></c>',
        '<c r="A4" t="inlineStr"><is><t xml:space="preserve">大桥</t></is></c>',
      ),
    );
    expect(await textOf(saved.bytes, 'xl/workbook.xml')).toBe(
      (await textOf(bytes, 'xl/workbook.xml')).replace('calcId="191029"', 'calcId="191029" fullCalcOnLoad="1"'),
    );
  });

  it('is read back, with the results of formulas that depend on it, on other sheets too', async () => {
    const bench = await open(await zooFile());
    await bench.edit((sheet) => void (sheet.getRange('B2').values = [[60.5]]));
    const saved = await bench.save();
    expect(saved.changedCells).toBe(1);
    const [table, notes] = (await readXlsx(saved.bytes)).sheets;
    expect([table?.rows[1]?.[1], table?.rows[1]?.[2], table?.rows[4]?.[1], notes?.rows[0]?.[1]]).toEqual([
      60.5, 121, 117.5, 60.5,
    ]);
    expect(await textOf(saved.bytes, SHEET)).toContain('<c r="B2" s="2"><v>60.5</v></c>');
  });

  it('may be the first of a formula filled down: the other cells keep theirs, and the calculation chain is removed', async () => {
    const bytes = await zooFile();
    const bench = await open(bytes);
    await bench.edit((sheet) => void (sheet.getRange('C2').values = [[1]]));
    const saved = await bench.save();
    expect((await partsOf(saved.bytes)).has('xl/calcChain.xml')).toBe(false);
    expect(await textOf(saved.bytes, '[Content_Types].xml')).not.toContain('calcChain');
    expect(await textOf(saved.bytes, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
    const cells = (await reopened(saved.bytes)).sheets[0]?.cells;
    expect([cells?.C2?.value, cells?.C3?.formula, cells?.C4?.formula]).toEqual([1, '=B3*2', '=B4*2']);
  });

  it.each([
    '',
    '&constructor;',
    ' 前后有空格 ',
    'a\nb',
    '<&>"\'',
    '_x000D_',
    '\u0001',
    '😀',
    '=SUM(B2:B3)',
    true,
    -1e-7,
    12345678901234.5,
    "'007",
  ])('holds %j', async (value) => {
    const bench = await open(await zooFile());
    await bench.edit((sheet) => void (sheet.getRange('D9').values = [[value]]));
    const { bytes } = await bench.save();
    const expected = bench.record().sheets[0]?.cells.D9;
    const got = (await reopened(bytes)).sheets[0]?.cells.D9;
    expect([got?.value, got?.formula]).toEqual([expected?.value, expected?.formula]);
  });

  it('under a table’s head renames the table’s column', async () => {
    const bench = await open(await zooFile());
    await bench.edit((sheet) => void (sheet.getRange('B6').values = [['年度目标值']]));
    expect(await textOf((await bench.save()).bytes, 'xl/tables/table1.xml')).toContain('name="年度目标值"');
  });
});

describe('looks and layout', () => {
  it('that were changed are read back, and what else the file holds stays', async () => {
    const bench = await open(await zooFile());
    await bench.edit((sheet) => {
      const cell = sheet.getRange('B2');
      cell.format.fill.color = '#FFFF00';
      cell.format.font.bold = true;
      cell.numberFormat = [['0.0%']];
      sheet.getRange('A2').format.horizontalAlignment = 'Center';
      sheet.getRange('A3:B3').merge();
      sheet.getRange('B:B').format.columnWidth = 90;
      sheet.getRange('7:7').format.rowHeight = 30;
    });
    const expected = bench.record().sheets[0];
    const saved = await bench.save();
    expect(saved.losses).toEqual([]);
    const got = (await reopened(saved.bytes)).sheets[0];
    expect(got?.cells.B2).toMatchObject(expected?.cells.B2 ?? {});
    expect(got?.cells.A2?.style?.horizontal).toBe('center');
    expect([got?.merges, got?.rowHeights[6], got?.columnWidths[1]]).toEqual([expected?.merges, 40, 120]);
    const styles = await textOf(saved.bytes, 'xl/styles.xml');
    expect(styles).toContain('<protection locked="0"/></xf></cellXfs>'.replace('</cellXfs>', '')); // still unlocked
    expect(await textOf(saved.bytes, SHEET)).toContain('<col min="1" max="1" width="20.5" customWidth="1"/>');
  });

  it('that were copied from another cell get exactly its style', async () => {
    const bytes = await zooFile();
    const bench = await open(bytes);
    await bench.edit((sheet) => {
      sheet.getRange('A2').format.font.bold = true;
      sheet.getRange('A2').format.font.name = '黑体';
      sheet.getRange('A2').format.font.size = 16;
      sheet.getRange('A2').format.horizontalAlignment = 'Center';
    });
    const saved = await bench.save();
    expect(await textOf(saved.bytes, 'xl/styles.xml')).toBe(await textOf(bytes, 'xl/styles.xml'));
    expect(await textOf(saved.bytes, SHEET)).toContain('<c r="A2" t="s" s="1">');
  });

  it('sheets are added, renamed, hidden and deleted, and charts, pivots, names and links follow', async () => {
    const bench = await open(await zooFile());
    await bench.edit((sheet, context) => {
      sheet.name = '目标 2026';
      const added = context.workbook.worksheets.add('新表');
      added.getRange('B2').values = [['新']];
      context.workbook.worksheets.getItem('说明').visibility = 'Hidden';
    });
    const saved = await bench.save();
    const { sheets, names } = await reopened(saved.bytes);
    expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['目标 2026', 'Visible'],
      ['说明', 'Hidden'],
      ['新表', 'Visible'],
    ]);
    expect([sheets[2]?.cells.B2?.value, sheets[1]?.cells.B1?.formula, names.年度]).toEqual([
      '新',
      "='目标 2026'!B2",
      "'目标 2026'!$B$2",
    ]);
    expect(await textOf(saved.bytes, 'xl/charts/chart1.xml')).toContain("<c:f>'目标 2026'!$B$2:$B$4</c:f>");
    expect(await textOf(saved.bytes, 'xl/pivotCache/pivotCacheDefinition1.xml')).toContain('sheet="目标 2026"');
    expect(await textOf(saved.bytes, 'xl/workbook.xml')).toContain("'目标 2026'!$A$1:$D$6");

    const again = await open(saved.bytes);
    await again.edit((_, context) => context.workbook.worksheets.getItem('目标 2026').delete());
    const rest = await again.save();
    expect((await readXlsx(rest.bytes)).sheets.map(({ name }) => name)).toEqual(['说明', '新表']);
    expect(
      [...(await partsOf(rest.bytes)).keys()].filter((name) => /sheet1|drawing1|comments1|table1/.test(name)),
    ).toEqual([]);
  });
});

describe('the user’s own conditional formats and validations', () => {
  it('keep their place if the spreadsheet does not show them and another is added above', async () => {
    const bytes = await zooFile();
    const bench = await open(bytes);
    await bench.edit((sheet) => {
      const format = sheet.getRange('A2:A3').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=LEN($A2)>0';
      format.custom.format.fill.color = '#F8D0D4';
    });
    const text = await textOf((await bench.save()).bytes, SHEET);
    const rules = [...text.matchAll(/<cfRule [^>]*?type="(\w+)"[^>]*?priority="(\d)"/g)].map(
      ([, type, priority]) => `${priority} ${type}`,
    );
    expect(rules.sort()).toEqual(['1 expression', '2 timePeriod', '3 dataBar', '4 cellIs']);
    expect(text).toContain('<x14:dataBar minLength="0" maxLength="100" gradient="0">');
  });

  it('are removed together with their extension part, and the rest is untouched', async () => {
    const bench = await open(await zooFile());
    await bench.edit((sheet) => sheet.getRange('C2:C4').conditionalFormats.clearAll());
    const text = await textOf((await bench.save()).bytes, SHEET);
    expect(text).not.toContain('dataBar');
    expect(text).toContain('timePeriod="lastMonth"');
  });

  it('stay when validations are added', async () => {
    const bench = await open(await zooFile());
    await bench.edit((sheet) => {
      sheet.getRange('B2:B4').dataValidation.rule = { decimal: { formula1: 0, operator: 'GreaterThan' } };
    });
    const { validations = [] } = (await reopened((await bench.save()).bytes)).sheets[0] ?? {};
    expect(validations.map(({ ranges, type }) => [ranges, type])).toEqual([
      ['D2:D4', 'list'],
      ['B2:B4', 'decimal'],
    ]);
  });
});

describe('rows inserted and deleted', () => {
  const sorted = <T extends { readonly merges: readonly string[] }>(sheet: T): T => ({
    ...sheet,
    merges: [...sheet.merges].sort(),
  });

  it('move what is attached to the other rows, with everything the file holds about them', async () => {
    const bytes = await zooFile();
    const bench = await open(bytes);
    await bench.edit((sheet) => {
      sheet.getRange('3:4').insert('Down');
      sheet.getRange('A3:A4').merge();
      sheet.getRange('A3').values = [['新']];
      sheet.getRange('3:3').format.rowHeight = 30;
    });
    const saved = await bench.save();
    const text = await textOf(saved.bytes, SHEET);
    expect(text).toContain(
      '<row r="5"><c r="A5" t="inlineStr"><is><r><rPr><b/></rPr><t>粗</t></r><r><t>细</t></r></is></c><c r="B5" s="2"><v>50</v></c>',
    );
    expect(text).toContain('<c r="A8" t="s"><v>3</v></c>');
    expect(text).toContain('<hyperlink ref="A6" location');
    expect(text).toContain('<brk id="6" max="16383" man="1"/>');
    expect(text).toContain('<dimension ref="A1:D8"/>');
    expect(text).toContain('<xm:sqref>C2:C6</xm:sqref>');
    expect(text).toContain('<tablePart ');
    expect(await textOf(saved.bytes, 'xl/tables/table1.xml')).toContain(
      'ref="A8:B9" totalsRowShown="0"><autoFilter ref="A8:B9"/>',
    );
    expect(await textOf(saved.bytes, 'xl/drawings/drawing1.xml')).toContain('<xdr:row>6</xdr:row>');
    expect(await textOf(saved.bytes, 'xl/drawings/drawing1.xml')).toContain('<xdr:row>1</xdr:row>');
    expect(await textOf(saved.bytes, 'xl/workbook.xml')).toContain('目标表!$A$1:$D$8');

    const [want, got] = [bench.record().sheets[0], (await reopened(saved.bytes)).sheets[0]];
    if (!want || !got) throw new Error('There is no sheet.');
    expect(
      Object.entries(got.cells)
        .map(([address, { value, formula }]) => [address, formula ?? value])
        .sort(),
    ).toEqual(
      Object.entries(want.cells)
        .filter(([address]) => got.cells[address])
        .map(([address, { value, formula }]) => [address, formula ?? value])
        .sort(),
    );
    expect(sorted(got)).toMatchObject({
      merges: sorted(want).merges,
      rowHeights: want.rowHeights,
      notes: want.notes,
      page: want.page,
      frozen: want.frozen,
      conditionalFormats: want.conditionalFormats.map(({ ranges }) => ({ ranges })),
      validations: want.validations.map(({ ranges }) => ({ ranges })),
    });
  });

  it('leave the file as it was once they are undone', async () => {
    const bytes = await zooFile();
    const bench = await open(bytes);
    await bench.edit((sheet) => void sheet.getRange('3:4').insert('Down'));
    await bench.host.settled();
    await bench.edit((sheet) => sheet.getRange('3:4').delete('Up'));
    const saved = await bench.save();
    expect(saved.changedCells).toBe(0);
    const differing = await differingParts(bytes, saved.bytes);
    for (const part of differing)
      expect([part, await textOf(saved.bytes, part)]).toEqual([part, await textOf(bytes, part)]);
  });

  it.each(readdirSync(SAMPLES).filter((name) => name.endsWith('.xlsx')))(
    'are in %s as they are on the sheet',
    async (name) => {
      const bench = await open(new Uint8Array(readFileSync(`${SAMPLES}/${name}`)));
      await bench.edit((sheet) => {
        sheet.getRange('6:7').insert('Down');
        sheet.getRange('A7').values = [['新']];
        sheet.getRange('12:12').delete('Up');
      });
      const saved = await bench.save();
      expect(saved.losses).toEqual([]);
      const plain = (sheet: Awaited<ReturnType<typeof reopened>>['sheets'][number] | undefined) => ({
        ...(sheet && sorted(sheet)),
        id: '',
        lineChanges: [],
        conditionalFormats: sheet?.conditionalFormats.map(({ ranges, rule }) => [ranges, rule]),
        validations: sheet?.validations.map(({ ranges, formula1 }) => [ranges, formula1]),
      });
      const wanted = plain(bench.record().sheets[0]);
      expect(plain((await reopened(saved.bytes)).sheets[0])).toEqual(wanted);
    },
  );

  it('remove heights, merged areas and notes of deleted rows', async () => {
    const bench = await open(await zooFile());
    await bench.edit((sheet) => sheet.getRange('1:2').delete('Up'));
    const saved = await bench.save();
    const got = (await reopened(saved.bytes)).sheets[0];
    expect([got?.merges, got?.rowHeights, got?.notes, got?.cells.A2?.value]).toEqual([[], {}, {}, '桥梁']);
    expect(await textOf(saved.bytes, 'xl/comments1.xml')).not.toContain('财务已核对');
  });

  it('are not unsaved changes once they are undone', async () => {
    const bench = await open(await zooFile());
    const opened = bench.record();
    await bench.edit((sheet) => void sheet.getRange('3:4').insert('Down'));
    expect(hasUnsavedWork(opened, bench.record())).toBe(true);
    await bench.edit((sheet) => sheet.getRange('3:4').delete('Up'));
    expect(hasUnsavedWork(opened, bench.record())).toBe(false);
  });
});

describe('content that a saved file would lose', () => {
  it('is reported: rows inserted where charts and pivots refer to cells', async () => {
    const bytes = await zooFile();
    const bench = await open(bytes);
    bench.host.book.sheets()[0]?.insertRowsBefore(1, 1);
    const saved = await bench.save();
    expect(saved.losses).toContainEqual({ kind: 'moved-lines', sheet: '目标表' });
    expect((await reopened(saved.bytes)).sheets[0]?.cells.B3?.value).toBe(100);
  });

  it('is reported: a broken signature', async () => {
    const { readZip, writeZip } = await import('../../src/files/xlsx/package/zip');
    const bytes = await writeZip(
      readZip(await zooFile()),
      new Map([['_xmlsignatures/sig1.xml', new TextEncoder().encode('<Signature/>')]]),
    );
    const bench = await open(bytes);
    expect((await bench.save()).losses).toEqual([]);
    await bench.edit((sheet) => void (sheet.getRange('A2').values = [['x']]));
    expect((await bench.save()).losses).toEqual([{ kind: 'signature' }]);
  });
});

/** A check with another program, run only on request: `SOFFICE=/usr/bin/soffice npm test -- test/files/saving.test.ts`. */
describe.skipIf(!process.env.SOFFICE)('LibreOffice', () => {
  it(
    'opens a file with changes, a new rule and everything the spreadsheet cannot show',
    { timeout: 120_000 },
    async () => {
      const bench = await open(await zooFile({ macros: true }));
      await bench.edit((sheet, context) => {
        sheet.getRange('B2').values = [[60.5]];
        sheet.getRange('A2').format.fill.color = '#FFFF00';
        context.workbook.worksheets.add('新表');
        sheet.getRange('B3').conditionalFormats.add('Custom').custom.rule.formula = '=B3>1';
      });
      const folder = mkdtempSync(path.join(tmpdir(), 'xlsx-'));
      try {
        writeFileSync(path.join(folder, 'zoo.xlsm'), (await bench.save()).bytes);
        execFileSync(
          process.env.SOFFICE ?? '',
          ['--headless', '--convert-to', 'xlsx', '--outdir', path.join(folder, 'out'), path.join(folder, 'zoo.xlsm')],
          { stdio: 'ignore' },
        );
        expect(existsSync(path.join(folder, 'out/zoo.xlsx'))).toBe(true);
        expect((await readXlsx(readFileSync(path.join(folder, 'out/zoo.xlsx')))).sheets[0]?.rows[4]?.[1]).toBe(117.5);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );
});
