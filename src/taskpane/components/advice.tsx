import { mergeClasses } from '@fluentui/react-components';
import { use } from 'react';
import { RulePagesContext } from '../logic/rule-pages';
import { usePorts, useRuleWords, useWords } from '../ports';
import { useFindingStyles } from './finding-styles';
import { NotLoaded } from './not-loaded';

/** Why, and what to do. It comes late to the first finding that is opened, so it stands below what people click on. */
export function Advice({ code }: { readonly code: string }) {
  const styles = useFindingStyles();
  const words = useWords();
  const labels = useRuleWords();
  const { locale } = usePorts();
  const pages = use(RulePagesContext);
  const advice = pages.kind === 'ready' ? pages.value.adviceOn(code, locale) : undefined;
  return (
    <div className={styles.advice} aria-busy={pages.kind === 'loading'}>
      {pages.kind === 'loading' && <p className={mergeClasses(styles.line, styles.label)}>{words.rulePages.loading}</p>}
      {pages.kind === 'failed' && (
        <NotLoaded className={styles.line} text={words.rulePages.notLoaded} onAgain={pages.again} />
      )}
      {advice && (
        <>
          <p className={styles.line}>
            <span className={styles.label}>{labels.why}</span>&ensp;
            {advice.why}
          </p>
          <p className={styles.line}>
            <span className={styles.label}>{labels.remedy}</span>&ensp;
            {advice.remedy}
          </p>
        </>
      )}
    </div>
  );
}
