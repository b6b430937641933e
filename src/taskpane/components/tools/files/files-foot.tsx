import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { FilesState } from '../../../logic/files';
import type { InsertState } from '../../../logic/inserting';
import type { InsertActions } from '../../../logic/use-inserter';
import type { FilesSession } from '../../../session/files';
import { CopyByHand } from '../../copy-by-hand';
import { Tray } from '../../gallery/tray';
import { useFilesWords } from './use-files-session';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  note: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

export interface FilesFootProps {
  readonly state: FilesState;
  readonly session: FilesSession;
  readonly inserting: InsertState;
  readonly inserter: InsertActions;
  readonly escapable: boolean;
  readonly onReport: () => void;
}

/** What can be done with the results, and what came of it. */
export function FilesFoot({ state, session, inserting, inserter, escapable, onReport }: FilesFootProps) {
  const styles = useStyles();
  const words = useFilesWords();
  const busy = state.phase !== 'idle';
  const { copied, toCopy } = state;
  return (
    <>
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={busy || inserting.running !== undefined} onClick={onReport}>
          {words.makeReport}
        </Button>
        <Button disabledFocusable={busy} onClick={() => void session.copy()}>
          {words.copy}
        </Button>
      </div>
      <div role="status" className={styles.note}>
        {copied === undefined ? words.reportNote : words.copied(copied)}
      </div>
      {toCopy !== undefined && <CopyByHand text={toCopy} onClose={() => session.closeCopy()} />}
      <Tray state={inserting} actions={inserter} escapable={escapable} />
    </>
  );
}
