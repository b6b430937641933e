import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useWords } from '../ports';
import { useSession } from '../session/use-session';
import { ListTools } from './list-tools';
import { SeverityFilter } from './severity-filter';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  // For screen readers; Excel shows the pane's title itself.
  heading: { position: 'absolute', width: '1px', height: '1px', margin: 0, overflow: 'hidden', clipPath: 'inset(50%)' },
  line: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  check: { flexGrow: 1, minWidth: 0, whiteSpace: 'nowrap' },
});

export interface HeaderProps {
  readonly viewSwitch: ReactNode;
  /** A check or a clearing is under way. */
  readonly busy: boolean;
  /** The progress of what is under way. */
  readonly children?: ReactNode;
}

/** Stays in place while the list scrolls: what can be done, and how many findings there are of each severity. */
export function Header({ viewSwitch, busy, children }: HeaderProps) {
  const styles = useStyles();
  const words = useWords();
  const [{ report, filter }, { check, list }] = useSession();
  return (
    <header className={styles.header}>
      <h1 className={styles.heading}>{words.labels.pane}</h1>
      {viewSwitch}
      <div className={styles.line}>
        <Button appearance="primary" className={styles.check} disabledFocusable={busy} onClick={() => check('sheet')}>
          {words.actions.checkSheet}
        </Button>
        <Button className={styles.check} disabledFocusable={busy} onClick={() => check('workbook')}>
          {words.actions.checkWorkbook}
        </Button>
      </div>
      {report && report.result.findings.length > 0 && (
        <SeverityFilter
          counts={report.counts}
          chosen={filter.severities}
          onToggle={(severity) => list({ type: 'severity', severity })}
        />
      )}
      <ListTools busy={busy} />
      {children}
    </header>
  );
}
