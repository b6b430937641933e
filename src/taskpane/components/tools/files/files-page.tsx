import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useRef } from 'react';
import type { Held } from '../../../../files/picked/held';
import { canInflate } from '../../../../files/xlsx/package/zip';
import { reportSheet } from '../../../../report';
import { filesTotalText } from '../../../../words/files-page';
import { profileChoices } from '../../../../words/ledger';
import { useDropped } from '../../../logic/drop-box';
import { filesLeft, filesTotal, listedFiles, type FileOrder, type FilesState } from '../../../logic/files';
import { useInserter } from '../../../logic/use-inserter';
import { usePorts } from '../../../ports';
import type { FilesSession } from '../../../session/files';
import { useSession } from '../../../session/use-session';
import { LongWork } from '../../long-work';
import { ToolPage } from '../tool-page';
import type { ToolProps } from '../tool-props';
import { useToolsWords } from '../use-tools-words';
import { Choosing } from './choosing';
import { FileList } from './file-list';
import { FilesFoot } from './files-foot';
import { PassedOverNotes, TroubleNotice } from './files-notes';
import { useFilesSession, useFilesWords } from './use-files-session';

const useStyles = makeStyles({
  intro: { margin: `${tokens.spacingVerticalS} 0` },
  progress: { marginTop: tokens.spacingVerticalM },
  total: { margin: `${tokens.spacingVerticalM} 0 0`, fontWeight: tokens.fontWeightSemibold, outlineStyle: 'none' },
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
  order: {
    minHeight: '32px',
    marginInlineStart: tokens.spacingHorizontalXS,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface PartProps {
  readonly state: FilesState;
  readonly session: FilesSession;
}

function Progress({ state, session, escapable }: PartProps & { readonly escapable: boolean }) {
  const styles = useStyles();
  const words = useFilesWords();
  const { lines, current, phase } = state;
  if (phase === 'looking') return <Spinner className={styles.progress} label={words.looking} />;
  if (phase !== 'checking') return null;
  const done = lines.length - filesLeft(state);
  const name = lines.find(({ id }) => id === current)?.path ?? '';
  return (
    <div className={styles.progress}>
      <LongWork
        label={words.progressLabel}
        done={done}
        total={lines.length}
        waiting={undefined}
        escapable={escapable}
        onCancel={() => session.cancel()}
      >
        {words.progress(Math.min(done + 1, lines.length), lines.length, name)}
      </LongWork>
    </div>
  );
}

/** The total once it is known, announced; it takes the focus of the button that has gone with the progress. */
function Total({ state }: Pick<PartProps, 'state'>) {
  const styles = useStyles();
  const { locale } = usePorts();
  const text = useRef<HTMLParagraphElement>(null);
  const wasChecking = useRef(false);
  const isChecking = state.phase === 'checking';
  useEffect(() => {
    if (wasChecking.current && !isChecking && document.activeElement === document.body) text.current?.focus();
    wasChecking.current = isChecking;
  }, [isChecking]);
  const isKnown = state.phase === 'idle' && state.lines.length > 0;
  return (
    <p ref={text} role="status" tabIndex={-1} className={isKnown ? styles.total : undefined}>
      {isKnown && filesTotalText(filesTotal(state), locale)}
    </p>
  );
}

/** What can be done with the list: put in order, and go on where it was cancelled. */
function ListTools({ state, session, onGoOn }: PartProps & { readonly onGoOn: () => void }) {
  const styles = useStyles();
  const words = useFilesWords();
  const left = filesLeft(state);
  if (state.phase !== 'idle' || state.lines.length === 0) return null;
  return (
    <div className={styles.tools}>
      {left > 0 && <Button onClick={onGoOn}>{words.goOn(left)}</Button>}
      {state.lines.length > 1 && (
        <label>
          {words.order}
          <select
            className={styles.order}
            value={state.order}
            onChange={({ currentTarget }) => session.order(currentTarget.value as FileOrder)}
          >
            {Object.entries(words.orders).map(([order, name]) => (
              <option key={order} value={order}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}

/** The name of whose demands files are checked by, where somebody has chosen. */
function useDemands(profile: string | undefined): string | undefined {
  const { locale } = usePorts();
  return profileChoices(locale).find(([id]) => id === profile)?.[1];
}

/** The tool that checks files without opening them. */
export function FilesPage({ shown, onBack }: ToolProps) {
  const styles = useStyles();
  const words = useFilesWords();
  const { tools } = useToolsWords();
  const { host } = usePorts();
  const [state, session] = useFilesSession();
  const [{ profile }] = useSession();
  const [inserting, inserter] = useInserter(host);
  const demands = useDemands(profile);
  const isAble = canInflate();
  const choose = useCallback(
    (held: Held) => {
      if (isAble) void session.choose(held, profile);
    },
    [session, profile, isAble],
  );
  useDropped(choose);
  const busy = state.phase !== 'idle';
  const isInserting = inserting.running !== undefined;
  return (
    <ToolPage
      title={tools.files.title}
      escapable={shown && !busy && !isInserting}
      onBack={onBack}
      foot={
        state.lines.length > 0 && (
          <FilesFoot
            state={state}
            session={session}
            inserting={inserting}
            inserter={inserter}
            escapable={shown}
            onReport={() => inserter.insert(1, () => [reportSheet(session.report())])}
          />
        )
      }
    >
      <p className={styles.intro}>{words.intro}</p>
      {isAble ? <Choosing busy={busy} onChosen={choose} /> : <p role="alert">{words.tooOld}</p>}
      {demands !== undefined && <p className={styles.intro}>{words.demands(demands)}</p>}
      <TroubleNotice trouble={state.trouble} onClose={() => session.closeTrouble()} />
      <Progress state={state} session={session} escapable={shown} />
      <Total state={state} />
      <PassedOverNotes state={state} />
      <ListTools state={state} session={session} onGoOn={() => void session.check(profile)} />
      {state.lines.length > 0 && <FileList lines={listedFiles(state)} isChecking={busy} current={state.current} />}
    </ToolPage>
  );
}
