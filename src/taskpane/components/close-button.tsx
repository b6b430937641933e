import { Button } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons';
import { useWords } from '../ports';

/** At the corner of a message: puts it away. */
export function CloseButton({ onClose }: { readonly onClose: () => void }) {
  const { actions } = useWords();
  return (
    <Button
      size="medium"
      appearance="transparent"
      aria-label={actions.close}
      icon={<Dismiss20Regular />}
      onClick={onClose}
    />
  );
}
