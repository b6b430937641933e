import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from '@fluentui/react-components';
import { ArrowUndo16Regular } from '@fluentui/react-icons';
import type { GalleryWords } from '../../../words/gallery';
import type { CheckScope } from '../../../words/pane';
import { lackText } from '../../../words/lacks';
import type { InsertState, Insertion } from '../../logic/inserting';
import type { InsertActions } from '../../logic/use-inserter';
import { usePorts, useWords } from '../../ports';
import { CloseButton } from '../close-button';
import { LongWork } from '../long-work';
import { FailureNotice } from '../notices';
import { useTrayStyles } from '../tray-styles';
import { useGalleryWords } from './use-gallery-words';

/** Sheets that are named; the rest are counted. */
const NAMED = 3;

const useStyles = makeStyles({
  line: { display: 'block' },
  quiet: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** The names the worksheets were given where theirs were taken. */
function renamedText({ renamed }: Insertion, words: GalleryWords): string | undefined {
  const [first] = renamed;
  if (!first) return undefined;
  return renamed.length === 1 ? words.renamed(first.wanted, first.given) : words.renamedMany(renamed.length);
}

interface InsertedNoticeProps {
  readonly insertion: Insertion;
  readonly busy: boolean;
  readonly actions: InsertActions;
  readonly onCheck?: ((scope: CheckScope) => void) | undefined;
}

function InsertedNotice({ insertion, busy, actions, onCheck }: InsertedNoticeProps) {
  const styles = useStyles();
  const tray = useTrayStyles();
  const words = useGalleryWords();
  const pane = useWords();
  const { locale } = usePorts();
  const { sheets, asking } = insertion;
  const renamed = renamedText(insertion, words);
  // Several stand in several worksheets, with ties between them.
  const scope = sheets.length > 1 ? 'workbook' : 'sheet';
  const lacks = [...new Set(sheets.flatMap((sheet) => sheet.lacks))];
  if (asking) {
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody className={tray.body}>{words.undoAsks[asking]}</MessageBarBody>
        <MessageBarActions>
          <Button size="medium" onClick={actions.undoAnyway}>
            {words.undoAnyway}
          </Button>
          <Button size="medium" appearance="primary" autoFocus onClick={actions.keep}>
            {words.keep}
          </Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody className={tray.body}>
        <span className={styles.line}>
          {words.inserted(
            sheets.length,
            sheets.slice(0, NAMED).map(({ name }) => name),
          )}
        </span>
        {renamed !== undefined && <span className={styles.quiet}>{renamed}</span>}
        {lacks.length > 0 && <span className={styles.line}>{lackText(lacks, locale)}</span>}
        <span className={styles.quiet}>{words.undoTakes}</span>
      </MessageBarBody>
      <MessageBarActions containerAction={<CloseButton onClose={actions.dismiss} />}>
        {onCheck && (
          <Button size="medium" onClick={() => onCheck(scope)}>
            {scope === 'sheet' ? pane.actions.checkSheet : pane.actions.checkWorkbook}
          </Button>
        )}
        <Button size="medium" icon={<ArrowUndo16Regular />} disabledFocusable={busy} onClick={actions.undo}>
          {words.undo}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function outcomeText({ outcome }: InsertState, words: GalleryWords): string | undefined {
  if (!outcome) return undefined;
  return outcome.kind === 'undone' ? words.undone(outcome.count) : words.cancelled;
}

export interface TrayProps {
  readonly state: InsertState;
  readonly actions: InsertActions;
  readonly escapable: boolean;
  /** Checks what was inserted; absent where there is nothing in it to check. */
  readonly onCheck?: (scope: CheckScope) => void;
}

/** At the foot of the gallery, wherever it is scrolled: the progress of inserting, what was inserted, and 撤销. */
export function Tray({ state, actions, escapable, onCheck }: TrayProps) {
  const styles = useTrayStyles();
  const words = useGalleryWords();
  const { running, insertion, failure } = state;
  const outcome = outcomeText(state, words);
  const isEmpty = !running && !insertion && !failure && outcome === undefined;
  return (
    <footer className={isEmpty ? styles.empty : styles.tray}>
      {running && (
        <LongWork
          label={words.progressLabel}
          done={running.done}
          total={running.total}
          waiting={state.waiting}
          escapable={escapable}
          onCancel={actions.cancel}
        >
          {running.task === 'undo-insert'
            ? words.undoing
            : running.total > 1
              ? words.progress(running.done, running.total)
              : words.progressOne}
        </LongWork>
      )}
      {failure && <FailureNotice failure={failure} onClose={actions.closeFailure} />}
      <div role="status">
        {insertion && (
          <InsertedNotice insertion={insertion} busy={running !== undefined} actions={actions} onCheck={onCheck} />
        )}
        {outcome}
      </div>
    </footer>
  );
}
