import { makeStyles, tokens } from '@fluentui/react-components';
import { use } from 'react';
import { ExplainPartsContext, loadExplainParts, type ExplainParts } from '../logic/explain-parts';
import { hasNews } from '../logic/explaining';
import type { PaneState } from '../logic/state';
import { useLoaded, type Loaded } from '../logic/use-loaded';
import { useWords } from '../ports';
import type { PaneActions } from '../session/session';
import { NotLoaded } from './not-loaded';

const useStyles = makeStyles({
  line: { margin: 0, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
});

/** What shows explanations, from when there is one, or one is being written. */
export function useExplainParts({ report, explaining }: PaneState): Loaded<ExplainParts> {
  const isWanted = hasNews(explaining) || explaining.drafts.size > 0;
  return useLoaded(loadExplainParts, isWanted || (report ? report.explained.length + report.notes.length > 0 : false));
}

export interface ExplainViewProps {
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly busy: boolean;
}

/** Below the list: what is explained, and what is to be said of explanations. */
export function ExplanationsView({ state: { report, explaining }, actions, busy }: ExplainViewProps) {
  const styles = useStyles();
  const { explain } = useWords();
  const parts = use(ExplainPartsContext);
  if (!report || report.explained.length + report.notes.length === 0 || parts.kind === 'loading') return null;
  if (parts.kind === 'failed')
    return <NotLoaded className={styles.line} text={explain.notLoaded} onAgain={parts.again} />;
  const { Explanations } = parts.value;
  return (
    <Explanations
      report={report}
      drafts={explaining.drafts}
      busy={busy}
      onGoTo={actions.goTo}
      onDraft={actions.draft}
      onExplain={actions.explain}
      onWithdraw={actions.withdraw}
    />
  );
}

/** At the foot: what was done to the explanations last. */
export function ExplainTrayView({ state: { explaining }, actions, busy }: ExplainViewProps) {
  const parts = use(ExplainPartsContext);
  if (parts.kind !== 'ready') return null;
  const { ExplainTray } = parts.value;
  return <ExplainTray state={explaining} actions={actions} busy={busy} />;
}
