import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { Traces } from '../../../../core';
import { causeText } from '../../../../words/failures';
import { chosenTraces, type CleaningState } from '../../../logic/cleaning';
import { isUnderWay } from '../../../logic/state';
import { usePorts } from '../../../ports';
import type { Cleaning } from '../../../session/cleaning';
import { useSession } from '../../../session/use-session';
import { LongWork } from '../../long-work';
import { FailureNotice } from '../../notices';
import { useTrayStyles } from '../../tray-styles';
import type { ToolProps } from '../tool-props';
import { ToolPage } from '../tool-page';
import { useToolsWords } from '../use-tools-words';
import { Removals } from './removals';
import { TraceList } from './trace-list';
import { useCleaning, useCleanUpWords } from './use-cleaning';

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, marginTop: tokens.spacingVerticalS },
  line: { margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: tokens.spacingHorizontalL },
});

/** Where nobody could tell. */
function Unseen({ unseen }: Pick<Traces, 'unseen'>) {
  const styles = useStyles();
  const tray = useTrayStyles();
  const words = useCleanUpWords();
  const { locale } = usePorts();
  if (unseen.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className={tray.body}>
        {words.unseen}
        <ul className={styles.list}>
          {unseen.map(({ kind, sheetName, reason }) => (
            <li key={`${kind} ${sheetName}`}>
              {words.unseenOn(sheetName, words.kinds[kind].title, causeText(reason, locale))}
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}

interface FootProps {
  readonly shown: boolean;
  readonly state: CleaningState;
  readonly cleaning: Cleaning;
  readonly blocked: boolean;
}

/** The button that cleans up, how far it has come, and what came of it. */
function Foot({ shown, state, cleaning, blocked }: FootProps) {
  const styles = useStyles();
  const words = useCleanUpWords();
  const { running, failure, traces } = state;
  const cannot = running !== undefined || blocked || chosenTraces(state).length === 0;
  return (
    <>
      {running && (
        <LongWork
          label={words.progressLabel}
          done={running.done}
          total={running.total}
          waiting={state.waiting}
          escapable={shown}
          onCancel={() => cleaning.cancel()}
        >
          {running.task === 'look' ? words.looking : words.cleaning}
        </LongWork>
      )}
      {failure && <FailureNotice failure={failure} onClose={() => cleaning.closeFailure()} />}
      <div role="status">
        {state.removals && <Removals removals={state.removals} isCancelled={state.isCancelled} />}
      </div>
      <div className={styles.buttons}>
        {traces && traces.found.length > 0 && (
          <Button appearance="primary" disabledFocusable={cannot} onClick={() => void cleaning.remove()}>
            {words.clean}
          </Button>
        )}
        <Button disabledFocusable={running !== undefined} onClick={() => void cleaning.look()}>
          {words.again}
        </Button>
      </div>
    </>
  );
}

/** 交付前清理 */
export function CleanUpTool({ shown, onBack }: ToolProps) {
  const styles = useStyles();
  const words = useCleanUpWords();
  const { tools } = useToolsWords();
  const [pane] = useSession();
  const [state, cleaning] = useCleaning(shown);
  const { running, traces } = state;
  const blocked = !running && isUnderWay(pane);
  const { title } = tools['clean-up'];
  return (
    <ToolPage
      title={title}
      escapable={shown && !running}
      onBack={onBack}
      foot={<Foot shown={shown} state={state} cleaning={cleaning} blocked={blocked} />}
    >
      <div className={styles.body}>
        <p className={styles.line}>{words.intro}</p>
        {blocked && <p className={styles.line}>{words.busy}</p>}
        {!traces && running && <p className={styles.line}>{words.looking}</p>}
        {traces && <Unseen unseen={traces.unseen} />}
        {traces && traces.found.length > 0 && (
          <>
            <TraceList
              found={traces.found}
              chosen={state.chosen}
              busy={running !== undefined}
              label={title}
              onToggle={(kind) => cleaning.toggle(kind)}
            />
            <p className={styles.line}>{words.final}</p>
          </>
        )}
        {traces?.found.length === 0 && traces.unseen.length === 0 && <p className={styles.line}>{words.nothing}</p>}
      </div>
    </ToolPage>
  );
}
