import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Precedence } from '../../../logic/settings-edits';
import type { Layer } from '../../../logic/setting';
import { useSettingsWords } from './use-settings-words';

const useStyles = makeStyles({
  note: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    ':empty': { display: 'none' },
  },
  changed: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForeground1 },
});

export interface SettingNoteProps {
  readonly name: string;
  readonly layer: Layer;
  readonly isSaid: boolean;
  readonly precedence: Precedence;
  /** What counts in this workbook, where that is not what is shown. */
  readonly here?: string | undefined;
  readonly onReset: () => void;
}

/** Whether a setting was changed, whose word counts, and the way back. */
export function SettingNote({ name, layer, isSaid, precedence, here, onReset }: SettingNoteProps) {
  const styles = useStyles();
  const words = useSettingsWords();
  return (
    <div className={styles.note}>
      {isSaid && <span className={styles.changed}>{words.changed}</span>}
      {isSaid && (
        <Button size="small" style={{ minHeight: 28 }} aria-label={words.resetOf(name, layer)} onClick={onReset}>
          {words.reset[layer]}
        </Button>
      )}
      {precedence && (
        <span>
          {words.precedence[precedence]}
          {here}
        </span>
      )}
    </div>
  );
}
