import { readFile } from 'node:fs/promises';
import { readXlsx } from 'hucre';
import type { Download, FrameLocator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openXlsx } from '../../src/files/xlsx/open';
import { readZip, writeZip } from '../../src/files/xlsx/package/zip';
import {
  focusSheet,
  paneReady as readyIn,
  select as selectIn,
  typeText,
  useWorkbench,
} from '../support/workbench-page';
import { differingParts, textOf, zooFile } from '../files/package-zoo';

/** Saving as a person does it: open, correct a cell by typing, press a button, and look into the downloaded file. */

const SAMPLE = 'test/samples/demo-mixed.xlsx';
const SHEET = 'xl/worksheets/sheet1.xml';

const workbench = useWorkbench();
let page: Page;

const paneReady = () => readyIn(page);
const select = (address: string) => selectIn(page, address);

async function open(): Promise<FrameLocator> {
  page = await workbench.open();
  return paneReady();
}

async function openFile(name: string, bytes: Uint8Array): Promise<void> {
  await page.locator('#file').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
}

async function type(address: string, text: string): Promise<void> {
  await focusSheet(page);
  await select(address);
  await typeText(page, text);
}

const status = (text: string | RegExp) => page.getByRole('status').filter({ hasText: text });
const saveButton = () => page.getByRole('button', { name: '保存', exact: true });

async function downloaded(action: () => Promise<void>): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const coming: Promise<Download> = page.waitForEvent('download');
  await action();
  const download = await coming;
  const pieces = await (await download.createReadStream()).toArray();
  return { name: download.suggestedFilename(), bytes: new Uint8Array(Buffer.concat(pieces as Buffer[])) };
}

describe('saving', () => {
  it('a corrected sample writes the new value and leaves merged areas, styles and everything else as before', async () => {
    const pane = await open();
    await pane.getByRole('button', { name: '检查本表' }).click();
    await pane.getByRole('status').filter({ hasText: '已审核' }).waitFor();
    const original = new Uint8Array(await readFile(SAMPLE));
    const unchanged = await downloaded(() => saveButton().click());
    expect(unchanged.name).toBe('demo-mixed.xlsx');
    expect(Buffer.compare(unchanged.bytes, original)).toBe(0);

    await type('F9', '14438.25');
    const { bytes } = await downloaded(() => saveButton().click());
    await status('已保存：demo-mixed.xlsx（改动了 1 个单元格，不含标注）').waitFor();
    const [before, after] = [await openXlsx(original, ''), await openXlsx(bytes, '')];
    expect((await readXlsx(bytes)).sheets[0]?.rows[8]?.[5]).toBe(14438.25);
    const [first, ...others] = before.sheets;
    const cell = first?.cells?.F9;
    expect(after.sheets).toEqual([
      { ...first, cells: { ...first?.cells, F9: { ...cell, value: 14438.25 } } },
      ...others,
    ]);
    await expect.poll(() => textOf(bytes, SHEET)).not.toContain('jixiao-mark');

    await page.getByRole('checkbox', { name: '含标注' }).check();
    const marked = await downloaded(() => page.keyboard.press('Control+s'));
    await status('标注已一并写入').waitFor();
    await expect.poll(() => textOf(marked.bytes, SHEET)).toContain('jixiao-mark');
    await openFile('再打开.xlsx', marked.bytes);
    await status('已打开：再打开.xlsx').waitFor();
    await paneReady();
    await page.getByRole('button', { name: '清除标注' }).click();
    await status('标注已清除').waitFor();
    const cleared = await downloaded(() => saveButton().click());
    await expect.poll(() => textOf(cleared.bytes, SHEET)).toBe(await textOf(bytes, SHEET));
  });

  it('an .xlsm keeps its name, its macros and all else, also by Ctrl+S in the pane while a cell is being edited', async () => {
    await open();
    const macros = await zooFile({ macros: true });
    await openFile('申报.xlsm', macros);
    await status('已打开：申报.xlsm').waitFor();
    const pane = await paneReady();
    await type('A4', '大桥');
    await pane.getByRole('button', { name: '检查本表' }).focus();
    const { name, bytes } = await downloaded(() => page.keyboard.press('Control+s'));
    expect(name).toBe('申报.xlsm');
    await expect.poll(() => differingParts(macros, bytes)).toEqual(['xl/workbook.xml', SHEET]);
    expect((await readXlsx(bytes)).sheets[0]?.rows[3]?.[0]).toBe('大桥');

    await type('A4', 'bridge');
    await select('A2');
    await page.keyboard.type('未按回车');
    const typing = await downloaded(() => page.keyboard.press('Control+s'));
    const rows = (await readXlsx(typing.bytes)).sheets[0]?.rows ?? [];
    expect([rows[1]?.[0], rows[3]?.[0]]).toEqual(['未按回车', 'bridge']);
  });

  it('is asked about before unsaved work is closed, and no longer once it is saved', async () => {
    await open();
    await type('A1', '改了标题');
    const menu = page.locator('#samples');
    const first = await menu.inputValue();
    await menu.selectOption('000-zhangye.xlsx');
    const dialog = page.getByRole('dialog').filter({ hasText: '还没有保存' });
    await dialog.getByRole('button', { name: '留在这里' }).click();
    await expect.poll(() => menu.inputValue()).toBe(first);
    let asked = false;
    page.once('dialog', (question) => {
      asked = question.type() === 'beforeunload';
      void question.dismiss();
    });
    await page.close({ runBeforeUnload: true });
    await expect.poll(() => asked).toBe(true);

    await downloaded(() => saveButton().click());
    await menu.selectOption('000-zhangye.xlsx');
    await status('已打开：000-zhangye.xlsx').waitFor();
    await expect.poll(() => dialog.isVisible()).toBe(false);
  });

  it('tells beforehand what would be lost', async () => {
    await open();
    const signature = new Map([['_xmlsignatures/sig1.xml', new TextEncoder().encode('<Signature/>')]]);
    await openFile('签名.xlsx', await writeZip(readZip(await zooFile()), signature));
    await status('已打开：签名.xlsx').waitFor();
    await paneReady();
    await type('A4', '大桥');
    await saveButton().click();
    const dialog = page.getByRole('dialog').filter({ hasText: '不同' });
    await dialog.getByText('签名失效').waitFor();
    await dialog.getByRole('button', { name: '取消' }).click();
    await status('没有保存').waitFor();
    await saveButton().click();
    const { bytes } = await downloaded(() => dialog.getByRole('button', { name: '仍然保存' }).click());
    expect((await readXlsx(bytes)).sheets[0]?.rows[3]?.[0]).toBe('大桥');
  });
});
