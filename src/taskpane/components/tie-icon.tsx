import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular, DismissCircle16Filled, QuestionCircle16Regular } from '@fluentui/react-icons';
import type { TieOutcome } from '../../core';

const ICONS = {
  holds: CheckmarkCircle16Regular,
  broken: DismissCircle16Filled,
  unchecked: QuestionCircle16Regular,
} as const;

const useStyles = makeStyles({
  icon: { flexShrink: 0 },
  holds: { color: tokens.colorStatusSuccessForeground1 },
  broken: { color: tokens.colorStatusDangerForeground1 },
  unchecked: { color: tokens.colorNeutralForeground2 },
});

/** Each outcome of a tie has its own shape and colour; its word stands beside it wherever it is shown. */
export function TieIcon({ status, className }: { readonly status: TieOutcome['status']; readonly className?: string }) {
  const styles = useStyles();
  const Icon = ICONS[status];
  return <Icon aria-hidden className={mergeClasses(styles.icon, styles[status], className)} />;
}
