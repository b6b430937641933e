import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useRef, type ReactNode } from 'react';
import type { Locale } from '../../core';
import type { CheckScope, PaneWords } from '../../words/pane';
import { summariseTies } from '../../words/ties';
import { checkedIn, uncheckedIn } from '../logic/report';
import type { PaneState, Status } from '../logic/state';
import { loadRulePages, RulePagesContext } from '../logic/rule-pages';
import { useLoaded } from '../logic/use-loaded';
import { useReturn } from '../logic/use-return';
import { useChecker } from '../logic/use-checker';
import { useProfile } from '../logic/use-profile';
import { useKeptFocus } from '../logic/use-kept-focus';
import { useFixer } from '../logic/use-fixer';
import { usePorts, useWords } from '../ports';
import { CopyByHand } from './copy-by-hand';
import { DemandsChoice } from './demands-choice';
import { FindingList } from './finding-list';
import { Header } from './header';
import { Ledger } from './ledger';
import { Notices } from './notices';
import { CleanPage, NoTablePage, OtherSheets, SilentGenericTables, WelcomePage } from './pages';
import type { Fixing } from './fix-offer';
import { FixTray } from './fix-tray';
import { RulePage } from './rule-page';
import { RunProgress } from './run-progress';
import { TiesSection } from './ties-section';

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    // Too low for a fixed header (zoomed in, or a flat window): the whole pane scrolls instead.
    '@media (max-height: 400px)': { display: 'block', overflowY: 'auto' },
  },
  // Out of sight and reach, but laid out as before: what was scrolled stays scrolled.
  away: { visibility: 'hidden' },
  content: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    '@media (max-height: 400px)': { overflowY: 'visible' },
  },
  status: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    ':empty': { border: 'none', padding: 0 },
  },
});

function doneText(report: PaneState['report'], words: PaneWords, locale: Locale): string {
  const unchecked = report ? uncheckedIn(report) : 0;
  const checked = report ? checkedIn(report) : 0;
  if (!report || (checked === 0 && report.result.findings.length === 0)) return words.status.noTable(unchecked);
  const { status, ties, findings } = report.result;
  const found =
    status === 'clean' && findings.length === 0
      ? words.status.clean(checked, unchecked)
      : words.status.done(checked, report.counts, unchecked);
  return ties.length > 0 ? found + words.status.ties(summariseTies(ties, locale)) : found;
}

function statusText(status: Status, { report }: PaneState, words: PaneWords, locale: Locale): string {
  switch (status.kind) {
    case 'cancelled':
      return words.status.cancelled;
    case 'cleared':
      return words.status.cleared[status.scope];
    case 'copied':
      return words.status.copied(status.count);
    case 'done':
      return doneText(report, words, locale);
  }
}

export interface PaneProps {
  readonly viewSwitch: ReactNode;
  /** Whether this view is the one in sight. */
  readonly shown: boolean;
  /** How many checks of the worksheet were asked for from outside this view: by the ribbon, or after inserting. */
  readonly checks: number;
  readonly onInsertForm: () => void;
}

/** The view that checks. */
export function Pane({ viewSwitch, shown, checks, onInsertForm }: PaneProps) {
  const styles = useStyles();
  const words = useWords();
  const ports = usePorts();
  const [profile, chooseProfile] = useProfile(ports.settings);
  const [state, actions] = useChecker(ports, profile);
  const { report, running, status, page } = state;
  const [fixState, fixer] = useFixer({ host: ports.host, report, recheck: actions.recheck });
  const pages = useLoaded(loadRulePages, state.chosen !== undefined || page !== undefined);
  const busy = running !== undefined || state.clearing || fixState.running !== undefined;
  const escapable = shown && !page;
  const list = useRef<HTMLDivElement>(null);
  useReturn(list, page);
  useKeptFocus(list, fixState, busy);

  const check = useCallback(
    (scope: CheckScope) => {
      fixer.forget();
      actions.check(scope);
    },
    [actions, fixer],
  );
  const begun = useRef(0);
  useEffect(() => {
    if (checks > begun.current) check('sheet');
    begun.current = checks;
  }, [checks, check]);
  const checkedBy = useRef(profile);
  useEffect(() => {
    if (checkedBy.current !== profile && report) check(report.scope);
    checkedBy.current = profile;
  }, [profile, report, check]);
  const onFix = fixer.fix;
  const fixing = useMemo((): Fixing => ({ busy, escapable, onFix }), [busy, escapable, onFix]);

  return (
    <RulePagesContext value={pages}>
      <div ref={list} className={mergeClasses(styles.pane, page && styles.away)}>
        <Header
          viewSwitch={viewSwitch}
          report={report}
          filter={state.filter}
          busy={busy}
          onCheck={check}
          onToggleFilter={actions.toggleFilter}
          onClearMarks={actions.clearMarks}
          onCopyList={actions.copyList}
        >
          {running && (
            <RunProgress running={running} waiting={state.waiting} escapable={escapable} onCancel={actions.cancel} />
          )}
        </Header>
        <main className={styles.content} aria-busy={running !== undefined}>
          <Notices
            report={report}
            failure={state.failure}
            waiting={running ? undefined : state.waiting}
            onCheck={check}
            onGoTo={actions.goTo}
            onCloseFailure={actions.closeFailure}
          />
          {state.textToCopy !== undefined && <CopyByHand text={state.textToCopy} onClose={actions.closeCopy} />}
          {!report && !running && <WelcomePage onInsertForm={onInsertForm} />}
          {report && <TiesSection key={`ties ${state.listId}`} report={report} onGoTo={actions.chooseAtTie} />}
          {report?.result.tables.length === 0 && <NoTablePage report={report} onInsertForm={onInsertForm} />}
          {report && report.result.tables.length > 0 && report.groups.length === 0 && <CleanPage report={report} />}
          {report && report.groups.length > 0 && (
            <FindingList
              key={state.listId}
              report={report}
              filter={state.filter}
              chosen={state.chosen}
              landing={state.landing}
              fixing={fixing}
              onChoose={actions.choose}
              onUnchoose={actions.unchoose}
              onOpenRule={actions.openRule}
              onVisit={actions.visit}
            />
          )}
          {report && report.groups.length > 0 && report.silentGeneric.length > 0 && (
            <SilentGenericTables tables={report.silentGeneric} />
          )}
          <DemandsChoice profile={profile} busy={busy} onChoose={chooseProfile} />
          {report && <Ledger tables={report.result.tables} />}
          {report && report.result.tables.length > 0 && report.sheetsWithoutTable.length > 0 && (
            <OtherSheets report={report} />
          )}
        </main>
        <FixTray state={fixState} actions={fixer} busy={busy} escapable={escapable} />
        <div className={styles.status} role="status">
          {status && statusText(status, state, words, ports.locale)}
        </div>
      </div>
      {page && <RulePage key={page.code} escapable={shown} code={page.code} onBack={actions.closeRule} />}
    </RulePagesContext>
  );
}
