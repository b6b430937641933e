import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useWords } from '../ports';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  close: { alignSelf: 'flex-end' },
});

/** The list as selected text, where the clipboard is refused to us. */
export function CopyByHand({ text, onClose }: { readonly text: string; readonly onClose: () => void }) {
  const styles = useStyles();
  const words = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [text]);
  return (
    <div className={styles.panel}>
      <Field label={words.notices.copyByHand}>
        <Textarea ref={field} aria-label={words.notices.copyText} value={text} readOnly rows={8} />
      </Field>
      <Button className={styles.close} onClick={onClose}>
        {words.actions.close}
      </Button>
    </div>
  );
}
