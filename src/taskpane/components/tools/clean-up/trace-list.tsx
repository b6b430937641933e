import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { Trace, TraceKind } from '../../../../core';
import { useCleanUpWords } from './use-cleaning';

/** Sheets that are named; the rest are counted. */
const NAMED = 6;

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  names: { display: 'block' },
  // Below the label, which stands behind the box.
  more: {
    margin: 0,
    paddingLeft: '32px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface TraceLineProps {
  readonly trace: Trace;
  readonly isChosen: boolean;
  readonly busy: boolean;
  readonly onToggle: (kind: TraceKind) => void;
}

/** A kind of traces: what it is, how many there are and where, to be ticked. */
function TraceLine({ trace: { kind, places }, isChosen, busy, onToggle }: TraceLineProps) {
  const styles = useStyles();
  const words = useCleanUpWords();
  const id = useId();
  const { title, note, count } = words.kinds[kind];
  const total = places.reduce((sum, place) => sum + place.count, 0);
  const names = places.flatMap(({ sheetName }) => (sheetName === '' ? [] : [sheetName]));
  return (
    <li>
      <Checkbox
        checked={isChosen}
        // Disabled, it would lose the focus.
        aria-disabled={busy}
        aria-describedby={id}
        label={words.line(title, count(total, places.length))}
        onChange={() => {
          if (!busy) onToggle(kind);
        }}
      />
      <p id={id} className={styles.more}>
        {note}
        {names.length > 0 && <span className={styles.names}>{words.sheets(names.slice(0, NAMED), names.length)}</span>}
      </p>
    </li>
  );
}

export interface TraceListProps {
  readonly found: readonly Trace[];
  readonly chosen: ReadonlySet<TraceKind>;
  readonly busy: boolean;
  readonly label: string;
  readonly onToggle: (kind: TraceKind) => void;
}

/** What there is of ours, by kind. */
export function TraceList({ found, chosen, busy, label, onToggle }: TraceListProps) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={label}>
      {found.map((trace) => (
        <TraceLine key={trace.kind} trace={trace} isChosen={chosen.has(trace.kind)} busy={busy} onToggle={onToggle} />
      ))}
    </ul>
  );
}
