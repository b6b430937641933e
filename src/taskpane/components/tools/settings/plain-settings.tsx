import { Field, Input, Select, Switch } from '@fluentui/react-components';
import { useState } from 'react';
import { AUTO, DEFAULTS, LOCALES, TOLERANCES } from '../../../../core';
import { profileChoices } from '../../../../words/ledger';
import { SETTING_PARTS } from '../../../../words/settings';
import {
  plainShown,
  readTolerance,
  toleranceShown,
  withPlain,
  withTolerance,
  type ToleranceUnit,
} from '../../../logic/settings-edits';
import { usePorts } from '../../../ports';
import type { SectionProps } from './section-props';
import { useSectionStyles } from './section-styles';
import { SettingNote } from './setting-note';
import { useSettingsWords } from './use-settings-words';

const UNITS = Object.keys(TOLERANCES) as ToleranceUnit[];

function DemandsSetting({ state, layer, onChange }: SectionProps) {
  const { locale } = usePorts();
  const name = SETTING_PARTS.profile.name[locale];
  const { value = AUTO, ...said } = plainShown(state, layer, 'profile');
  return (
    <div>
      <Field label={name}>
        <Select value={value} onChange={(_, { value: id }) => onChange((own) => withPlain(own, 'profile', id))}>
          {profileChoices(locale).map(([id, place]) => (
            <option key={id} value={id === '' ? AUTO : id}>
              {place}
            </option>
          ))}
        </Select>
      </Field>
      <SettingNote
        name={name}
        layer={layer}
        {...said}
        onReset={() => onChange((own) => withPlain(own, 'profile', undefined))}
      />
    </div>
  );
}

function LiveSetting({ state, layer, onChange }: SectionProps) {
  const { locale } = usePorts();
  const name = SETTING_PARTS.live.name[locale];
  const { value = DEFAULTS.live, ...said } = plainShown(state, layer, 'live');
  return (
    <div>
      <Switch
        checked={value}
        label={`${name}：${SETTING_PARTS.live.text[locale]}`}
        onChange={(_, { checked }) => onChange((own) => withPlain(own, 'live', checked))}
      />
      <SettingNote
        name={name}
        layer={layer}
        {...said}
        onReset={() => onChange((own) => withPlain(own, 'live', undefined))}
      />
    </div>
  );
}

/** The pane opens in the user's own language before any workbook has said something. */
function LanguageSetting({ state, onChange }: SectionProps) {
  const words = useSettingsWords();
  const { locale } = usePorts();
  const name = SETTING_PARTS.language.name[locale];
  const { value = AUTO } = plainShown(state, 'user', 'language');
  return (
    <Field label={name} hint={words.languageNote}>
      <Select
        value={value}
        onChange={(_, { value: chosen }) =>
          onChange((own) => withPlain(own, 'language', LOCALES.find((one) => one === chosen) ?? AUTO))
        }
      >
        <option value={AUTO}>{words.languageAuto}</option>
        {LOCALES.map((one) => (
          <option key={one} value={one}>
            {words.languages[one]}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function ToleranceSetting({ state, layer, onChange, unit }: SectionProps & { readonly unit: ToleranceUnit }) {
  const words = useSettingsWords();
  const { value, ...said } = toleranceShown(state, layer, unit);
  const kept = value === AUTO ? '' : String(value);
  const [typed, setTyped] = useState<string>();
  const text = typed ?? kept;
  const { least, most } = TOLERANCES[unit];
  const read = readTolerance(text, unit);
  const isWrong = read === undefined;
  const keep = () => {
    if (isWrong || typed === undefined) return;
    setTyped(undefined);
    if (typed !== kept) onChange((own) => withTolerance(own, unit, read));
  };
  return (
    <div>
      <Field
        label={words.tolerance(unit)}
        hint={words.toleranceHint(least, most)}
        {...(isWrong && { validationMessage: words.toleranceWrong(least, most) })}
      >
        <Input
          inputMode="decimal"
          value={text}
          onChange={(_, { value: now }) => setTyped(now)}
          onBlur={keep}
          onKeyDown={({ key }) => {
            if (key === 'Enter') keep();
          }}
        />
      </Field>
      <SettingNote
        name={words.tolerance(unit)}
        layer={layer}
        {...said}
        onReset={() => {
          setTyped(undefined);
          onChange((own) => withTolerance(own, unit, undefined));
        }}
      />
    </div>
  );
}

/** Demands, tolerances, live checking and language. */
export function PlainSettings(props: SectionProps) {
  const section = useSectionStyles();
  const words = useSettingsWords();
  return (
    <details className={section.section} open>
      <summary className={section.summary}>{words.checking}</summary>
      <div className={section.body}>
        <DemandsSetting {...props} />
        <LiveSetting {...props} />
        {UNITS.map((unit) => (
          <ToleranceSetting key={`${props.layer} ${unit}`} {...props} unit={unit} />
        ))}
        {props.layer === 'user' && <LanguageSetting {...props} />}
      </div>
    </details>
  );
}
