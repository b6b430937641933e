/** Seconds of processor time. */
export interface ProcessorTime {
  readonly user: number;
  readonly system: number;
}
export function ownTime(): ProcessorTime | undefined;
export function timeBelow(id: number): ProcessorTime | undefined;
