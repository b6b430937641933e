import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons';
import { describeTie, listOf, tieName } from '../../words/ties';
import type { Row } from '../logic/report';
import type { TieLine as Line } from '../logic/ties';
import { usePorts } from '../ports';
import { useRowStyles } from './row-styles';
import { TieIcon } from './tie-icon';

const useStyles = makeStyles({
  chevron: { flexShrink: 0, marginTop: '2px', color: tokens.colorNeutralForeground2 },
  // Looks like the lines that lead somewhere, but cannot be pressed.
  plain: {
    boxSizing: 'border-box',
    cursor: 'auto',
    ':hover': { backgroundColor: 'transparent' },
    ':active': { backgroundColor: 'transparent' },
  },
  quiet: { paddingTop: tokens.spacingVerticalXXS, paddingBottom: tokens.spacingVerticalXXS, minHeight: 'auto' },
});

export interface TieLineProps {
  readonly line: Line;
  readonly owner: string;
  readonly onGoTo: (row: Row) => void;
}

/** One tie, or several that could not be checked for one cause; a broken one leads to its finding. */
export function TieLine({ line: { outcome, outcomes, row }, owner, onGoTo }: TieLineProps) {
  const styles = useStyles();
  const shared = useRowStyles();
  const { locale } = usePorts();
  const names = listOf(
    outcomes.map(({ id }) => tieName(id, locale)),
    locale,
  );
  const content = (
    <>
      <TieIcon status={outcome.status} className={shared.icon} />
      <span className={shared.text}>
        {outcomes.length > 1 ? describeTie(outcome, locale) : tieName(outcome.id, locale)}
        <span className={shared.meta}>
          <span>{outcomes.length > 1 ? names : describeTie(outcome, locale)}</span>
          {owner !== '' && <span>{owner}</span>}
        </span>
      </span>
    </>
  );
  return (
    <li>
      {row ? (
        <button type="button" className={shared.button} onClick={() => onGoTo(row)}>
          {content}
          <ChevronRight16Regular aria-hidden className={styles.chevron} />
        </button>
      ) : (
        <div className={mergeClasses(shared.button, styles.plain, outcome.status === 'holds' && styles.quiet)}>
          {content}
        </div>
      )}
    </li>
  );
}
