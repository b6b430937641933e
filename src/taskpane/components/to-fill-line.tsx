import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRight16Regular, Edit16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useWords } from '../ports';
import { useRowStyles } from './row-styles';

const useStyles = makeStyles({
  icon: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
  chevron: { flexShrink: 0, marginTop: '2px', color: tokens.colorNeutralForeground2 },
});

export interface ToFillLineProps {
  readonly addresses: readonly string[];
  readonly onVisit: (address: string) => void;
}

/** How much of a blank table is to be filled in; each press leads to the next of its cells. */
export function ToFillLine({ addresses, onVisit }: ToFillLineProps) {
  const styles = useStyles();
  const row = useRowStyles();
  const { toFill } = useWords();
  const [next, setNext] = useState(0);
  const address = addresses[next % addresses.length] ?? '';
  return (
    <button
      type="button"
      className={row.button}
      onClick={() => {
        onVisit(address);
        setNext(next + 1);
      }}
    >
      <Edit16Regular aria-hidden className={mergeClasses(styles.icon, row.icon)} />
      <span className={row.text}>
        {toFill.count(addresses.length)}
        <span className={row.meta}>
          <span>{next === 0 ? toFill.first : toFill.next}</span>
          <span className={row.address}>{address}</span>
        </span>
      </span>
      <ChevronRight16Regular aria-hidden className={styles.chevron} />
    </button>
  );
}
