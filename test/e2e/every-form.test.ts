import type { FrameLocator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkSheets, FORMS, toA1, type Finding, type Form, type Severity, type SheetPlan } from '../../src/core';
import { describeFinding, severityName } from '../../src/words/describe';
import { readRemembered, templateOptionsFor } from '../../src/core/templates/remembered';
import { freeSheetName } from '../../src/core/layout/sheet-name';
import { gridOf } from '../../src/core/layout/plan-grid';
import { templatePlans } from '../../src/core/templates/sheets';
import type { CellValue } from '../../src/core/model/grid';
import { sampled } from '../support/depth';
import { addressOf, afterTyping, isBelow, typedSample, type TypedCell } from '../support/typed-sample';
import {
  focusSheet,
  paneFrame,
  paneReady,
  select,
  sheetNames,
  typeText,
  useWorkbench,
} from '../support/workbench-page';
import { layoutWords } from '../../src/words/layout';

/** Every form of the gallery, inserted, filled with its sample by the keyboard, and checked; over the real office.js, in one workbook. */

const workbench = useWorkbench();
let page: Page;
let pane: FrameLocator;

beforeAll(async () => {
  // A small window: every key redraws the whole sheet.
  page = await workbench.open({ window: { viewport: { width: 900, height: 520 } } });
  pane = await paneReady(page);
});

/** The sheet the gallery makes of a form for somebody who has chosen nothing yet. */
function planOf(form: Form): SheetPlan {
  const [plan] = templatePlans(
    [form],
    templateOptionsFor(form, readRemembered(undefined), new Date()),
    layoutWords['zh-CN'],
  );
  if (!plan) throw new Error(`No sheet is planned for ${form.id}.`);
  return plan;
}

async function type(cells: readonly TypedCell[]): Promise<void> {
  await focusSheet(page);
  for (const [index, cell] of cells.entries()) {
    const last = cells[index - 1];
    if (!last || !isBelow(last, cell)) await select(page, addressOf(cell));
    if (cell.isAppended) await page.keyboard.press('F2');
    await typeText(page, cell.text);
  }
}

/** What the cells of the sheet in front hold, by address. */
async function valuesAt(addresses: readonly string[]): Promise<Record<string, CellValue>> {
  const values = await paneFrame(page).evaluate(
    (all) =>
      Excel.run({ delayForCellEdit: true }, async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const ranges = all.map((address) => sheet.getRange(address).load('values'));
        await context.sync();
        return ranges.map((range) => (range.values as CellValue[][])[0]?.[0] ?? null);
      }),
    [...addresses],
  );
  return Object.fromEntries(addresses.map((address, index) => [address, values[index] ?? null]));
}

/** Every key that is typed redraws the sheet: in the quick run a few forms are filled in whole, of the others some cells. */
const WHOLE = sampled(FORMS, 2);

const checked = (plan: SheetPlan) => checkSheets([{ id: '1', name: plan.name, grid: gridOf(plan) }]);

/** Presses the button, and compares what is shown with what the core says of the same worksheet. */
async function check(plan: SheetPlan): Promise<void> {
  const { findings, tables } = checked(plan);
  const isBlank = tables.some(({ toFill }) => toFill.length > 0);
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const line = (finding: Finding) =>
    [
      describeFinding(finding, 'zh-CN'),
      severityName(finding.severity, 'zh-CN'),
      toA1(finding.position),
      finding.code,
    ].join('\n');

  await pane.getByRole('button', { name: '检查本表' }).filter({ visible: true }).click();
  const status =
    findings.length > 0
      ? `已审核 1 张表：强制 ${count('error')} 条，核实 ${count('warning')} 条，提示 ${count('hint')} 条。`
      : isBlank
        ? '没有审核任何表；未审核 1 项（原因见清单）。'
        : '已审核 1 张表，未发现问题。';
  await expect.poll(() => pane.getByRole('status').last().innerText()).toBe(status);
  // Warnings that say the same are one line, hints are folded away: both are among those counted.
  const errors = async () =>
    (
      await pane
        .locator('[data-row]')
        .filter({ hasText: severityName('error', 'zh-CN') })
        .allInnerTexts()
    ).map((text) => text.trim());
  await expect.poll(errors).toEqual(findings.filter(({ severity }) => severity === 'error').map(line));
  // The list is of this worksheet as it is now.
  await expect.poll(() => pane.getByRole('main').innerText()).toContain(plan.name);
  await expect.poll(() => pane.getByText('表格已改动').count()).toBe(0);
}

describe('a form, inserted, filled by typing and checked, has no finding', () => {
  it.each(sampled(FORMS, 4).map((form) => [`${form.number} ${form.name['zh-CN']}`, form] as const))(
    '%s',
    async (_, form) => {
      // Two forms may have one title: the name of the second sheet is numbered.
      const planned = planOf(form);
      const plan = { ...planned, name: freeSheetName(planned.name, await sheetNames(page)) };
      const whole = typedSample(form, plan);
      expect(whole.length).toBeGreaterThanOrEqual(8);
      const cells = WHOLE.includes(form) ? whole : sampled(whole, 8);
      const filled = afterTyping(plan, cells);

      await pane.getByRole('navigation').getByRole('button', { name: '插入表样' }).click();
      const before = await sheetNames(page);
      await pane.getByRole('button', { name: `插入“${form.name['zh-CN']}”`, exact: true }).click();
      await pane.getByText(`已插入 1 张表：${plan.name}`).waitFor();
      await expect.poll(() => sheetNames(page)).toEqual([...before, plan.name]);
      await check(plan);

      await type(cells);
      // Everything typed is there as it was meant, and every sum of it.
      const typedAt = new Set(cells.map(addressOf));
      const expected = filled.cells.flatMap(({ position, value, formula }) => {
        const address = toA1(position);
        return formula !== undefined || typedAt.has(address) ? [[address, value] as const] : [];
      });
      await expect.poll(() => valuesAt(expected.map(([address]) => address))).toEqual(Object.fromEntries(expected));

      if (cells === whole) expect(checked(filled).findings).toEqual([]);
      await check(filled);
    },
  );
});
