import type { Severity } from '../../core';
import { UNFILTERED, widenedFor, type Filter } from './filter';
import type { Row } from './report';

/** `severity`: tables with the gravest findings first, what many tables have in common before them; `sheets`: as the tables stand. */
export const SORTS = ['severity', 'sheets'] as const;
export type Sort = (typeof SORTS)[number];

/** What of the findings the list shows, and in which order. */
export interface Listing {
  readonly filter: Filter;
  readonly sort: Sort;
}

export type ListingEvent =
  | { readonly type: 'severity'; readonly severity: Severity }
  | { readonly type: 'rule'; readonly code: string | undefined }
  | { readonly type: 'table'; readonly table: string | undefined }
  /** A row is to be seen, whatever was filtered. */
  | { readonly type: 'revealed'; readonly row: Row }
  | { readonly type: 'cleared' }
  | { readonly type: 'sorted'; readonly sort: Sort };

/** The set with the item added, or removed if it was there. */
export function toggled<T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
}

function filterAfter(filter: Filter, event: ListingEvent): Filter {
  switch (event.type) {
    case 'severity':
      return { ...filter, severities: toggled(filter.severities, event.severity) };
    case 'rule':
      return { ...filter, code: event.code };
    case 'table':
      return { ...filter, table: event.table };
    case 'revealed':
      return widenedFor(event.row, filter);
    case 'cleared':
      return UNFILTERED;
    case 'sorted':
      return filter;
  }
}

export function reduceListing({ filter, sort }: Listing, event: ListingEvent): Listing {
  return { filter: filterAfter(filter, event), sort: event.type === 'sorted' ? event.sort : sort };
}
