import { Button, Field, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { ownWords, VOCABULARY_LISTS, type Settings } from '../../../../core';
import { LIST_MEANINGS } from '../../../../words/settings';
import { changeTexts, listsSaid, typedChange, withList } from '../../../logic/settings-edits';
import { usePorts } from '../../../ports';
import type { SectionProps } from './section-props';
import { useSectionStyles } from './section-styles';
import { useSettingsWords } from './use-settings-words';

const FIRST = VOCABULARY_LISTS[0] ?? '';

const arePairs = (list: string): boolean => !Array.isArray(ownWords(list));

interface ListFieldsProps extends SectionProps {
  readonly list: string;
  readonly change: NonNullable<Settings['vocabulary']>[string] | undefined;
}

/** What is added to one list and taken out of it. */
function ListFields({ list, change, onChange }: ListFieldsProps) {
  const section = useSectionStyles();
  const words = useSettingsWords();
  const kept = changeTexts(change);
  const [add, setAdd] = useState(kept.add);
  const [remove, setRemove] = useState(kept.remove);
  const isPairs = arePairs(list);
  const own = changeTexts({ add: ownWords(list) }).add;
  const isSame = add === kept.add && remove === kept.remove;
  return (
    <>
      <Field label={isPairs ? words.addPairs : words.add} {...(!isPairs && { hint: words.wordsHint })}>
        <Textarea value={add} rows={3} onChange={(_, { value }) => setAdd(value)} />
      </Field>
      <Field label={words.remove}>
        <Textarea value={remove} rows={2} onChange={(_, { value }) => setRemove(value)} />
      </Field>
      <Button
        disabledFocusable={isSame}
        onClick={() => onChange((said) => withList(said, list, typedChange(add, remove, isPairs)))}
      >
        {words.save}
      </Button>
      <p className={section.note}>{words.ownWords(own)}</p>
    </>
  );
}

/** A vocabulary of one's own: words that rules go by. */
export function WordSettings(props: SectionProps) {
  const section = useSectionStyles();
  const words = useSettingsWords();
  const { locale } = usePorts();
  const [list, setList] = useState(FIRST);
  const settings = props.state.layers[props.layer];
  const said = listsSaid(settings);
  const change = settings.vocabulary?.[list];
  return (
    <details className={section.section}>
      <summary className={section.summary}>{said.length > 0 ? words.wordsSaid(said.length) : words.words}</summary>
      <div className={section.body}>
        <Field label={words.list} hint={LIST_MEANINGS[list]?.[locale] ?? ''}>
          <Select value={list} onChange={(_, { value }) => setList(value)}>
            {VOCABULARY_LISTS.map((name) => (
              <option key={name} value={name}>
                {said.includes(name) ? `${name} · ${words.changed}` : name}
              </option>
            ))}
          </Select>
        </Field>
        {/* Other words kept: other fields. */}
        <ListFields key={`${props.layer} ${list} ${JSON.stringify(change)}`} {...props} list={list} change={change} />
      </div>
    </details>
  );
}
