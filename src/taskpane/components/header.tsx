import { Button, makeStyles, mergeClasses, shorthands, ToggleButton, tokens } from '@fluentui/react-components';
import { Copy20Regular, Eraser20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { SEVERITIES, type Severity } from '../../core';
import type { CheckScope } from '../../words/pane';
import type { Report } from '../logic/report';
import { useWords } from '../ports';
import { SeverityIcon } from './severity';

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
  tight: { gap: tokens.spacingHorizontalXS, justifyContent: 'space-between' },
  check: { flexGrow: 1, minWidth: 0, whiteSpace: 'nowrap' },
  filter: {
    flexGrow: 1,
    minWidth: 0,
    minHeight: '32px',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: 'nowrap',
  },
  pressed: {
    backgroundColor: tokens.colorBrandBackground2,
    ...shorthands.borderColor(tokens.colorCompoundBrandStroke),
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    ':hover': {
      backgroundColor: tokens.colorBrandBackground2,
      ...shorthands.borderColor(tokens.colorCompoundBrandStroke),
    },
  },
  tool: { minWidth: 0, whiteSpace: 'nowrap', paddingLeft: tokens.spacingHorizontalXS },
  number: { fontVariantNumeric: 'tabular-nums', marginLeft: tokens.spacingHorizontalXS },
});

export interface HeaderProps {
  readonly viewSwitch: ReactNode;
  readonly report: Report | undefined;
  readonly filter: ReadonlySet<Severity>;
  /** A check or a clearing is under way. */
  readonly busy: boolean;
  readonly onCheck: (scope: CheckScope) => void;
  readonly onToggleFilter: (severity: Severity) => void;
  readonly onClearMarks: () => void;
  readonly onCopyList: () => void;
  /** The progress of what is under way. */
  readonly children?: ReactNode;
}

/** Stays in place while the list scrolls: what can be done, and how many findings there are of each severity. */
export function Header(props: HeaderProps) {
  const { viewSwitch, report, filter, busy, onCheck, onToggleFilter, onClearMarks, onCopyList, children } = props;
  const styles = useStyles();
  const words = useWords();
  const hasFindings = report !== undefined && report.result.findings.length > 0;
  return (
    <header className={styles.header}>
      <h1 className={styles.heading}>{words.labels.pane}</h1>
      {viewSwitch}
      <div className={styles.line}>
        <Button appearance="primary" className={styles.check} disabledFocusable={busy} onClick={() => onCheck('sheet')}>
          {words.actions.checkSheet}
        </Button>
        <Button className={styles.check} disabledFocusable={busy} onClick={() => onCheck('workbook')}>
          {words.actions.checkWorkbook}
        </Button>
      </div>
      {hasFindings && (
        <div className={mergeClasses(styles.line, styles.tight)} role="group" aria-label={words.labels.filter}>
          {SEVERITIES.map((severity) => (
            <ToggleButton
              key={severity}
              className={mergeClasses(styles.filter, filter.has(severity) && styles.pressed)}
              checked={filter.has(severity)}
              disabledFocusable={report.counts[severity] === 0}
              icon={<SeverityIcon severity={severity} />}
              title={words.severityInFull[severity]}
              onClick={() => onToggleFilter(severity)}
            >
              {words.severity[severity]}
              <span className={styles.number}>{report.counts[severity]}</span>
            </ToggleButton>
          ))}
        </div>
      )}
      <div className={mergeClasses(styles.line, styles.tight)} role="group" aria-label={words.labels.toolbar}>
        <Button
          appearance="subtle"
          className={styles.tool}
          icon={<Eraser20Regular />}
          disabledFocusable={busy}
          title={words.actions.clearMarksOf[report?.scope ?? 'sheet']}
          onClick={onClearMarks}
        >
          {words.actions.clearMarks}
        </Button>
        {hasFindings && (
          <Button appearance="subtle" className={styles.tool} icon={<Copy20Regular />} onClick={onCopyList}>
            {words.actions.copyList}
          </Button>
        )}
      </div>
      {children}
    </header>
  );
}
