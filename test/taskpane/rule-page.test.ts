import { describe, expect, it } from 'vitest';
import { LOCALES, RULES, ruleOf } from '../../src/core';
import { rulePage, rulePageOf } from '../../src/words/rule-page';

describe('the text of a rule page', () => {
  it('comes from the rule, with what each example changes and finds', () => {
    expect(rulePageOf('T07', 'zh-CN')).toMatchObject({
      code: 'T07',
      severity: 'error',
      title: ruleOf('T07')?.title['zh-CN'],
      basis: '财预〔2021〕101号',
    });
    expect(rulePageOf('T07', 'zh-CN')?.found.slice(0, 2)).toEqual([
      {
        note: '预算 20.00 万元，总成本 ≤100 万元',
        form: '项目绩效目标表',
        changes: [
          { label: '第 4 条指标的三级指标', value: '总成本' },
          { label: '第 4 条指标的指标值', value: '≤100万元' },
        ],
        reports: [{ severity: 'error', place: '第 4 条指标 F13', expected: '20', difference: '80' }],
      },
      {
        note: '466.96 + 27.36 = 494.32，预算 494.92',
        form: '项目支出绩效目标表',
        changes: [
          { label: '年度资金总额', value: '494.92万元' },
          { label: '其中：当年财政拨款', value: '494.92万元' },
          { label: '上年结转资金', value: '' },
          {
            label: '指标改为',
            value: '经济成本指标 绿化管养 466.96万元\n经济成本指标 防灭火 27.36万元\n数量指标 管护面积 ≥300亩',
          },
        ],
        reports: [{ severity: 'error', place: '第 2 条指标 F12', expected: '494.92', difference: '-0.6' }],
      },
    ]);
  });

  it('gives arithmetic as the basis of a rule that has no regulation', () => {
    expect(rulePageOf('T08', 'zh-CN')?.basis).toBe('算术关系');
    expect(rulePageOf('T08', 'en-US')?.basis).toBe('arithmetic, no regulation');
  });

  it('does not exist for an unknown code', () => {
    expect(rulePageOf('X99', 'zh-CN')).toBeUndefined();
  });

  it.each(RULES.map((rule) => [rule.code, rule] as const))('of %s is complete in both languages', (_, rule) => {
    for (const locale of LOCALES) {
      const page = rulePage(rule, locale);
      for (const text of [page.title, page.basis, page.why, page.remedy]) expect(text).not.toBe('');
      expect(page.found.map(({ reports }) => reports.length > 0)).not.toContain(false);
      expect(page.silent.flatMap(({ reports }) => reports)).toEqual([]);
    }
    // Places and figures do not depend on the language.
    const figures = (locale: (typeof LOCALES)[number]) =>
      rulePage(rule, locale).found.flatMap(({ reports }) =>
        reports.map(({ severity, expected, difference }) => [severity, expected, difference]),
      );
    expect(figures('en-US')).toEqual(figures('zh-CN'));
  });
});
