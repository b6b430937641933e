import { FORMS } from '../../src/core';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type {} from './preview/fake-host';
import type { WindowOptions } from '../support/site';
import { inThemes, makeStage, scrollsSideways, violations } from './stage';

const stage = makeStage();
let page: Page;

async function open(scene = '', options: WindowOptions = {}): Promise<void> {
  page = await stage(`run=insert&${scene}`, options);
  await page.getByRole('heading', { level: 3 }).first().waitFor();
}

const button = (name: string | RegExp): Locator => page.getByRole('button', { name });
const insertButton = (form: string): Locator => button(`插入“${form}”`);
const asked = (): Promise<readonly string[]> => page.evaluate(() => window.preview.host.asked);
const names = (): Promise<readonly string[]> => page.evaluate(() => window.preview.host.names.slice(4));

async function insertProject(): Promise<void> {
  await insertButton('项目支出绩效目标表').click();
  await page.getByText(/^已插入/).waitFor();
}

/** Selects a list of so many projects, and opens the page that reads it. */
async function openList(count: number): Promise<void> {
  await page.evaluate((rows) => {
    const projects = Array.from({ length: rows }, (_, index) => [
      `道路维修项目${index + 1}`,
      `131028240${index}`,
      10 + index,
    ]);
    window.preview.host.selected = { top: 0, left: 0, values: [['项目名称', '项目编码', '金额（万元）'], ...projects] };
  }, count);
  await button('按项目清单… 项目绩效目标表').click();
  await page.getByText(`找到 ${count} 个项目`).waitFor();
}

describe('every state of the gallery, at 320 px', () => {
  const act = {
    nothing: () => Promise.resolve(),
    options: async () => {
      await button('修改').click();
      await button('“项目绩效目标表”的选项和大图').click();
    },
    wrongYear: async () => {
      await button('修改').click();
      await page.getByLabel('预算年度').fill('20');
    },
    nothingFound: () => page.getByRole('searchbox').fill('没有这种表'),
    inserted: async () => {
      await insertProject();
      await insertProject();
      await page.getByText('新表叫').waitFor();
    },
    asking: async () => {
      await insertProject();
      await page.evaluate(() => window.preview.host.edit('new 项目支出绩效目标表'));
      await button('撤销').click();
    },
    progress: async () => {
      await page.evaluate(() => (window.preview.host.insertDelay = 1000));
      await button('插入整套').click();
      await button('取消').waitFor();
    },
    failed: async () => {
      await page.evaluate(() => (window.preview.host.failure = 'workbook-protected'));
      await button('插入整套').click();
      await page.getByText('没有插入表样').waitFor();
    },
    list: () => openList(12),
    noList: async () => {
      await button('按项目清单… 项目绩效目标表').click();
      await page.getByText('没有找到项目').waitFor();
    },
  };
  const states: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['all forms', act.nothing],
    ['options open', act.options],
    ['a wrong year', act.wrongYear],
    ['nothing found', act.nothingFound],
    ['inserted', act.inserted],
    ['asking before undoing', act.asking],
    ['in progress', act.progress],
    ['a protected structure', act.failed],
    ['a list of projects', act.list],
    ['no list of projects', act.noList],
  ];

  it.each(inThemes(states))(
    '%s, %s: axe finds nothing, and nothing scrolls sideways',
    async (theme, _state, prepare, options) => {
      await open(`theme=${theme}`, options);
      await prepare();
      expect(await violations(page)).toEqual([]);
      await expect.poll(() => scrollsSideways(page)).toBe(false);
    },
  );

  it('speaks English', async () => {
    await open('locale=en-US');
    const text = await page.locator('[data-panel="insert"]').innerText();
    expect(text.replace('(三公)', '')).not.toMatch(/\p{Script=Han}/u);
    await expect.poll(() => scrollsSideways(page)).toBe(false);
  });

  it('gives every control a hit target of at least 32 px', async () => {
    await open();
    const heights = await page
      .getByRole('button')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(32);
  });
});

