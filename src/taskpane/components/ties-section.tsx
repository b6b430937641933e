import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular, ChevronUp16Regular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import type { TieOutcome } from '../../core';
import { describeTie, listOf, summariseTies, tieName } from '../../words/ties';
import type { Report, Row } from '../logic/report';
import { tieLines, tieOwner, type TieLine } from '../logic/ties';
import { usePorts, useWords } from '../ports';
import { useRowStyles } from './row-styles';
import { TieIcon } from './tie-icon';

/** Up to this many ties that hold are listed without being asked for. */
const FEW = 5;

const useStyles = makeStyles({
  section: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  heading: { margin: 0, fontSize: 'inherit', fontWeight: 'inherit' },
  title: { fontWeight: tokens.fontWeightSemibold },
  chevron: { flexShrink: 0, marginTop: '2px', color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  // Looks like the lines that lead somewhere, but cannot be pressed.
  plain: {
    boxSizing: 'border-box',
    cursor: 'auto',
    ':hover': { backgroundColor: 'transparent' },
    ':active': { backgroundColor: 'transparent' },
  },
  quiet: { paddingTop: tokens.spacingVerticalXXS, paddingBottom: tokens.spacingVerticalXXS, minHeight: 'auto' },
  more: { margin: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}` },
});

interface LineProps {
  readonly line: TieLine;
  readonly owner: string;
  readonly onGoTo: (row: Row) => void;
}

function Line({ line: { outcome, outcomes, row }, owner, onGoTo }: LineProps) {
  const styles = useStyles();
  const shared = useRowStyles();
  const { locale } = usePorts();
  const names = listOf(
    outcomes.map(({ id }) => tieName(id, locale)),
    locale,
  );
  const content = (
    <>
      <TieIcon status={outcome.status} className={shared.icon} />
      <span className={shared.text}>
        {outcomes.length > 1 ? describeTie(outcome, locale) : tieName(outcome.id, locale)}
        <span className={shared.meta}>
          <span>{outcomes.length > 1 ? names : describeTie(outcome, locale)}</span>
          {owner !== '' && <span>{owner}</span>}
        </span>
      </span>
    </>
  );
  return (
    <li>
      {row ? (
        <button type="button" className={shared.button} onClick={() => onGoTo(row)}>
          {content}
          <ChevronRight16Regular aria-hidden className={styles.chevron} />
        </button>
      ) : (
        <div className={mergeClasses(shared.button, styles.plain, outcome.status === 'holds' && styles.quiet)}>
          {content}
        </div>
      )}
    </li>
  );
}

function worst(outcomes: readonly TieOutcome[]): TieOutcome['status'] {
  const has = (status: TieOutcome['status']): boolean => outcomes.some((outcome) => outcome.status === status);
  return has('broken') ? 'broken' : has('holds') ? 'holds' : 'unchecked';
}

export interface TiesSectionProps {
  readonly report: Report;
  /** A broken tie leads to the finding that says so. */
  readonly onGoTo: (row: Row) => void;
}

/** How the ties between tables came out: a line that sums them up, which opens to each of them. */
export function TiesSection({ report: { result, groups }, onGoTo }: TiesSectionProps) {
  const styles = useStyles();
  const shared = useRowStyles();
  const words = useWords();
  const { locale } = usePorts();
  const [open, setOpen] = useState(false);
  const [holdingShown, setHoldingShown] = useState(false);
  const listId = useId();
  if (result.ties.length === 0) return null;

  const lines = tieLines(result.ties, groups);
  const owner = tieOwner(lines, words);
  const holding = lines.filter(({ outcome }) => outcome.status === 'holds').length;
  // Where all hold, the line in sum is fold enough.
  const foldable = holding > FEW && holding < lines.length;
  const shown = foldable && !holdingShown ? lines.slice(0, lines.length - holding) : lines;
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
          <TieIcon status={worst(result.ties)} className={shared.icon} />
          <span className={shared.text}>
            <span className={styles.title}>{words.ties.heading}</span>
            <span className={shared.meta}>{summariseTies(result.ties, locale)}</span>
          </span>
          <Chevron aria-hidden className={styles.chevron} />
        </button>
      </h2>
      <div id={listId} hidden={!open}>
        {shown.length > 0 && (
          <ul className={styles.list} aria-label={words.ties.heading}>
            {shown.map((line) => (
              <Line
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
      </div>
    </section>
  );
}
