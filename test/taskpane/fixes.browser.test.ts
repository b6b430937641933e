import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { HostFailureReason } from '../../src/core/model/host-failure';
import type {} from './preview/fake-host';
import type { WindowOptions } from '../support/site';
import { inThemes, makeStage, scrollsSideways, switchLiveOff, violations } from './stage';

const stage = makeStage();
let page: Page;

async function open(scene = '', options: WindowOptions = {}): Promise<void> {
  page = await stage(`run=check&result=fix&${scene}`, options);
  await rows().first().waitFor();
}

const rows = (): Locator => page.locator('[data-row]');
const button = (name: string | RegExp): Locator => page.getByRole('button', { name, exact: true });
const row = (text: string): Locator => rows().filter({ hasText: text });
const current = (): Locator => page.locator('[data-row][aria-current="true"]');
const preview = (): Locator => page.getByRole('group', { name: '将要做的改动' });
const asked = (): Promise<readonly string[]> => page.evaluate(() => window.preview.host.asked);
const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');
const refuse = (reason: HostFailureReason | undefined): Promise<unknown> =>
  page.evaluate((why) => (window.preview.host.failure = why), reason);
/** Texts of the sheet's column of labels that were not there at first. */
const inserted = (): Promise<readonly unknown[]> =>
  page.evaluate(
    () =>
      window.preview.host.sheets[0]?.grid.values
        .map((line) => line[1])
        .filter((text) => !String(text).startsWith('第')) ?? [],
  );

/** Opens a row and the change it offers. */
async function ask(text: string): Promise<void> {
  await row(text).click();
  await button(/^修复 /).click();
  await preview().waitFor();
}

/** Fixes, and waits until the list has followed. */
async function fix(text: string): Promise<void> {
  await ask(text);
  await preview().getByRole('button', { name: '修复' }).click();
  await expect.poll(() => button('撤销').isEnabled()).toBe(true);
  await row(text).waitFor({ state: 'detached' });
}

describe('every state of a fix, at 320 px', () => {
  const states: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['offered', () => row('没有“年度总体目标”').click()],
    ['shown before it is made', () => ask('没有“年度总体目标”')],
    ['made', () => fix('没有“年度总体目标”')],
    [
      'undone',
      async () => {
        await fix('没有“年度总体目标”');
        await button('撤销').click();
        await page.getByText('已撤销修复').waitFor();
        await row('没有“年度总体目标”').waitFor();
      },
    ],
    [
      'not made',
      async () => {
        await ask('没有“年度总体目标”');
        await refuse('sheet-changed');
        await preview().getByRole('button', { name: '修复' }).click();
        await page.getByText('没有修复').waitFor();
      },
    ],
    [
      'not undone',
      async () => {
        await fix('没有“年度总体目标”');
        await refuse('sheet-changed');
        await button('撤销').click();
        await page.getByText('没有撤销修复').waitFor();
      },
    ],
    [
      'waiting',
      async () => {
        await ask('没有“年度总体目标”');
        await refuse('cell-being-edited');
        await preview().getByRole('button', { name: '修复' }).click();
        await page.getByText('正在等待单元格编辑结束').waitFor();
      },
    ],
  ];

  it.each(inThemes(states))(
    '%s, %s: axe finds nothing, nothing scrolls sideways, and what can be pressed is large enough',
    async (theme, _state, prepare, options) => {
      await open(`theme=${theme}`, options);
      await prepare();
      expect(await violations(page)).toEqual([]);
      await expect.poll(() => scrollsSideways(page)).toBe(false);
      const heights = await page
        .getByRole('button')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(32);
    },
  );

  it('speaks English', async () => {
    await open('locale=en-US');
    await row('The table has no "年度总体目标"').click();
    await button(/^Fix /).click();
    const block = page.getByRole('group', { name: 'What will change' });
    await expect
      .poll(() => block.getByRole('listitem').allInnerTexts())
      .toEqual(['Insert 1 row before row 9', 'Write "年度总体目标" into B9']);
    await block.getByRole('button', { name: 'Fix' }).click();
    await page.getByText('Inserted 1 row: row 9 of "项目1-5".').waitFor();
    await expect.poll(() => scrollsSideways(page)).toBe(false);
  });
});

