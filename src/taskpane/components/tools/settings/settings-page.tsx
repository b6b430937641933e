import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Select,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Layer, SettingsState, SettingsTrouble } from '../../../logic/setting';
import { usePorts } from '../../../ports';
import { useLoaded } from '../../../logic/use-loaded';
import { useSession } from '../../../session/use-session';
import { NotLoaded } from '../../not-loaded';
import type { ToolProps } from '../tool-props';
import { ToolPage } from '../tool-page';
import { useToolsWords } from '../use-tools-words';
import { ExportSettings } from './export-settings';
import { ImportSettings } from './import-settings';
import { OutcomeLine } from './outcome-line';
import { PlainSettings } from './plain-settings';
import { RuleSettings } from './rule-settings';
import type { SectionProps } from './section-props';
import { useSectionStyles } from './section-styles';
import { useSettingsEditing, type SettingsEditing } from './use-settings-editing';
import { useSettingsWords } from './use-settings-words';
import { WordSettings } from './word-settings';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    maxWidth: '720px',
    paddingTop: tokens.spacingVerticalS,
  },
  bar: { paddingTop: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalXS },
  // A bar without a place in the flow of the page would be cut off at 320 px.
  line: { display: 'block' },
});

interface TroubleBarProps {
  readonly trouble: Extract<SettingsTrouble, { kind: 'damaged' }>;
  readonly onDiscard: () => void;
}

/** Kept settings that cannot be read: they stay until somebody lets them go. */
function DamagedBar({ trouble, onDiscard }: TroubleBarProps) {
  const styles = useStyles();
  const { damaged, copied, copyRefused } = useSettingsWords();
  const { clipboard } = usePorts();
  const [said, setSaid] = useState('');
  const copy = () =>
    clipboard.write(trouble.text).then(
      () => setSaid(copied),
      () => setSaid(copyRefused),
    );
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className={styles.bar}>
        <MessageBarTitle>{damaged.title(trouble.layer)}</MessageBarTitle>
        <span className={styles.line}>{damaged.what}</span>
        <span role="status" className={styles.line}>
          {said}
        </span>
      </MessageBarBody>
      <MessageBarActions>
        <Button size="medium" onClick={() => void copy()}>
          {damaged.copy}
        </Button>
        <Button size="medium" onClick={onDiscard}>
          {damaged.discard}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function LayerChoice({
  state,
  layer,
  onChoose,
}: Omit<SectionProps, 'onChange'> & { onChoose: (layer: Layer) => void }) {
  const words = useSettingsWords();
  const isThere = state.hasWorkbook && !state.troubles.some(({ kind }) => kind === 'unread');
  return (
    <Field label={words.layer} {...(!isThere && { hint: words.noWorkbook })}>
      <Select value={layer} onChange={(_, { value }) => onChoose(value === 'workbook' ? 'workbook' : 'user')}>
        <option value="user">{words.layers.user}</option>
        {isThere && <option value="workbook">{words.layers.workbook}</option>}
      </Select>
    </Field>
  );
}

/** Handing on, and going back. */
function Transfer({ editing, ...props }: SectionProps & { readonly editing: SettingsEditing }) {
  const section = useSectionStyles();
  const words = useSettingsWords();
  return (
    <details className={section.section}>
      <summary className={section.summary}>{words.transfer}</summary>
      <div className={section.body}>
        <ExportSettings {...props} />
        <ImportSettings {...props} />
        <Button onClick={() => editing.clear(props.layer, true)}>{words.resetAll[props.layer]}</Button>
        <p className={section.note}>{words.resetAllNote}</p>
      </div>
    </details>
  );
}

function Sections({ state, editing }: { readonly state: SettingsState; readonly editing: SettingsEditing }) {
  const styles = useStyles();
  const words = useSettingsWords();
  const [layer, setLayer] = useState<Layer>('user');
  const props: SectionProps = { state, layer, onChange: (edit) => void editing.change(layer, edit) };
  const damaged = state.troubles.filter((trouble) => trouble.kind === 'damaged');
  return (
    <div className={styles.page}>
      {damaged.map((trouble) => (
        <DamagedBar key={trouble.layer} trouble={trouble} onDiscard={() => editing.clear(trouble.layer, false)} />
      ))}
      {state.isForgetful && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody className={styles.bar}>{words.forgetful}</MessageBarBody>
        </MessageBar>
      )}
      <LayerChoice state={state} layer={layer} onChoose={setLayer} />
      <PlainSettings {...props} />
      <RuleSettings {...props} />
      <WordSettings {...props} />
      <Transfer {...props} editing={editing} />
    </div>
  );
}

/** What a user or a bureau may set, and how it is handed on. */
export function SettingsPage({ shown, onBack }: ToolProps) {
  const words = useSettingsWords();
  const { tools } = useToolsWords();
  const [{ settings }, actions] = useSession();
  const read = useLoaded(actions.settings.read);
  const editing = useSettingsEditing();
  const foot = read.kind === 'ready' && editing.last && <OutcomeLine last={editing.last} undo={editing.undo} />;
  return (
    <ToolPage title={tools.settings.title} escapable={shown} onBack={onBack} foot={foot}>
      {read.kind === 'loading' && <Spinner label={words.reading} />}
      {read.kind === 'failed' && <NotLoaded text={words.notRead} onAgain={read.again} />}
      {read.kind === 'ready' && <Sections state={settings} editing={editing} />}
    </ToolPage>
  );
}
