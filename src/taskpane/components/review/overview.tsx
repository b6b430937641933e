import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { SEVERITIES, type SheetPlace } from '../../../core';
import { tableTitle } from '../../../words/describe';
import { blankIn, type Report } from '../../logic/report';
import { overviewRows, type OverviewRow } from '../../logic/overview';
import { usePorts, useWords } from '../../ports';
import { SeverityIcon } from '../severity';
import { useReviewWords } from './use-review-words';

const useStyles = makeStyles({
  filled: { margin: `0 0 ${tokens.spacingVerticalXS}`, color: tokens.colorNeutralForeground2 },
  table: { width: '100%', marginBottom: tokens.spacingVerticalS, borderCollapse: 'collapse', tableLayout: 'fixed' },
  row: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  chosen: { backgroundColor: tokens.colorNeutralBackground1Selected },
  head: {
    padding: `${tokens.spacingVerticalXXS} 0`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    textAlign: 'start',
  },
  number: { width: '44px', textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  cell: { padding: `${tokens.spacingVerticalXXS} 0`, verticalAlign: 'top' },
  none: { color: tokens.colorNeutralForeground2 },
  some: { fontWeight: tokens.fontWeightSemibold },
  name: { padding: 0, fontWeight: 'inherit', textAlign: 'start' },
  button: {
    width: '100%',
    minHeight: '32px',
    padding: `${tokens.spacingVerticalXXS} 0`,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'start',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  note: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** What is to be known of a table besides its findings, in a line. */
function useNote(row: OverviewRow): string {
  const { toFill } = useWords();
  const { overview } = useReviewWords();
  const { holds, broken, unchecked } = row.ties;
  const title = row.table?.title ?? '';
  return [
    ...(row.table && (title === '' || !row.sheetName.includes(title)) ? [row.sheetName] : []),
    ...(row.filling ? [toFill.filled(row.filling.filled, row.filling.all)] : []),
    ...(row.unread > 0 ? [overview.unread(row.unread)] : []),
    ...(holds + broken + unchecked > 0 ? [overview.ties(holds, broken, unchecked)] : []),
    ...(row.rulesUnchecked > 0 ? [overview.rules(row.rulesUnchecked)] : []),
  ].join(overview.comma);
}

/** The counts of a table, or the one thing to be said instead. */
function Outcome({ row: { state, counts, toFill, unread } }: { readonly row: OverviewRow }) {
  const styles = useStyles();
  const { overview } = useReviewWords();
  const isClean = counts && SEVERITIES.every((severity) => counts[severity] === 0);
  if (counts && (!isClean || (state === 'checked' && unread > 0)))
    return SEVERITIES.map((severity) => (
      <td
        key={severity}
        className={mergeClasses(styles.cell, styles.number, counts[severity] > 0 ? styles.some : styles.none)}
      >
        {counts[severity]}
      </td>
    ));
  const text =
    state === 'to-fill' ? overview.toFill(toFill) : state === 'checked' ? overview.clean : overview.state[state];
  return (
    <td colSpan={SEVERITIES.length} className={mergeClasses(styles.cell, styles.none)}>
      {text}
    </td>
  );
}

export interface OverviewProps {
  readonly report: Report;
  /** The table whose findings alone the list shows. */
  readonly picked: string | undefined;
  /** The list is to show this table's findings alone, or all again. */
  readonly onPick: (table: string | undefined) => void;
  readonly onGoTo: (place: SheetPlace) => void;
}

function Row({ row, picked, onPick, onGoTo }: Omit<OverviewProps, 'report'> & { readonly row: OverviewRow }) {
  const styles = useStyles();
  const { overview } = useReviewWords();
  const { locale } = usePorts();
  const { table, filter, place } = row;
  const isPicked = filter !== undefined && filter === picked;
  const note = useNote(row);
  const onClick = (): void => (filter === undefined ? onGoTo(place) : onPick(isPicked ? undefined : filter));
  return (
    <tr className={mergeClasses(styles.row, isPicked && styles.chosen)}>
      <th scope="row" className={styles.name}>
        <button
          type="button"
          className={styles.button}
          aria-pressed={filter === undefined ? undefined : isPicked}
          title={filter === undefined ? overview.goTo : overview.filter}
          onClick={onClick}
        >
          {table ? tableTitle(table, locale) : row.sheetName}
          {note !== '' && <span className={styles.note}>{note}</span>}
        </button>
      </th>
      <Outcome row={row} />
    </tr>
  );
}

/** Every sheet and table of the workbook, and how it came out; a press leads to its findings, or to its place. */
export function Overview({ report, ...on }: OverviewProps) {
  const styles = useStyles();
  const words = useWords();
  const { overview } = useReviewWords();
  const rows = useMemo(() => overviewRows(report), [report]);
  const all = report.result.tables.length;
  const blank = blankIn(report);
  return (
    <>
      {blank > 0 && <p className={styles.filled}>{overview.filled(all - blank, all)}</p>}
      <table className={styles.table} aria-label={overview.caption}>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              {overview.table}
            </th>
            {SEVERITIES.map((severity) => (
              <th key={severity} scope="col" className={mergeClasses(styles.head, styles.number)}>
                <SeverityIcon severity={severity} />
                <br />
                {words.severity[severity]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} {...on} />
          ))}
        </tbody>
      </table>
    </>
  );
}
