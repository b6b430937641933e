import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { use, useMemo, type ReactNode } from 'react';
import { ruleOf } from '../../core';
import { ruleHead } from '../../words/rule-head';
import type { ExampleText, RulePage as Page } from '../../words/rule-page';
import { RulePagesContext } from '../logic/rule-pages';
import { useArrival } from '../logic/use-arrival';
import { usePorts, useRuleWords, useWords } from '../ports';
import { BackButton } from './back-button';
import { NotLoaded } from './not-loaded';
import { RuleExample } from './rule-example';
import { SeverityIcon } from './severity';

const useStyles = makeStyles({
  // Over the list, which keeps its place below.
  page: {
    position: 'fixed',
    inset: 0,
    overflowY: 'auto',
    overscrollBehavior: 'contain',
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  bar: {
    position: 'sticky',
    top: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  body: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}` },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: 'none',
  },
  meta: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  severity: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  heading: {
    margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0 },
  coming: { marginTop: tokens.spacingVerticalXXL },
});

function Part({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <section>
      <h2 className={styles.heading}>{heading}</h2>
      {children}
    </section>
  );
}

function Examples({ heading, examples }: { readonly heading: string; readonly examples: readonly ExampleText[] }) {
  if (examples.length === 0) return null;
  return (
    <Part heading={heading}>
      {examples.map((example) => (
        <RuleExample key={example.note} example={example} />
      ))}
    </Part>
  );
}

function Body({ page }: { readonly page: Page }) {
  const styles = useStyles();
  const labels = useRuleWords();
  return (
    <>
      <Part heading={labels.why}>
        <p className={styles.text}>{page.why}</p>
      </Part>
      <Part heading={labels.remedy}>
        <p className={styles.text}>{page.remedy}</p>
      </Part>
      <Part heading={labels.basis}>
        <p className={styles.text}>{page.basis}</p>
      </Part>
      <Examples heading={labels.found} examples={page.found} />
      <Examples heading={labels.silent} examples={page.silent} />
    </>
  );
}

export interface RulePageProps {
  readonly code: string;
  /** Whether Escape leads back: not while the page is out of sight. */
  readonly escapable: boolean;
  readonly onBack: () => void;
}

/** What there is to know about a rule, in place of the list: what it asks and why, what to do, and examples. */
export function RulePage({ code, escapable, onBack }: RulePageProps) {
  const styles = useStyles();
  const words = useWords();
  const { locale } = usePorts();
  const pages = use(RulePagesContext);
  const page = useMemo(
    () => (pages.kind === 'ready' ? pages.value.rulePageOf(code, locale) : undefined),
    [pages, code, locale],
  );
  const rule = ruleOf(code);
  const title = useArrival(escapable, onBack);
  if (!rule) return null;
  const head = ruleHead(rule, locale);
  return (
    <main className={styles.page} aria-label={words.labels.rulePage}>
      <div className={styles.bar}>
        <BackButton label={words.actions.backToList} onBack={onBack} />
      </div>
      <div className={styles.body}>
        <h1 ref={title} tabIndex={-1} className={styles.title}>
          {head.title}
        </h1>
        <p className={styles.meta}>
          <span className={styles.severity}>
            <SeverityIcon severity={head.severity} />
            {words.severityInFull[head.severity]}
          </span>
          <span>{head.code}</span>
          <span>{head.scope}</span>
        </p>
        {pages.kind === 'loading' && <Spinner className={styles.coming} label={words.rulePages.loading} />}
        {pages.kind === 'failed' && <NotLoaded text={words.rulePages.notLoaded} onAgain={pages.again} />}
        {page && <Body page={page} />}
      </div>
    </main>
  );
}
