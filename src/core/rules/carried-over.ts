import type { TargetKind } from '../language/table-kinds';

/**
 * Tables whose indicators were approved with the budget and are only carried over (财预〔2019〕136号, 财预〔2020〕10号), or that are not about targets: what
 * could be said of the indicators themselves comes too late there, or is beside the point.
 */
export const CARRIED_OVER: readonly TargetKind[] = ['self-evaluation', 'monitoring', 'scoring'];
