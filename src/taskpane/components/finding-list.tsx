import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import type { Severity, SheetPlace } from '../../core';
import type { Landing } from '../logic/landing';
import type { Report, Row, TableGroup as Group } from '../logic/report';
import { rowAfterKey } from '../logic/row-after-key';
import { toggled, type Chosen } from '../logic/state';
import { PAGE, visibleGroup, type Bundle, type Line, type View } from '../logic/visible';
import { useWords } from '../ports';
import type { Fixing } from './fix-offer';
import { TableGroup } from './table-group';

const useStyles = makeStyles({
  empty: { padding: `0 ${tokens.spacingHorizontalM}`, color: tokens.colorNeutralForeground2 },
});

const STOP = '[data-row], [data-bundle]';

/** The line of the list an element belongs to: itself, or the row above a chosen finding's links. */
function stopOf(element: EventTarget): HTMLElement | null {
  return element instanceof Element ? (element.closest('[data-line]')?.querySelector<HTMLElement>(STOP) ?? null) : null;
}

/** Whether a row is shown on this line: as itself, or within a closed bundle. */
function standsFor(line: Line, rowId: string): boolean {
  return line.kind === 'row' ? line.id === rowId : !line.bundle.open && line.bundle.rows.some(({ id }) => id === rowId);
}

function moveFocus(event: KeyboardEvent<HTMLDivElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>(STOP)];
  const at = rows.findIndex((row) => row === stopOf(event.target));
  const next = at < 0 ? undefined : rowAfterKey(event.key, at, rows.length);
  if (next === undefined) return;
  event.preventDefault();
  rows[next]?.focus();
}

export interface FindingListProps {
  readonly report: Report;
  readonly filter: ReadonlySet<Severity>;
  readonly chosen: Chosen | undefined;
  /** Where the person goes on after a fix; a new object each time. */
  readonly landing: Landing | undefined;
  readonly fixing: Fixing;
  readonly onChoose: (row: Row) => void;
  /** Closes the chosen row, and puts it back among the folded ones. */
  readonly onUnchoose: () => void;
  readonly onOpenRule: (row: Row) => void;
  readonly onVisit: (place: SheetPlace) => void;
}

/**
 * All findings, table by table. One line is a tab stop; arrows, Home and End move between lines across tables, Escape closes
 * the chosen one.
 */
export function FindingList(props: FindingListProps) {
  const { report, filter, chosen, landing, fixing, onChoose, onUnchoose, onOpenRule, onVisit } = props;
  const styles = useStyles();
  const words = useWords();
  const container = useRef<HTMLDivElement>(null);
  const [lastFocused, setLastFocused] = useState<string>();
  const [unfolded, setUnfolded] = useState<View['unfolded']>(new Set());
  const [limits, setLimits] = useState<View['limits']>(new Map());
  const chosenId = chosen?.rowId;
  // Hints that only a chosen row kept open stay so when the fix of that row leads to another of them.
  const [followed, setFollowed] = useState(landing);
  if (followed !== landing) {
    setFollowed(landing);
    const home = report.groups.find(({ hints }) => hints.some(({ id }) => id === landing?.rowId));
    if (home) setUnfolded(new Set(unfolded).add(home.id));
  }

  useEffect(() => {
    if (!chosen || chosen.from === 'list' || chosen.from === 'fix') return;
    setLastFocused(chosen.rowId);
    const row = container.current?.querySelector<HTMLElement>(`[data-row="${chosen.rowId}"]`);
    // With what is open below it.
    row?.closest('[data-line]')?.scrollIntoView({ block: 'nearest' });
    if (chosen.from === 'tie') row?.focus({ preventScroll: true });
  }, [chosen]);

  const view: View = { filter, unfolded, limits, chosenId };
  const visible = report.groups.flatMap((group) => visibleGroup(group, view) ?? []);
  const landingLine = landing && visible.flatMap(({ lines }) => lines).find((line) => standsFor(line, landing.rowId));
  const landed = useRef(landing);
  useEffect(() => {
    if (landed.current === landing) return;
    landed.current = landing;
    if (!landingLine) return;
    setLastFocused(landingLine.id);
    const { kind, id } = landingLine;
    const stop = [...(container.current?.querySelectorAll<HTMLElement>(STOP) ?? [])].find(
      ({ dataset }) => dataset[kind] === id,
    );
    stop?.closest('[data-line]')?.scrollIntoView({ block: 'nearest' });
    // The focus is not taken from somebody who has moved elsewhere meanwhile, in the pane or on the worksheet.
    const { activeElement } = document;
    const isOurs = activeElement === document.body || container.current?.contains(activeElement);
    if (isOurs && document.hasFocus()) stop?.focus({ preventScroll: true });
  }, [landing, landingLine]);

  const rowIds = visible.flatMap(({ lines }) => lines.map(({ id }) => id));
  const tabStopId = lastFocused !== undefined && rowIds.includes(lastFocused) ? lastFocused : rowIds[0];

  const onShowMore = useCallback((group: Group) => {
    setLimits((before) => new Map(before).set(group.id, (before.get(group.id) ?? PAGE) + PAGE));
  }, []);
  /** Folds or unfolds. What holds the chosen row is open, and folding it closes that row too. */
  const toggle = (id: string, rows: readonly Row[]): void => {
    const holdsChosen = rows.some((row) => row.id === chosenId);
    if (holdsChosen) onUnchoose();
    if (!holdsChosen || unfolded.has(id)) setUnfolded(toggled(unfolded, id));
  };
  const onFocus = (event: FocusEvent<HTMLDivElement>): void => {
    const { row, bundle } = stopOf(event.target)?.dataset ?? {};
    const id = row ?? bundle;
    if (id !== undefined) setLastFocused(id);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.key === 'Escape' && chosenId !== undefined) {
      // Closes the row and nothing else.
      event.preventDefault();
      container.current?.querySelector<HTMLElement>(`[data-row="${chosenId}"]`)?.focus();
      onUnchoose();
    } else moveFocus(event);
  };

  return (
    <div ref={container} role="group" aria-label={words.labels.results} onKeyDown={onKeyDown} onFocus={onFocus}>
      {visible.map((part) => (
        <TableGroup
          key={part.group.id}
          visible={part}
          chosenId={chosenId}
          tabStopId={tabStopId}
          onChoose={onChoose}
          onShowMore={onShowMore}
          onFoldHints={(group: Group) => toggle(group.id, group.hints)}
          onFoldBundle={({ id, rows }: Bundle) => toggle(id, rows)}
          onOpenRule={onOpenRule}
          onVisit={onVisit}
          fixing={fixing}
        />
      ))}
      {visible.length === 0 && <p className={styles.empty}>{words.filteredOut}</p>}
    </div>
  );
}
