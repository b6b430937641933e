import { useCallback, useEffect, type RefObject } from 'react';
import type { CheckScope } from '../../words/pane';
import { usePorts } from '../ports';
import { useSession } from '../session/use-session';

/** What somebody outside the view that checks, the ribbon or the forms, wants checked, which is not begun yet. */
export type Wish = RefObject<CheckScope | undefined>;

/**
 * Does what is wished for from outside the view that checks.
 * @param wishes grows with each wish
 */
export function useWishes(wish: Wish, wishes: number): void {
  const { ribbon } = usePorts();
  const [state, { check, closeRule, clearMarks }] = useSession();
  // While the worksheet is being changed, a check would read half of the change.
  const isHeld = state.clearing || state.fixing.running !== undefined;
  useEffect(() => {
    const scope = wish.current;
    if (!scope || isHeld) return;
    wish.current = undefined;
    closeRule();
    check(scope);
  }, [wish, wishes, isHeld, closeRule, check]);
  const clearAll = useCallback(() => {
    wish.current = undefined;
    return clearMarks('workbook');
  }, [wish, clearMarks]);
  useEffect(() => ribbon.offer({ clearMarks: clearAll }), [ribbon, clearAll]);
}
