import { makeStyles, tokens } from '@fluentui/react-components';
import { areaToA1, type Problem, type TableRef } from '../../core';
import { describeProblem, tableTitle } from '../../words/describe';
import { isGeneric, type Report } from '../logic/report';
import { usePorts, useWords } from '../ports';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: `0 0 ${tokens.spacingVerticalM}`,
    paddingLeft: tokens.spacingHorizontalL,
  },
  place: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  others: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  summary: { minHeight: '32px', lineHeight: '32px', cursor: 'pointer', color: tokens.colorNeutralForeground2 },
});

/** Tables by name and place. */
export function TableList({ tables }: { readonly tables: readonly TableRef[] }) {
  const styles = useStyles();
  const { place, generic } = useWords();
  const { locale } = usePorts();
  return (
    <ul className={styles.list}>
      {tables.map((table) => (
        <li key={`${table.sheetId} ${areaToA1(table.area)}`}>
          {tableTitle(table, locale)}
          <span className={styles.place}>{place(table.sheetName, areaToA1(table.area))}</span>
          {isGeneric(table) && <span className={styles.place}>{generic.note}</span>}
        </li>
      ))}
    </ul>
  );
}

/** Sheets, and why nothing was checked on them. */
export function SheetList({ problems }: { readonly problems: readonly Problem[] }) {
  const styles = useStyles();
  const { locale } = usePorts();
  return (
    <ul className={styles.list}>
      {problems.map((problem) => (
        <li key={problem.sheetId}>
          {problem.sheetName}
          <span className={styles.place}>{describeProblem(problem, locale)}</span>
        </li>
      ))}
    </ul>
  );
}

/** Beside a list of findings: the sheets on which there was nothing for us, folded. */
export function OtherSheets({ report }: { readonly report: Report }) {
  const styles = useStyles();
  const { noTable } = useWords();
  return (
    <details className={styles.others}>
      <summary className={styles.summary}>{noTable.otherSheets(report.sheetsWithoutTable.length)}</summary>
      <SheetList problems={report.sheetsWithoutTable} />
    </details>
  );
}

/** Beside a list of findings: the tables without any that were not checked in full, folded. */
export function SilentGenericTables({ tables }: { readonly tables: readonly TableRef[] }) {
  const styles = useStyles();
  const { generic } = useWords();
  return (
    <details className={styles.others}>
      <summary className={styles.summary}>{generic.silent(tables.length)}</summary>
      <TableList tables={tables} />
    </details>
  );
}
