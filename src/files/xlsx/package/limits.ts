/**
 * How much of a file is read. A budget workbook has some thousand cells; these are far above what an office sends about, and low enough that a file
 * made to exhaust the machine is refused first. README and SECURITY.md state them.
 */
export const LIMITS = {
  /** Bytes of the file as it lies on the disk. */
  file: 100 * 2 ** 20,
  /** Entries of its archive. */
  entries: 10_000,
  /** Bytes that all the parts that are read unpack to. */
  unpacked: 256 * 2 ** 20,
  /** Signs of XML in all these parts, rows without any content left out. */
  content: 48 * 2 ** 20,
  /** Cells of all worksheets, rows without any content left out. */
  cells: 500_000,
  /** Different texts. */
  strings: 250_000,
  /** Merged areas of a worksheet. */
  merges: 100_000,
  /** Signs in a cell: Excel's own limit. */
  cellText: 32_767,
} as const;

export type LimitKind = keyof typeof LIMITS;

/** What a limit is; `undefined` for what is none. */
export function mostOf(reason: string): number | undefined {
  return Object.entries(LIMITS).find(([limit]) => limit === reason)?.[1];
}

/** A file that has more of something than is read. */
export class BeyondLimit extends Error {
  constructor(readonly limit: LimitKind) {
    super(`More than ${LIMITS[limit]}: ${limit}`);
    this.name = 'BeyondLimit';
  }
}

/** @throws BeyondLimit */
export function assertWithin(limit: LimitKind, count: number): void {
  if (count > LIMITS[limit]) throw new BeyondLimit(limit);
}
