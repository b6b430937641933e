import { cliWords } from '../words/cli';
import { localeOf, parseCall, WrongCall, type Call, type ExitCode, type Output } from './call';
import { check } from './check-command';
import { forms } from './forms-command';
import { insert } from './insert-command';

const COMMANDS: Readonly<Record<string, (call: Call, output: Output) => ExitCode | Promise<ExitCode>>> = {
  check,
  forms,
  insert,
};

/** `jixiao check|forms|insert …`: carries a command line out. */
export async function run(args: readonly string[], output: Output): Promise<ExitCode> {
  const words = cliWords[localeOf(args)];
  try {
    const call = parseCall(args);
    if (call.help) {
      output.out(words.usage);
      return 0;
    }
    const command = Object.hasOwn(COMMANDS, call.command ?? '') ? COMMANDS[call.command ?? ''] : undefined;
    if (!command) throw new WrongCall(words.noCommand);
    return await command(call, output);
  } catch (error) {
    if (!(error instanceof WrongCall)) throw error;
    output.err(error.showUsage ? `${error.message}\n${words.usage}` : error.message);
    return 2;
  }
}