describe('fixing', () => {
  it('is offered on the rows where it is possible, and shows its changes before making them', async () => {
    await open();
    await expect.poll(() => rows().filter({ hasText: '可修复' }).count()).toBe(3);
    await row('年度资金总额').click();
    await expect.poll(() => button(/^修复 /).count()).toBe(0);
    await ask('没有“年度总体目标”');
    await expect
      .poll(() => preview().getByRole('listitem').allInnerTexts())
      .toEqual(['在第 9 行前插入 1 行', 'B9 写上“年度总体目标”']);
    await expect.poll(() => asked()).not.toContain('apply');
    await expect.poll(() => inserted()).toEqual([]);
  });

  it('works by keyboard alone; list and marks are renewed, and the cell to be filled is selected', async () => {
    await open();
    await rows().first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => current().innerText()).toContain('年度总体目标');
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('修复 B8');
    await page.keyboard.press('Enter');
    // What will change is read out with the button that does it.
    const description = () =>
      preview()
        .getByRole('button', { name: '修复' })
        .evaluate((one) => document.getElementById(one.getAttribute('aria-describedby') ?? '')?.textContent);
    await expect.poll(() => description()).toContain('在第 9 行前插入 1 行');
    await expect.poll(() => focused()).toBe('修复');
    await page.keyboard.press('Enter');
    await page.getByText('已插入 1 行：“项目1-5”第 9 行。').waitFor();
    await expect.poll(() => current().innerText()).toContain('“年度总体目标”未填写');
    await expect.poll(() => focused()).toContain('“年度总体目标”未填写');
    await expect.poll(() => inserted()).toEqual(['年度总体目标']);
    await expect
      .poll(async () => (await asked()).slice(-6))
      .toEqual(['select s2 B8', 'apply', 'select s2 B9', 'read 1', 'mark', 'select s2 D9']);
    await expect
      .poll(() => page.evaluate(() => window.preview.host.marks.map(({ sheetId, cells }) => ({ sheetId, cells }))))
      .toEqual([{ sheetId: 's2', cells: { error: ['D9', 'D6'], warning: ['B16', 'B19', 'E18'], hint: [] } }]);
  });

  it('closes its preview on Escape and on 取消, and gives the focus back', async () => {
    await open();
    const isBack = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await ask('没有“年度总体目标”');
    await page.keyboard.press('Escape');
    await expect.poll(() => preview().count()).toBe(0);
    await expect.poll(() => isBack()).toBe('修复 B8');
    await button(/^修复 /).click();
    await preview().getByRole('button', { name: '取消' }).click();
    await expect.poll(() => isBack()).toBe('修复 B8');
    // With the focus on the row, and with it nowhere.
    await button(/^修复 /).click();
    await current().focus();
    await page.keyboard.press('Escape');
    await expect.poll(() => isBack()).toBe('修复 B8');
    await button(/^修复 /).click();
    await page.getByRole('heading', { name: '将要做的改动' }).click();
    await page.keyboard.press('Escape');
    await expect.poll(() => isBack()).toBe('修复 B8');
    await expect.poll(() => current().count()).toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(() => current().count()).toBe(0);
    await expect.poll(() => asked()).not.toContain('apply');
  });

  it('closes its preview when another row is chosen', async () => {
    await open();
    await ask('没有“年度总体目标”');
    await row('没有“社会效益指标”').click();
    await expect.poll(() => preview().count()).toBe(0);
    await row('没有“年度总体目标”').click();
    await expect.poll(() => button(/^修复 B8/).count()).toBe(1);
    await expect.poll(() => preview().count()).toBe(0);
  });

  it('moves on to the next finding when the inserted row has none', async () => {
    await open();
    await fix('没有“社会效益指标”');
    await expect.poll(() => focused()).toContain('“园区企业满意度”');
    await expect.poll(() => current().count()).toBe(0);
    await expect
      .poll(async () => (await asked()).filter((one) => one.startsWith('select')).at(-1))
      .toBe('select s2 B16');
    // The host reports the cell we selected ourselves; that is no choice of the person.
    await page.evaluate(() => window.preview.host.moveTo('s2', 'B16'));
    await page.evaluate(() => window.preview.host.moveTo('s2', 'E18'));
    await expect.poll(() => current().innerText()).toContain('“园区企业满意度”');
  });

  it('keeps the filter, and does not take the focus from somebody who is elsewhere in the pane', async () => {
    await open();
    await button(/^核实/).click();
    await ask('没有“社会效益指标”');
    await page.evaluate(() => (window.preview.host.delay = 600));
    await preview().getByRole('button', { name: '修复' }).click();
    await button('复制清单').focus();
    await row('没有“社会效益指标”').waitFor({ state: 'detached' });
    await expect.poll(() => focused()).toBe('复制清单');
    await expect.poll(() => button(/^核实/).getAttribute('aria-pressed')).toBe('true');
    await expect.poll(() => rows().count()).toBe(2);
  });

  it('is impossible while the list is being renewed; when that is cancelled, the list says that it is out of date', async () => {
    await open();
    await ask('没有“年度总体目标”');
    await page.evaluate(() => (window.preview.host.delay = 60_000));
    await preview().getByRole('button', { name: '修复' }).click();
    await page.getByRole('progressbar').waitFor();
    await row('没有“社会效益指标”').click();
    await expect.poll(() => button(/^修复 /).getAttribute('aria-disabled')).toBe('true');
    await button(/^修复 /).click({ force: true });
    await expect.poll(() => preview().count()).toBe(0);
    await expect.poll(() => button('撤销').getAttribute('aria-disabled')).toBe('true');
    await button('取消').click();
    await page.evaluate(() => (window.preview.host.delay = 0));
    await page.getByText('表格已改动').waitFor();
    await expect.poll(() => button('撤销').isEnabled()).toBe(true);
    await button('重新检查').click();
    await row('“年度总体目标”未填写').waitFor();
    await expect.poll(() => page.getByText('表格已改动').count()).toBe(0);
  });

  it('waits until the cell being edited is left, and can be cancelled', async () => {
    await open();
    await ask('没有“年度总体目标”');
    await refuse('cell-being-edited');
    await preview().getByRole('button', { name: '修复' }).click();
    await page.getByText('正在等待单元格编辑结束，请按 Enter 或 Esc').waitFor();
    await button('取消').click();
    await page.getByText('已取消，表中数据没有改动').waitFor();
    await expect.poll(() => inserted()).toEqual([]);
    await button(/^修复 /).click();
    await preview().getByRole('button', { name: '修复' }).click();
    await page.getByText('正在修复…').waitFor();
    await refuse(undefined);
    await page.getByText('已插入 1 行').waitFor();
    await expect.poll(() => inserted()).toEqual(['年度总体目标']);
  });

  it.each<readonly [HostFailureReason, string]>([
    ['sheet-changed', '表格已有改动。没有再动它。请重新检查'],
    ['sheet-protected', '工作表受保护。表中数据没有改动。请先撤销工作表保护'],
    ['not-supported', '这个版本的 Excel 不支持这项操作'],
  ])('says why it was not done: %s', async (reason, sentence) => {
    await open();
    await ask('没有“年度总体目标”');
    await refuse(reason);
    await preview().getByRole('button', { name: '修复' }).click();
    await page.getByText('没有修复').waitFor();
    await expect.poll(() => page.getByText(sentence).count()).toBe(1);
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('修复 B8');
    await expect.poll(async () => (await asked()).filter((one) => one.startsWith('read'))).toHaveLength(1);
  });

  it('is still offered after the worksheet was edited, since Excel’s cells are compared before anything is written', async () => {
    await open();
    await switchLiveOff(page);
    await page.evaluate(() => window.preview.host.edit('s2'));
    await page.getByText('表格已改动').waitFor();
    await fix('没有“年度总体目标”');
    await expect.poll(() => page.getByText('表格已改动').count()).toBe(0);
  });
});