describe('choosing', () => {
  it('shows a picture of every form, hidden from screen readers', async () => {
    await open();
    await expect.poll(() => page.locator('svg[viewBox] path[stroke]').count()).toBeGreaterThanOrEqual(16);
    await expect.poll(() => page.getByRole('img').count()).toBe(0);
    await expect.poll(() => page.getByRole('heading', { level: 3 }).count()).toBe(FORMS.length + 1); // and the whole set
  });

  it('finds forms by any word for them, and shows all again once the search is cleared', async () => {
    await open();
    await page.getByRole('searchbox').fill('三公');
    await expect
      .poll(() => page.getByRole('heading', { level: 3 }).allInnerTexts())
      .toEqual(['单位预算财政拨款“三公”经费支出表']);
    await page.getByRole('searchbox').fill('xyz');
    await button('显示全部表样').click();
    await expect.poll(() => page.getByRole('heading', { level: 3 }).count()).toBe(FORMS.length + 1);
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
  });

  it('remembers year, unit and options; the picture follows', async () => {
    await open();
    await expect.poll(() => page.getByText('2027 年度 · 未填单位').count()).toBe(1); // in October 2026
    await button('修改').click();
    await page.getByLabel('单位名称').fill('乐亭经济开发区');
    await page.getByLabel('单位编码').fill('360001');
    await page.getByLabel('预算年度').fill('2028');
    await button('“项目绩效目标表”的选项和大图').click();
    const picture = page.locator('li').filter({ hasText: '预算数、支出计划' }).locator('svg text');
    await expect.poll(() => picture.allTextContents()).toContain('360001乐亭经济开发区');
    await page.getByLabel('目标条数').selectOption('3');
    await expect.poll(() => picture.allTextContents()).toContain('目标3：');
    // A click and not `uncheck`, which wants to see the change at once: the picture is drawn anew with it.
    const timeliness = page.getByRole('checkbox', { name: '时效指标' });
    await timeliness.click();
    await expect.poll(() => timeliness.isChecked()).toBe(false);
    await expect.poll(async () => (await picture.allTextContents()).includes('时效指标')).toBe(false);
    await page.reload();
    await page.getByText('2028 年度 · 360001 乐亭经济开发区').waitFor();
    await insertButton('项目绩效目标表').click();
    await page.getByText(/^已插入/).waitFor();
    const cells = await page.evaluate(() =>
      [...window.preview.host.inserted.values()].flatMap((plan) => plan.cells.map(({ value }) => String(value))),
    );
    expect(cells).toContain('360001乐亭经济开发区');
    expect(cells).toContain('目标1：\n目标2：\n目标3：');
    expect(cells).not.toContain('时效指标');
  });

  it('starts from the defaults where what was remembered cannot be read', async () => {
    await open();
    await page.evaluate(() => localStorage.setItem('preview.gallery', '{broken'));
    await page.reload();
    await page.getByText('2027 年度 · 未填单位').waitFor();
  });

  it('works by keyboard alone: from the check to the gallery, to a form, and back', async () => {
    page = await stage('');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 3 }).first().waitFor();
    const focused = () =>
      page.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
      );
    await expect.poll(() => focused()).toBe('插入表样');
    for (const expected of ['工具', '查找表样', '修改', '插入“部门/单位整体支出绩效目标表”']) {
      await page.keyboard.press('Tab');
      await expect.poll(() => focused()).toContain(expected);
    }
    await page.keyboard.press('Enter');
    await page.getByText(/^已插入/).waitFor();
    await expect.poll(() => names()).toEqual(['部门单位整体支出绩效目标表']);
  });
});

describe('inserting', () => {
  it('says what was inserted and under which name, and undoes exactly that', async () => {
    await open();
    await insertProject();
    await expect.poll(() => page.getByText('已插入 1 张表：项目支出绩效目标表').count()).toBe(1);
    await insertProject();
    await page.getByText('已有名为“项目支出绩效目标表”的工作表，新表叫“项目支出绩效目标表(2)”。').waitFor();
    await expect.poll(() => names()).toEqual(['项目支出绩效目标表', '项目支出绩效目标表(2)']);
    await button('撤销').click();
    await page.getByText('已撤销').waitFor();
    await expect.poll(() => names()).toEqual(['项目支出绩效目标表']);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('插入“项目支出绩效目标表”');
  });

  it('asks before undoing would delete what was typed', async () => {
    await open();
    await insertProject();
    await page.evaluate(() => window.preview.host.edit('new 项目支出绩效目标表'));
    await button('撤销').click();
    await button('保留').click();
    await expect.poll(() => names()).toHaveLength(1);
    await button('撤销').click();
    await button('仍然撤销').click();
    await page.getByText('已撤销').waitFor();
    await expect.poll(() => names()).toEqual([]);
  });

  it('checks the new sheet with one click', async () => {
    await open();
    await insertProject();
    await page.locator('footer').getByRole('button', { name: '检查本表' }).click();
    await page.locator('[data-row]').first().waitFor();
    await expect.poll(() => asked()).toContain('read 1');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('检查');
  });

  it('shows the progress of the whole set, and leaves nothing behind when cancelled', async () => {
    await open();
    await page.evaluate(() => (window.preview.host.insertDelay = 300));
    await button('插入整套').click();
    await page.getByText(/^正在插入 [1-9]\d* \/ 12/).waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('已取消，没有插入任何表').waitFor();
    await expect.poll(() => names()).toEqual([]);
    await page.evaluate(() => (window.preview.host.insertDelay = 0));
    await button('插入整套').click();
    await page.getByText('已插入 12 张表').waitFor();
    await expect.poll(() => names()).toHaveLength(12);
    // The set stands in many worksheets, with ties between them.
    await page.locator('footer').getByRole('button', { name: '检查整个工作簿' }).click();
    await expect.poll(() => asked()).toContain('read 4');
  });

  it('waits until the cell being edited is left, and says so', async () => {
    await open();
    await page.evaluate(() => (window.preview.host.failure = 'cell-being-edited'));
    await insertButton('项目支出绩效目标表').click();
    await page.getByText('正在等待单元格编辑结束').waitFor();
    await page.evaluate(() => (window.preview.host.failure = undefined));
    await page.getByText(/^已插入/).waitFor();
  });

  it('says that the structure is protected, and what to do', async () => {
    await open();
    await page.evaluate(() => (window.preview.host.failure = 'workbook-protected'));
    await insertButton('项目支出绩效目标表').click();
    await page.getByText('工作簿的结构受保护').waitFor();
    await expect.poll(() => names()).toEqual([]);
    await button('关闭').click();
    await expect.poll(() => page.getByText('工作簿的结构受保护').count()).toBe(0);
  });
});

