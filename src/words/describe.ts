import {
  STATEMENT,
  type Finding,
  type Problem,
  type Severity,
  FORMS,
  GENERIC_FORM,
  ruleOf,
  fill,
  both,
  type Bilingual,
  type Locale,
} from '../core';

/** Turns values into the sentences that users read. The core does not depend on any language of the user. */

const SEVERITY_NAMES: Readonly<Record<Severity, Readonly<Record<'long' | 'short', Bilingual>>>> = {
  error: { long: both('强制性错误', 'Must fix'), short: both('强制', 'Error') },
  warning: { long: both('核实性错误', 'Please verify'), short: both('核实', 'Verify') },
  hint: { long: both('提示性错误', 'Hint'), short: both('提示', 'Hint') },
};

export function severityName(severity: Severity, locale: Locale, length: 'long' | 'short' = 'short'): string {
  return SEVERITY_NAMES[severity][length][locale];
}

const STATEMENT_NAME = both('预算公开情况说明', 'Statement on the budget');

/** A form's name; the id itself for a form that is not built in. */
export function formName(id: string, locale: Locale): string {
  if (id === STATEMENT) return STATEMENT_NAME[locale];
  return [...FORMS, GENERIC_FORM].find((form) => form.id === id)?.name[locale] ?? id;
}

/** One sentence that says what is wrong, with the actual figures. */
export function describeFinding(finding: Finding, locale: Locale): string {
  const template = ruleOf(finding.code)?.messages[finding.message]?.[locale];
  return template ? fill(template, finding.values, locale) : `${finding.code} ${finding.message}`;
}

const PROBLEMS: Readonly<Partial<Record<string, Bilingual>>> = {
  none: both('没有找到可以识别的表。', 'No table that is known was found.'),
  nearest: both(
    '没有找到可以识别的表。最接近的是“{form}”，缺少：{missing}。',
    'No table that is known was found. The nearest form is "{form}", which lacks: {missing}.',
  ),
  unreadable: both(
    '“{label}”中的“{content}”读不出金额，与它有关的合计没有核对。',
    '"{content}" in "{label}" cannot be read as an amount; the totals that rest on it were not checked.',
  ),
  uncalculated: both(
    '这个单元格的公式还没有计算结果，请用 Excel 打开并保存后再检查。',
    'The formula in this cell has no result yet. Open and save the file in Excel, then check again.',
  ),
};

/** How many missing labels a message names at most. */
const NAMED = 6;

/** Why a sheet, or a part of one, could not be checked. */
export function describeProblem(problem: Problem, locale: Locale): string {
  const { form, missing } = problem.values;
  const labels: readonly string[] = typeof missing === 'object' ? missing : [];
  const more =
    labels.length > NAMED ? [locale === 'zh-CN' ? `等 ${labels.length} 项` : `${labels.length - NAMED} more`] : [];
  return fill(
    PROBLEMS[problem.message]?.[locale] ?? problem.message,
    {
      ...problem.values,
      ...(typeof form === 'string' && { form: formName(form, locale) }),
      missing: [...labels.slice(0, NAMED), ...more],
    },
    locale,
  );
}
