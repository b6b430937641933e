import { Checkbox, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { isReporting, type ReportingState } from '../../../logic/reporting';
import { isUnderWay, type PaneState } from '../../../logic/state';
import { listFor, type Reporting } from '../../../session/reporting';
import { useSession } from '../../../session/use-session';
import type { CheckScope } from '../../../../words/pane';
import type { ReportPageWords } from '../../../../words/report-page';
import type { ToolProps } from '../tool-props';
import { ToolPage } from '../tool-page';
import { useToolsWords } from '../use-tools-words';
import { ReportFoot } from './report-foot';
import { useReporting, useReportPageWords } from './use-reporting';

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, marginTop: tokens.spacingVerticalS },
  line: { margin: 0 },
  quiet: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

const SCOPES: readonly CheckScope[] = ['workbook', 'sheet'];

/** What happens on pressing the button, as things are. */
function planText(state: ReportingState, pane: PaneState, words: ReportPageWords): string {
  const { scope } = state;
  const { report } = pane;
  const list = listFor(scope, report);
  if (list) return words.usesList(list.result.findings.length);
  return scope === 'workbook' && report?.scope === 'workbook' ? words.stale : words.checksFirst[scope];
}

interface EarlierProps {
  readonly state: ReportingState;
  readonly reporting: Reporting;
}

/** What becomes of reports that are there already. */
function Earlier({ state, reporting }: EarlierProps) {
  const styles = useStyles();
  const words = useReportPageWords();
  const { earlier, replaces } = state;
  if (earlier.kind === 'looking') return null;
  if (earlier.kind === 'unknown') return <p className={styles.quiet}>{words.earlierUnknown}</p>;
  const nameOf = (places: typeof earlier.unchanged) => words.names(places.map(({ sheetName }) => sheetName));
  return (
    <>
      {earlier.unchanged.length > 0 && (
        <div>
          <Checkbox
            checked={replaces}
            disabled={isReporting(state)}
            label={words.replace(nameOf(earlier.unchanged))}
            onChange={(_, { checked }) => reporting.chooseReplacing(checked === true)}
          />
          {replaces && <p className={styles.quiet}>{words.replaceNote}</p>}
        </div>
      )}
      {earlier.changed.length > 0 && <p className={styles.quiet}>{words.stays(nameOf(earlier.changed))}</p>}
    </>
  );
}

/** 生成检查报告 */
export function ReportTool({ shown, onBack }: ToolProps) {
  const styles = useStyles();
  const words = useReportPageWords();
  const { tools } = useToolsWords();
  const [pane] = useSession();
  const [state, reporting] = useReporting(shown);
  const busy = isReporting(state);
  const blocked = !busy && isUnderWay(pane);
  return (
    <ToolPage
      title={tools.report.title}
      escapable={shown && !busy}
      onBack={onBack}
      foot={<ReportFoot shown={shown} pane={pane} state={state} reporting={reporting} />}
    >
      <div className={styles.body}>
        <p className={styles.line}>{words.intro}</p>
        <Field label={words.scope}>
          <RadioGroup
            value={state.scope}
            disabled={busy}
            onChange={(_, { value }) => reporting.chooseScope(value as CheckScope)}
          >
            {SCOPES.map((scope) => (
              <Radio key={scope} value={scope} label={words.scopes[scope]} />
            ))}
          </RadioGroup>
        </Field>
        <p className={styles.quiet}>{blocked ? words.busy : planText(state, pane, words)}</p>
        <Earlier state={state} reporting={reporting} />
        <p className={styles.quiet}>{words.noFile}</p>
      </div>
    </ToolPage>
  );
}