describe('inserting from a list of projects', () => {
  it('shows what is selected and follows the selection', async () => {
    await open();
    await button('按项目清单… 项目绩效目标表').click();
    await page.getByText('没有找到项目').waitFor();
    await page.evaluate(() => {
      window.preview.host.selected = {
        top: 0,
        left: 0,
        values: [
          ['项目名称', '金额（万元）'],
          ['道路维修', 1234.5],
          ['绿化养护', null],
        ],
      };
      window.preview.host.moveTo('s1', 'A1');
    });
    await page.getByText('找到 2 个项目').waitFor();
    const [first, second] = await page.getByRole('list', { name: '找到的项目' }).getByRole('listitem').allInnerTexts();
    expect(first).toMatch(/道路维修\s+1,234\.50 万元/);
    expect(second).toMatch(/绿化养护\s+无金额/);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('按项目清单…');
  });

  it('makes a worksheet for each of 60 projects, after a first attempt that was cancelled in the middle', async () => {
    await open();
    await openList(60);
    await page.evaluate(() => (window.preview.host.insertDelay = 40));
    await button('插入 60 张表').click();
    await page.getByText(/^正在插入 \d{2} \/ 60/).waitFor();
    await button('取消').click();
    await page.getByText('已取消').waitFor();
    await expect.poll(() => names()).toEqual([]);
    await page.evaluate(() => (window.preview.host.insertDelay = 0));
    await openList(60);
    await button('插入 60 张表').click();
    await page.getByText('已插入 60 张表').waitFor();
    await expect.poll(() => names()).toHaveLength(60);
    expect((await names())[2]).toContain('道路维修项目3');
  });

  it('puts all of them on one worksheet when asked', async () => {
    await open();
    await openList(5);
    await page.getByRole('radio', { name: '全部上下排在一张工作表' }).check();
    await button('插入 5 张表').click();
    await page.getByText('已插入 1 张表').waitFor();
    await expect.poll(() => names()).toEqual(['项目绩效目标表']);
  });

  it('says when the selection cannot be read', async () => {
    await open();
    await page.evaluate(() => (window.preview.host.failure = 'unknown'));
    await button('按项目清单… 项目绩效目标表').click();
    await page.getByText('没有读出选中的单元格').waitFor();
  });
});

describe('the two views', () => {
  it('lead from an empty check to the gallery, and back to what was checked', async () => {
    page = await stage('run=check&result=no-table&sheet=s4');
    await page.getByText('还没有表').waitFor();
    await page.locator('main').getByRole('button', { name: '插入表样' }).click();
    await page.getByRole('heading', { level: 3 }).first().waitFor();
    await button(/^检查$/).click();
    await expect.poll(() => page.getByText('没有认出预算表或绩效目标表').count()).toBe(1);
    expect((await asked()).filter((request) => request === 'read 1')).toHaveLength(1);
  });

  it('say when the forms cannot be loaded, and try again', async () => {
    page = await stage('');
    await page.route('**/gallery.js', (route) => route.abort());
    await page.getByRole('navigation').getByRole('button', { name: '插入表样' }).click();
    await page.getByText('表样没有加载成功').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.unroute('**/gallery.js');
    await button('再试一次').click();
    await page.getByRole('heading', { level: 3 }).first().waitFor();
  });
});
