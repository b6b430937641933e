type Run = () => number | Promise<number>;

/** Something that is measured, beside what it is measured by. Each gives a number, so that no work is left out. */
export interface Contest {
  readonly name: string;
  readonly rounds: number;
  /** How often both are run before anything is measured. The engine goes on optimising for some thousand tables. */
  readonly warmUp?: number;
  readonly baseline: readonly [name: string, run: Run];
  readonly run: Run;
}

/** How often both are run before anything is measured, where the contest does not say. */
const WARM_UP = 2;

/** Milliseconds of the processor that this process has used so far, whatever else the machine was doing. */
export function used(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function milliseconds(run: Run): Promise<number> {
  const from = used();
  if (!Number.isFinite(await run())) throw new Error('Nothing came of it.');
  return used() - from;
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;

/** Runs both in turns and tells their medians and how many times the baseline's the other is, in one line. */
export async function compare({
  name,
  rounds,
  warmUp = WARM_UP,
  baseline: [other, baseline],
  run,
}: Contest): Promise<string> {
  for (let round = 0; round < warmUp; round++) {
    await baseline();
    await run();
  }
  const own: number[] = [];
  const its: number[] = [];
  for (let round = 0; round < rounds; round++) {
    its.push(await milliseconds(baseline));
    own.push(await milliseconds(run));
  }
  const [mine, theirs] = [median(own), median(its)];
  return `${name}: ${mine.toFixed(1)} ms, ${(mine / theirs).toFixed(3)} × ${other} (${theirs.toFixed(1)} ms)`;
}
