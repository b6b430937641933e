import { Button } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons';

/** The way back from a page that stands in place of another. */
export function BackButton({ label, onBack }: { readonly label: string; readonly onBack: () => void }) {
  return (
    <Button appearance="subtle" icon={<ArrowLeft20Regular />} aria-keyshortcuts="Escape" title="Esc" onClick={onBack}>
      {label}
    </Button>
  );
}
