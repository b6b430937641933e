import { Field, Input, makeStyles, Select, Switch, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { AUTO, RULES, SEVERITIES, type Rule } from '../../../../core';
import { severityName } from '../../../../words/describe';
import { ruleShown, rulesSaid, withRule } from '../../../logic/settings-edits';
import { usePorts } from '../../../ports';
import type { SectionProps } from './section-props';
import { useSectionStyles } from './section-styles';
import { SettingNote } from './setting-note';
import { useSettingsWords } from './use-settings-words';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  rule: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  title: { flexGrow: 1, flexBasis: '160px', minWidth: 0 },
  group: { minHeight: '32px', lineHeight: '32px', cursor: 'pointer' },
  count: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, margin: 0 },
});

const GROUPS = ['C', 'T', 'V'] as const;

const simple = (text: string): string => text.normalize('NFKC').toLowerCase().trim();

function RuleLine({ rule, state, layer, onChange }: SectionProps & { readonly rule: Rule }) {
  const styles = useStyles();
  const words = useSettingsWords();
  const { locale } = usePorts();
  const { code, severity: own, title } = rule;
  const name = `${title[locale]} ${code}`;
  const { off, severity, isSaid, precedence, offHere } = ruleShown(state, layer, code);
  const here = precedence === 'workbook-wins' && offHere !== off ? (offHere ? words.offHere : words.onHere) : undefined;
  return (
    <li className={styles.rule}>
      <div className={styles.line}>
        <Switch
          className={styles.title}
          checked={!off}
          label={name}
          onChange={(_, { checked }) => onChange((said) => withRule(said, code, { off: !checked }))}
        />
        <Select
          aria-label={words.severity(name)}
          value={severity}
          onChange={(_, { value }) => {
            const chosen = SEVERITIES.find((one) => one === value) ?? AUTO;
            onChange((said) => withRule(said, code, { severity: chosen }));
          }}
        >
          <option value={AUTO}>{words.ownSeverity(severityName(own, locale))}</option>
          {SEVERITIES.map((one) => (
            <option key={one} value={one}>
              {severityName(one, locale)}
            </option>
          ))}
        </Select>
      </div>
      <SettingNote
        name={name}
        layer={layer}
        isSaid={isSaid}
        precedence={precedence}
        here={here}
        onReset={() => onChange((said) => withRule(said, code, undefined))}
      />
    </li>
  );
}

/** Which rules are used, and how grave what they find is. */
export function RuleSettings(props: SectionProps) {
  const styles = useStyles();
  const section = useSectionStyles();
  const words = useSettingsWords();
  const { locale } = usePorts();
  const [search, setSearch] = useState('');
  const wanted = simple(search);
  const found = RULES.filter(({ code, title }) => simple(`${code} ${title[locale]}`).includes(wanted));
  const said = rulesSaid(props.state.layers[props.layer]);
  return (
    <details className={section.section}>
      <summary className={section.summary}>{said > 0 ? words.rulesSaid(said) : words.rules}</summary>
      <Field label={words.search}>
        <Input type="search" value={search} onChange={(_, { value }) => setSearch(value)} />
      </Field>
      <p role="status" className={styles.count}>
        {wanted === '' ? '' : words.found(found.length)}
      </p>
      {GROUPS.map((group) => {
        const rules = found.filter(({ code }) => code.startsWith(group));
        if (rules.length === 0) return null;
        return (
          <details key={`${group} ${wanted === ''}`} open={wanted !== '' || undefined}>
            <summary className={styles.group}>{words.groups[group]}</summary>
            <ul className={styles.list} aria-label={words.groups[group]}>
              {rules.map((rule) => (
                <RuleLine key={rule.code} {...props} rule={rule} />
              ))}
            </ul>
          </details>
        );
      })}
    </details>
  );
}
