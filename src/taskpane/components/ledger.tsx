import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { areaToA1, type CheckResult } from '../../core';
import { tableTitle } from '../../words/describe';
import { checkedBy, describeReason, nameRules, uncheckedRules } from '../../words/ledger';
import { offByWorkbook, type SettingsState } from '../logic/setting';
import { usePorts, useWords } from '../ports';

/** Tables that are named; the rest are counted. */
const NAMED = 3;

const useStyles = makeStyles({
  ledger: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  summary: { minHeight: '32px', lineHeight: '32px', cursor: 'pointer', color: tokens.colorNeutralForeground2 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: `0 0 ${tokens.spacingVerticalM}`,
    paddingLeft: tokens.spacingHorizontalL,
    overflowWrap: 'anywhere',
  },
  line: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

export interface LedgerProps {
  readonly result: Pick<CheckResult, 'tables' | 'off'>;
  readonly settings: SettingsState;
}

/** By whose demands tables were checked, which rules are off, and which could not be used on which of them, and why: folded, and told once for all of which the same is to be said. */
export function Ledger({ result: { tables, off = [] }, settings }: LedgerProps) {
  const styles = useStyles();
  const { ledger, place, settings: own } = useWords();
  const { locale } = usePorts();
  const bundles = useMemo(() => uncheckedRules(tables), [tables]);
  if (tables.length === 0) return null;
  return (
    <details className={styles.ledger}>
      <summary className={styles.summary}>
        {ledger.heading}
        {off.length > 0 && ` · ${own.off(off.length)}`}
      </summary>
      <ul className={styles.list}>
        {off.length > 0 && (
          <li>
            {own.offBy(off.length, offByWorkbook(settings, off))}
            <span className={styles.line}>{nameRules(off, locale)}</span>
          </li>
        )}
        {[...checkedBy(tables, locale)].map(([said, count]) => (
          <li key={said}>{ledger.profile(said, count)}</li>
        ))}
        {bundles.map(({ because, codes, tables: own }) => (
          <li key={`${because} ${codes.join()}`}>
            {describeReason(because, locale)}
            <span className={styles.line}>{ledger.rules(nameRules(codes, locale))}</span>
            {own.slice(0, NAMED).map((table) => (
              <span key={`${table.sheetId} ${areaToA1(table.area)}`} className={styles.line}>
                {tableTitle(table, locale)} · {place(table.sheetName, areaToA1(table.area))}
              </span>
            ))}
            {own.length > NAMED && <span className={styles.line}>{ledger.more(own.length)}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
