import { makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from '@fluentui/react-components';
import { MOST_LOOKED_AT } from '../../../../files/picked/picked';
import { MOST_FILES, type FilesState, type FilesTrouble } from '../../../logic/files';
import { CloseButton } from '../../close-button';
import { useTrayStyles } from '../../tray-styles';
import { useFilesWords } from './use-files-session';

/** Names that are said; the rest are counted. */
const NAMED = 5;

const useStyles = makeStyles({
  notice: { marginTop: tokens.spacingVerticalS },
  notes: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingLeft: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

export interface TroubleNoticeProps {
  readonly trouble: FilesTrouble | undefined;
  readonly onClose: () => void;
}

/** Why files that were chosen are not checked. */
export function TroubleNotice({ trouble, onClose }: TroubleNoticeProps) {
  const styles = useStyles();
  const tray = useTrayStyles();
  const words = useFilesWords();
  if (!trouble) return null;
  return (
    <MessageBar className={styles.notice} intent="warning" layout="multiline" politeness="assertive">
      <MessageBarBody className={tray.body}>{words.troubles[trouble]}</MessageBarBody>
      <MessageBarActions containerAction={<CloseButton onClose={onClose} />} />
    </MessageBar>
  );
}

/** What was chosen and is not in the list, and why. */
export function PassedOverNotes({ state: { passedOver, lines, phase } }: { readonly state: FilesState }) {
  const styles = useStyles();
  const words = useFilesWords();
  if (!passedOver || phase === 'looking') return null;
  const { others, programsOwn, unlisted, isCut, beyond } = passedOver;
  const notes = [
    lines.length === 0 && words.nothing,
    beyond > 0 && words.beyond(MOST_FILES, beyond),
    isCut && words.cut(MOST_LOOKED_AT),
    unlisted.length > 0 && words.unlisted(unlisted.length, ...unlisted.slice(0, NAMED)),
    others.length > 0 && words.others(others.length, ...others.slice(0, NAMED)),
    programsOwn.length > 0 && words.programsOwn(programsOwn.length),
  ].filter((note) => note !== false);
  if (notes.length === 0) return null;
  return (
    <ul className={styles.notes} role={lines.length === 0 ? 'alert' : undefined}>
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
