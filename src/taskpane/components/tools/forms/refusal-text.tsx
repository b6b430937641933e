import { notKeptText, settingsPageWords } from '../../../../words/settings-page';
import type { SettingsOutcome } from '../../../logic/setting';
import { usePorts } from '../../../ports';
import { Problems } from '../settings/outcome-line';

/** Why a form was not kept. */
export function RefusalText({ outcome }: { readonly outcome: Exclude<SettingsOutcome, { kind: 'kept' }> }) {
  const { locale } = usePorts();
  if (outcome.kind === 'refused') return <Problems problems={outcome.problems} />;
  const { outcome: words } = settingsPageWords[locale];
  return <p role="alert">{outcome.kind === 'failed' ? notKeptText(outcome.reason, locale) : words[outcome.kind]}</p>;
}
