import type { FrameLocator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { FORMS, templatePlans, toA1, type CellValue, type Form } from '../../src/core';
import { layoutWords } from '../../src/words/layout';
import { typedSample } from '../support/typed-sample';
import { paneFrame, paneReady, sheetNames, useWorkbench } from '../support/workbench-page';
import { REACHED, SO_FAR } from '../support/year';

/**
 * A year in one workbook, as an accountant goes through it: the targets of a project, its monitoring in mid-year, its evaluation after the year, each
 * made from the targets in the pane, filled in and checked. Nothing is faked.
 */

const workbench = useWorkbench();
let page: Page;
let pane: FrameLocator;

function formOf(id: string): Form {
  const form = FORMS.find((candidate) => candidate.id === id);
  if (!form) throw new Error(id);
  return form;
}

const TARGETS = formOf('project-central');
const MONITORING = formOf('project-monitoring');
const EVALUATION = formOf('project-self-evaluation');

/** Writes cells of the sheet in front. */
async function fill(cells: Readonly<Record<string, CellValue>>): Promise<void> {
  await paneFrame(page).evaluate(
    (all) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        for (const [address, value] of Object.entries(all)) sheet.getRange(address).values = [[value]];
        await context.sync();
      }),
    cells,
  );
}

async function activate(name: string): Promise<void> {
  await paneFrame(page).evaluate(
    (sheet) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem(sheet).activate();
        await context.sync();
      }),
    name,
  );
}

const toGallery = () => pane.getByRole('navigation').getByRole('button', { name: '插入表样' }).click();

async function insertTargets(): Promise<void> {
  await toGallery();
  await pane.getByRole('button', { name: `插入“${TARGETS.name['zh-CN']}”`, exact: true }).click();
  await pane.getByText('已插入 1 张表').waitFor();
  const [plan] = templatePlans([TARGETS], { year: 2024 }, layoutWords['zh-CN']);
  if (!plan) throw new Error('No plan.');
  const typed = typedSample(TARGETS, plan).map(
    ({ area, text }) => [toA1({ row: area.top, column: area.left }), text] as const,
  );
  await fill(Object.fromEntries<CellValue>(typed));
  await deleteOthers();
}

/** The sample that the workbench opens with is of other projects. */
async function deleteOthers(): Promise<void> {
  await paneFrame(page).evaluate(() =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const active = worksheets.getActiveWorksheet();
      active.load('id');
      worksheets.load('items/id');
      await context.sync();
      for (const sheet of worksheets.items) if (sheet.id !== active.id) sheet.delete();
      await context.sync();
    }),
  );
}

/** Makes the table that follows up the targets, as values or as formulas. */
async function follow(form: Form, how: RegExp): Promise<void> {
  const before = (await sheetNames(page)).length;
  await toGallery();
  await pane.getByRole('button', { name: `按目标表… ${form.name['zh-CN']}` }).click();
  await pane.getByText('找到 1 个项目').waitFor();
  await pane.getByRole('radio', { name: how }).check();
  await pane.getByRole('button', { name: '插入 1 张表' }).click();
  await pane.getByText('已插入 1 张表').waitFor();
  await expect.poll(async () => (await sheetNames(page)).length).toBe(before + 1);
}

/** Checks the whole workbook, and gives what is found, as code and place. */
async function check(): Promise<readonly string[]> {
  const button = pane.getByRole('button', { name: '检查整个工作簿' });
  if (!(await button.isVisible())) await pane.getByRole('navigation').getByRole('button', { name: '检查' }).click();
  await button.click();
  await pane.getByRole('status').filter({ hasText: '已审核' }).last().waitFor();
  await expect.poll(() => pane.getByText('表格已改动').count()).toBe(0);
  return pane.locator('[data-row]').allInnerTexts();
}

describe('a year in one workbook', () => {
  it('goes from targets to monitoring to self-evaluation, and tells where they part', async () => {
    page = await workbench.open();
    pane = await paneReady(page);
    await insertTargets();
    await follow(MONITORING, /^公式/);
    await fill(SO_FAR);
    await follow(EVALUATION, /^数值/);
    await fill(REACHED);
    expect(await check()).toEqual([]);

    // The targets are changed: what was taken over by formulas follows, what was taken over as values is told.
    const [targets = ''] = await sheetNames(page);
    const [plan] = templatePlans([TARGETS], { year: 2024 }, layoutWords['zh-CN']);
    const amount = plan?.fields.get('funds.fiscal');
    if (!amount) throw new Error('The form has no such amount.');
    await activate(targets);
    await fill({ [toA1(amount)]: 260 });
    const told = await check();
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/T10/);
    await expect.poll(() => pane.getByRole('main').innerText()).toContain(EVALUATION.name['zh-CN']);
  });
});
