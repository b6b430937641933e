import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/core';
import type {} from './preview/fake-host';
import type { WindowOptions } from '../support/site';
import { inThemes, makeStage, scrollsSideways, switchLiveOff, violations } from './stage';

const stage = makeStage();
let page: Page;

async function open(scene: string, options: WindowOptions = {}): Promise<void> {
  page = await stage(scene, options);
}

function button(name: string | RegExp): Locator {
  return page.getByRole('button', { name });
}

function rows(): Locator {
  return page.locator('[data-row]');
}

function current(): Locator {
  return page.locator('[data-row][aria-current="true"]');
}

async function checkWorkbook(): Promise<void> {
  await button('检查整个工作簿').click();
  await rows().first().waitFor();
}

function asked(): Promise<readonly string[]> {
  return page.evaluate(() => window.preview.host.asked);
}

describe('every state of the pane, at 320 px', () => {
  const act = {
    nothing: () => Promise.resolve(),
    checkWorkbook,
    unfoldHints: () => button(/^显示/).first().click(),
    filter: () => button(/^核实/).click(),
    choose: () => button(/年度资金总额 315/).click(),
    unfoldBundle: async () => {
      await page.locator('[data-bundle]').click();
      await button(/第 2 期培训人数/).click();
    },
    openRule: async () => {
      await button(/成本指标“道路维修费用”/).click();
      await button('查看规则说明').click();
    },
    unfoldLedger: () => page.getByText('审核范围与未审核事项').click(),
    edit: async () => {
      await switchLiveOff(page);
      await page.evaluate(() => window.preview.host.edit('s2'));
      await page.getByText('表格已改动').waitFor();
    },
    refuseClipboard: () => button('复制清单').click(),
    openTies: async () => {
      await checkWorkbook();
      await button(/^表间核对/).click();
      await button('显示相符的 7 项').click();
    },
    chooseTie: async () => {
      await checkWorkbook();
      await button(/^表间核对/).click();
      await button(/支出合计 = /).click();
    },
    tiesHold: async () => {
      await button('检查整个工作簿').click();
      await button(/^表间核对/).click();
    },
    longCheck: async () => {
      await button('检查整个工作簿').click();
      await page.getByText(/^正在检查 \d+%/).waitFor();
      await page.evaluate(() => (window.preview.work = 5));
    },
    slowCheck: async () => {
      await button('检查整个工作簿').click();
      await button('取消').waitFor();
    },
    failedCheck: async () => {
      await page.evaluate(() => (window.preview.host.failure = 'unknown'));
      await button('检查本表').click();
      await page.getByText('没有完成检查').waitFor();
    },
    protectedSheet: async () => {
      await page.evaluate(() => (window.preview.host.markFailure = 'sheet-protected'));
      await checkWorkbook();
    },
  };
  const states: readonly (readonly [string, string, () => Promise<unknown>])[] = [
    ['before the first check', '', act.nothing],
    ['findings', '', act.checkWorkbook],
    ['hints unfolded', 'run=check', act.unfoldHints],
    ['a finding chosen', 'run=check', act.choose],
    ['a rule page', 'run=check', act.openRule],
    ['a generic table, warnings alike', 'run=check&result=generic', act.unfoldBundle],
    ['filtered', 'run=check', act.filter],
    ['nothing found', 'run=check&result=clean', act.nothing],
    ['no table', 'run=check&result=no-table&sheet=s4', act.nothing],
    ['something unread', 'run=check&result=incomplete', act.nothing],
    ['regions unread', 'run=check&result=unread&sheet=s3', act.nothing],
    ['tables to fill in, and rules not used', 'run=check&result=blank', act.unfoldLedger],
    ['nothing but a region unread', 'run=check&result=unread-only&sheet=s3', act.nothing],
    ['edited since', 'run=check', act.edit],
    ['text to copy by hand', 'run=check&clipboard=refused', act.refuseClipboard],
    ['in progress', 'delay=3000', act.slowCheck],
    ['checking', 'steps=99&work=60', act.longCheck],
    ['ties, all of them', 'result=ties', act.openTies],
    ['a broken tie chosen', 'result=ties', act.chooseTie],
    ['nothing found, ties hold', 'result=ties-clean', act.tiesHold],
    ['failed', '', act.failedCheck],
    ['cells not marked', '', act.protectedSheet],
    ['no Office.js', 'startup=missing', act.nothing],
    ['an old Excel', 'startup=too-old', act.nothing],
    ['outside Excel', 'startup=elsewhere', act.nothing],
  ];

  it.each(inThemes(states))(
    '%s, %s: axe finds nothing, and nothing scrolls sideways',
    async (theme, _state, scene, prepare, options) => {
      await open(`theme=${theme}&${scene}`, options);
      if (scene.includes('run=check')) await page.getByRole('status').filter({ hasText: /\S/ }).first().waitFor();
      await prepare();
      expect(await violations(page)).toEqual([]);
      await expect.poll(() => scrollsSideways(page)).toBe(false);
    },
  );

  it('speaks English without scrolling sideways', async () => {
    await open('locale=en-US&run=check');
    await rows().first().waitFor();
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('en-US');
    await expect.poll(() => scrollsSideways(page)).toBe(false);
    await expect.poll(() => page.locator('header').innerText()).not.toMatch(/\p{Script=Han}/u);
  });

  it('gives every control a hit target of at least 32 px', async () => {
    await open('run=check');
    await rows().first().waitFor();
    const heights = await page
      .getByRole('button')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(32);
  });
});

