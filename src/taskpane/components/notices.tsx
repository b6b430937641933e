import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import type { SheetPlace } from '../../core';
import { causeText, failureText } from '../../words/failures';
import type { CheckScope } from '../../words/pane';
import type { Report } from '../logic/report';
import type { Wait } from '../logic/patience';
import type { SettingsTrouble } from '../logic/setting';
import type { LiveState } from '../logic/state';
import type { Failure } from '../logic/failure';
import { usePorts, useWords } from '../ports';
import { CloseButton } from './close-button';
import { UnreadNotice } from './unread-notice';

const useStyles = makeStyles({
  notices: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    ':empty': { display: 'none' },
  },
  body: { overflowWrap: 'anywhere', paddingTop: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalXS },
  line: { display: 'block' },
  detail: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export interface FailureNoticeProps {
  readonly failure: Failure;
  /** Where the task has a better one than the reason has. */
  readonly sentence?: string | undefined;
  readonly onClose: () => void;
}

/** What could not be done, why, and what to do. */
export function FailureNotice({ failure, sentence, onClose }: FailureNoticeProps) {
  const styles = useStyles();
  const words = useWords();
  const { locale } = usePorts();
  return (
    <MessageBar intent="error" layout="multiline" politeness="assertive">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{words.notices.failed[failure.task]}</MessageBarTitle>
        <span className={styles.line}>{sentence ?? failureText(failure, locale, 'pane')}</span>
        {failure.detail !== '' && <span className={styles.detail}>{words.notices.detail(failure.detail)}</span>}
      </MessageBarBody>
      <MessageBarActions containerAction={<CloseButton onClose={onClose} />} />
    </MessageBar>
  );
}

function WaitingNotice({ wait }: { readonly wait: Wait }) {
  const styles = useStyles();
  const words = useWords();
  return (
    <MessageBar intent="info" layout="multiline" politeness="polite">
      <MessageBarBody className={styles.body}>{words.progress[wait]}</MessageBarBody>
    </MessageBar>
  );
}

/** Said once: it cannot be helped, and nobody would think of it. */
function UndoNotice({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const words = useWords();
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody className={styles.body}>{words.notices.undoCleared}</MessageBarBody>
      <MessageBarActions>
        <Button size="medium" onClick={onClose}>
          {words.notices.understood}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

interface BehindNoticeProps {
  readonly text: string;
  /** What checking again is called here. */
  readonly action: string;
  readonly onCheck: () => void;
}

/** Something shows what was, and a check would bring it up to date. */
function BehindNotice({ text, action, onCheck }: BehindNoticeProps) {
  const styles = useStyles();
  return (
    <MessageBar intent="info" layout="singleline">
      <MessageBarBody className={styles.body}>{text}</MessageBarBody>
      <MessageBarActions>
        <Button size="medium" onClick={onCheck}>
          {action}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function NotMarkedNotice({ report }: { readonly report: Report }) {
  const styles = useStyles();
  const words = useWords();
  const { locale } = usePorts();
  const nameOf = (id: string): string => report.sheets.find((sheet) => sheet.id === id)?.name ?? '';
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{words.notices.notMarkedTitle}</MessageBarTitle>
        {report.notMarked.map(({ sheetId, reason, marks }) => (
          <span key={sheetId} className={styles.line}>
            {words.notices.notMarkedOn(nameOf(sheetId), causeText(reason, locale), words.notices.marks[marks])}
          </span>
        ))}
        <span className={styles.line}>{words.notices.notMarkedBody}</span>
      </MessageBarBody>
    </MessageBar>
  );
}

/** Settings that are kept and not in force: nobody should take the list for one by them. */
function SettingsNotice({ trouble }: { readonly trouble: SettingsTrouble }) {
  const styles = useStyles();
  const { settings } = useWords();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{settings.notInForce[trouble.layer]}</MessageBarTitle>
        <span className={styles.line}>{settings.trouble[trouble.kind]}</span>
      </MessageBarBody>
    </MessageBar>
  );
}

export interface NoticesProps {
  readonly report: Report | undefined;
  readonly live: LiveState;
  readonly troubles: readonly SettingsTrouble[];
  readonly failure: Failure | undefined;
  readonly waiting: Wait | undefined;
  readonly onCheck: (scope: CheckScope) => void;
  readonly onGoTo: (place: SheetPlace) => void;
  readonly tellsOfUndo: boolean;
  readonly onCloseFailure: () => void;
  readonly onCloseUndo: () => void;
}

/** Notices above the list: a failure, an edit since, cells not marked, what was not checked. */
export function Notices({ report, live, troubles, failure, waiting, tellsOfUndo, ...on }: NoticesProps) {
  const styles = useStyles();
  const words = useWords();
  return (
    <div className={styles.notices}>
      {waiting && <WaitingNotice wait={waiting} />}
      {failure && <FailureNotice failure={failure} onClose={on.onCloseFailure} />}
      {troubles.map((trouble) => (
        <SettingsNotice key={trouble.layer} trouble={trouble} />
      ))}
      {tellsOfUndo && <UndoNotice onClose={on.onCloseUndo} />}
      {report?.stale && !live.isDue && (
        <BehindNotice
          text={words.notices.stale}
          action={words.actions.checkAgain}
          onCheck={() => on.onCheck(report.scope)}
        />
      )}
      {report && !report.stale && live.areMarksBehind && (
        <BehindNotice text={words.live.marksBehind} action={words.live.mark} onCheck={() => on.onCheck(report.scope)} />
      )}
      {report && report.notMarked.length > 0 && <NotMarkedNotice report={report} />}
      {report && report.unreadCells.length + report.unreadRegions.length > 0 && (
        <UnreadNotice report={report} onGoTo={on.onGoTo} />
      )}
    </div>
  );
}
