import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { PaneView } from '../../words/pane';
import { useWords } from '../ports';

const VIEWS: readonly PaneView[] = ['check', 'insert', 'tools'];

const useStyles = makeStyles({
  bar: { display: 'flex', gap: tokens.spacingHorizontalM, marginTop: `calc(-1 * ${tokens.spacingVerticalXS})` },
  view: {
    minHeight: '32px',
    padding: `0 ${tokens.spacingHorizontalXXS}`,
    border: 'none',
    borderBottom: `${tokens.strokeWidthThicker} solid transparent`,
    // Forced colours paint transparent borders.
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1 },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ':hover': { borderBottomColor: tokens.colorCompoundBrandStroke },
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
});

export interface ViewSwitchProps {
  readonly view: PaneView;
  readonly onView: (view: PaneView) => void;
}

/** The switch between the pane's views; each view has one at its top. */
export function ViewSwitch({ view, onView }: ViewSwitchProps) {
  const styles = useStyles();
  const { views } = useWords();
  return (
    <nav className={styles.bar} aria-label={views.label}>
      {VIEWS.map((one) => (
        <button
          key={one}
          type="button"
          data-view={one}
          className={mergeClasses(styles.view, one === view && styles.current)}
          aria-current={one === view ? 'page' : undefined}
          onClick={() => onView(one)}
        >
          {views[one]}
        </button>
      ))}
    </nav>
  );
}
