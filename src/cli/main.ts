import { run } from './run';

const output = {
  out: (text: string) => process.stdout.write(`${text}\n`),
  err: (text: string) => process.stderr.write(`${text}\n`),
  colour: process.stdout.isTTY && !process.env.NO_COLOR,
};
// Setting the code lets what was written reach a pipe before the process ends.
process.exitCode = await run(process.argv.slice(2), output);
