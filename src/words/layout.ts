import type { ChoiceOf, Choices, LayoutWords, Locale } from '../core';

const zhCN: LayoutWords = {
  amount: (unit) => ({
    title: '金额',
    text: `只填数字，单位为${unit}，如 120.5；格内不要再写单位。没有的填 0 或留空。`,
  }),
  share: { title: '累计支出进度', text: '写截至该月底累计支出的比例，如 25%；最后一期应为 100%。' },
  target: {
    title: '指标值',
    text: '写“符号 + 数值 + 单位”，如 ≥95%、20次、≤30万元；定性指标写等级，如 优秀。',
  },
  tick: { title: '勾选', text: '从下拉列表里选一项：选中的一项打 ☑，其余为 □。' },
  box: { title: '打√', text: '符合的一栏打“√”，其余留空。' },
  choices: { basis: undefined, measure: undefined, possibility: undefined },
  seconds: undefined,
};

/** Chinese choices with what they mean. */
function explained<List extends Choices>(title: string, meanings: Readonly<Record<ChoiceOf<List>, string>>) {
  return {
    title,
    text: Object.entries(meanings)
      .map(([choice, meaning]) => `${choice} ${String(meaning)}`)
      .join(', '),
  };
}

const enUS: LayoutWords = {
  amount: (unit) => ({
    title: 'Amount',
    text: `Figures only, in ${unit}, such as 120.5, without a unit in the cell. 0 or nothing where there is none.`,
  }),
  share: {
    title: 'Spent so far',
    text: 'The share that will have been spent by the end of that month, such as 25%; the last one should be 100%.',
  },
  target: {
    title: 'Target',
    text: 'Sign, number and unit, such as ≥95%, 20次, ≤30万元; a grade such as 优秀 where it cannot be measured.',
  },
  tick: { title: 'Tick one', text: 'Choose the line of the list in which the right box is ticked.' },
  box: { title: 'Tick', text: 'Put a √ below what is so, and leave the others empty.' },
  choices: {
    basis: explained<'basis'>('What the target is based on', {
      计划标准: 'planned standard',
      行业标准: 'industry standard',
      历史数据: 'past figures',
      部门职责: 'duties of the department',
      工作计划: 'work plan',
      合同约定: 'contract',
      政策文件: 'policy document',
      项目批复: 'approval of the project',
      问卷调查: 'survey',
    }),
    possibility: explained<'possibility'>('Will the target be reached?', {
      确定能: 'certainly',
      有可能: 'possibly',
      完全不可能: 'impossible',
    }),
    measure: explained<'measure'>('Counted in', {
      台: 'machines',
      套: 'sets',
      个: 'pieces',
      辆: 'vehicles',
      件: 'items',
      批: 'batches',
      张: 'sheets, tables',
      把: 'chairs, tools',
      项: 'projects, services',
      次: 'times',
      平方米: 'm²',
    }),
  },
  seconds: (first) => ({ title: 'Second-level indicator', text: `One of the second levels that belong to ${first}.` }),
};

/** What an inserted sheet says beside its cells. */
export const layoutWords: Readonly<Record<Locale, LayoutWords>> = { 'zh-CN': zhCN, 'en-US': enUS };
