import { makeStyles, tokens } from '@fluentui/react-components';

/** Styles of what stands at the foot of a view: the progress of a change of the workbook, and 撤销. */
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
