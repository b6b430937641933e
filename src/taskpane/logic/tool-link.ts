import { createContext } from 'react';
import type { Finding } from '../../core';
import type { ToolId } from '../../words/tools';

/** Leads from one view to a tool's page; absent where there are no tools. */
export const OpenToolContext = createContext<((id: ToolId) => void) | undefined>(undefined);

/** Whether a finding says that no indicator stands in a row that is there for one: the tool of indicators may have one for it. */
export function wantsIndicator({ code, message }: Pick<Finding, 'code' | 'message'>): boolean {
  return (code === 'C02' && message.startsWith('emptyLevel')) || (code === 'C03' && message === 'noName');
}