describe('checking', () => {
  it('begins by itself when opened by the ribbon', async () => {
    await open('run=check');
    await rows().first().waitFor();
    await expect.poll(() => asked()).toEqual(['read 1', 'mark']);
  });

  it('lists tables worst first, 强制 before 核实, hints folded', async () => {
    await open('');
    await checkWorkbook();
    await expect
      .poll(() => page.getByRole('heading', { level: 2 }).allInnerTexts())
      .toEqual([
        '循环经济示范园基础设施维修改造项目支出绩效目标表',
        '项目绩效目标表',
        '张掖经济技术开发区管理委员会2024年部门（单位）整体支出绩效目标表',
      ]);
    const first = page.getByRole('region').or(page.locator('section')).first();
    await expect
      .poll(() => first.locator('[data-row]').allInnerTexts())
      .toEqual([
        expect.stringContaining('D6'),
        expect.stringContaining('D9'),
        expect.stringContaining('F13'),
        expect.stringMatching(/核实[\s\S]*E15/),
      ]);
    await expect.poll(() => rows().filter({ hasText: 'T11' }).count()).toBe(0);
    await button('显示 1 条提示').first().click();
    await expect.poll(() => rows().filter({ hasText: 'T11' }).count()).toBe(1);
  });

  it('marks each cell of the checked sheets by its severity', async () => {
    await open('');
    await checkWorkbook();
    await expect
      .poll(() => page.evaluate(() => window.preview.host.marks.map(({ sheetId, cells }) => ({ sheetId, cells }))))
      .toEqual([
        { sheetId: 's1', cells: { error: [], warning: ['G23'], hint: ['F10'] } },
        { sheetId: 's2', cells: { error: ['D6', 'D9', 'F13', 'I31'], warning: ['E15', 'C29'], hint: ['F28'] } },
        { sheetId: 's3', cells: { error: [], warning: [], hint: [] } },
        { sheetId: 's4', cells: { error: [], warning: [], hint: [] } },
      ]);
  });

  it('announces the result', async () => {
    await open('');
    await checkWorkbook();
    await expect
      .poll(() => page.getByRole('status').last().innerText())
      .toBe('已审核 3 张表：强制 4 条，核实 3 条，提示 2 条。');
  });

  it('says what was checked when nothing is wrong', async () => {
    await open('result=clean');
    await button('检查整个工作簿').click();
    await page.getByText('未发现问题', { exact: true }).waitFor();
    await expect.poll(() => page.getByText(`用 ${RULES.length} 条规则检查了以下 3 张表`).count()).toBe(1);
    await expect.poll(() => page.getByRole('listitem').count()).toBe(3);
  });

  it('lists what looks like a table and was not read, counts it, and goes to its range', async () => {
    await open('result=unread');
    await button('检查整个工作簿').click();
    await page.getByText('未审核 3 项', { exact: true }).waitFor();
    await expect
      .poll(() => page.getByRole('status').last().innerText())
      .toBe('已审核 3 张表；未审核 3 项（原因见清单）：强制 0 条，核实 0 条，提示 0 条。');
    await expect.poll(() => page.getByText('已审核的部分未发现问题，另有未审核的内容').count()).toBe(1);
    await button('填报说明 · A4:H19').click();
    await expect.poll(() => asked()).toContain('select s3 A4:H19');
  });

  it('does not claim that a worksheet holds nothing where something was not read', async () => {
    await open('result=unread-only');
    await button('检查整个工作簿').click();
    await page.getByText('有像是预算表或绩效目标表的内容，没有读出来').waitFor();
    await expect.poll(() => page.getByText('像是绩效自评表，没有读出来，未审核。').count()).toBe(1);
    await expect
      .poll(() => page.getByRole('status').last().innerText())
      .toBe('没有审核任何表；未审核 1 项（原因见清单）。');
    await expect.poll(() => page.getByText('整个工作簿没有找到').count()).toBe(0);
  });

  it('stays clean beside final accounts, and names them', async () => {
    await open('result=outside');
    await button('检查整个工作簿').click();
    await page.getByText('未发现问题', { exact: true }).waitFor();
    await expect.poll(() => page.getByText('是决算表，不在审核范围内。').count()).toBe(1);
    await expect
      .poll(() => page.getByRole('status').last().innerText())
      .toBe('已审核 3 张表；未审核 1 项（原因见清单），未发现问题。');
  });

  it('says of blank tables what is to be filled in, and leads from cell to cell', async () => {
    await open('result=blank');
    await checkWorkbook();
    await expect
      .poll(() => page.getByRole('status').last().innerText())
      .toContain('已审核 1 张表；未审核 2 项（原因见清单）');
    const line = button(/^待填 6 项/).first();
    await line.click();
    await expect.poll(asked).toContain('select s1 D6');
    await line.click();
    await expect.poll(asked).toContain('select s1 D7');
    await expect.poll(() => line.innerText()).toContain('D8');
  });

  it('folds away which rules were not used, and names them with the reason', async () => {
    await open('result=blank');
    await checkWorkbook();
    const reason = page.getByText('没有写明预算年度');
    expect(await reason.isVisible()).toBe(false);
    await page.getByText('审核范围与未审核事项').click();
    await expect.poll(() => reason.isVisible()).toBe(true);
    await expect
      .poll(() => page.getByText(/未核对：完成时限不在预算年度内（V08）；目标或描述里出现别的年度（V09）/).count())
      .toBe(1);
    // What nobody would miss is left out.
    await expect.poll(() => page.getByText('V04').count()).toBe(0);
  });

  it('says how the cell of the chosen finding was read', async () => {
    await open('run=check');
    await button(/年度资金总额 315/).click();
    await page.getByText('读作：“年度资金总额”（C6）→ 资金总额，年度', { exact: true }).waitFor();
  });

  it('shows no progress bar for a quick check, and one with 取消 for a slow check', async () => {
    await open('delay=50');
    await checkWorkbook();
    await expect.poll(() => page.getByRole('progressbar').count()).toBe(0);
    await page.evaluate(() => {
      window.preview.host.delay = 60_000;
      window.preview.host.heedsSignal = false;
    });
    await button('检查整个工作簿').click();
    await page.getByRole('progressbar').waitFor();
    await button('取消').click();
    await page.getByText('已取消检查').waitFor();
    await expect.poll(() => page.getByRole('progressbar').count()).toBe(0);
    await expect.poll(() => rows().count()).toBe(7);
  });

  it('waits until the cell being edited is left, says so, and goes on by itself', async () => {
    await open('');
    await page.evaluate(() => (window.preview.host.failure = 'cell-being-edited'));
    await button('检查本表').click();
    await page.getByText('正在等待单元格编辑结束，请按 Enter 或 Esc').waitFor();
    await page.evaluate(() => (window.preview.host.failure = undefined));
    await rows().first().waitFor();
  });

  it('follows what is edited, and keeps what is chosen', async () => {
    await open('run=check');
    await button(/年度资金总额 315/).click();
    await page.evaluate(() => window.preview.host.edit('s2'));
    await expect.poll(() => asked()).toEqual(['read 1', 'mark', expect.stringMatching(/^select/), 'read 1']);
    await expect.poll(() => rows().count()).toBe(6);
    await expect.poll(() => current().innerText()).toContain('年度资金总额 315');
    await expect.poll(() => page.getByText('表格已改动').count()).toBe(0);
  });

  it('says that the worksheet was edited since where it is not to follow, keeps the list, and checks again when asked', async () => {
    await open('run=check');
    await rows().first().waitFor();
    await switchLiveOff(page);
    await page.evaluate(() => window.preview.host.edit('s4'));
    await expect.poll(() => page.getByText('表格已改动').count()).toBe(0);
    await page.evaluate(() => window.preview.host.edit('s2'));
    await page.getByText('表格已改动').waitFor();
    await expect.poll(() => rows().count()).toBe(6);
    await button('重新检查').click();
    await page.getByText('表格已改动').waitFor({ state: 'detached' });
    await expect.poll(() => asked()).toEqual(['read 1', 'mark', 'read 1', 'mark']);
  });

  it('lists the findings of a worksheet that could not be marked, and says why', async () => {
    await open('');
    await page.evaluate(() => (window.preview.host.markFailure = 'sheet-protected'));
    await checkWorkbook();
    await expect.poll(() => page.getByText('“整体支出”：工作表受保护').count()).toBe(1);
    await expect.poll(() => page.getByText('清单照常可用').count()).toBe(1);
  });

  it('shows a list of 2,000 findings in pages', async () => {
    await open('run=check&result=2000');
    await rows().first().waitFor();
    // What many tables have in common is told once, otherwise.
    await button(/^筛选$/).click();
    await page.getByRole('combobox', { name: '排列' }).selectOption('按表的次序');
    await button('再显示 10 条').first().waitFor();
    const shown = await rows().count();
    expect(shown).toBeLessThanOrEqual(27 * 50);
    await button('再显示 10 条').first().click();
    await expect.poll(() => rows().count()).toBe(shown + 10);
  });
});

