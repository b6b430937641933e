import { makeStyles, tokens } from '@fluentui/react-components';

/** Styles of what says what will change, and waits to be confirmed. */
export const useFixStyles = makeStyles({
  offer: { alignSelf: 'flex-start', minWidth: 0, margin: `${tokens.spacingVerticalXS} 0` },
  preview: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: `${tokens.spacingVerticalXS} 0`,
    scrollMarginBottom: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  heading: { margin: 0, fontSize: 'inherit', lineHeight: 'inherit', fontWeight: tokens.fontWeightSemibold },
  line: { margin: 0 },
  lines: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
  button: { minWidth: 0 },
  choice: { display: 'flex', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalS },
  radio: {
    flexShrink: 0,
    width: '16px',
    height: '16px',
    margin: '8px 0 0',
    accentColor: tokens.colorCompoundBrandBackground,
  },
  label: {
    display: 'block',
    minHeight: '32px',
    lineHeight: '32px',
    fontWeight: tokens.fontWeightSemibold,
    cursor: 'pointer',
  },
  /** Beside a radio button, whose name stands in one line with it. */
  text: { flexGrow: 1, minWidth: 0 },
  /** Of the lines of what one choice does. */
  effects: { margin: 0, paddingLeft: 0, listStyleType: 'none', color: tokens.colorNeutralForeground2 },
});
