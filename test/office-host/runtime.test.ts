/** `Office.addin` of the real client, over a page that is only said to be there. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createNodeExcel, type NodeExcel } from '../../src/office-host/node-excel';

let bench: NodeExcel;
let isVisible: boolean;

beforeEach(() => {
  bench = createNodeExcel({ workbook: { sheets: [{ name: '表' }] } });
  isVisible = false;
});

afterEach(() => bench.dispose());

function runAddin(): void {
  bench.host.runAddin({
    isVisible: () => isVisible,
    show: (visible) => {
      isVisible = visible;
      bench.host.addinShown(visible);
    },
  });
}

it('shows and hides the page, and tells of that', async () => {
  runAddin();
  const heard = vi.fn();
  await Office.addin.onVisibilityModeChanged(heard);
  await Office.addin.showAsTaskpane();
  expect(isVisible).toBe(true);
  await vi.waitFor(() => expect(heard).toHaveBeenLastCalledWith({ visibilityMode: 'Taskpane' }));
  await Office.addin.hide();
  expect(isVisible).toBe(false);
  await vi.waitFor(() => expect(heard).toHaveBeenLastCalledWith({ visibilityMode: 'Hidden' }));
});

it('is refused where the add-in has no shared runtime', async () => {
  await expect(Office.addin.showAsTaskpane()).rejects.toMatchObject({ code: 'SharedRuntimeNotAvailable' });
});
