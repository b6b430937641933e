import { Button, makeStyles, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircleRegular,
  DocumentSearchRegular,
  InfoRegular,
  TableAddRegular,
  TableSearchRegular,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { isOurs, RULES } from '../../core';
import type { PlainPage as Words } from '../../words/pane';
import type { Report } from '../logic/report';
import { useWords } from '../ports';
import { SheetList, TableList } from './other-tables';

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

/** Nothing was found: says what was checked, and by how many rules. */
export function CleanPage({ report }: { readonly report: Report }) {
  const styles = useStyles();
  const words = useWords();
  const { tables, off = [] } = report.result;
  const incomplete = report.result.status === 'incomplete';
  const { clean, explain } = words;
  const isExplained = report.explained.length > 0;
  const title = incomplete ? clean.incompleteTitle : isExplained ? explain.cleanTitle : clean.title;
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
