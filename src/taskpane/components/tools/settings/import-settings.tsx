import { Button, Field, Textarea } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { merged, type Settings } from '../../../../core';
import { nameRules } from '../../../../words/ledger';
import { contentsOf } from '../../../logic/settings-edits';
import { usePorts } from '../../../ports';
import { useSession } from '../../../session/use-session';
import type { ParsedSettings } from '../../../session/settings';
import { Problems } from './outcome-line';
import type { SectionProps } from './section-props';
import { useSectionStyles } from './section-styles';
import { useSettingsWords } from './use-settings-words';

function useContents(settings: Settings): readonly string[] {
  const words = useSettingsWords();
  const { locale } = usePorts();
  const { off, severities, tolerance, hasProfile, lists, forms, others } = contentsOf(settings, locale);
  const lines = [
    off.length > 0 && words.off(off.length, nameRules(off, locale)),
    severities.length > 0 && words.severities(severities.length, nameRules(severities, locale)),
    tolerance > 0 && words.toleranceOf(tolerance),
    hasProfile && words.profile,
    lists > 0 && words.lists(lists),
    forms.length > 0 && words.forms(forms.length, forms.join(locale === 'zh-CN' ? '、' : ', ')),
    others > 0 && words.others(others),
  ].filter((line) => line !== false);
  return lines.length > 0 ? lines : [words.nothing];
}

interface SoundProps extends Pick<SectionProps, 'layer' | 'onChange'> {
  readonly settings: Settings;
  readonly onDone: () => void;
}

/** What a sound document says, and the two ways to take it. */
function Sound({ settings, onChange, onDone }: SoundProps) {
  const section = useSectionStyles();
  const words = useSettingsWords();
  const lines = useContents(settings);
  const take = (edit: (own: Settings) => Settings): void => {
    onChange(edit);
    onDone();
  };
  return (
    <div role="group" aria-label={words.contents}>
      <p role="status" className={section.note}>
        {words.contents}
      </p>
      <ul className={section.list}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className={section.note}>{words.importNote}</p>
      <div className={section.buttons}>
        <Button onClick={() => take((own) => merged(own, settings).settings)}>{words.combine}</Button>
        <Button onClick={() => take(() => settings)}>{words.replace}</Button>
      </div>
    </div>
  );
}

/** A file of settings of somebody else's: looked at first, then taken as a whole or not at all. */
export function ImportSettings({ layer, onChange }: Pick<SectionProps, 'layer' | 'onChange'>) {
  const section = useSectionStyles();
  const words = useSettingsWords();
  const [, { settings }] = useSession();
  const file = useRef<HTMLInputElement>(null);
  const choose = useRef<HTMLButtonElement>(null);
  const [text, setText] = useState('');
  const [found, setFound] = useState<ParsedSettings>();
  const [failed, setFailed] = useState('');
  const look = (document: string): void => {
    setFailed('');
    void settings.look(document).then((parsed) => {
      setFound(parsed);
      if (!parsed) setFailed(words.outcome['not-loaded']);
    });
  };
  const open = (chosen: File | undefined): void => {
    chosen?.text().then(
      (document) => {
        setText(document);
        look(document);
      },
      () => setFailed(words.unreadFile),
    );
  };
  const done = (): void => {
    setFound(undefined);
    setText('');
    choose.current?.focus();
  };
  return (
    <>
      <p className={section.note}>{words.importHow}</p>
      {/* The browser's own field speaks the browser's language. */}
      <input
        ref={file}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={({ target }) => {
          open(target.files?.[0]);
          target.value = ''; // the same file may be chosen again
        }}
      />
      <Button ref={choose} onClick={() => file.current?.click()}>
        {words.chooseFile}
      </Button>
      <Field label={words.pasted}>
        <Textarea
          value={text}
          rows={4}
          onChange={(_, { value }) => {
            setText(value);
            setFound(undefined);
          }}
        />
      </Field>
      <Button disabledFocusable={text.trim() === ''} onClick={() => look(text)}>
        {words.look}
      </Button>
      {failed !== '' && <p role="alert">{failed}</p>}
      {found && 'problems' in found && <Problems problems={found.problems} />}
      {found && 'settings' in found && (
        <Sound layer={layer} settings={found.settings} onChange={onChange} onDone={done} />
      )}
    </>
  );
}
