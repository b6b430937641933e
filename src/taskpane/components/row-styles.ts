import { makeStyles, tokens } from '@fluentui/react-components';

/** What rows and the lines of bundles have in common. */
export const useRowStyles = makeStyles({
  button: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    width: '100%',
    minHeight: '40px',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    border: 'none',
    borderLeft: `${tokens.strokeWidthThicker} solid transparent`,
    // Forced colours paint transparent borders.
    '@media (forced-colors: active)': { borderLeftColor: 'Canvas' },
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':active': { backgroundColor: tokens.colorSubtleBackgroundPressed },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  icon: { marginTop: '2px' },
  text: { minWidth: 0, flexGrow: 1, overflowWrap: 'anywhere' },
  meta: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  address: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
});
