import { Button, makeStyles, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircleRegular,
  DocumentSearchRegular,
  InfoRegular,
  TableAddRegular,
  TableSearchRegular,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { areaToA1, isOurs, RULES, type Problem, type TableRef } from '../../core';
import { describeProblem, tableTitle } from '../../words/describe';
import type { PlainPage as Words } from '../../words/pane';
import { isGeneric, type Report } from '../logic/report';
import { usePorts, useWords } from '../ports';

const useStyles = makeStyles({
  page: { padding: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  icon: { display: 'block', fontSize: '40px', color: tokens.colorNeutralForeground2 },
  good: { display: 'block', fontSize: '40px', color: tokens.colorStatusSuccessForeground1 },
  title: {
    margin: `${tokens.spacingVerticalS} 0`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  body: { margin: `0 0 ${tokens.spacingVerticalM}` },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: `0 0 ${tokens.spacingVerticalM}`,
    paddingLeft: tokens.spacingHorizontalL,
  },
  offer: { marginTop: tokens.spacingVerticalL },
  place: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  others: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  summary: { minHeight: '32px', lineHeight: '32px', cursor: 'pointer', color: tokens.colorNeutralForeground2 },
});

interface PageProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly heading?: 'h1' | 'h2';
  readonly children: ReactNode;
}

function Page({ icon, title, heading: Heading = 'h2', children }: PageProps) {
  const styles = useStyles();
  return (
    <section className={styles.page}>
      {icon}
      <Heading className={styles.title}>{title}</Heading>
      {children}
    </section>
  );
}

/** The link to the gallery, in a view that has no tables. */
function InsertOffer({ onInsertForm }: { readonly onInsertForm: () => void }) {
  const styles = useStyles();
  const { noTable, actions } = useWords();
  return (
    <div className={styles.offer}>
      <p className={styles.body}>{noTable.orInsert}</p>
      <Button icon={<TableAddRegular />} onClick={onInsertForm}>
        {actions.insertForm}
      </Button>
    </div>
  );
}

/** Before the first check. */
export function WelcomePage({ onInsertForm }: { readonly onInsertForm: () => void }) {
  const styles = useStyles();
  const { welcome } = useWords();
  return (
    <Page icon={<TableSearchRegular aria-hidden className={styles.icon} />} title={welcome.title}>
      <p className={styles.body}>{welcome.body}</p>
      <ul className={styles.list}>
        {welcome.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <InsertOffer onInsertForm={onInsertForm} />
    </Page>
  );
}

function TableList({ tables }: { readonly tables: readonly TableRef[] }) {
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

/** Nothing was found: says what was checked, and by how many rules. */
export function CleanPage({ report }: { readonly report: Report }) {
  const styles = useStyles();
  const words = useWords();
  const { tables, off = [] } = report.result;
  const incomplete = report.result.status === 'incomplete';
  const title = incomplete ? words.clean.incompleteTitle : words.clean.title;
  const icon = incomplete ? (
    <DocumentSearchRegular aria-hidden className={styles.icon} />
  ) : (
    <CheckmarkCircleRegular aria-hidden className={styles.good} />
  );
  return (
    <Page icon={icon} title={title}>
      <p className={styles.body}>{words.clean.body(tables.length, RULES.length - off.length)}</p>
      {off.length > 0 && <p className={styles.body}>{words.settings.off(off.length)}</p>}
      <TableList tables={tables} />
      <p className={styles.quiet}>{words.clean.caveat}</p>
    </Page>
  );
}

function SheetList({ problems }: { readonly problems: readonly Problem[] }) {
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

/** No known table anywhere: names the nearest form and what it lacks. What was not read and looks like one is listed above the page. */
export function NoTablePage({ report, onInsertForm }: { readonly report: Report; readonly onInsertForm: () => void }) {
  const styles = useStyles();
  const { noTable } = useWords();
  const { unreadRegions, sheetsWithoutTable } = report;
  const title = unreadRegions.some(isOurs)
    ? noTable.unreadTitle
    : unreadRegions.length > 0
      ? noTable.outsideTitle
      : noTable.title[report.scope];
  return (
    <Page icon={<DocumentSearchRegular aria-hidden className={styles.icon} />} title={title}>
      {unreadRegions.length > 0 && <p className={styles.body}>{noTable.unreadBody}</p>}
      {sheetsWithoutTable.length > 0 && <SheetList problems={sheetsWithoutTable} />}
      <p className={styles.quiet}>{noTable.advice}</p>
      <InsertOffer onInsertForm={onInsertForm} />
    </Page>
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

/** Stands in for the pane where it cannot work at all. */
export function PlainPage({ words }: { readonly words: Words }) {
  const styles = useStyles();
  return (
    <main>
      <Page heading="h1" icon={<InfoRegular aria-hidden className={styles.icon} />} title={words.title}>
        <p className={styles.body}>{words.body}</p>
        <ul className={styles.list}>
          {words.advice.map((advice) => (
            <li key={advice}>{advice}</li>
          ))}
        </ul>
      </Page>
    </main>
  );
}