describe('between list and worksheet', () => {
  it('a chosen row selects its cell', async () => {
    await open('run=check');
    await button(/年度资金总额 315/).click();
    await expect.poll(() => asked()).toContain('select s2 D6');
    await expect.poll(() => current().innerText()).toContain('D6');
  });

  it('a selected cell chooses its row and scrolls it into view, without moving the focus', async () => {
    await open('run=check', { viewport: { width: 320, height: 420 } });
    await button('检查本表').focus();
    const target = rows().filter({ hasText: 'C29' });
    expect((await target.isVisible()) && (await target.boundingBox())?.y).toBeGreaterThan(420);
    await page.evaluate(() => window.preview.host.moveTo('s2', 'C29'));
    await current().waitFor();
    await expect.poll(() => current().innerText()).toContain('C29');
    await expect.poll(async () => (await target.boundingBox())?.y).toBeLessThan(420);
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('检查本表');
    await page.evaluate(() => window.preview.host.moveTo('s2', 'A1'));
    await expect.poll(() => current().count()).toBe(0);
  });

  it('a selected cell with a hint unfolds the hints', async () => {
    await open('run=check');
    await rows().first().waitFor();
    await page.evaluate(() => window.preview.host.moveTo('s2', 'F28'));
    await expect.poll(() => current().innerText()).toContain('T11');
    await button('收起提示').click();
    await expect.poll(() => rows().filter({ hasText: 'T11' }).count()).toBe(0);
  });

  it('arrows, Home and End move between rows across tables; Tab stops at one row; Enter chooses', async () => {
    await open('');
    await checkWorkbook();
    await expect.poll(() => page.locator('[data-row][tabindex="0"]').count()).toBe(1);
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    await rows().first().focus();
    const walk: readonly (readonly [string, string])[] = [
      ['ArrowUp', 'D6'],
      ['ArrowDown', 'D9'],
      ['End', 'G23'],
      ['ArrowDown', 'G23'],
      ['ArrowUp', 'C29'],
      ['Home', 'D6'],
    ];
    for (const [key, address] of walk) {
      await page.keyboard.press(key);
      await expect.poll(() => focused()).toContain(address);
    }
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => current().innerText()).toContain('D9');
    await expect.poll(() => asked()).toContain('select s2 D9');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await expect.poll(() => focused()).toContain('D9');
  });

  it('a message says when a cell cannot be selected', async () => {
    await open('run=check');
    await rows().first().waitFor();
    await page.evaluate(() => (window.preview.host.failure = 'sheet-gone'));
    await rows().first().click();
    await page.getByText('没有定位到单元格').waitFor();
    await expect.poll(() => page.getByText('工作表已被删除或隐藏').count()).toBe(1);
  });
});

