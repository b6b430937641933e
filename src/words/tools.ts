import type { Locale } from '../core';

/** The pane's tools, in the order of the list they are chosen from. */
export type ToolId = 'report' | 'clean-up' | 'files' | 'indicators' | 'forms' | 'settings';

interface ToolWords {
  readonly title: string;
  /** What it does, in one sentence. */
  readonly note: string;
}

interface ToolsWords {
  readonly heading: string;
  readonly back: string;
  readonly loading: string;
  readonly notLoaded: string;
  readonly tools: Readonly<Record<ToolId, ToolWords>>;
}

/** What stands in the list of tools; what each says itself is in a file of its own. */
export const toolsWords: Readonly<Record<Locale, ToolsWords>> = {
  'zh-CN': {
    heading: '工具',
    back: '返回工具',
    loading: '正在打开…',
    notLoaded: '没有加载成功，工作簿没有改动。请检查网络，再试一次。',
    tools: {
      report: { title: '生成检查报告', note: '把检查结果写成一张可以打印的工作表。' },
      'clean-up': { title: '交付前清理', note: '去掉标注、报告和表样底色，只留要报送的内容。' },
      files: { title: '检查多个文件', note: '选择文件或文件夹，不打开就能检查，汇总成一份清单。' },
      indicators: { title: '指标库', note: '按所选行推荐绩效指标，点一下写入。' },
      forms: { title: '自定义表样', note: '从一张样表学会新的格式，以后就能检查。' },
      settings: { title: '设置', note: '规则开关、级别、容差、语言，可导出给其他单位。' },
    },
  },
  'en-US': {
    heading: 'Tools',
    back: 'Back to the tools',
    loading: 'Opening…',
    notLoaded: 'This could not be loaded. Your workbook is unchanged. Check the network and try again.',
    tools: {
      report: { title: 'Make a report', note: 'Writes the findings on a worksheet, ready to print.' },
      'clean-up': {
        title: 'Clean up before filing',
        note: 'Removes marks, reports and colours of ours; leaves your tables.',
      },
      files: {
        title: 'Check many files',
        note: 'Choose files or a folder: checked without opening them, in one list.',
      },
      indicators: { title: 'Indicators', note: 'Suggests indicators for the chosen row and writes the one you pick.' },
      forms: { title: 'Forms of your own', note: 'Learns a new form from an example, and checks it from then on.' },
      settings: { title: 'Settings', note: 'Rules, severities, tolerances, language; can be handed on as a file.' },
    },
  },
};
