import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown20Regular, ChevronUp20Regular } from '@fluentui/react-icons';
import type { Locale } from '../../core';
import type { PaneWords } from '../../words/pane';
import { summariseTies } from '../../words/ties';
import { shownOf } from '../logic/filter';
import { checkedIn, uncheckedIn } from '../logic/report';
import type { PaneState, Status } from '../logic/state';
import { usePorts, useWords } from '../ports';
import { useSession } from '../session/use-session';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  text: { flexGrow: 1, minWidth: 0, ':not(:empty)': { padding: `${tokens.spacingVerticalXXS} 0` } },
  steps: { display: 'flex', flexShrink: 0 },
});

/** Rules that somebody has switched off have found nothing, whatever there is. */
function offText(report: PaneState['report'], words: PaneWords): string {
  const off = report?.result.off?.length ?? 0;
  return off > 0 ? words.settings.off(off) : '';
}

function doneText(report: PaneState['report'], words: PaneWords, locale: Locale): string {
  const unchecked = report ? uncheckedIn(report) : 0;
  const checked = report ? checkedIn(report) : 0;
  if (!report || (checked === 0 && report.result.findings.length === 0)) return words.status.noTable(unchecked);
  const { status, ties, findings } = report.result;
  const found =
    status === 'clean' && findings.length === 0
      ? words.status.clean(checked, unchecked)
      : words.status.done(checked, report.counts, unchecked);
  const explained = report.explained.length > 0 ? words.explain.done(report.explained.length) : '';
  const said = found + explained + offText(report, words);
  return ties.length > 0 ? said + words.status.ties(summariseTies(ties, locale)) : said;
}

function statusText(status: Status, { report, filter, sort }: PaneState, words: PaneWords, locale: Locale): string {
  switch (status.kind) {
    case 'cancelled':
      return words.status.cancelled;
    case 'cleared':
      return words.status.cleared[status.scope];
    case 'copied':
      return words.status.copied(status.count);
    case 'done':
      return doneText(report, words, locale);
    case 'renewed':
      return report ? words.status.renewed(report.counts) + offText(report, words) : '';
    case 'listed': {
      if (!report) return '';
      const { shown, all } = shownOf(report, filter);
      return words.status.listed(shown, all);
    }
    case 'sorted':
      return words.status.sorted[sort];
    case 'stepped':
      return words.status.stepped(status);
  }
}

/** At the foot, wherever the list is scrolled: what happened last, and the ways from finding to finding. */
export function StatusBar() {
  const styles = useStyles();
  const words = useWords();
  const { locale } = usePorts();
  const [state, { step }] = useSession();
  const { status, report } = state;
  const { previous, next } = words.actions;
  const hasFindings = report !== undefined && report.result.findings.length > 0;
  return (
    <div className={hasFindings || status ? styles.bar : undefined}>
      <div className={styles.text} role="status">
        {status && statusText(status, state, words, locale)}
      </div>
      {hasFindings && (
        <div className={styles.steps}>
          <Button
            appearance="subtle"
            icon={<ChevronUp20Regular />}
            aria-label={previous}
            aria-keyshortcuts="Shift+F8"
            title={words.actions.withKey(previous, 'Shift+F8')}
            onClick={() => step(-1)}
          />
          <Button
            appearance="subtle"
            icon={<ChevronDown20Regular />}
            aria-label={next}
            aria-keyshortcuts="F8"
            title={words.actions.withKey(next, 'F8')}
            onClick={() => step(1)}
          />
        </div>
      )}
    </div>
  );
}
