import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from '@fluentui/react-components';
import { ArrowUndo16Regular } from '@fluentui/react-icons';
import { lackText } from '../../../../words/lacks';
import { isReporting, type ReportingState } from '../../../logic/reporting';
import { isUnderWay, type PaneState } from '../../../logic/state';
import { usePorts } from '../../../ports';
import type { Reporting } from '../../../session/reporting';
import { CloseButton } from '../../close-button';
import { CopyByHand } from '../../copy-by-hand';
import { LongWork } from '../../long-work';
import { FailureNotice } from '../../notices';
import { RunProgress } from '../../run-progress';
import { useTrayStyles } from '../../tray-styles';
import { useReportPageWords } from './use-reporting';

const useStyles = makeStyles({
  line: { display: 'block' },
  quiet: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface ReportFootProps {
  readonly shown: boolean;
  readonly pane: PaneState;
  readonly state: ReportingState;
  readonly reporting: Reporting;
}

type PartProps = Omit<ReportFootProps, 'shown' | 'pane'>;

/** Asks whether to undo all the same; where nobody answers, the report stays. */
function Asking({ state, reporting }: PartProps) {
  const tray = useTrayStyles();
  const words = useReportPageWords();
  const asking = state.insert.insertion?.asking;
  if (!asking) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className={tray.body}>{words.undoAsks[asking]}</MessageBarBody>
      <MessageBarActions>
        <Button size="medium" onClick={() => reporting.undoAnyway()}>
          {words.undoAnyway}
        </Button>
        <Button size="medium" appearance="primary" autoFocus onClick={() => reporting.keep()}>
          {words.keep}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** What was written, and 撤销. */
function Written({ state, reporting }: PartProps) {
  const styles = useStyles();
  const tray = useTrayStyles();
  const words = useReportPageWords();
  const { locale } = usePorts();
  const { insert, written } = state;
  const [sheet] = insert.insertion?.sheets ?? [];
  if (!sheet || !written) return null;
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody className={tray.body}>
        <span className={styles.line}>{words.written(sheet.name, written.findings)}</span>
        {written.replaced.length > 0 && (
          <span className={styles.line}>{words.replaced(words.names(written.replaced))}</span>
        )}
        {sheet.lacks.length > 0 && <span className={styles.line}>{lackText(sheet.lacks, locale)}</span>}
        <span className={styles.quiet}>{words.undoTakes}</span>
      </MessageBarBody>
      <MessageBarActions containerAction={<CloseButton onClose={() => reporting.dismiss()} />}>
        <Button
          size="medium"
          icon={<ArrowUndo16Regular />}
          disabledFocusable={isReporting(state)}
          onClick={() => reporting.undo()}
        >
          {words.undo}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** How far it has come. */
function Progress({ shown, pane, state, reporting }: ReportFootProps) {
  const words = useReportPageWords();
  const { running, waiting } = state.insert;
  const cancel = () => reporting.cancel();
  if (state.checking && pane.running)
    return <RunProgress running={pane.running} waiting={pane.waiting} escapable={shown} onCancel={cancel} />;
  if (!running) return null;
  return (
    <LongWork
      label={words.progressLabel}
      done={0}
      total={0}
      waiting={waiting}
      escapable={shown && running.task === 'insert'}
      onCancel={cancel}
    >
      {running.task === 'insert' ? words.writing : words.undoing}
    </LongWork>
  );
}

function saidOf({ insert, copied }: ReportingState, words: ReturnType<typeof useReportPageWords>): string {
  if (copied !== undefined) return words.copied(copied);
  if (!insert.outcome) return '';
  return insert.outcome.kind === 'undone' ? words.undone : words.cancelled;
}

/** At the foot of the page: the button that makes the report, how far it has come, and what came of it. */
export function ReportFoot(props: ReportFootProps) {
  const { pane, state, reporting } = props;
  const styles = useStyles();
  const words = useReportPageWords();
  const { failure, insertion } = state.insert;
  const busy = isReporting(state);
  const list = pane.report && !pane.report.stale;
  return (
    <>
      <Progress {...props} />
      {failure && <FailureNotice failure={failure} onClose={() => reporting.closeFailure()} />}
      {state.textToCopy !== undefined && <CopyByHand text={state.textToCopy} onClose={() => reporting.closeCopy()} />}
      <div role="status">
        {insertion?.asking ? (
          <Asking state={state} reporting={reporting} />
        ) : (
          <Written state={state} reporting={reporting} />
        )}
        {saidOf(state, words)}
      </div>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={busy || isUnderWay(pane)}
          onClick={() => void reporting.write()}
        >
          {words.make}
        </Button>
        {list && (
          <Button disabledFocusable={busy} onClick={() => reporting.copy()}>
            {words.copy}
          </Button>
        )}
      </div>
    </>
  );
}
