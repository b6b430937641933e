import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronUp16Regular } from '@fluentui/react-icons';
import type { SheetPlace } from '../../core';
import type { Row, TableGroup } from '../logic/report';
import type { VisiblePart } from '../logic/visible';
import { useWords } from '../ports';
import type { Fixing } from './fix-offer';
import { ListLine } from './list-line';
import { SharedHead, TableHead } from './part-head';
import { ToFillLine } from './to-fill-line';

const useStyles = makeStyles({
  part: {
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 240px',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  more: { margin: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}` },
});

/** What each line of the list is given. */
export interface LineActions {
  readonly chosenId: string | undefined;
  readonly tabStopId: string | undefined;
  readonly fixing: Fixing;
  readonly onChoose: (row: Row) => void;
  readonly onOpenRule: (row: Row) => void;
  readonly onVisit: (place: SheetPlace) => void;
  /** Folds or unfolds what holds these rows. */
  readonly onFold: (id: string, rows: readonly Row[]) => void;
}

export interface ListPartProps extends LineActions {
  readonly part: VisiblePart;
  readonly onShowMore: (id: string) => void;
}

/** What folds and unfolds a table's hints. */
function HintsButton({ part, group, onFold }: Pick<ListPartProps, 'part' | 'onFold'> & { readonly group: TableGroup }) {
  const styles = useStyles();
  const { actions } = useWords();
  const { foldable, hintsShown } = part;
  return (
    <Button
      appearance="subtle"
      className={styles.more}
      icon={hintsShown ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
      aria-expanded={hintsShown}
      onClick={() => onFold(group.id, group.hints)}
    >
      {hintsShown ? actions.hideHints : actions.showHints(foldable)}
    </Button>
  );
}

/** The findings of one table under its title, or those that many have in common: 强制, then 核实 with those of a kind in one line; 提示 folded away until asked for. */
export function ListPart({ part, onShowMore, ...line }: ListPartProps) {
  const styles = useStyles();
  const { actions } = useWords();
  const { id, group, lines, more, foldable } = part;
  const headingId = `table-${id}`;
  return (
    <section className={styles.part} aria-labelledby={headingId}>
      {group ? <TableHead id={headingId} group={group} lifted={part.lifted} /> : <SharedHead id={headingId} />}
      {group && group.toFill.length > 0 && (
        <ToFillLine
          addresses={group.toFill}
          onVisit={(address) => line.onVisit({ sheetId: group.table.sheetId, address })}
        />
      )}
      {lines.length > 0 && (
        <ul className={styles.list}>
          {lines.map((one) => (
            <ListLine key={one.id} line={one} {...line} />
          ))}
        </ul>
      )}
      {more > 0 && (
        <Button appearance="subtle" className={styles.more} onClick={() => onShowMore(id)}>
          {actions.showMore(more)}
        </Button>
      )}
      {group && foldable > 0 && <HintsButton part={part} group={group} onFold={line.onFold} />}
    </section>
  );
}
