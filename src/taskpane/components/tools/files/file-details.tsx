import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Severity } from '../../../../core';
import type { ReportPart } from '../../../../report';
import { reportWords } from '../../../../words/report';
import { listOf } from '../../../../words/ties';
import { usePorts, useWords } from '../../../ports';
import { SeverityIcon } from '../../severity';
import { useFilesWords } from './use-files-session';

/** So many findings are shown at first, and so many more each time. */
const AT_FIRST = 10;
const MORE = 50;

const useStyles = makeStyles({
  details: { padding: `0 0 ${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL}` },
  heading: {
    margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  item: { outlineStyle: 'none' },
  line: { display: 'flex', gap: tokens.spacingHorizontalXS },
  under: { display: 'block', paddingTop: tokens.spacingVerticalXS, fontWeight: tokens.fontWeightSemibold },
  more: { marginTop: tokens.spacingVerticalXS },
});

/** A finding as it is listed: in which cell, and what is wrong. */
interface Line {
  readonly severity?: Severity;
  /** The table it is in: said above the first of those that are in it. */
  readonly under?: string;
  readonly text: string;
}

interface LinesProps {
  readonly heading: string;
  readonly lines: readonly Line[];
}

/** Lines below a heading, the first few of many; nothing where there are none. */
function Lines({ heading, lines }: LinesProps) {
  const styles = useStyles();
  const words = useFilesWords();
  const { severity: names } = useWords();
  const [shown, setShown] = useState(AT_FIRST);
  const list = useRef<HTMLUListElement>(null);
  const before = useRef(shown);
  useEffect(() => {
    // The button may have gone: one reads on where the new lines begin.
    if (shown > before.current) list.current?.querySelectorAll('li')[before.current]?.focus();
    before.current = shown;
  }, [shown]);
  if (lines.length === 0) return null;
  return (
    <>
      <h2 className={styles.heading}>{heading}</h2>
      <ul ref={list} className={styles.list} aria-label={heading}>
        {lines.slice(0, shown).map(({ severity, under, text }, index) => (
          <li key={index} tabIndex={-1} className={styles.item}>
            {under !== undefined && under !== lines[index - 1]?.under && <span className={styles.under}>{under}</span>}
            <span className={styles.line}>
              {severity && <SeverityIcon severity={severity} />}
              <span>{severity ? `${names[severity]} ${text}` : text}</span>
            </span>
          </li>
        ))}
      </ul>
      {lines.length > shown && (
        <Button className={styles.more} onClick={() => setShown(shown + MORE)}>
          {words.more(Math.min(MORE, lines.length - shown))}
        </Button>
      )}
    </>
  );
}

/** What is said of one file: its findings in sentences, ties that do not hold, what was not checked, and its tables. */
export function FileDetails({ part }: { readonly part: ReportPart }) {
  const styles = useStyles();
  const { locale } = usePorts();
  const words = useFilesWords();
  const { sections } = reportWords[locale];
  const { place, finding } = words;
  const findings = part.findings.flatMap(({ severity, where, items }) =>
    items.map(({ address, message }): Line => ({ severity, under: where, text: finding(address, message) })),
  );
  const ties = part.ties.filter(({ status }) => status !== 'holds');
  const tieText = ({ owner, names, outcome }: (typeof ties)[number]): string =>
    finding([owner, listOf(names, locale)].filter(Boolean).join(' '), outcome);
  const openText = ({ sheet, address, what, reason }: ReportPart['open'][number]): string => {
    const about = [place(sheet, address), what].filter(Boolean).join(' ');
    return about === '' ? reason : finding(about, reason);
  };
  const tableText = ({ sheet, address, title }: ReportPart['tables'][number]): string =>
    finding(place(sheet, address), title);
  return (
    <div className={styles.details}>
      <Lines heading={sections.findings} lines={findings} />
      <Lines heading={sections.ties} lines={ties.map((tie) => ({ text: tieText(tie) }))} />
      <Lines heading={sections.open} lines={part.open.map((item) => ({ text: openText(item) }))} />
      <Lines heading={words.tables} lines={part.tables.map((table) => ({ text: tableText(table) }))} />
    </div>
  );
}
