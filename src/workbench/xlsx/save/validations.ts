/** Data validations into a sheet's part. Those the spreadsheet does not show stay as they are. */
import { listSource } from '../../content/validation-rule';
import type { ValidationRecord } from '../../host/read-back';
import type { XmlElement } from '../package/xml';
import { isSameData } from './changes';
import type { SheetTarget } from './sheet-target';
import { childOf } from './sheet-target';

const KINDS = new Set(['list', 'whole', 'decimal', 'date', 'time', 'textLength', 'custom']);
/** By Univer's numbers; stopping is what a file means where it says nothing. */
const ERROR_STYLES = ['information', undefined, 'warning'] as const;

function formula(type: string, text: string): string {
  const source = type === 'list' ? listSource(text) : text;
  return type === 'list' && !source.startsWith('=') ? `"${source}"` : source.replace(/^=/, '');
}

function fileValidation(
  like: XmlElement,
  { type, operator, ranges, formula1, formula2, settings }: ValidationRecord,
): XmlElement | undefined {
  if (!KINDS.has(type)) return undefined;
  const words = (key: string): string | undefined =>
    typeof settings[key] === 'string' && settings[key] !== '' ? settings[key] : undefined;
  const flag = (key: string): 1 | undefined => (settings[key] ? 1 : undefined);
  const texts = [
    ['formula1', formula1],
    ['formula2', formula2],
  ] as const;
  return like.make(
    'dataValidation',
    {
      type,
      errorStyle: ERROR_STYLES[Number(settings.errorStyle ?? 1) as 0 | 1 | 2],
      operator: operator === 'between' ? undefined : operator,
      allowBlank: flag('allowBlank'),
      showDropDown: type === 'list' && settings.showDropDown === false ? 1 : undefined, // in a file it means: no arrow
      showInputMessage: flag('showInputMessage'),
      showErrorMessage: flag('showErrorMessage'),
      errorTitle: words('errorTitle'),
      error: words('error'),
      promptTitle: words('promptTitle'),
      prompt: words('prompt'),
      sqref: ranges.replaceAll(',', ' '),
    },
    texts.flatMap(([local, text]) =>
      text === undefined || text === '' ? [] : [like.make(local).setText(formula(type, text))],
    ),
  );
}

export function writeValidations({ root, before, after, losses }: SheetTarget): void {
  const old = before?.validations ?? [];
  if (isSameData(old, after.validations)) return;
  const entries = root.first('dataValidations')?.elements('dataValidation') ?? [];
  const shown = entries.filter((entry) => KINDS.has(entry.get('type') ?? '') && entry.get('sqref'));
  if (shown.length !== old.length) {
    losses.add('validations', after.name);
    return;
  }
  const list = childOf(root, 'dataValidations');
  // The spreadsheet's ids tell which one of the file each of its own was.
  const entryOf = (id: string): XmlElement | undefined => shown[Number(/-dv(\d+)$/.exec(id)?.[1] ?? 0) - 1];
  for (const record of old) {
    const entry = entryOf(record.id);
    if (entry && !after.validations.some(({ id }) => id === record.id)) list.remove(entry);
  }
  for (const record of after.validations) {
    const was = old.find(({ id }) => id === record.id);
    const entry = was && entryOf(record.id);
    if (was && isSameData(was, record)) continue;
    if (was && entry && isSameData({ ...was, ranges: '' }, { ...record, ranges: '' })) {
      entry.set('sqref', record.ranges.replaceAll(',', ' '));
      continue;
    }
    const made = fileValidation(root, record);
    if (!made) losses.add('validations', after.name);
    else if (entry) list.children.splice(list.children.indexOf(entry), 1, made);
    else list.children.push(made);
  }
  if (list.elements().length === 0) root.remove(list);
  else list.set('count', list.elements().length);
}
