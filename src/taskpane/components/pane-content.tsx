import { makeStyles } from '@fluentui/react-components';
import { useSession } from '../session/use-session';
import { CopyByHand } from './copy-by-hand';
import { FixAllOffer } from './fix-all-offer';
import { ExplanationsView } from './explain-view';
import { Ledger } from './ledger';
import { Notices } from './notices';
import { OtherSheets, SilentGenericTables } from './other-tables';
import { WelcomePage } from './pages';
import { Results, type ResultsProps } from './results';
import { LegendFold } from './review-folds';

const useStyles = makeStyles({
  content: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    '@media (max-height: 400px)': { overflowY: 'visible' },
  },
});

export interface PaneContentProps extends Omit<ResultsProps, 'report'> {
  readonly busy: boolean;
  readonly escapable: boolean;
}

/** What scrolls: notices, what was found, and what else is to be said and chosen. */
export function PaneContent({ busy, escapable, ...props }: PaneContentProps) {
  const styles = useStyles();
  const [state, actions] = useSession();
  const { report, running } = state;
  const hasTables = report !== undefined && report.result.tables.length > 0;
  return (
    <main className={styles.content} aria-busy={running !== undefined}>
      <Notices
        report={report}
        live={state.live}
        troubles={state.settings.troubles}
        failure={state.failure}
        waiting={running ? undefined : state.waiting}
        onCheck={actions.check}
        onGoTo={actions.goTo}
        tellsOfUndo={state.tellsOfUndo}
        onCloseFailure={actions.closeFailure}
        onCloseUndo={actions.closeUndoNotice}
      />
      {state.textToCopy !== undefined && <CopyByHand text={state.textToCopy} onClose={actions.closeCopy} />}
      {!report && !running && <WelcomePage onInsertForm={props.onInsertForm} />}
      {report && <FixAllOffer report={report} busy={busy} escapable={escapable} onFixAll={actions.fixAll} />}
      {report && <Results report={report} {...props} />}
      <ExplanationsView state={state} actions={actions} busy={busy} />
      {report && report.groups.length > 0 && report.silentGeneric.length > 0 && (
        <SilentGenericTables tables={report.silentGeneric} />
      )}
      {report && <Ledger result={report.result} settings={state.settings} />}
      {hasTables && report.sheetsWithoutTable.length > 0 && <OtherSheets report={report} />}
      {hasTables && <LegendFold />}
    </main>
  );
}
