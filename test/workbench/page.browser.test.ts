/**
 * The workbench in Chromium: what its own bar, its frame and its spreadsheet do. The add-in's journeys are in test/e2e.
 * Needs dist/web, which the set-up of the browser tests builds.
 */
import { writeXlsx } from 'hucre';
import type { Frame, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { AXE } from '../support/axe';
import { makeSite, type WindowOptions } from '../support/site';

const site = makeSite('web');
let page: Page;
/** Errors the page wrote, among them each member of Excel's API that the workbench does not have. */
let complaints: string[];

async function open(query = '', options: WindowOptions = {}): Promise<Frame> {
  complaints = [];
  page = await site.visit(`/workbench.html${query}`, {
    viewport: { width: 1400, height: 800 },
    ...options,
    prepare: (opened) => {
      opened.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      opened.on('pageerror', ({ message }) => complaints.push(message));
    },
  });
  return paneReady();
}

async function paneReady(): Promise<Frame> {
  await page.frameLocator('#pane').getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
  const pane = page.frame({ url: /workbench-taskpane/ });
  if (!pane) throw new Error('There is no pane.');
  await pane.evaluate(() => Office.onReady());
  return pane;
}

async function openFile(name: string, buffer: Uint8Array): Promise<void> {
  await page
    .locator('#file')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(buffer) });
}

/** A click into B2 of a sheet with default widths and heights, seen to have arrived. */
async function clickB2(pane: Frame): Promise<void> {
  const grid = await page.evaluate(() => {
    const boxes = [...document.querySelectorAll('#sheet canvas')].map((canvas) => canvas.getBoundingClientRect());
    const [largest] = boxes.sort((one, other) => other.width * other.height - one.width * one.height);
    return { left: largest?.left ?? 0, top: largest?.top ?? 0 };
  });
  await page.mouse.click(grid.left + 46 + 72 * 1.5, grid.top + 20 + 20 * 1.5);
  const selected = () =>
    pane.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.getSelectedRange().load('address');
        await context.sync();
        return range.address;
      }),
    );
  await expect.poll(selected).toMatch(/!B2$/);
}

const readB2 = (pane: Frame) =>
  pane.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('B2').load('values');
      await context.sync();
      return range.values as unknown[][];
    }).catch((error: unknown) => (error as { code: string }).code),
  );

describe('the frame', () => {
  it('is desktop Excel to the real office.js', async () => {
    const pane = await open();
    expect(
      await pane.evaluate(() => ({
        host: Office.context.host,
        platform: Office.context.platform,
        language: Office.context.displayLanguage,
        has15: Office.context.requirements.isSetSupported('ExcelApi', '1.15'),
        has16: Office.context.requirements.isSetSupported('ExcelApi', '1.16'),
        background: Office.context.officeTheme.bodyBackgroundColor,
      })),
    ).toEqual({ host: 'Excel', platform: 'PC', language: 'zh-CN', has15: true, has16: false, background: '#ffffff' });
    expect(complaints).toEqual([]);
  });

  it('is the Excel the query string asks for', async () => {
    const pane = await open('?lang=en-US&theme=dark&excelapi=1.12');
    expect(
      await pane.evaluate(() => ({
        language: Office.context.displayLanguage,
        has13: Office.context.requirements.isSetSupported('ExcelApi', '1.13'),
        background: Office.context.officeTheme.bodyBackgroundColor,
      })),
    ).toEqual({ language: 'en-US', has13: false, background: '#292929' });
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en-US');
  });
});

