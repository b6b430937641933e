import { Button, Field, Textarea } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { settingsJson } from '../../../../core';
import { usePorts } from '../../../ports';
import type { SectionProps } from './section-props';
import { useSectionStyles } from './section-styles';
import { useSettingsWords } from './use-settings-words';

/** Where a page is no place to download from, as in Excel on the desktop, the text can still be copied. */
function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** The settings as the file that is handed on. */
export function ExportSettings({ state, layer }: Pick<SectionProps, 'state' | 'layer'>) {
  const section = useSectionStyles();
  const words = useSettingsWords();
  const { clipboard } = usePorts();
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  const text = settingsJson(state.layers[layer], layer);
  const copy = (): void => {
    clipboard.write(text).then(
      () => setSaid(words.copied),
      () => {
        setSaid(words.copyRefused);
        field.current?.focus();
        field.current?.select();
      },
    );
  };
  return (
    <>
      <Field label={words.exported}>
        <Textarea ref={field} value={text} readOnly rows={5} />
      </Field>
      <div className={section.buttons}>
        <Button onClick={copy}>{words.copy}</Button>
        <Button onClick={() => download(words.fileName, text)}>{words.download}</Button>
      </div>
      <p role="status" className={section.note}>
        {said}
      </p>
    </>
  );
}
