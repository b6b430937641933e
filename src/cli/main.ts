import { cliWords } from '../words/cli';
import { fill } from '../core';
import type { ExitCode } from './call';
import { codeOf } from './error-code';
import { localeOf } from './program';
import { run } from './run';

const args = process.argv.slice(2);

/** Why nobody hears what is printed: a reader that has seen enough, such as `head -1`, has closed the pipe (EPIPE), or the disk is full. */
let deafness: string | undefined;
// The work goes on: a report is still to be written, and the exit code tells what was found.
process.stdout.on('error', (error) => {
  const code = codeOf(error);
  if (code === undefined) throw error;
  deafness ??= code;
});
process.stderr.on('error', (error) => {
  if (codeOf(error) === undefined) throw error;
});

const output = {
  out: (text: string) => {
    if (deafness === undefined) process.stdout.write(`${text}\n`);
  },
  err: (text: string) => process.stderr.write(`${text}\n`),
  colour: process.stdout.isTTY && !process.env.NO_COLOR,
};

/** A reader that went away wanted no more; whatever else kept a result from being printed is a failure to write it. */
function ended(code: ExitCode): ExitCode {
  if (deafness === undefined || deafness === 'EPIPE') return code;
  const locale = localeOf(args);
  output.err(fill(cliWords[locale].notPrinted, { reason: deafness }, locale));
  return 2;
}

// Setting the code lets what was written reach a pipe before the process ends; what could not be written is known only then.
const code = await run(args, output);
process.exitCode = code;
process.once('beforeExit', () => (process.exitCode = ended(code)));
