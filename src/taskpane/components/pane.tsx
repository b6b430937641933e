import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useRef, type ReactNode, type RefObject } from 'react';
import type { Locale } from '../../core';
import type { PaneWords } from '../../words/pane';
import { summariseTies } from '../../words/ties';
import { checkedIn, uncheckedIn } from '../logic/report';
import type { PaneState, Status } from '../logic/state';
import { loadRulePages, RulePagesContext } from '../logic/rule-pages';
import { useLoaded } from '../logic/use-loaded';
import { useReturn } from '../logic/use-return';
import { useKeptFocus } from '../logic/use-kept-focus';
import { usePorts, useWords } from '../ports';
import { useSession } from '../session/use-session';
import { CopyByHand } from './copy-by-hand';
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

/** Rules that somebody has switched off have found nothing, whatever there is. */
const offText = (report: PaneState['report'], words: PaneWords): string => {
  const off = report?.result.off?.length ?? 0;
  return off > 0 ? words.settings.off(off) : '';
};

function doneText(report: PaneState['report'], words: PaneWords, locale: Locale): string {
  const unchecked = report ? uncheckedIn(report) : 0;
  const checked = report ? checkedIn(report) : 0;
  if (!report || (checked === 0 && report.result.findings.length === 0)) return words.status.noTable(unchecked);
  const { status, ties, findings } = report.result;
  const found =
    status === 'clean' && findings.length === 0
      ? words.status.clean(checked, unchecked)
      : words.status.done(checked, report.counts, unchecked);
  const said = found + offText(report, words);
  return ties.length > 0 ? said + words.status.ties(summariseTies(ties, locale)) : said;
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
    case 'renewed':
      return report ? words.status.renewed(report.counts) + offText(report, words) : '';
  }
}

export interface PaneProps {
  readonly viewSwitch: ReactNode;
  /** Whether this view is the one in sight. */
  readonly shown: boolean;
  /** Whether somebody outside this view, the ribbon or the forms, wants the worksheet checked, which is not begun yet. */
  readonly wish: RefObject<boolean>;
  /** Grows with each such wish. */
  readonly wishes: number;
  readonly onInsertForm: () => void;
}

/** The view that checks. */
export function Pane({ viewSwitch, shown, wish, wishes, onInsertForm }: PaneProps) {
  const styles = useStyles();
  const words = useWords();
  const ports = usePorts();
  const [state, actions] = useSession();
  const { report, running, status, page, fixing: fixState } = state;
  const pages = useLoaded(loadRulePages, state.chosen !== undefined || page !== undefined);
  const busy = running !== undefined || state.clearing || fixState.running !== undefined;
  const escapable = shown && !page;
  const list = useRef<HTMLDivElement>(null);
  useReturn(list, page);
  useKeptFocus(list, fixState, busy);

  const { check } = actions;
  // While the worksheet is being changed, a check would read half of the change.
  const isHeld = state.clearing || fixState.running !== undefined;
  useEffect(() => {
    if (!wish.current || isHeld) return;
    wish.current = false;
    actions.closeRule();
    check('sheet');
  }, [wish, wishes, isHeld, actions, check]);
  const { ribbon } = ports;
  const { clearMarks } = actions;
  const clearAll = useCallback(() => {
    wish.current = false;
    return clearMarks('workbook');
  }, [wish, clearMarks]);
  useEffect(() => ribbon.offer({ clearMarks: clearAll }), [ribbon, clearAll]);
  const onFix = actions.fix;
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
          onClearMarks={actions.clearShown}
          onCopyList={actions.copyList}
        >
          {running && (
            <RunProgress running={running} waiting={state.waiting} escapable={escapable} onCancel={actions.cancel} />
          )}
        </Header>
        <main className={styles.content} aria-busy={running !== undefined}>
          <Notices
            report={report}
            live={state.live}
            troubles={state.settings.troubles}
            failure={state.failure}
            waiting={running ? undefined : state.waiting}
            onCheck={check}
            onGoTo={actions.goTo}
            tellsOfUndo={state.tellsOfUndo}
            onCloseFailure={actions.closeFailure}
            onCloseUndo={actions.closeUndoNotice}
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
          {report && <Ledger result={report.result} settings={state.settings} />}
          {report && report.result.tables.length > 0 && report.sheetsWithoutTable.length > 0 && (
            <OtherSheets report={report} />
          )}
        </main>
        <FixTray state={fixState} actions={actions} busy={busy} escapable={escapable} />
        <div className={styles.status} role="status">
          {status && statusText(status, state, words, ports.locale)}
        </div>
      </div>
      {page && <RulePage key={page.code} escapable={shown} code={page.code} onBack={actions.closeRule} />}
    </RulePagesContext>
  );
}
