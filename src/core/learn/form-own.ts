import type { Form, IndicatorData } from '../forms/schema';

/** What a form has that is not the same for all learned ones. */
export type FormOwn = Pick<Form, 'shelf' | 'sections' | 'totals' | 'identity'> &
  Partial<Pick<Form, 'kind' | 'varies' | 'page' | 'budget'>> & { readonly indicators?: IndicatorData[] };