describe('the pane’s toolbar', () => {
  it('filters the list by the severities pressed', async () => {
    await open('run=check');
    await rows().first().waitFor();
    await button(/^核实/).click();
    await expect.poll(() => button(/^核实/).getAttribute('aria-pressed')).toBe('true');
    await expect.poll(() => rows().count()).toBe(2);
    await button(/^提示/).click();
    await expect.poll(() => rows().count()).toBe(3);
    await button(/^核实/).click();
    await button(/^提示/).click();
    await expect.poll(() => rows().count()).toBe(6);
  });

  it('clears the marks of what was checked: the worksheet, or the workbook', async () => {
    await open('');
    await button('清除标注').click();
    await page.getByText('已清除当前工作表上的标注').waitFor();
    await checkWorkbook();
    await button('清除标注').click();
    await page.getByText('已清除整个工作簿的标注').waitFor();
    expect((await asked()).filter((request) => request.startsWith('unmark'))).toEqual([
      'unmark active-sheet',
      'unmark workbook',
    ]);
    await expect.poll(() => rows().count()).toBe(7);
  });

  it('copies the list as text', async () => {
    await open('run=check');
    await rows().first().waitFor();
    await button('复制清单').click();
    await page.getByText('已复制 7 条').waitFor();
    const [text] = await page.evaluate(() => window.preview.copied);
    expect(text).toContain('【循环经济示范园基础设施维修改造项目支出绩效目标表】工作表“项目1-5” B2:G20');
    expect(text).toContain("1. [强制] '项目1-5'!D6 年度资金总额 315");
  });

  it('shows the text, selected, when the clipboard is refused', async () => {
    await open('run=check&clipboard=refused');
    await rows().first().waitFor();
    await button('复制清单').click();
    await page.getByRole('textbox').waitFor();
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toContain('[强制]');
    await button('关闭').click();
    await expect.poll(() => page.getByRole('textbox').count()).toBe(0);
  });
});
