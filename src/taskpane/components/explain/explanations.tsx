import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import { toA1, type ExplanationNote, type ExplanationRow, type SheetPlace } from '../../../core';
import { describeFinding } from '../../../words/describe';
import type { ExplainedRow, Report, Row } from '../../logic/report';
import { usePorts, useWords } from '../../ports';
import { SeverityIcon } from '../severity';
import { ExplainField } from './explain-field';
import { useExplainWords } from './use-explain-words';

const useStyles = makeStyles({
  section: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  summary: { minHeight: '32px', lineHeight: '32px', cursor: 'pointer', fontWeight: tokens.fontWeightSemibold },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}`,
    padding: 0,
    listStyleType: 'none',
  },
  item: { overflowWrap: 'anywhere' },
  line: { margin: 0 },
  icon: { marginInlineEnd: tokens.spacingHorizontalXS, verticalAlign: 'text-bottom' },
  quiet: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  text: {
    margin: `${tokens.spacingVerticalXXS} 0`,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorNeutralStroke2}`,
    whiteSpace: 'pre-line',
  },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
  button: { minWidth: 0 },
  link: { minHeight: '32px', color: tokens.colorBrandForeground2 },
});

export interface ExplanationsProps {
  readonly report: Pick<Report, 'explained' | 'notes'>;
  readonly drafts: ReadonlyMap<string, string>;
  readonly busy: boolean;
  readonly onGoTo: (place: SheetPlace) => void;
  /** Keeps what is being written of a row; `undefined` where it is given up. */
  readonly onDraft: (row: Row, text: string | undefined) => void;
  readonly onExplain: (row: Row, text: string) => void;
  readonly onWithdraw: (row: ExplanationRow) => void;
}

/** Below the list: what is to be said of the sheet of explanations, and, folded, the findings that are explained. */
export function Explanations(props: ExplanationsProps) {
  const styles = useStyles();
  const words = useExplainWords();
  const { explained, notes } = props.report;
  const toSee = notes.filter(({ kind }) => kind !== 'edited');
  const edited = new Set(notes.flatMap(({ kind, finding }) => (kind === 'edited' && finding ? finding : [])));
  return (
    <>
      {toSee.length > 0 && <Notes {...props} notes={toSee} />}
      {explained.length > 0 && (
        <details className={styles.section}>
          <summary className={styles.summary}>{words.list.heading(explained.length)}</summary>
          <ul className={styles.list}>
            {explained.map((row) => (
              <li key={row.id} className={styles.item}>
                <ExplainedItem {...props} row={row} isEdited={edited.has(row.finding)} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface NotesProps extends Pick<ExplanationsProps, 'busy' | 'onGoTo' | 'onWithdraw'> {
  readonly notes: readonly ExplanationNote[];
}

function Notes({ notes, busy, onGoTo, onWithdraw }: NotesProps) {
  const styles = useStyles();
  const words = useExplainWords();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {words.noteCount(notes.length)}
      </h2>
      <ul className={styles.list}>
        {notes.map(({ kind, row }) => (
          <li key={`${row.sheetId} ${row.row}`} className={styles.item}>
            <p className={styles.quiet}>
              <SeverityIcon severity="warning" className={styles.icon} />
              {[words.rowOf(row.sheetName, row.row + 1), row.sheet && `${row.sheet} ${row.cell}`]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <p className={styles.line}>{words.notes[kind]}</p>
            {row.problem && <p className={styles.quiet}>{row.problem}</p>}
            {row.text && <p className={styles.text}>{row.text}</p>}
            <div className={styles.foot}>
              <Link
                as="button"
                className={styles.link}
                aria-label={words.list.goToRowAt(row.row + 1)}
                onClick={() => onGoTo({ sheetId: row.sheetId, address: toA1({ row: row.row, column: 0 }) })}
              >
                {words.list.goToRow}
              </Link>
              <Link
                as="button"
                className={styles.link}
                aria-label={words.list.withdrawRow(row.row + 1)}
                disabledFocusable={busy}
                onClick={() => onWithdraw(row)}
              >
                {words.list.withdraw}
              </Link>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ExplainedItemProps extends Omit<ExplanationsProps, 'report'> {
  readonly row: ExplainedRow;
  readonly isEdited: boolean;
}

function ExplainedItem({ row, isEdited, drafts, busy, onGoTo, onDraft, onExplain, onWithdraw }: ExplainedItemProps) {
  const styles = useStyles();
  const { list, notes } = useExplainWords();
  const words = useWords();
  const { locale } = usePorts();
  const { finding, address, explanation } = row;
  const { table } = finding;
  const draft = drafts.get(row.id);
  const change = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  const isOpen = draft !== undefined;
  useEffect(() => {
    if (wasOpen.current && !isOpen) change.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return (
    <>
      <p className={styles.line}>
        <SeverityIcon severity={finding.severity} className={styles.icon} />
        {describeFinding(finding, locale)}
      </p>
      <p className={styles.text}>{explanation.text}</p>
      <p className={styles.quiet}>
        {[words.severity[finding.severity], finding.code, explanation.date && list.date(explanation.date)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {isEdited && <p className={styles.quiet}>{notes.edited}</p>}
      {isOpen ? (
        <ExplainField
          text={draft}
          busy={busy}
          onText={(text) => onDraft(row, text)}
          onSave={(text) => onExplain(row, text)}
          onCancel={() => onDraft(row, undefined)}
        />
      ) : (
        <div className={styles.foot}>
          <Link as="button" className={styles.link} onClick={() => onGoTo({ sheetId: table.sheetId, address })}>
            {words.place(table.sheetName, address)}
          </Link>
          <Button
            ref={change}
            appearance="subtle"
            className={styles.button}
            aria-label={list.changeAt(address)}
            disabledFocusable={busy}
            onClick={() => onDraft(row, explanation.text)}
          >
            {list.change}
          </Button>
          <Button
            appearance="subtle"
            className={styles.button}
            aria-label={list.withdrawAt(address)}
            disabledFocusable={busy}
            onClick={() => onWithdraw(explanation)}
          >
            {list.withdraw}
          </Button>
        </div>
      )}
    </>
  );
}
