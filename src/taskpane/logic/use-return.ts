import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { OpenPage } from './state';

/**
 * Brings the person back to where a page was opened from: the control itself; its row where that is gone (Safari does not
 * focus what is clicked, and the sheet may have chosen another row since); the list's tab stop where there is another list.
 */
export function useReturn(list: RefObject<HTMLElement | null>, page: OpenPage | undefined): void {
  const left = useRef<{ readonly opener: Element | null; readonly rowId: string | undefined }>(undefined);
  useLayoutEffect(() => {
    if (page) {
      // Runs while the opener still has the focus: the page takes it in an effect of its own, after this one.
      left.current ??= { opener: document.activeElement, rowId: page.rowId };
      if (page.rowId === undefined) left.current = { opener: null, rowId: undefined };
      return;
    }
    if (!left.current || !list.current) return;
    const { opener, rowId } = left.current;
    left.current = undefined;
    const find = (selector: string) => list.current?.querySelector<HTMLElement>(selector);
    const own = opener instanceof HTMLElement && list.current.contains(opener) ? opener : undefined;
    const back = own ?? find(`[data-row="${rowId ?? ''}"]`) ?? find('[data-line] [tabindex="0"]') ?? find('button');
    back?.focus();
  }, [list, page]);
}
