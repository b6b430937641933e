import { makeStyles, tokens } from '@fluentui/react-components';
import type { ExampleReport, ExampleText } from '../../words/rule-page';
import { useRuleWords, useWords } from '../ports';
import { SeverityIcon } from './severity';

const useStyles = makeStyles({
  example: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    padding: `0 0 0 ${tokens.spacingHorizontalM}`,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightRegular,
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  value: { color: tokens.colorNeutralForeground1, whiteSpace: 'pre-line' },
  report: { display: 'flex', gap: tokens.spacingHorizontalXS, margin: 0 },
});

function Report({ severity, place, expected, difference }: ExampleReport) {
  const styles = useStyles();
  const { severity: names } = useWords();
  const words = useRuleWords();
  const figures = [
    ...(expected ? [words.expected(expected)] : []),
    ...(difference ? [words.difference(difference)] : []),
  ];
  return (
    <li className={styles.report}>
      <SeverityIcon severity={severity} />
      <span>
        {names[severity]}
        {words.comma}
        {words.at(place)}
        {figures.length > 0 && words.figures(figures.join(words.comma))}
      </span>
    </li>
  );
}

/** One example: what it shows, what differs from the form's sample, and what the rule then says. */
export function RuleExample({ example: { note, form, changes, reports } }: { readonly example: ExampleText }) {
  const styles = useStyles();
  const words = useRuleWords();
  return (
    <article className={styles.example}>
      <h3 className={styles.note}>{note}</h3>
      <p className={styles.quiet}>{changes.length > 0 ? words.changed(form) : words.unchanged(form)}</p>
      {changes.length > 0 && (
        <ul className={styles.list}>
          {changes.map(({ label, value }, index) => (
            <li key={index} className={styles.quiet}>
              {words.change(label, '')}
              <span className={styles.value}>
                {value === '' ? words.blank : value.includes('\n') ? `\n${value}` : value}
              </span>
            </li>
          ))}
        </ul>
      )}
      {reports.length > 0 && (
        <ul className={styles.list}>
          {reports.map((report, index) => (
            <Report key={index} {...report} />
          ))}
        </ul>
      )}
    </article>
  );
}