describe('a dialog of the add-in', () => {
  /** Asks office.js for a dialog from the pane; what comes of it is noted in the pane's window. */
  const ask = (pane: Frame, address: string): Promise<string> =>
    pane.evaluate(
      (url) =>
        new Promise<string>((resolve) => {
          const heard: unknown[] = [];
          Object.assign(window, { heard });
          Office.context.ui.displayDialogAsync(url, { width: 40, height: 40 }, ({ value, error }) => {
            if (error as unknown) {
              resolve(String(error.code));
              return;
            }
            value.addEventHandler(Office.EventType.DialogMessageReceived, (event) =>
              heard.push('message' in event && event.message),
            );
            value.addEventHandler(Office.EventType.DialogEventReceived, (event) =>
              heard.push('error' in event && event.error),
            );
            Object.assign(window, { closeDialog: () => value.close() });
            resolve('open');
          });
        }),
      address,
    );
  const heard = (pane: Frame): Promise<unknown> => pane.evaluate(() => (window as unknown as { heard: unknown }).heard);

  async function dialogFrame(): Promise<Frame> {
    await page.frameLocator('#addin-dialog-frame').getByRole('alertdialog').waitFor();
    const frame = page.frame({ url: /workbench-message/ });
    if (!frame) throw new Error('The dialog has no frame.');
    return frame;
  }

  it('is one to the real office.js: it is opened, heard, refused and closed as in Excel', async () => {
    const pane = await open('?lang=en-US');
    const dialog = page.locator('#addin-dialog');
    const address = `${site.url}/workbench-message.html?task=clear`;
    expect(await ask(pane, 'https://example.org/')).toBe('12004');
    expect(await ask(pane, address)).toBe('open');
    const frame = await dialogFrame();
    await expect.poll(() => frame.evaluate(() => typeof Office.context.ui.messageParent)).toBe('function');
    expect(await frame.evaluate(() => typeof Office.context.ui.displayDialogAsync)).toBe('undefined');
    expect(await pane.evaluate(() => Office.context.requirements.isSetSupported('DialogApi', '1.1'))).toBe(true);
    await frame.evaluate(() => Office.context.ui.messageParent('你好'));
    await expect.poll(() => heard(pane)).toEqual(['你好']);
    await page.getByRole('button', { name: 'Close the dialog' }).click();
    await expect.poll(() => heard(pane)).toEqual(['你好', 12006]);
    expect(await dialog.isVisible()).toBe(false);

    expect(await ask(pane, address)).toBe('open');
    expect(await ask(pane, address)).toBe('12007');
    await pane.evaluate(() => (window as unknown as { closeDialog: () => void }).closeDialog());
    await dialog.waitFor({ state: 'hidden' });
    expect(complaints).toEqual([]);
  });

  it('goes with the workbook it was opened over', async () => {
    const pane = await open();
    expect(await ask(pane, `${site.url}/workbench-message.html`)).toBe('open');
    await dialogFrame();
    await openFile('别的.xlsx', await writeXlsx({ sheets: [{ name: '表', rows: [['x']] }] }));
    await page.locator('#addin-dialog').waitFor({ state: 'hidden' });
  });
});

describe('the spreadsheet', () => {
  it('refuses batches while a cell is being edited, and takes what was typed', async () => {
    await open();
    await openFile(
      '我的.xlsx',
      await writeXlsx({
        sheets: [
          {
            name: '表',
            rows: [
              ['项目', '金额'],
              ['道路', 100],
            ],
          },
        ],
      }),
    );
    await page.getByRole('status').filter({ hasText: '我的.xlsx' }).waitFor({ state: 'attached' });
    const pane = await paneReady();
    await clickB2(pane);
    await page.keyboard.type('75%');
    await expect.poll(() => readB2(pane)).toBe('InvalidOperationInCellEditMode');
    await page.keyboard.press('Enter');
    await expect.poll(() => readB2(pane)).toEqual([[0.75]]);
  });

  it('lets rules, choices, merged areas and formulas follow rows that come and go', async () => {
    await open();
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '表',
          rows: [
            ['组', 1],
            [null, 2],
            [null, 3],
            ['合计', 6],
          ],
          merges: [{ startRow: 0, startCol: 0, endRow: 2, endCol: 0 }],
          cells: new Map([['3,1', { value: 6, formula: 'SUM(B1:B3)', formulaResult: 6 }]]),
          conditionalRules: [
            { type: 'expression', priority: 1, range: 'A1:B4', formula: '$B1>1', style: { font: { bold: true } } },
          ],
        },
      ],
    });
    await openFile('行.xlsx', bytes);
    await page.getByRole('status').filter({ hasText: '行.xlsx' }).waitFor({ state: 'attached' });
    const pane = await paneReady();
    const state = (change: 'insert' | 'delete') =>
      pane.evaluate(
        (what) =>
          Excel.run(async (context) => {
            const sheet = context.workbook.worksheets.getActiveWorksheet();
            const rows = sheet.getRange('2:3');
            if (what === 'insert') rows.insert('Down');
            else rows.delete('Up');
            await context.sync();
            const rules = sheet.getRange().conditionalFormats.load('items/custom/rule/formula');
            const used = sheet.getUsedRange().load('formulas');
            const merged = used.getMergedAreasOrNullObject().load('address');
            await context.sync();
            const areas = rules.items.map((rule) => rule.getRanges().load('address'));
            await context.sync();
            return [
              areas.map(({ address }) => address),
              rules.items.map(({ custom }) => custom.rule.formula),
              merged.address,
              (used.formulas as unknown[][]).at(-1)?.[1],
            ];
          }),
        change,
      );
    expect(await state('insert')).toEqual([['表!A1:B6'], ['=$B1>1'], '表!A1:A5', '=SUM(B1:B5)']);
    expect(await state('delete')).toEqual([['表!A1:B4'], ['=$B1>1'], '表!A1:A3', '=SUM(B1:B3)']);
    expect(complaints).toEqual([]);
  });

  it('refuses typing on a protected sheet', async () => {
    await open();
    await openFile(
      '锁.xlsx',
      await writeXlsx({
        sheets: [
          {
            name: '锁',
            rows: [
              ['a', 'b'],
              ['c', 'd'],
            ],
            protection: { sheet: true },
          },
        ],
      }),
    );
    await page.getByRole('status').filter({ hasText: '锁.xlsx' }).waitFor({ state: 'attached' });
    const pane = await paneReady();
    await clickB2(pane);
    await page.keyboard.type('x');
    await page.keyboard.press('Enter');
    await expect.poll(() => readB2(pane)).toEqual([['d']]);
  });
});

