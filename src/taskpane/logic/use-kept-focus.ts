import { useEffect, useRef, type RefObject } from 'react';

/**
 * Where the focus goes when the pressed control has gone with its message or with its finding: to the row the list leads to, which takes it by
 * itself; else to 撤销, the list's tab stop, or the first button.
 * @param count changes with each change of the workbook that was made or undone here
 * @param failed whether a failure is told
 */
export function useKeptFocus(pane: RefObject<HTMLElement | null>, count: number, failed: boolean, busy: boolean): void {
  const before = useRef({ count, failed: false });
  useEffect(() => {
    // Only once the list has been renewed.
    if (busy) return;
    const changed = before.current.count !== count || before.current.failed !== failed;
    before.current = { count, failed };
    if (!changed || !document.hasFocus() || document.activeElement !== document.body) return;
    const find = (selector: string) => pane.current?.querySelector<HTMLElement>(selector);
    (find('[data-undo]') ?? find('[data-line] [tabindex="0"]') ?? find('button'))?.focus();
  }, [pane, count, failed, busy]);
}
