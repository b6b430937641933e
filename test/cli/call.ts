import { run } from '../../src/cli/run';

type Machine = Parameters<typeof run> extends [unknown, unknown, ...infer Rest] ? Rest : never;

/** Calls the command line, on a disk and at a time of the test's where it gives them. @returns the exit code and all that was said */
export async function callOn(args: readonly string[], ...machine: Machine) {
  let out = '';
  let err = '';
  const output = {
    out: (text: string) => (out += `${text}\n`),
    err: (text: string) => (err += `${text}\n`),
    colour: false,
  };
  const code = await run(args, output, ...machine);
  return { code, out, err };
}

export const call = (...args: string[]) => callOn(args);
