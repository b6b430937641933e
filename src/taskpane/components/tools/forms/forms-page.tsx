import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useMemo, useState, useSyncExternalStore } from 'react';
import type { Form } from '../../../../core';
import { failureText } from '../../../../words/failures';
import { notLearnedText } from '../../../../words/learn';
import type { Layer } from '../../../logic/setting';
import { withoutForm } from '../../../logic/settings-edits';
import { useEscape } from '../../../logic/use-escape';
import { useLoaded } from '../../../logic/use-loaded';
import { usePorts } from '../../../ports';
import { createLearning, ownForms, type Learning, type LearningState } from '../../../session/learning';
import { useSession, useStateNow } from '../../../session/use-session';
import { NotLoaded } from '../../not-loaded';
import { OutcomeLine } from '../settings/outcome-line';
import { useSectionStyles } from '../settings/section-styles';
import { useSettingsEditing } from '../settings/use-settings-editing';
import type { ToolProps } from '../tool-props';
import { ToolPage } from '../tool-page';
import { useToolsWords } from '../use-tools-words';
import { FormParts, LearnedForm } from './learned-form';
import { useFormsWords } from './use-forms-words';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    maxWidth: '720px',
    paddingTop: tokens.spacingVerticalS,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  forms: { margin: 0, padding: 0, listStyleType: 'none' },
  form: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  name: { flexGrow: 1, flexBasis: '160px', minWidth: 0 },
});

interface OwnFormProps {
  readonly form: Form;
  readonly layer: Layer;
  readonly isOverridden: boolean;
  readonly onRemove: () => void;
}

function OwnForm({ form, layer, isOverridden, onRemove }: OwnFormProps) {
  const styles = useStyles();
  const section = useSectionStyles();
  const words = useFormsWords();
  const { locale } = usePorts();
  const name = form.name[locale];
  return (
    <li className={styles.form}>
      <div className={styles.line}>
        <details className={styles.name}>
          <summary className={section.summary}>{name}</summary>
          <FormParts form={form} />
        </details>
        <Button aria-label={words.removeOf(name)} onClick={onRemove}>
          {words.remove}
        </Button>
      </div>
      <p className={section.note}>
        {words.from[layer]}
        {isOverridden && ` · ${words.overridden}`}
      </p>
    </li>
  );
}

function OwnForms({ onRemove }: { readonly onRemove: (layer: Layer, id: string) => void }) {
  const styles = useStyles();
  const section = useSectionStyles();
  const words = useFormsWords();
  const [{ settings }] = useSession();
  const forms = ownForms(settings);
  const inForce = new Set(settings.now.forms);
  return (
    <>
      <h2 className={styles.heading}>{words.own}</h2>
      {forms.length === 0 && <p className={section.note}>{words.none}</p>}
      {forms.length > 0 && (
        <ul className={styles.forms} aria-label={words.own}>
          {forms.map(({ form, layer }) => (
            <OwnForm
              key={`${layer} ${form.id}`}
              form={form}
              layer={layer}
              isOverridden={!inForce.has(form)}
              onRemove={() => onRemove(layer, form.id)}
            />
          ))}
        </ul>
      )}
      {forms.length > 0 && <p className={section.note}>{words.share}</p>}
    </>
  );
}

/** What came of the learning, where that is no form to look at. */
function LearningLine({ state }: { readonly state: LearningState }) {
  const words = useFormsWords();
  const { locale } = usePorts();
  switch (state.kind) {
    case 'idle':
    case 'learned':
    case 'reading':
      return null;
    case 'cancelled':
      return <p role="status">{words.cancelled}</p>;
    case 'failed':
      return (
        <p role="alert">
          {words.failed} {failureText(state.failure, locale, 'pane')}
        </p>
      );
    case 'nothing':
      return (
        <p role="alert">
          {words.nothing(state.sheetName)} {notLearnedText(state.result, locale)}
        </p>
      );
    case 'saved':
      return (
        <p role="status">
          {words.saved(state.form.name[locale], state.layer)}{' '}
          {words[state.isRecognised ? 'recognised' : 'notRecognised'](state.sheetName)}
        </p>
      );
  }
}

function LearnButton({ state, learning }: { readonly state: LearningState; readonly learning: Learning }) {
  const section = useSectionStyles();
  const words = useFormsWords();
  if (state.kind === 'reading')
    return (
      <div className={section.buttons} role="status">
        <Spinner size="small" label={state.waiting ? words.waiting : words.reading} />
        <Button onClick={learning.drop}>{words.cancel}</Button>
      </div>
    );
  return (
    <>
      <Button appearance={state.kind === 'learned' ? 'secondary' : 'primary'} onClick={() => void learning.learn()}>
        {words.learn}
      </Button>
      <p className={section.note}>{words.learnNote}</p>
    </>
  );
}

/** Forms of one's own: those there are, and one more from the worksheet in front. */
export function FormsPage({ shown, onBack, onCheckSheet }: ToolProps) {
  const styles = useStyles();
  const section = useSectionStyles();
  const words = useFormsWords();
  const { tools } = useToolsWords();
  const { host } = usePorts();
  const [, actions] = useSession();
  const now = useStateNow();
  const [learning] = useState(() => createLearning(host, actions.settings, () => now().settings));
  const state = useSyncExternalStore(learning.subscribe, learning.state);
  const read = useLoaded(actions.settings.read);
  const { last, change, undo } = useSettingsEditing();
  const isReading = state.kind === 'reading';
  useEscape(shown && isReading ? learning.drop : undefined);
  const foot = useMemo(() => last && <OutcomeLine last={last} undo={undo} />, [last, undo]);
  return (
    <ToolPage title={tools.forms.title} escapable={shown && !isReading} onBack={onBack} foot={foot}>
      {read.kind === 'loading' && <Spinner label={words.readingSettings} />}
      {read.kind === 'failed' && <NotLoaded text={words.notRead} onAgain={read.again} />}
      {read.kind === 'ready' && (
        <div className={styles.page}>
          <p className={section.note}>{words.intro}</p>
          <LearnButton state={state} learning={learning} />
          <LearningLine state={state} />
          {state.kind === 'learned' && <LearnedForm state={state} learning={learning} onSaved={onCheckSheet} />}
          <OwnForms onRemove={(layer, id) => void change(layer, (own) => withoutForm(own, id))} />
        </div>
      )}
    </ToolPage>
  );
}
