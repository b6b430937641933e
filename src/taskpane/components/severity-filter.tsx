import { makeStyles, mergeClasses, shorthands, ToggleButton, tokens } from '@fluentui/react-components';
import { SEVERITIES, type Severity } from '../../core';
import type { Report } from '../logic/report';
import { useWords } from '../ports';
import { SeverityIcon } from './severity';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    justifyContent: 'space-between',
  },
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
  number: { fontVariantNumeric: 'tabular-nums', marginLeft: tokens.spacingHorizontalXS },
});

export interface SeverityFilterProps {
  readonly counts: Report['counts'];
  readonly chosen: ReadonlySet<Severity>;
  readonly onToggle: (severity: Severity) => void;
}

/** How many findings there are of each severity; those pressed are shown. */
export function SeverityFilter({ counts, chosen, onToggle }: SeverityFilterProps) {
  const styles = useStyles();
  const words = useWords();
  return (
    <div className={styles.line} role="group" aria-label={words.labels.filter}>
      {SEVERITIES.map((severity) => (
        <ToggleButton
          key={severity}
          className={mergeClasses(styles.filter, chosen.has(severity) && styles.pressed)}
          checked={chosen.has(severity)}
          disabledFocusable={counts[severity] === 0}
          icon={<SeverityIcon severity={severity} />}
          title={words.severityInFull[severity]}
          onClick={() => onToggle(severity)}
        >
          {words.severity[severity]}
          <span className={styles.number}>{counts[severity]}</span>
        </ToggleButton>
      ))}
    </div>
  );
}
