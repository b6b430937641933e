import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronUp16Regular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import type { TieOutcome } from '../../core';
import { summariseTies } from '../../words/ties';
import type { Report, Row } from '../logic/report';
import { tieLines, tieOwner } from '../logic/ties';
import { usePorts, useWords } from '../ports';
import { useRowStyles } from './row-styles';
import { TieIcon } from './tie-icon';
import { TieLine } from './tie-line';

/** Up to this many ties that hold are listed without being asked for. */
const FEW = 5;

const useStyles = makeStyles({
  section: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  heading: { margin: 0, fontSize: 'inherit', fontWeight: 'inherit' },
  title: { fontWeight: tokens.fontWeightSemibold },
  chevron: { flexShrink: 0, marginTop: '2px', color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  more: { margin: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}` },
});

function worst(outcomes: readonly TieOutcome[]): TieOutcome['status'] {
  const has = (status: TieOutcome['status']): boolean => outcomes.some((outcome) => outcome.status === status);
  return has('broken') ? 'broken' : has('holds') ? 'holds' : 'unchecked';
}

export interface TiesSectionProps {
  readonly report: Report;
  /** A broken tie leads to the finding that says so. */
  readonly onGoTo: (row: Row) => void;
}

/** Each of the ties; those that hold are folded where they are many among others. */
function TieList({ report: { result, groups }, onGoTo }: TiesSectionProps) {
  const styles = useStyles();
  const words = useWords();
  const [holdingShown, setHoldingShown] = useState(false);
  const lines = tieLines(result.ties, groups);
  const owner = tieOwner(lines, words);
  const holding = lines.filter(({ outcome }) => outcome.status === 'holds').length;
  // Where all hold, the line in sum is fold enough.
  const foldable = holding > FEW && holding < lines.length;
  const shown = foldable && !holdingShown ? lines.slice(0, lines.length - holding) : lines;
  return (
    <>
      {shown.length > 0 && (
        <ul className={styles.list} aria-label={words.ties.heading}>
          {shown.map((line) => (
            <TieLine
              key={`${line.outcome.id} ${line.outcome.unitName} ${line.outcome.year ?? ''}`}
              line={line}
              owner={owner(line.outcome)}
              onGoTo={onGoTo}
            />
          ))}
        </ul>
      )}
      {foldable && (
        <Button
          appearance="subtle"
          className={styles.more}
          icon={holdingShown ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
          aria-expanded={holdingShown}
          onClick={() => setHoldingShown(!holdingShown)}
        >
          {holdingShown ? words.ties.hideHolding : words.ties.showHolding(holding)}
        </Button>
      )}
    </>
  );
}

/** How the ties between tables came out: a line that sums them up, which opens to each of them. */
export function TiesSection({ report, onGoTo }: TiesSectionProps) {
  const styles = useStyles();
  const shared = useRowStyles();
  const words = useWords();
  const { locale } = usePorts();
  const [open, setOpen] = useState(false);
  const listId = useId();
  const { ties } = report.result;
  if (ties.length === 0) return null;
  const Chevron = open ? ChevronUp16Regular : ChevronDown16Regular;
  return (
    <section className={styles.section} aria-label={words.ties.heading}>
      <h2 className={styles.heading}>
        <button
          type="button"
          className={shared.button}
          aria-expanded={open}
          aria-controls={listId}
          onClick={() => setOpen(!open)}
        >
          <TieIcon status={worst(ties)} className={shared.icon} />
          <span className={shared.text}>
            <span className={styles.title}>{words.ties.heading}</span>
            <span className={shared.meta}>{summariseTies(ties, locale)}</span>
          </span>
          <Chevron aria-hidden className={styles.chevron} />
        </button>
      </h2>
      <div id={listId} hidden={!open}>
        <TieList report={report} onGoTo={onGoTo} />
      </div>
    </section>
  );
}
