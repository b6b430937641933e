import { both } from '../model/locale';
import { filledRows, indicatorKey, ownText } from '../read/contents';
import { inOneLine } from '../language/spelling';
import { readIndicatorValue } from '../language/indicator-value';
import { JUDGED, tableRule, type Remark } from './rule';

/** Names of points in time: there 12月 may be December, and only its writer knows. */
const POINT_IN_TIME = /时间|时点|月份|日期|节点|时限|开工|完工|竣工|启动|验收|上线|交付|支付|发放|拨付/;

export const V02 = tableRule({
  code: 'V02',
  severity: 'hint',
  fixes: ['spelling'],
  of: ['targets'],
  title: both('计量单位写法不规范', 'Unusual spelling of a unit'),
  messages: {
    unusual: both(
      '“{value}”的单位宜写作“{unit}”，即“{after}”。',
      'The unit of "{value}" is better written "{unit}": "{after}".',
    ),
    month: both(
      '“{value}”可以是第几月，也可以是几个月，请写明是“…月底前”还是“…个月”。',
      '"{value}" may be a month of the year or a number of months. Write …月底前 or …个月.',
    ),
  },
  *check(table, { vocabulary }): Iterable<Remark> {
    for (const row of filledRows(table)) {
      const { content, position } = row.value;
      const read = readIndicatorValue(row.name.content, content, vocabulary);
      if (read.kind === 'quantity' && read.unit !== '') yield JUDGED;
      if (read.kind !== 'quantity' || read.unit === read.writtenUnit || !content.includes(read.writtenUnit)) continue;
      const values = { value: inOneLine(content), unit: read.unit };
      if (read.unit === '个月' && POINT_IN_TIME.test(row.name.content + (row.level2?.text ?? ''))) {
        yield { at: position, field: indicatorKey(row), message: 'month', values };
        continue;
      }
      const corrected = (text: string) => {
        const at = text.lastIndexOf(read.writtenUnit);
        return text.slice(0, at) + read.unit + text.slice(at + read.writtenUnit.length);
      };
      const before = ownText(row.value);
      yield {
        at: position,
        field: indicatorKey(row),
        message: 'unusual',
        values: { after: inOneLine(corrected(content)), ...values },
        remedies:
          before === undefined
            ? undefined
            : [{ kind: 'spelling', cells: [{ position, before, after: corrected(before) }] }],
      };
    }
  },
});
