import type { ComponentType } from 'react';
import type { ToolId } from '../../../words/tools';
import type { ToolProps } from './tool-props';

export interface Tool {
  readonly id: ToolId;
  /** Its page, in a file of its own: what one tool needs nobody else waits for. */
  readonly load: () => Promise<ComponentType<ToolProps>>;
}

/** The tools, in the order of the list. */
export const TOOLS: readonly Tool[] = [
  {
    id: 'report',
    load: async () => (await import(/* webpackChunkName: "tool-report" */ './report/report-tool')).ReportTool,
  },
  {
    id: 'clean-up',
    load: async () => (await import(/* webpackChunkName: "tool-clean-up" */ './clean-up/clean-up-tool')).CleanUpTool,
  },
  {
    id: 'files',
    load: async () => (await import(/* webpackChunkName: "tool-files" */ './files/files-page')).FilesPage,
  },
  {
    id: 'indicators',
    load: async () =>
      (await import(/* webpackChunkName: "tool-indicators" */ './indicators/indicators-page')).IndicatorsPage,
  },
  {
    id: 'forms',
    load: async () => (await import(/* webpackChunkName: "tool-forms" */ './forms/forms-page')).FormsPage,
  },
  {
    id: 'settings',
    load: async () => (await import(/* webpackChunkName: "tool-settings" */ './settings/settings-page')).SettingsPage,
  },
];
