import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import type { Held } from '../../../../files/picked/held';
import { useFilesWords } from './use-files-session';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  note: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface PickerProps {
  readonly label: string;
  readonly appearance?: 'primary';
  /** Whether a folder is chosen, with all that is in it. */
  readonly isFolder: boolean;
  readonly busy: boolean;
  readonly onChosen: (held: Held) => void;
}

/** A button that asks for files in the system's own dialog. */
function Picker({ label, appearance, isFolder, busy, onChosen }: PickerProps) {
  const input = useRef<HTMLInputElement>(null);
  const kind = isFolder ? { webkitdirectory: '' } : { accept: '.xlsx', multiple: true };
  return (
    <>
      <Button appearance={appearance ?? 'secondary'} disabledFocusable={busy} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        {...kind}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // Choosing the same files again must be heard.
          currentTarget.value = '';
          if (files.length > 0) onChosen({ files, folders: [] });
        }}
      />
    </>
  );
}

export interface ChoosingProps {
  readonly busy: boolean;
  readonly onChosen: (held: Held) => void;
}

/** The ways to say which files are to be checked. */
export function Choosing(props: ChoosingProps) {
  const styles = useStyles();
  const words = useFilesWords();
  return (
    <>
      <div className={styles.buttons}>
        <Picker label={words.chooseFiles} appearance="primary" isFolder={false} {...props} />
        <Picker label={words.chooseFolder} isFolder {...props} />
      </div>
      <p className={styles.note}>{words.dropHere}</p>
      <p className={styles.note}>{words.folderNote}</p>
    </>
  );
}
