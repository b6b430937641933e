import { CommanderError } from 'commander';
import { cliWords } from '../words/cli';
import { WrongCall, type ExitCode, type Output } from './call';
import { calledCommand, localeOf, messageOf, programOf } from './program';

/** `jixiao check|forms|insert …`: carries a command line out. */
export async function run(args: readonly string[], output: Output): Promise<ExitCode> {
  const locale = localeOf(args);
  const call = { locale, words: cliWords[locale], output };
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
