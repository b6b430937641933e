import { both } from '../model/locale';
import { plainNumber } from '../language/money';
import { moneyIn } from '../read/contents';
import { CARRIED_OVER } from './carried-over';
import { asAsked } from './plan-remedies';
import { readSchedule } from './schedule';
import { JUDGED, tableRule, unchecked } from './rule';

export const T09 = tableRule({
  code: 'T09',
  severity: 'warning',
  fixes: ['plan'],
  silentOn: CARRIED_OVER,
  of: ['targets'],
  concerns: ['plan'],
  title: both('支出计划的填法与表头不一致', 'The plan is not written as its heading asks'),
  messages: {
    amounts: both(
      '表头要求填百分比（%），这里填的像是金额：最后一个数 {last}，预算数 {budget}（{unit}）。',
      'The heading asks for percentages, but these look like amounts: the last is {last}, the budget {budget} ({unit}).',
    ),
    percents: both('表头要求填金额，这里填的是百分比。', 'The heading asks for amounts, but these are percentages.'),
  },
  *check(table) {
    const schedule = readSchedule(table);
    if (typeof schedule === 'string') {
      yield unchecked(schedule);
      return;
    }
    const first = schedule.filled[0];
    const last = schedule.filled.at(-1);
    yield schedule.heading ? (first ? JUDGED : unchecked('blank')) : unchecked('absent');
    const isEither = schedule.fitsPercent && schedule.fitsAmount;
    if (!schedule.heading || !first || !last || isEither || schedule.reading === schedule.heading) return;
    const isAmounts = schedule.reading === 'amount';
    const budget = table.form.budget ? moneyIn(table, table.form.budget) : undefined;
    yield {
      at: first.reading.position,
      field: first.key,
      message: isAmounts ? 'amounts' : 'percents',
      values: {
        last: plainNumber(last.figure.number),
        budget: schedule.goal && isAmounts ? plainNumber(schedule.goal) : '—',
        unit: table.unit,
      },
      remedies: asAsked(schedule, budget?.kind === 'amount' ? budget.amount : undefined),
      related: schedule.filled.slice(1).map(({ reading }) => reading.position),
    };
  },
});
