import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, type ReactNode } from 'react';
import { libraryProblemText } from '../../../../words/indicators';
import { causeText } from '../../../../words/failures';
import { describeUnreadFile } from '../../../../words/unread-files';
import type { RefusedLibrary, WhyNoFile } from '../../../logic/picking';
import { usePorts, useWords } from '../../../ports';
import { LongWork } from '../../long-work';
import { usePageWords, type PickProps } from './use-indicators';

/** As many mistakes are told one by one. */
const TOLD = 12;

const useStyles = makeStyles({
  sources: {
    marginTop: tokens.spacingVerticalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  summary: {
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  source: { padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}` },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  line: { margin: `${tokens.spacingVerticalXXS} 0` },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

function Source({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.source}>
      <h2 className={styles.heading}>{name}</h2>
      {children}
    </div>
  );
}

interface FileButtonProps {
  readonly label: string;
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

/** Opens the browser's own dialog for choosing a file. */
function FileButton({ label, accept, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => input.current?.click()}>{label}</Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        aria-label={label}
        tabIndex={-1}
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // The same file may be chosen again once it has been put right.
          target.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}

function WorkbookSource({ state, indicators }: PickProps) {
  const styles = useStyles();
  const { sources: words } = usePageWords();
  const { locale } = usePorts();
  const { others, workbook } = state;
  if (others.kind === 'reading') {
    const text = others.total > 0 ? words.readingOf(others.done, others.total) : words.reading;
    return (
      <LongWork
        label={words.reading}
        done={others.done}
        total={others.total}
        waiting={undefined}
        escapable={false}
        onCancel={() => indicators.cancelReading()}
      >
        {text}
      </LongWork>
    );
  }
  return (
    <>
      <p role="status" className={styles.line}>
        {words.known(workbook.length, indicators.sheetCount)}
      </p>
      {others.kind === 'failed' && (
        <p role="alert" className={styles.line}>
          {causeText(others.failure.reason, locale)}
        </p>
      )}
      <div className={styles.buttons}>
        <Button onClick={() => void indicators.readAll()}>{words.readAll}</Button>
      </div>
    </>
  );
}

function LastYearSource({ state: { lastYear }, indicators }: PickProps) {
  const styles = useStyles();
  const { sources: words } = usePageWords();
  const { actions } = useWords();
  const { locale } = usePorts();
  const why = ({ reason, most }: WhyNoFile) =>
    reason === 'not-loaded' ? words.notLoaded : describeUnreadFile(reason, most, locale);
  const text = {
    none: () => words.lastYearNote,
    reading: () => lastYear.kind === 'reading' && words.opening(lastYear.name),
    read: () => lastYear.kind === 'read' && words.fileRead(lastYear.name, lastYear.known.length),
    failed: () => lastYear.kind === 'failed' && words.fileFailed(lastYear.name, why(lastYear.why)),
  }[lastYear.kind]();
  return (
    <>
      <p role={lastYear.kind === 'failed' ? 'alert' : 'status'} className={styles.line}>
        {text}
      </p>
      <div className={styles.buttons}>
        <FileButton
          label={lastYear.kind === 'read' ? words.chooseOther : words.choose}
          accept=".xlsx,.xlsm"
          onFile={(file) => void indicators.openLastYear(file)}
        />
        {lastYear.kind !== 'none' && (
          <Button onClick={() => indicators.closeLastYear()}>
            {lastYear.kind === 'reading' ? actions.cancel : words.remove}
          </Button>
        )}
      </div>
    </>
  );
}

function Refusal({ refused: { name, because } }: { readonly refused: RefusedLibrary }) {
  const styles = useStyles();
  const { sources: words } = usePageWords();
  const { locale } = usePorts();
  const texts = {
    'no-json': words.noJson,
    unreadable: words.unreadable,
    'not-loaded': words.notLoaded,
  };
  const lines =
    typeof because === 'string' ? [texts[because]] : because.map((problem) => libraryProblemText(problem, locale));
  const left = lines.length - TOLD;
  return (
    <div role="alert">
      <p className={styles.line}>{name === undefined ? words.refusedKept : words.refused(name)}</p>
      <ul className={styles.list}>
        {lines.slice(0, TOLD).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {left > 0 && <li>{words.more(left)}</li>}
      </ul>
    </div>
  );
}

function LibrarySource({ state: { library, refused }, indicators: { library: actions } }: PickProps) {
  const styles = useStyles();
  const { sources: words } = usePageWords();
  const { actions: common } = useWords();
  return (
    <>
      {library.kind === 'ready' ? (
        <p role="status" className={styles.line}>
          {words.libraryIs(library.library.name, library.library.indicators.length)}
          {!library.isKept && ` ${words.notKept}`}
        </p>
      ) : (
        <p role={library.kind === 'failed' ? 'alert' : 'status'} className={styles.line}>
          {library.kind === 'failed' ? words.libraryFailed : words.libraryLoading}
        </p>
      )}
      {refused && <Refusal refused={refused} />}
      <div className={styles.buttons}>
        {library.kind === 'failed' && <Button onClick={() => void actions.load()}>{common.loadAgain}</Button>}
        <FileButton label={words.chooseLibrary} accept=".json" onFile={(file) => void actions.open(file)} />
        {library.kind === 'ready' && library.isOwn && (
          <Button onClick={() => void actions.remove()}>{words.shipped}</Button>
        )}
      </div>
    </>
  );
}

/** Where indicators are offered from, and what else they may come from. */
export function Sources(props: PickProps) {
  const styles = useStyles();
  const { sources: words } = usePageWords();
  return (
    <details className={styles.sources}>
      <summary className={styles.summary}>{words.heading}</summary>
      <Source name={words.workbook}>
        <WorkbookSource {...props} />
      </Source>
      <Source name={words.lastYear}>
        <LastYearSource {...props} />
      </Source>
      <Source name={words.library}>
        <LibrarySource {...props} />
      </Source>
    </details>
  );
}
