import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { describeSettingsProblem } from '../../../../words/settings';
import { notKeptText, type SettingsPageWords } from '../../../../words/settings-page';
import type { SettingsProblem } from '../../../../core';
import { usePorts } from '../../../ports';
import type { LastOutcome, SettingsEditing } from './use-settings-editing';
import { useSettingsWords } from './use-settings-words';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS, minHeight: '32px' },
  text: { flexGrow: 1, flexBasis: '120px' },
  problems: { maxHeight: '40vh', overflowY: 'auto' },
  wrong: { margin: 0, color: tokens.colorStatusDangerForeground1 },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: tokens.spacingHorizontalL },
});

/** All that is wrong with a document of settings, each with its place. */
export function Problems({ problems }: { readonly problems: readonly SettingsProblem[] }) {
  const styles = useStyles();
  const words = useSettingsWords();
  const { locale } = usePorts();
  return (
    <div role="alert" className={styles.problems}>
      <p className={styles.wrong}>{words.wrong(problems.length)}</p>
      <ol className={styles.list}>
        {problems.map((problem, index) => (
          <li key={index}>{describeSettingsProblem(problem, locale)}</li>
        ))}
      </ol>
    </div>
  );
}

function outcomeText(last: LastOutcome, words: SettingsPageWords, locale: 'zh-CN' | 'en-US'): string {
  switch (last.kind) {
    case 'kept':
      return last.isUndo ? words.outcome.undone : words.outcome.kept(last.layer);
    case 'refused':
      return '';
    case 'failed':
      return notKeptText(last.reason, locale);
    default:
      return words.outcome[last.kind];
  }
}

/** What came of the last change, and the way back. */
export function OutcomeLine({ last, undo }: Pick<SettingsEditing, 'last' | 'undo'>) {
  const styles = useStyles();
  const words = useSettingsWords();
  const { locale } = usePorts();
  return (
    <>
      <div className={styles.line}>
        <span role="status" className={styles.text}>
          {last && outcomeText(last, words, locale)}
        </span>
        {last?.kind === 'kept' && last.canUndo && <Button onClick={undo}>{words.undo}</Button>}
      </div>
      {last?.kind === 'refused' && <Problems problems={last.problems} />}
    </>
  );
}
