import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronUp16Regular } from '@fluentui/react-icons';
import { ruleOf } from '../../core';
import { describeFinding } from '../../words/describe';
import type { Bundle } from '../logic/visible';
import { usePorts, useWords } from '../ports';
import { FixableMark } from './fixable-mark';
import { useRowStyles } from './row-styles';
import { SeverityIcon } from './severity';

const useStyles = makeStyles({
  chevron: { flexShrink: 0, marginTop: '2px', color: tokens.colorNeutralForeground2 },
});

export interface BundleLineProps {
  readonly bundle: Bundle;
  readonly tabStop: boolean;
  readonly onFold: (bundle: Bundle) => void;
}

/** One line for many findings of one rule: what they have in common, how many they are, and in how many tables. */
export function BundleLine({ bundle, tabStop, onFold }: BundleLineProps) {
  const styles = useStyles();
  const row = useRowStyles();
  const words = useWords();
  const { id, code, severity, rows, tables, isOneSentence, open } = bundle;
  const { locale } = usePorts();
  const [first] = rows;
  const title = first && isOneSentence ? describeFinding(first.finding, locale) : (ruleOf(code)?.title[locale] ?? code);
  const Chevron = open ? ChevronUp16Regular : ChevronDown16Regular;
  return (
    <li data-line>
      <button
        type="button"
        className={row.button}
        data-bundle={id}
        aria-expanded={open}
        tabIndex={tabStop ? 0 : -1}
        onClick={() => onFold(bundle)}
      >
        <SeverityIcon severity={severity} className={row.icon} />
        <span className={row.text}>
          {title}
          <span className={row.meta}>
            <span>{words.severity[severity]}</span>
            <span className={row.address}>{words.bundle(rows.length, tables)}</span>
            <span>{code}</span>
            {rows.some(({ finding }) => finding.fix) && <FixableMark />}
          </span>
        </span>
        <Chevron aria-hidden className={styles.chevron} />
      </button>
    </li>
  );
}
