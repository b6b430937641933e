import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import type { Row } from '../logic/report';
import { usePorts, useWords } from '../ports';
import { SeverityIcon } from './severity';

const useStyles = makeStyles({
  button: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    width: '100%',
    minHeight: '40px',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    border: 'none',
    borderLeft: `${tokens.strokeWidthThicker} solid transparent`,
    // Forced colours paint transparent borders.
    '@media (forced-colors: active)': { borderLeftColor: 'Canvas' },
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':active': { backgroundColor: tokens.colorSubtleBackgroundPressed },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    borderLeftColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { borderLeftColor: 'Highlight' },
  },
  icon: { marginTop: '2px' },
  text: { minWidth: 0, flexGrow: 1, overflowWrap: 'anywhere' },
  meta: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  address: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
});

export interface FindingRowProps {
  readonly row: Row;
  readonly chosen: boolean;
  /** The one row of the list that Tab stops at. */
  readonly tabStop: boolean;
  readonly onChoose: (row: Row) => void;
}

/** One finding: what is wrong, how grave, where. Choosing it selects the cell. */
export const FindingRow = memo(function FindingRow({ row, chosen, tabStop, onChoose }: FindingRowProps) {
  const styles = useStyles();
  const words = useWords();
  const { describeFinding, locale } = usePorts();
  const { severity, code } = row.finding;
  return (
    <li>
      <button
        type="button"
        className={mergeClasses(styles.button, chosen && styles.chosen)}
        data-row={row.id}
        aria-current={chosen ? 'true' : undefined}
        tabIndex={tabStop ? 0 : -1}
        onClick={() => onChoose(row)}
      >
        <SeverityIcon severity={severity} className={styles.icon} />
        <span className={styles.text}>
          {describeFinding(row.finding, locale)}
          <span className={styles.meta}>
            <span>{words.severity[severity]}</span>
            <span className={styles.address}>{row.address}</span>
            <span>{code}</span>
          </span>
        </span>
      </button>
    </li>
  );
});