describe('the bar', () => {
  it('resizes the pane by keyboard, not below 320 pixels', async () => {
    await open();
    const separator = page.getByRole('separator');
    const width = async () => Number(await separator.getAttribute('aria-valuenow'));
    await expect.poll(() => width()).toBe(360);
    await separator.press('ArrowLeft');
    await expect.poll(() => width()).toBe(376);
    await separator.press('Home');
    await separator.press('ArrowRight');
    await expect.poll(() => width()).toBe(320);
    expect((await page.locator('#pane').boundingBox())?.width).toBe(320);
  });

  it('opens a file dropped anywhere', async () => {
    await open();
    const dropped = await page.evaluateHandle(async () => {
      const bytes = await (await fetch('samples/001-laoting-chengqu.xlsx')).arrayBuffer();
      const data = new DataTransfer();
      data.items.add(new File([bytes], '拖入.xlsx'));
      return data;
    });
    await page.dispatchEvent('#sheet', 'dragover', { dataTransfer: dropped });
    await page.getByText('松开鼠标').waitFor();
    await page.dispatchEvent('#sheet', 'drop', { dataTransfer: dropped });
    await page.getByRole('status').filter({ hasText: '拖入.xlsx' }).waitFor({ state: 'attached' });
    await expect.poll(() => page.locator('#samples').inputValue()).toBe('own-file');
  });

  it('says in a sentence why a file cannot be opened, and keeps the one that is open', async () => {
    await open();
    const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    const alert = page.getByRole('alert');
    await openFile('旧.xls', Uint8Array.from(compound));
    await alert.filter({ hasText: '旧版 .xls' }).waitFor();
    await openFile('名单.csv', new TextEncoder().encode('a,b'));
    await alert.filter({ hasText: '是文本文件' }).waitFor();
    await page.getByRole('button', { name: '关闭提示' }).click();
    await expect.poll(() => alert.isVisible()).toBe(false);
    await expect.poll(() => page.locator('#samples').inputValue()).not.toBe('own-file');
  });
});

describe.each(['light', 'dark'] as const)('the bar in %s', (colorScheme) => {
  beforeAll(() => open('', { colorScheme }));

  it('is accessible', async () => {
    await page.evaluate(AXE);
    const { violations } = await page.evaluate(() => window.axe.run({ exclude: [['#sheet']] }, { iframes: false }));
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it('has words that can be read under the mouse', async () => {
    await page.locator('#clear:enabled').waitFor();
    await page.evaluate(() => {
      for (const dialog of document.querySelectorAll<HTMLDialogElement>('#question')) dialog.showModal();
    });
    const ratios: Record<string, number> = {};
    for (const name of ['question-yes', 'question-no']) ratios[name] = await contrastUnderMouse(name);
    await page.keyboard.press('Escape');
    for (const name of ['open', 'save', 'clear', 'check', 'samples', 'insert'])
      ratios[name] = await contrastUnderMouse(name);
    expect(Object.entries(ratios).filter(([, ratio]) => ratio < 4.5)).toEqual([]);
  });
});

/** Contrast of an element's words with what is behind them while the mouse is over it, as WCAG 2 defines it. */
async function contrastUnderMouse(id: string): Promise<number> {
  await page.locator(`#${id}`).hover();
  return page.locator(`#${id}:hover`).evaluate((element) => {
    const { color, backgroundColor } = getComputedStyle(element);
    const luminance = (rgb: string): number => {
      const [red = 0, green = 0, blue = 0] = (rgb.match(/[\d.]+/g) ?? []).map((channel) => {
        const part = Number(channel) / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const [darker = 0, lighter = 0] = [luminance(color), luminance(backgroundColor)].sort((one, other) => one - other);
    return (lighter + 0.05) / (darker + 0.05);
  });
}
