import type { KeyboardEvent } from 'react';
import { rowAfterKey } from './row-after-key';

/** What the arrows move between: rows, and the lines that stand for several. */
const STOP = '[data-row], [data-bundle]';

export function stopsIn(list: Element | null): readonly HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>(STOP) ?? [])];
}

/** The line of the list an element belongs to: itself, or the row above a chosen finding's links. */
export function stopOf(element: EventTarget): HTMLElement | null {
  return element instanceof Element ? (element.closest('[data-line]')?.querySelector<HTMLElement>(STOP) ?? null) : null;
}

/** Arrows, Home and End move the focus between the lines of the list. */
export function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const stops = stopsIn(event.currentTarget);
  const own = stopOf(event.target);
  const at = stops.findIndex((stop) => stop === own);
  const next = at < 0 ? undefined : rowAfterKey(event.key, at, stops.length);
  if (next === undefined) return;
  event.preventDefault();
  stops[next]?.focus();
}
