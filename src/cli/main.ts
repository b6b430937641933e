import { codeOf } from './error-code';
import { run } from './run';

// A reader that has seen enough, such as `head -1`, closes the pipe: nobody is left to be told anything.
process.stdout.on('error', (error) => {
  if (codeOf(error) !== 'EPIPE') throw error;
  process.exit(0);
});
process.stderr.on('error', (error) => {
  if (codeOf(error) !== 'EPIPE') throw error;
});

const output = {
  out: (text: string) => process.stdout.write(`${text}\n`),
  err: (text: string) => process.stderr.write(`${text}\n`),
  colour: process.stdout.isTTY && !process.env.NO_COLOR,
};
// Setting the code lets what was written reach a pipe before the process ends.
process.exitCode = await run(process.argv.slice(2), output);
