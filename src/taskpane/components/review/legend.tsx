import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import { SEVERITIES } from '../../../core';
import { useReviewWords } from './use-review-words';

// As on the sheets, which keep their colours whatever the pane's theme: `excel/marks/looks.ts`, `core/layout/looks.ts`.
const useStyles = makeStyles({
  heading: {
    margin: `${tokens.spacingVerticalXS} 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: `0 0 ${tokens.spacingVerticalS}`,
    padding: 0,
    listStyleType: 'none',
  },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  sample: {
    flexShrink: 0,
    boxSizing: 'border-box',
    width: '48px',
    lineHeight: '22px',
    border: '1px solid #7F7F7F',
    textAlign: 'center',
    fontSize: tokens.fontSizeBase200,
    color: '#000000',
    forcedColorAdjust: 'none',
  },
  error: { backgroundColor: '#F8D0D4', color: '#8E1B22', fontWeight: 'bold', ...shorthands.borderColor('#8E1B22') },
  warning: {
    backgroundColor: '#FDE9B8',
    color: '#6B4700',
    textDecorationLine: 'underline',
    ...shorthands.borderColor('#6B4700'),
    ...shorthands.borderStyle('dashed'),
  },
  hint: {
    backgroundColor: '#DCE9F9',
    color: '#1B4A87',
    fontStyle: 'italic',
    ...shorthands.borderColor('#1B4A87'),
    ...shorthands.borderStyle('dotted'),
  },
  input: { backgroundColor: '#FFFFFF' },
  total: { backgroundColor: '#EAF1E4' },
  label: { backgroundColor: '#F2F4F7' },
});

/** What the colours of marks and of inserted forms mean. */
export function Legend() {
  const styles = useStyles();
  const { legend } = useReviewWords();
  const line = (key: 'error' | 'warning' | 'hint' | 'input' | 'total' | 'label', text: string) => (
    <li key={key} className={styles.line}>
      <span aria-hidden className={mergeClasses(styles.sample, styles[key])}>
        {legend.sample}
      </span>
      <span>{text}</span>
    </li>
  );
  return (
    <>
      <h2 className={styles.heading}>{legend.marks}</h2>
      <ul className={styles.list}>{SEVERITIES.map((severity) => line(severity, legend.mark[severity]))}</ul>
      <h2 className={styles.heading}>{legend.forms}</h2>
      <ul className={styles.list}>
        {(['input', 'total', 'label'] as const).map((key) => line(key, legend.form[key]))}
      </ul>
    </>
  );
}
