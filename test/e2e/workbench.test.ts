import type { FrameLocator, Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { AXE } from '../support/axe';
import type { WindowOptions } from '../support/site';
import { paneFrame, paneReady, selected as selectedIn, useWorkbench } from '../support/workbench-page';

/**
 * The product as a newcomer meets it: the real office.js in the pane's frame, Univer beside it, nothing faked. Marks are looked
 * for where a person sees them, in the pixels of the sheet.
 */

/** Fills of the marks (src/excel/marks.ts), as red, green, blue. */
const FILL = { error: [0xf8, 0xd0, 0xd4], warning: [0xfd, 0xe9, 0xb8] } as const;

const workbench = useWorkbench();
let page: Page;
let elsewhere: string[];

async function open(query = '', options: WindowOptions = {}): Promise<FrameLocator> {
  elsewhere = [];
  page = await workbench.open({
    query,
    window: {
      permissions: ['clipboard-read', 'clipboard-write'],
      ...options,
      prepare: (opened) => {
        opened.on('request', (request) => {
          if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(workbench.url))
            elsewhere.push(request.url());
        });
      },
    },
  });
  return paneReady(page);
}

/** How many pixels have a mark's fill, and where they begin and end, in page coordinates. */
interface Marks {
  readonly pixels: number;
  readonly top: number;
  readonly right: number;
}

function marks(severity: keyof typeof FILL): Promise<Marks> {
  return page.evaluate(([red, green, blue]) => {
    const found = { pixels: 0, top: Infinity, right: -1 };
    for (const canvas of document.querySelectorAll('canvas')) {
      const { width, height } = canvas;
      const context = width > 0 && height > 0 ? canvas.getContext('2d') : null;
      if (!context) continue;
      const box = canvas.getBoundingClientRect();
      if (box.right <= 0 || box.bottom <= 0) continue; // Univer keeps its cell editor off the screen
      const { data } = context.getImageData(0, 0, width, height);
      for (let at = 0; at < data.length; at += 4) {
        if (data[at] !== red || data[at + 1] !== green || data[at + 2] !== blue) continue;
        found.pixels++;
        found.top = Math.min(found.top, box.top + Math.floor(at / 4 / width));
        found.right = Math.max(found.right, box.left + ((at / 4) % width));
      }
    }
    return found;
  }, FILL[severity]);
}

const rows = (pane: FrameLocator): Locator => pane.locator('[data-row]');
const row = (pane: FrameLocator, text: string): Locator => rows(pane).filter({ hasText: text });

async function check(pane: FrameLocator, button = '检查本表'): Promise<void> {
  await pane.getByRole('button', { name: button }).click();
  await pane.getByRole('status').filter({ hasText: '已审核' }).waitFor();
}

const selected = () => selectedIn(page);

describe('the main job', () => {
  it('is to check a sample, see marks, jump both ways, correct a cell by typing, check again and clear the marks', async () => {
    const pane = await open();
    expect((await marks('error')).pixels).toBe(0);

    await check(pane);
    await expect.poll(() => rows(pane).count()).toBe(2);
    await expect.poll(async () => (await marks('error')).pixels).toBeGreaterThan(5_000);

    // From the list to the sheet.
    await row(pane, 'D9').getByRole('button').or(row(pane, 'D9')).first().click();
    await expect.poll(selected).toMatch(/^D9/);

    // From the sheet to the list: the marks' upper right corner is F9.
    const { top, right } = await marks('error');
    await page.mouse.click(right - 20, top + 10);
    await expect.poll(selected).toBe('F9');
    await expect.poll(() => row(pane, 'F9').getAttribute('aria-current')).toBe('true');

    // The income total is corrected: its finding leaves the list by itself, and the amount it no longer equals is reported.
    await page.keyboard.type('14438.25');
    await page.keyboard.press('Enter');
    await rows(pane).filter({ hasText: '14438.25 ≠' }).first().waitFor();
    const said = await rows(pane).allInnerTexts();
    expect(said.some((text) => text.includes('T01'))).toBe(false);
    expect(said.some((text) => text.includes('14438.25 ≠'))).toBe(true);

    await pane.getByRole('button', { name: '清除标注' }).click();
    await expect.poll(async () => (await marks('error')).pixels).toBe(0);
    expect(elsewhere).toEqual([]); // nothing was asked of any other machine
  });

  it('covers the whole workbook: worst tables first, a click opens another worksheet, the list is copied as text', async () => {
    const pane = await open();
    await check(pane, '检查整个工作簿');
    const groups = await pane.getByRole('heading', { level: 2 }).allInnerTexts();
    expect(groups.length).toBeGreaterThanOrEqual(8);
    await row(pane, 'V08').getByRole('button').or(row(pane, 'V08')).first().click();
    await expect.poll(selected).toBe('F12');
    await expect.poll(async () => (await marks('error')).pixels).toBeGreaterThan(1_000);
    await pane.getByRole('button', { name: '复制清单' }).click();
    await pane.getByRole('status').filter({ hasText: '复制' }).waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain('2 项成本合计 494.32 ≠ 年度资金总额 494.92，差 0.6（万元）');
  });

  it('can be begun and ended by the two ribbon buttons, as in Excel', async () => {
    const pane = await open();
    await page.getByRole('button', { name: '检查', exact: true }).click();
    await rows(pane).first().waitFor();
    await expect.poll(async () => (await marks('error')).pixels).toBeGreaterThan(5_000);
    await page.getByRole('button', { name: '清除标注' }).click();
    await expect.poll(async () => (await marks('error')).pixels).toBe(0);
  });

  it('can be done on one’s own workbook; a file that cannot be opened is refused plainly', async () => {
    const pane = await open();
    await page.locator('#file').setInputFiles('test/samples/001-laoting-chengqu-stacked.xlsx');
    await page.getByRole('status').filter({ hasText: '001-laoting-chengqu-stacked' }).waitFor();
    await pane.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
    await check(pane);
    await expect.poll(async () => (await marks('warning')).pixels).toBeGreaterThan(500);
    await page
      .locator('#file')
      .setInputFiles({ name: '旧表.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('不是工作簿') });
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('旧表.xlsx');
  });
});

describe('accessibility of the whole', () => {
  async function violations(): Promise<string[]> {
    const frame = paneFrame(page);
    await frame.evaluate(AXE);
    const result = await frame.evaluate(() => window.axe.run());
    await page.evaluate(AXE);
    // Univer's own interface is not ours to fix; everything around it is.
    const own = await page.evaluate(() => window.axe.run({ exclude: [['#sheet'], ['iframe']] }));
    return [...result.violations, ...own.violations].map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
    );
  }

  it.each([
    ['light', '', {}],
    ['dark', '?theme=dark', { colorScheme: 'dark' as const }],
    ['high contrast', '?theme=high-contrast', { forcedColors: 'active' as const }],
  ])('axe finds nothing in %s', async (_, query, options) => {
    const pane = await open(query, options);
    await check(pane, '检查整个工作簿');
    await row(pane, 'V08').getByRole('button').or(row(pane, 'V08')).first().click();
    expect(await violations()).toEqual([]);
  });
});
