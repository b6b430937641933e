import { useEffect, useRef, useState, type FocusEvent, type RefObject } from 'react';
import type { Landing } from './landing';
import { stopOf, stopsIn } from './list-stops';
import type { Chosen } from './state';
import type { Line } from './visible';

/** Whether a row is shown on this line: as itself, or within a closed bundle. */
function standsFor(line: Line, rowId: string): boolean {
  if (line.kind === 'row') return line.id === rowId;
  return line.kind === 'bundle' && !line.bundle.open && line.bundle.rows.some(({ id }) => id === rowId);
}

/** The focus is not taken from somebody who has moved elsewhere meanwhile, in the pane or on the worksheet. */
function isOurs(list: HTMLElement | null): boolean {
  const { activeElement } = document;
  const isHere = activeElement === document.body || (list?.contains(activeElement) ?? false);
  return isHere && document.hasFocus();
}

function show(stop: HTMLElement | undefined): void {
  // With what is open below it.
  stop?.closest('[data-line]')?.scrollIntoView({ block: 'nearest' });
}

/** Of the list, which is one stop for Tab. */
export interface TabStop {
  /** The line that Tab stops at. */
  readonly id: string | undefined;
  readonly onFocus: (event: FocusEvent) => void;
}

/** Brings what was chosen elsewhere, and what a fix leads to, into view, and the focus there where the person has it in the list. */
export function useTabStop(
  list: RefObject<HTMLElement | null>,
  lines: readonly Line[],
  chosen: Chosen | undefined,
  landing: Landing | undefined,
): TabStop {
  const [lastFocused, setLastFocused] = useState<string>();
  useEffect(() => {
    if (!chosen || chosen.from === 'list' || chosen.from === 'fix') return;
    setLastFocused(chosen.rowId);
    const row = stopsIn(list.current).find(({ dataset }) => dataset.row === chosen.rowId);
    show(row);
    const isFollowed = chosen.from === 'step' && (list.current?.contains(document.activeElement) ?? false);
    if (chosen.from === 'tie' || isFollowed) row?.focus({ preventScroll: true });
  }, [list, chosen]);

  const landingLine = landing && lines.find((line) => standsFor(line, landing.rowId));
  const landed = useRef(landing);
  useEffect(() => {
    if (landed.current === landing) return;
    landed.current = landing;
    if (!landingLine) return;
    setLastFocused(landingLine.id);
    const { kind, id } = landingLine;
    const stop = stopsIn(list.current).find(({ dataset }) => dataset[kind] === id);
    show(stop);
    if (isOurs(list.current)) stop?.focus({ preventScroll: true });
  }, [list, landing, landingLine]);

  const stops = lines.filter(({ kind }) => kind !== 'table');
  const isThere = stops.some(({ id }) => id === lastFocused);
  const onFocus = (event: FocusEvent): void => {
    const { row, bundle } = stopOf(event.target)?.dataset ?? {};
    const id = row ?? bundle;
    if (id !== undefined) setLastFocused(id);
  };
  return { id: isThere ? lastFocused : stops[0]?.id, onFocus };
}
