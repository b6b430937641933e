import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useRef, type KeyboardEvent } from 'react';
import type { SheetPlace } from '../../core';
import { arrange } from '../logic/arrange';
import type { Landing } from '../logic/landing';
import { moveFocus, stopsIn } from '../logic/list-stops';
import type { Listing } from '../logic/listing';
import type { Report, Row } from '../logic/report';
import type { Chosen } from '../logic/state';
import { useFolds } from '../logic/use-folds';
import { useTabStop } from '../logic/use-tab-stop';
import { visiblePart } from '../logic/visible';
import { useWords } from '../ports';
import type { Fixing } from './fix-offer';
import { ListPart } from './list-part';

const useStyles = makeStyles({
  empty: { padding: `0 ${tokens.spacingHorizontalM}`, color: tokens.colorNeutralForeground2 },
});

export interface FindingListProps extends Listing {
  readonly report: Report;
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
  const { report, filter, sort, chosen, landing, onUnchoose, ...passed } = props;
  const styles = useStyles();
  const words = useWords();
  const list = useRef<HTMLDivElement>(null);
  const chosenId = chosen?.rowId;
  const folds = useFolds(report, chosen, landing, onUnchoose);
  const parts = useMemo(() => arrange(report, { filter, sort }), [report, filter, sort]);
  const { unfolded, limits } = folds;
  const visible = useMemo(
    () => parts.flatMap((part) => visiblePart(part, { filter, unfolded, limits, chosenId }) ?? []),
    [parts, filter, unfolded, limits, chosenId],
  );
  const lines = useMemo(() => visible.flatMap((part) => part.lines), [visible]);
  const tabStop = useTabStop(list, lines, chosen, landing);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.key === 'Escape' && chosenId !== undefined) {
      // Closes the row and nothing else.
      event.preventDefault();
      stopsIn(list.current)
        .find(({ dataset }) => dataset.row === chosenId)
        ?.focus();
      onUnchoose();
    } else moveFocus(event);
  };

  return (
    <div
      ref={list}
      data-list
      role="group"
      aria-label={words.labels.results}
      onKeyDown={onKeyDown}
      onFocus={tabStop.onFocus}
    >
      {visible.map((part) => (
        <ListPart
          key={part.id}
          part={part}
          chosenId={chosenId}
          tabStopId={tabStop.id}
          onShowMore={folds.showMore}
          onFold={folds.toggle}
          {...passed}
        />
      ))}
      {visible.length === 0 && <p className={styles.empty}>{words.filteredOut}</p>}
    </div>
  );
}
