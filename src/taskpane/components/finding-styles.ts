import { makeStyles, tokens } from '@fluentui/react-components';

/** Styles of what is open below a chosen finding. */
export const useFindingStyles = makeStyles({
  detail: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    // In line with the text of the row above it.
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} calc(${tokens.spacingHorizontalM} + 16px + ${tokens.spacingHorizontalS})`,
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorCompoundBrandStroke}`,
    '@media (forced-colors: active)': { borderLeftColor: 'Highlight' },
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  advice: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalXS },
  bundled: { paddingLeft: `calc(${tokens.spacingHorizontalXXL} + 16px + ${tokens.spacingHorizontalS})` },
  line: { margin: 0 },
  label: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightSemibold },
  cells: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  link: {
    // Fluent's own link colour is too dark for the ground of a chosen row in the dark theme.
    color: tokens.colorBrandForeground2,
    minHeight: '32px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
    textAlign: 'start',
    overflowWrap: 'anywhere',
    // Forced colours give links and text the same one.
    '@media (forced-colors: active)': { textDecorationLine: 'underline' },
  },
  readAs: { color: tokens.colorNeutralForeground2 },
  open: { alignSelf: 'flex-start' },
});
