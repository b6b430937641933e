import { useEffect, useRef, type RefObject } from 'react';
import type { FixState } from './fixing';

/**
 * Where the focus goes when the pressed control has gone with its message or with the fixed finding: to the row the
 * list leads to, which takes it by itself; else to 撤销, the list's tab stop, or the first button.
 */
export function useKeptFocus(
  pane: RefObject<HTMLElement | null>,
  { done, failure, left }: FixState,
  busy: boolean,
): void {
  const count = done.length;
  const before = useRef({ count, failed: false });
  const failed = failure !== undefined || left.length > 0;
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