describe('undoing a fix', () => {
  it('undoes the newest fix first, and shows its finding again', async () => {
    await open();
    await fix('没有“年度总体目标”');
    await fix('没有“社会效益指标”');
    await expect.poll(() => inserted()).toEqual(['年度总体目标', '社会效益指标']);
    await page.getByText('“项目1-5”第 17 行').waitFor();
    await button('撤销').click();
    await expect.poll(() => inserted()).toEqual(['年度总体目标']);
    await page.getByText('“项目1-5”第 9 行').waitFor();
    await page.getByText('已撤销修复').waitFor();
    await expect.poll(() => current().innerText()).toContain('没有“社会效益指标”');
    await expect.poll(() => button('撤销').isEnabled()).toBe(true);
    await button('撤销').click();
    await expect.poll(() => inserted()).toEqual([]);
    await expect.poll(() => current().innerText()).toContain('没有“年度总体目标”');
    await expect.poll(() => focused()).toContain('没有“年度总体目标”');
    await expect.poll(() => button('撤销').count()).toBe(0);
    await expect.poll(async () => (await asked()).slice(-4)).toEqual(['revert', 'select s2 B8', 'read 1', 'mark']);
  });

  it('changes nothing when the inserted rows have been filled since, says so, and stays possible', async () => {
    await open();
    await fix('没有“年度总体目标”');
    await refuse('sheet-changed');
    await button('撤销').click();
    await page.getByText('没有撤销修复').waitFor();
    await expect
      .poll(() =>
        page.getByText('插入的行或改过的单元格又有改动，所以没有再动它。不需要插入的行时，请手工删除').count(),
      )
      .toBe(1);
    await expect.poll(() => inserted()).toEqual(['年度总体目标']);
    await refuse(undefined);
    await button('撤销').click();
    await page.getByText('已撤销修复').waitFor();
    await expect.poll(() => page.getByText('没有撤销修复').count()).toBe(0);
  });

  it('is no longer offered after a new check or once its message is closed; the focus stays in the pane', async () => {
    await open();
    await fix('没有“年度总体目标”');
    await button('检查本表').click();
    await expect.poll(() => button('撤销').count()).toBe(0);
    await fix('没有“社会效益指标”');
    await button('关闭').click();
    await expect.poll(() => button('撤销').count()).toBe(0);
    await expect.poll(() => page.evaluate(() => document.activeElement?.matches('[data-row]'))).toBe(true);
  });
});

