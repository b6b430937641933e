import {
  STATEMENT,
  type Finding,
  type LooksLike,
  type Problem,
  type Severity,
  type TableRef,
  ALL_FORMS,
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

/** From how many findings of one rule in a table on they are told together: folded into one line of the list, in one row of the report. */
export const ALIKE = 3;

/** A form's name; the id itself for a form that is not built in. */
export function formName(id: string, locale: Locale): string {
  if (id === STATEMENT) return STATEMENT_NAME[locale];
  return ALL_FORMS.find((form) => form.id === id)?.name[locale] ?? id;
}

/** A table's title, or what its form is called. */
export function tableTitle(table: Pick<TableRef, 'title' | 'form' | 'formName'>, locale: Locale): string {
  return table.title || (table.formName?.[locale] ?? formName(table.form, locale));
}

const DOUBTS: Readonly<Record<NonNullable<Finding['doubt']>['of'], Bilingual>> = {
  form: both(
    '请核实：本表“{text}”按“其他预算表”理解。',
    'Please check: "{text}" follows no form that is known and was taken for a budget table of its own kind.',
  ),
  name: both(
    '请核实：本表“{text}”按“三级指标”理解。',
    'Please check: "{text}" was taken for the names of the indicators (三级指标).',
  ),
  unit: both(
    '请核实：本表没有写明金额单位，金额按“{text}”理解。',
    'Please check: the table names no unit of money; its amounts were taken to be in {text}.',
  ),
};

/** One sentence that says what is wrong, with the actual figures; another one where it rests on a best guess. */
export function describeFinding({ code, message, values, doubt }: Finding, locale: Locale): string {
  const template = ruleOf(code)?.messages[message]?.[locale];
  const said = template ? fill(template, values, locale) : `${code} ${message}`;
  if (!doubt) return said;
  return `${said}${locale === 'zh-CN' ? '' : ' '}${fill(DOUBTS[doubt.of][locale], { text: doubt.text }, locale)}`;
}

const PROBLEMS: Readonly<Partial<Record<string, Bilingual>>> = {
  noSheet: both(
    '没有可以审核的工作表：工作簿是空的，或者工作表都隐藏了。',
    'There is no worksheet to check: the workbook is empty, or all its worksheets are hidden.',
  ),
  onlyReports: both(
    '这里只有本程序生成的检查报告或审核说明，没有要审核的表。',
    'There is only a report or a list of explanations of our own here, and no table to check.',
  ),
  none: both('没有找到可以识别的表。', 'No table that is known was found.'),
  nearest: both(
    '没有找到可以识别的表。最接近的是“{form}”，缺少：{missing}。',
    'No table that is known was found. The nearest form is "{form}", which lacks: {missing}.',
  ),
  'too-large': both(
    '这张工作表的单元格太多，没有审核，表间也没有核对。请删去多余的空行空列，或把要审核的表另存到一张工作表里。',
    'This worksheet has too many cells and was not checked, nor were ties between tables. Delete rows and columns it does not need, or copy the tables to a sheet of their own.',
  ),
  damaged: both(
    '这张工作表已损坏，或者不是规定的格式，读不出来，没有审核，表间也没有核对。请用 Excel 打开并另存，再检查。',
    'This worksheet is damaged or not in the prescribed format. It could not be read and was not checked, nor were ties between tables. Open the file in Excel, save it anew, then check again.',
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

const UNREAD: Readonly<Record<LooksLike, Bilingual>> = {
  target: both(
    '像是绩效目标表，没有读出来，未审核。请核对列标题（一级指标、二级指标、三级指标、指标值）是否与范本一致。',
    'Looks like a table of performance targets. It could not be read and was not checked: compare its heads (一级指标, 二级指标, 三级指标, 指标值) with the official form.',
  ),
  'self-evaluation': both(
    '像是绩效自评表，没有读出来，未审核。',
    'Looks like a self-evaluation. It could not be read and was not checked.',
  ),
  monitoring: both(
    '像是绩效运行监控表，没有读出来，未审核。',
    'Looks like a monitoring table. It could not be read and was not checked.',
  ),
  budget: both(
    '像是预算表，没有读出来，未审核。请核对列标题和各行名称是否与公开的表式一致。',
    'Looks like a budget table. It could not be read and was not checked: compare its heads and rows with the published form.',
  ),
  'final-account': both('是决算表，不在审核范围内。', 'Final accounts; they are not within what is checked.'),
  list: both(
    '是项目或指标的清单，不在审核范围内。',
    'A list of projects or indicators; it is not within what is checked.',
  ),
  unknown: both(
    '有绩效指标或评分的内容，认不出是哪一种表，未审核。',
    'Holds indicators or scores of a table that is not known; it was not checked.',
  ),
};

/** What a region looks like that nobody read, and what that means for the check; follows its place. */
export function describeUnread(looksLike: LooksLike, locale: Locale): string {
  return UNREAD[looksLike][locale];
}
