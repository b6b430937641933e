import { makeStyles, Switch, tokens } from '@fluentui/react-components';
import { useWords } from '../ports';

const useStyles = makeStyles({
  line: { padding: `0 ${tokens.spacingHorizontalXS}` },
});

export interface LiveSwitchProps {
  readonly isOn: boolean;
  readonly onSwitch: (isOn: boolean) => void;
}

/** Whether edits are checked unasked. */
export function LiveSwitch({ isOn, onSwitch }: LiveSwitchProps) {
  const styles = useStyles();
  const { live } = useWords();
  return (
    <div className={styles.line}>
      <Switch checked={isOn} label={live.label} onChange={(_, { checked }) => onSwitch(checked)} />
    </div>
  );
}
