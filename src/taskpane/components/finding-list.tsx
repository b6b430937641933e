import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import type { Severity } from '../../core';
import type { Report, Row, TableGroup as Group } from '../logic/report';
import { toggled, type Chosen } from '../logic/state';
import { PAGE, visibleGroup, type View } from '../logic/visible';
import { useWords } from '../ports';
import { TableGroup } from './table-group';

const useStyles = makeStyles({
  empty: { padding: `0 ${tokens.spacingHorizontalM}`, color: tokens.colorNeutralForeground2 },
});

/** Where a key leads from row `at` of `count`; `undefined` for keys that are not ours. */
function target(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

function moveFocus(event: KeyboardEvent<HTMLDivElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
  const at = rows.findIndex((row) => row === event.target);
  const next = at < 0 ? undefined : target(event.key, at, rows.length);
  if (next === undefined) return;
  event.preventDefault();
  rows[next]?.focus();
}

export interface FindingListProps {
  readonly report: Report;
  readonly filter: ReadonlySet<Severity>;
  readonly chosen: Chosen | undefined;
  readonly onChoose: (row: Row) => void;
  /** Puts a chosen hint back among the folded ones. */
  readonly onUnchoose: () => void;
}

/** All findings, table by table. One row is a tab stop; arrows, Home and End move between rows across tables. */
export function FindingList({ report, filter, chosen, onChoose, onUnchoose }: FindingListProps) {
  const styles = useStyles();
  const words = useWords();
  const container = useRef<HTMLDivElement>(null);
  const [lastFocused, setLastFocused] = useState<string>();
  const [unfolded, setUnfolded] = useState<View['unfolded']>(new Set());
  const [limits, setLimits] = useState<View['limits']>(new Map());
  const chosenId = chosen?.rowId;

  useEffect(() => {
    if (chosen?.from !== 'sheet') return;
    setLastFocused(chosen.rowId);
    container.current?.querySelector(`[data-row="${chosen.rowId}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  const view: View = { filter, unfolded, limits, chosenId };
  const visible = report.groups.flatMap((group) => visibleGroup(group, view) ?? []);
  const rowIds = visible.flatMap(({ rows }) => rows.map((row) => row.id));
  const tabStopId = lastFocused !== undefined && rowIds.includes(lastFocused) ? lastFocused : rowIds[0];

  const onShowMore = useCallback((group: Group) => {
    setLimits((before) => new Map(before).set(group.id, (before.get(group.id) ?? PAGE) + PAGE));
  }, []);
  const onFoldHints = (group: Group): void => {
    const chosenHint = group.hints.some((row) => row.id === chosenId);
    if (chosenHint) onUnchoose();
    if (!chosenHint || unfolded.has(group.id)) setUnfolded(toggled(unfolded, group.id));
  };
  const onFocus = (event: FocusEvent<HTMLDivElement>): void => {
    if (event.target.dataset.row !== undefined) setLastFocused(event.target.dataset.row);
  };

  return (
    <div ref={container} role="group" aria-label={words.labels.results} onKeyDown={moveFocus} onFocus={onFocus}>
      {visible.map((part) => (
        <TableGroup
          key={part.group.id}
          visible={part}
          chosenId={chosenId}
          tabStopId={tabStopId}
          onChoose={onChoose}
          onShowMore={onShowMore}
          onFoldHints={onFoldHints}
        />
      ))}
      {visible.length === 0 && <p className={styles.empty}>{words.filteredOut}</p>}
    </div>
  );
}
