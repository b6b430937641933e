import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useLasting } from '../logic/use-lasting';
import type { Report } from '../logic/report';
import { useWords } from '../ports';
import { useSession } from '../session/use-session';
import { FindingList } from './finding-list';
import type { Fixing } from './fix-offer';
import { CleanPage, NoTablePage } from './pages';
import { OverviewFold } from './review-folds';
import { TiesSection } from './ties-section';

/** Quicker checks come and go without a word of the result before them. */
const LONG = 500;

const useStyles = makeStyles({
  // Neither green nor red says anything while it may be wrong.
  old: { filter: 'grayscale(1)' },
  note: {
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

export interface ResultsProps {
  readonly report: Report;
  readonly fixing: Fixing;
  readonly onInsertForm: () => void;
  /** A table was picked of which the list now shows the findings. */
  readonly onPicked: () => void;
}

/** What the last check found. During another one it is said that this is the last one's. */
export function Results({ report, fixing, onInsertForm, onPicked }: ResultsProps) {
  const styles = useStyles();
  const { progress } = useWords();
  const [state, actions] = useSession();
  const isOld = useLasting(state.running !== undefined, LONG);
  const hasTables = report.result.tables.length > 0;
  const hasFindings = report.groups.length > 0;
  return (
    <>
      {isOld && <p className={styles.note}>{progress.old}</p>}
      <div className={mergeClasses(isOld && styles.old)}>
        <OverviewFold key={`overview ${state.listId}`} report={report} onPicked={onPicked} />
        <TiesSection key={`ties ${state.listId}`} report={report} onGoTo={actions.chooseAtTie} />
        {!hasTables && <NoTablePage report={report} onInsertForm={onInsertForm} />}
        {hasTables && !hasFindings && !isOld && <CleanPage report={report} />}
        {hasFindings && (
          <FindingList
            key={state.listId}
            report={report}
            filter={state.filter}
            sort={state.sort}
            chosen={state.chosen}
            landing={state.landing}
            fixing={fixing}
            onChoose={actions.choose}
            onUnchoose={actions.unchoose}
            onOpenRule={actions.openRule}
            onVisit={actions.visit}
          />
        )}
      </div>
    </>
  );
}
