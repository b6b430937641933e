import { makeStyles } from '@fluentui/react-components';
import { useSession } from '../session/use-session';
import { CopyByHand } from './copy-by-hand';
import { DemandsChoice } from './demands-choice';
import { Ledger } from './ledger';
import { LiveSwitch } from './live-switch';
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
}

/** What scrolls: notices, what was found, and what else is to be said and chosen. */
export function PaneContent({ busy, ...props }: PaneContentProps) {
  const styles = useStyles();
  const [state, actions] = useSession();
  const { report, running } = state;
  const hasTables = report !== undefined && report.result.tables.length > 0;
  return (
    <main className={styles.content} aria-busy={running !== undefined}>
      <Notices
        report={report}
        live={state.live}
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
      {report && <Results report={report} {...props} />}
      {report && report.groups.length > 0 && report.silentGeneric.length > 0 && (
        <SilentGenericTables tables={report.silentGeneric} />
      )}
      <DemandsChoice profile={state.profile} busy={busy} onChoose={actions.chooseProfile} />
      <LiveSwitch isOn={state.live.isOn} onSwitch={actions.switchLive} />
      {report && <Ledger tables={report.result.tables} />}
      {hasTables && report.sheetsWithoutTable.length > 0 && <OtherSheets report={report} />}
      {hasTables && <LegendFold />}
    </main>
  );
}
