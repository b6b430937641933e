import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Doubt, Form } from '../../../../core';
import type { FormsPageWords } from '../../../../words/forms-page';
import { choiceText, doubtText } from '../../../../words/learn';
import { formParts, type FormPart } from '../../../logic/form-parts';
import type { Layer } from '../../../logic/setting';
import { usePorts } from '../../../ports';
import { useSession } from '../../../session/use-session';
import type { Learning, LearningState } from '../../../session/learning';
import { useSectionStyles } from '../settings/section-styles';
import { RefusalText } from './refusal-text';
import { useFormsWords } from './use-forms-words';

const useStyles = makeStyles({
  learned: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  heading: { margin: `${tokens.spacingVerticalS} 0 0`, fontSize: tokens.fontSizeBase300, outlineStyle: 'none' },
});

function partText(part: FormPart, { parts: words }: FormsPageWords): string {
  switch (part.kind) {
    case 'title':
      return part.title === undefined ? words.noTitle : words.title(part.title);
    case 'fields':
      return words.fields(part.names);
    case 'funds':
      return words.funds(part.rows, part.columns);
    case 'indicators':
      return words.indicators(part.heads);
    case 'matrix':
      return words.matrix(part.columns) + words.rows[part.rows](part.printed);
    case 'sum':
      return words.sum(part.total, part.parts);
  }
}

/** What a form is made of, part by part. */
export function FormParts({ form }: { readonly form: Form }) {
  const section = useSectionStyles();
  const words = useFormsWords();
  return (
    <ul className={section.list}>
      {formParts(form).map((part, index) => (
        <li key={index}>{partText(part, words)}</li>
      ))}
    </ul>
  );
}

/** What was guessed, as a question with its answers. */
function DoubtField({ doubt, onCorrect }: { readonly doubt: Doubt; readonly onCorrect: Learning['correct'] }) {
  const { locale } = usePorts();
  return (
    <Field label={doubtText(doubt, locale)}>
      <Select
        value={String(doubt.chosen)}
        onChange={(_, { value }) => {
          const choice = doubt.choices[Number(value)];
          if (choice) onCorrect(choice);
        }}
      >
        {doubt.choices.map((choice, index) => (
          <option key={index} value={index}>
            {choiceText(choice, locale)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function Doubts({ doubts, onCorrect }: { readonly doubts: readonly Doubt[]; readonly onCorrect: Learning['correct'] }) {
  const styles = useStyles();
  const section = useSectionStyles();
  const words = useFormsWords();
  const asks = doubts.filter(({ what }) => what !== 'required');
  const required = doubts.filter(({ what }) => what === 'required');
  return (
    <>
      <h2 className={styles.heading}>{words.doubts}</h2>
      {asks.length === 0 && <p className={section.note}>{words.noDoubts}</p>}
      {asks.map((doubt, index) => (
        <DoubtField key={`${doubt.what} ${doubt.about} ${index}`} doubt={doubt} onCorrect={onCorrect} />
      ))}
      {required.length > 0 && (
        <details className={section.section}>
          <summary className={section.summary}>{words.required(required.length)}</summary>
          <div className={section.body}>
            {required.map((doubt, index) => (
              <DoubtField key={`${doubt.about} ${index}`} doubt={doubt} onCorrect={onCorrect} />
            ))}
          </div>
        </details>
      )}
    </>
  );
}

export interface LearnedFormProps {
  readonly state: Extract<LearningState, { kind: 'learned' }>;
  readonly learning: Learning;
  /** It is kept, and the worksheet is read by it. */
  readonly onSaved: () => void;
}

/** A form as it was made out, to be put right and kept. */
export function LearnedForm({ state, learning, onSaved }: LearnedFormProps) {
  const styles = useStyles();
  const section = useSectionStyles();
  const words = useFormsWords();
  const { locale } = usePorts();
  const { form, doubts, unused } = state.learned;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [state.sheet]);
  return (
    <div className={styles.learned}>
      <h2 ref={heading} className={styles.heading} tabIndex={-1}>
        {words.learned(state.sheet.name)}
      </h2>
      <Field label={words.name}>
        <Input
          defaultValue={form.name[locale]}
          onChange={(_, { value }) => learning.correct({ what: 'name', name: value })}
        />
      </Field>
      <FormParts form={form} />
      <Doubts doubts={doubts} onCorrect={learning.correct} />
      {unused.length > 0 && (
        <details className={section.section}>
          <summary className={section.summary}>{words.unused(unused.length)}</summary>
          <ul className={section.list}>
            {unused.map(({ text }, index) => (
              <li key={index}>{text}</li>
            ))}
          </ul>
        </details>
      )}
      <SaveForm state={state} learning={learning} onSaved={onSaved} />
    </div>
  );
}

function SaveForm({ state, learning, onSaved }: LearnedFormProps) {
  const section = useSectionStyles();
  const words = useFormsWords();
  const [{ settings }] = useSession();
  const [layer, setLayer] = useState<Layer>('user');
  const save = (): void => {
    void learning.save(layer).then((isRecognised) => {
      if (isRecognised) onSaved();
    });
  };
  return (
    <>
      {settings.hasWorkbook && (
        <Field label={words.where}>
          <Select value={layer} onChange={(_, { value }) => setLayer(value === 'workbook' ? 'workbook' : 'user')}>
            <option value="user">{words.layers.user}</option>
            <option value="workbook">{words.layers.workbook}</option>
          </Select>
        </Field>
      )}
      {state.outcome && <RefusalText outcome={state.outcome} />}
      <div className={section.buttons}>
        <Button appearance="primary" disabledFocusable={state.isSaving} onClick={save}>
          {words.save}
        </Button>
        <Button disabledFocusable={state.isSaving} onClick={learning.drop}>
          {words.drop}
        </Button>
      </div>
    </>
  );
}
