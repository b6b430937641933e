import { both } from '../model/locale';
import { inOneLine } from '../language/spelling';
import { JUDGED, type Remark, type TableRule } from './rule';

export const C12: TableRule = {
  code: 'C12',
  severity: 'warning',
  title: both('填报说明没有换成实际内容', 'An instruction of the template is left in'),
  messages: {
    left: both(
      '“{text}”是模板的填报说明，请换成实际内容。',
      '"{text}" is an instruction of the template. Replace it by the actual text.',
    ),
  },
  *check(table): Iterable<Remark> {
    yield JUDGED;
    for (const [index, { position, content }] of (table.made === 'targets' ? table.prompts : []).entries())
      yield { at: position, field: `prompt.${index + 1}`, message: 'left', values: { text: inOneLine(content) } };
  },
};