describe('fixing what a cell holds', () => {
  const hints = (): Locator => rows().filter({ hasText: '可修复' });
  const held = (value: unknown): Promise<number> =>
    page.evaluate(
      (what) => window.preview.host.sheets[0]?.grid.values.flat().filter((one) => one === what).length ?? 0,
      value,
    );

  async function openNumbers(scene = ''): Promise<void> {
    page = await stage(`run=check&result=numbers&${scene}`);
    await page.getByRole('button', { name: /条提示|hints/ }).click();
    await rows().first().waitFor();
  }

  it('turns a text into its number, says so before, goes on at the next, and gives the text back', async () => {
    await openNumbers();
    await expect.poll(() => hints().count()).toBe(3);
    await row('“20.00”是以文本形式保存的数字').first().click();
    await button(/^修复 /).click();
    await expect
      .poll(() => preview().getByRole('listitem').allInnerTexts())
      .toEqual([expect.stringMatching(/^[A-Z]\d+ 由文本“20\.00”改为数字 20，单元格格式改为“常规”$/)]);
    await expect.poll(() => held(20)).toBe(0);
    await preview().getByRole('button', { name: '修复' }).click();
    await page.getByText(/^已修复：[A-Z]\d+ 由文本“20\.00”改为数字 20/).waitFor();
    await expect.poll(() => hints().count()).toBe(2);
    await expect.poll(() => held(20)).toBe(1);
    await expect.poll(() => focused()).toContain('“20.00”是以文本形式保存的数字');
    await expect.poll(() => button('撤销').isEnabled()).toBe(true);
    await button('撤销').click();
    await page.getByText('已撤销修复').waitFor();
    await expect.poll(() => hints().count()).toBe(3);
    await expect.poll(() => held('20.00')).toBe(2);
  });

  it('is reached from the cell too, and the next stays in sight although hints were folded', async () => {
    page = await stage('run=check&result=numbers');
    await page.getByRole('button', { name: /条提示/ }).waitFor();
    await expect.poll(() => rows().count()).toBe(0);
    const address = await page.evaluate(() => {
      const values = window.preview.host.sheets[0]?.grid.values ?? [];
      const at = values.findIndex((line) => line.includes('20.00'));
      return `${'ABCDEFGHIJ'.charAt(values[at]?.indexOf('20.00') ?? 0)}${at + 1}`;
    });
    await page.evaluate((place) => window.preview.host.moveTo('s2', place), address);
    await current().waitFor();
    await button(/^修复 /).click();
    await preview().getByRole('button', { name: '修复' }).click();
    await expect.poll(() => held(20)).toBe(1);
    await expect.poll(() => hints().count()).toBe(2);
  });

  it('speaks English', async () => {
    await openNumbers('locale=en-US');
    await row('is a number stored as text').first().click();
    await button(/^Fix [A-Z]/).click();
    await expect
      .poll(() => page.getByRole('group', { name: 'What will change' }).getByRole('listitem').allInnerTexts())
      .toEqual([expect.stringMatching(/from the text "20\.00" to the number 20/)]);
  });
});
