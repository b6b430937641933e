import type { TargetKind } from '../language/table-kinds';
import type { TargetTable } from '../read';
import type { SilentOn } from './rule';

/**
 * Tables whose indicators were approved with the budget and are only carried over (财预〔2019〕136号, 财预〔2020〕10号), or that are not about targets: what
 * could be said of the indicators themselves comes too late there, or is beside the point.
 */
export const CARRIED_OVER: readonly TargetKind[] = ['self-evaluation', 'monitoring', 'scoring'];

/** Whether the indicators of a table were approved before, or are set by a ministry. */
export const isHandedDown = ({ kind }: Pick<TargetTable, 'kind'>): boolean =>
  kind !== undefined && [...CARRIED_OVER, 'transfer'].includes(kind);

/** {@link CARRIED_OVER}, and projects whose indicators a budget system sets by itself (人员类, 公用经费): nobody chose them. */
export const NOT_CHOSEN: readonly SilentOn[] = [...CARRIED_OVER, 'fixed'];
