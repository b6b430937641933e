import type { TraceLeft, TraceOptions, TracePlace, UnseenTrace } from '../../core';
import type { Survey } from './survey';

export interface FoundPlaces {
  readonly places: readonly TracePlace[];
  /** Where nobody could tell. */
  readonly unseen: readonly Omit<UnseenTrace, 'kind'>[];
}

export interface RemovedPlaces {
  readonly removed: readonly TracePlace[];
  readonly left: readonly TraceLeft[];
}

/** How traces of one kind are found. */
export interface Finding {
  /** @throws HostFailure */
  readonly find: (survey: Survey, options: TraceOptions) => Promise<FoundPlaces>;
}

/** How they are found, and removed: what refuses is said, and keeps nothing else from being removed. */
export interface Sweeping extends Finding {
  readonly remove: (places: readonly TracePlace[], options: TraceOptions) => Promise<RemovedPlaces>;
}
