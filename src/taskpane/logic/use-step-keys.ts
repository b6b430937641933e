import { useEffect } from 'react';

/** F8 goes to the next finding, Shift+F8 to the one before, wherever the focus is in the pane; absent where they lead nowhere now. */
export function useStepKeys(step: ((by: 1 | -1) => void) | undefined): void {
  useEffect(() => {
    if (!step) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'F8' || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [step]);
}
