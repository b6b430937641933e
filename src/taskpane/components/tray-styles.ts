import { makeStyles, tokens } from '@fluentui/react-components';

/** What stands at the foot of a view, whatever is scrolled: how a change of the workbook goes, and the way back. */
export const useTrayStyles = makeStyles({
  tray: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    flexShrink: 0,
    maxHeight: '60%',
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (max-height: 400px)': { position: 'sticky', bottom: 0, maxHeight: 'none' },
  },
  empty: { padding: 0, border: 'none' },
  body: { overflowWrap: 'anywhere', paddingTop: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalXS },
});
