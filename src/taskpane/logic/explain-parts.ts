import { createContext } from 'react';
import type * as Parts from '../components/explain';
import type { Loaded } from './use-loaded';

/** What shows explanations: the field to write one, the list of those there are, what was done to them. */
export type ExplainParts = Pick<typeof Parts, 'ExplainField' | 'Explanations' | 'ExplainTray'>;

/** Many workbooks have no explanations: these come in a file of their own. */
export function loadExplainParts(): Promise<ExplainParts> {
  return import(/* webpackChunkName: "explain" */ '../components/explain');
}

/** They, as far as they are here. */
export const ExplainPartsContext = createContext<Loaded<ExplainParts>>({ kind: 'loading' });
