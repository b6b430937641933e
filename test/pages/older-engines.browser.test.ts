/** The pane in an engine without what came after Safari 15.4, as far as Chromium can be made one: what it parses is tried in test/house. */
import { describe, expect, it } from 'vitest';
import { paneFrame, paneReady, useWorkbench } from '../support/workbench-page';

const workbench = useWorkbench();

/** Takes away, in the pane's frame only, what MDN dates after Safari 15.4 (https://developer.mozilla.org/docs/Web/JavaScript/Reference). */
function forget(): void {
  if (!location.pathname.includes('workbench-taskpane')) return;
  const later: readonly (readonly [object, readonly string[]])[] = [
    [Array, ['fromAsync']],
    [Array.prototype, ['toSorted', 'toReversed', 'toSpliced', 'with']],
    [Object, ['groupBy']],
    [Map, ['groupBy']],
    [Promise, ['withResolvers', 'try']],
    [String.prototype, ['isWellFormed', 'toWellFormed']],
    [
      Set.prototype,
      ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom'],
    ],
    [
      Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as object,
      ['map', 'filter', 'take', 'drop', 'flatMap', 'reduce', 'toArray', 'forEach', 'some', 'every', 'find'],
    ],
    [globalThis, ['requestIdleCallback', 'scheduler', 'navigation', 'CSSLayerBlockRule']],
  ];
  for (const [owner, names] of later) for (const name of names) Reflect.deleteProperty(owner, name);
}

describe('an engine as old as Safari 15.4', () => {
  it('checks a workbook, inserts a form, and meets no error', async () => {
    const errors: string[] = [];
    const page = await workbench.open({
      window: {
        prepare: (opened) => {
          opened.on('pageerror', ({ message }) => errors.push(message));
          return opened.addInitScript(forget);
        },
      },
    });
    await page.getByRole('status').filter({ hasText: '已打开' }).waitFor();
    const pane = await paneReady(page);
    expect(await paneFrame(page).evaluate(() => 'groupBy' in Object)).toBe(false);
    await pane.getByRole('button', { name: '检查整个工作簿' }).first().click();
    await pane
      .getByText(/已审核 9 张表/)
      .first()
      .waitFor();
    await pane.getByRole('navigation').getByRole('button', { name: '插入表样' }).click();
    await pane.getByRole('button', { name: '插入“项目支出绩效目标表”' }).first().click();
    await pane
      .getByText(/^已插入/)
      .first()
      .waitFor();
    expect(errors).toEqual([]);
  });
});
