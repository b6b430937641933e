import { CommanderError } from 'commander';
import { cliWords } from '../words/cli';
import { WrongCall, type Call, type ExitCode, type Output } from './call';
import { localDisk, type Disk } from './disk';
import { calledCommand, localeOf, messageOf, programOf } from './program';

/** `jixiao check|forms|insert …`: carries a command line out. */
export async function run(
  args: readonly string[],
  output: Output,
  disk: Disk = localDisk,
  now: Call['now'] = () => new Date(),
): Promise<ExitCode> {
  const locale = localeOf(args);
  const call = { locale, words: cliWords[locale], output, disk, now };
  let code: ExitCode = 0;
  const program = programOf(call, (ended) => (code = ended));
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0; // help was shown
    const wrong = error instanceof CommanderError ? new WrongCall(messageOf(error, program, call)) : error;
    if (!(wrong instanceof WrongCall)) throw wrong;
    output.err(wrong.message);
    if (wrong.showUsage) {
      output.err('');
      calledCommand(program).outputHelp({ error: true });
    }
    return 2;
  }
}
