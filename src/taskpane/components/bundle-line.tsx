import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronUp16Regular } from '@fluentui/react-icons';
import type { Bundle } from '../logic/visible';
import { isFixable, ruleOf } from '../../core';
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

/** One line for a table's many warnings of one rule: what they have in common, and how many they are. */
export function BundleLine({ bundle, tabStop, onFold }: BundleLineProps) {
  const styles = useStyles();
  const row = useRowStyles();
  const words = useWords();
  const { id, code, rows, open } = bundle;
  const { locale } = usePorts();
  const title = ruleOf(code)?.title[locale] ?? code;
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
        <SeverityIcon severity="warning" className={row.icon} />
        <span className={row.text}>
          {title}
          <span className={row.meta}>
            <span>{words.severity.warning}</span>
            <span className={row.address}>{words.bundle(rows.length)}</span>
            <span>{code}</span>
            {rows.some(({ finding }) => isFixable(finding)) && <FixableMark />}
          </span>
        </span>
        <Chevron aria-hidden className={styles.chevron} />
      </button>
    </li>
  );
}
