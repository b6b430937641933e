import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Report } from '../logic/report';
import { useWords } from '../ports';
import { useSession } from '../session/use-session';
import { LazyPart } from './lazy-part';

const loadOverview = async () => (await import(/* webpackChunkName: "review" */ './review/overview')).Overview;
const loadLegend = async () => (await import(/* webpackChunkName: "review" */ './review/legend')).Legend;

const useStyles = makeStyles({
  fold: { padding: `0 ${tokens.spacingHorizontalM}` },
  top: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  summary: { minHeight: '36px', lineHeight: '36px', cursor: 'pointer' },
  quiet: { minHeight: '32px', lineHeight: '32px', color: tokens.colorNeutralForeground2 },
});

interface FoldProps {
  readonly summary: string;
  readonly isQuiet: boolean;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly children: ReactNode;
}

function Fold({ summary, isQuiet, open, onOpen, children }: FoldProps) {
  const styles = useStyles();
  return (
    <details
      className={isQuiet ? styles.fold : `${styles.fold} ${styles.top}`}
      open={open}
      onToggle={({ currentTarget }) => onOpen(currentTarget.open)}
    >
      <summary className={isQuiet ? `${styles.summary} ${styles.quiet}` : styles.summary}>{summary}</summary>
      {children}
    </details>
  );
}

export interface OverviewFoldProps {
  readonly report: Report;
  /** A table was picked of which the list now shows the findings. */
  readonly onPicked: () => void;
}

/** How each sheet and table of a workbook came out, folded. */
export function OverviewFold({ report, onPicked }: OverviewFoldProps) {
  const { parts } = useWords();
  const [{ filter }, { list, goTo }] = useSession();
  const [open, setOpen] = useState(false);
  if (report.scope !== 'workbook') return null;
  const onPick = (table: string | undefined): void => {
    list({ type: 'table', table });
    if (table === undefined) return;
    setOpen(false);
    onPicked();
  };
  return (
    <Fold summary={parts.overview(report.sheets.length)} isQuiet={false} open={open} onOpen={setOpen}>
      <LazyPart load={loadOverview} wanted={open} props={{ report, picked: filter.table, onPick, onGoTo: goTo }} />
    </Fold>
  );
}

/** What the colours on the sheets mean, folded. */
export function LegendFold() {
  const { parts } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <Fold summary={parts.legend} isQuiet open={open} onOpen={setOpen}>
      <LazyPart load={loadLegend} wanted={open} props={{}} />
    </Fold>
  );
}
