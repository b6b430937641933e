import { Command, type CommanderError } from 'commander';
import { closest } from 'fastest-levenshtein';
import { fill, LOCALES, widthOf, type Locale } from '../core';
import { WrongCall, type Call, type ExitCode } from './call';
import { check } from './check-command';
import { forms } from './forms-command';
import { addInsertOptions, insert, type InsertOptions } from './insert-command';
import { addCheckOptions, formatOption, valueOption, type CheckOptions, type FormatOptions } from './options';
import { printSettings, settingsHelp } from './settings-command';

/** The language asked for, Chinese where none is: mistakes are told in it, whatever else is wrong. */
export function localeOf(args: readonly string[]): Locale {
  const probe = new Command().option('--lang [tag]');
  probe.parseOptions([...args]);
  const { lang } = probe.opts<{ lang?: unknown }>();
  return LOCALES.find((known) => known === lang) ?? 'zh-CN';
}

/** The commands and their options. `end` takes the exit code of the one that was carried out. */
export function programOf(call: Call, end: (code: ExitCode) => void): Command {
  const { words, output } = call;
  const program = new Command('jixiao')
    .usage(words.usage)
    .helpOption('-h, --help', words.switches.help)
    .configureHelp({
      displayWidth: widthOf,
      showGlobalOptions: true,
      styleTitle: (title) => words.headings.get(title) ?? title,
      subcommandTerm: (command) => command.name(),
    })
    .configureOutput({
      writeOut: (text) => output.out(text.trimEnd()),
      writeErr: (text) => output.err(text.trimEnd()),
      outputError: () => undefined, // told in the user's language by `messageOf`
    })
    .exitOverride()
    .addHelpText('after', `\n${words.helpEnd}`)
    .addOption(
      valueOption('lang', words).argParser((lang) => {
        if (!LOCALES.some((known) => known === lang)) throw new WrongCall(words.unknownLanguage);
        return lang;
      }),
    )
    .hook('preAction', (...commands) => commands.forEach((command) => assertValues(command, call)))
    .allowExcessArguments()
    .action(() => {
      throw new WrongCall(words.noCommand);
    });
  const add = (name: keyof typeof words.commands) =>
    program
      .command(name)
      .usage(words.commands[name].usage)
      .description(words.commands[name].text)
      .allowExcessArguments(false);
  addCheckOptions(add('check').argument('<files...>'), call).action(async (files: string[], options: CheckOptions) =>
    end(await check(files, options, call)),
  );
  add('forms')
    .addOption(formatOption(words))
    .action((options: FormatOptions) => end(forms(options, call)));
  add('settings')
    .addHelpText('after', () => `\n${settingsHelp(call)}`)
    .action(() => end(printSettings(call)));
  addInsertOptions(add('insert'), call).action(async (options: InsertOptions) => end(await insert(options, call)));
  return program;
}

/** The command that was called, or the program where none was. */
export function calledCommand(program: Command): Command {
  return program.commands.find((command) => command.name() === program.args[0]) ?? program;
}

/** @throws WrongCall for an option that lacks its value: see `valueOption` */
function assertValues(command: Command, { words, locale }: Call): void {
  const bare = command.options.find(
    (option) => !option.isBoolean() && command.getOptionValue(option.attributeName()) === true,
  );
  if (bare) throw new WrongCall(fill(words.missingValue, { option: bare.long ?? '' }, locale));
}

/** What commander found wrong with a call, in the user's language. */
export function messageOf(error: CommanderError, program: Command, call: Call): string {
  switch (error.code) {
    case 'commander.unknownOption':
      return unknownOption(program, call);
    case 'commander.missingArgument':
      return call.words.noFiles;
    case 'commander.excessArguments':
      return call.words.noOperands;
    default:
      throw error;
  }
}

function unknownOption(program: Command, { words, locale }: Call): string {
  const command = calledCommand(program);
  const flagsOf = (commands: readonly Command[]) =>
    commands.flatMap(({ options }) => options.flatMap(({ long }) => long ?? []));
  const option = command.args.find((arg) => /^-./.test(arg)) ?? '';
  const [name = ''] = option.split('=');
  const own = flagsOf([program, command]);
  const all = flagsOf([program, ...program.commands]);
  if (command === program && all.includes(name)) return words.noCommand;
  if (!own.includes(name) && all.includes(name))
    return fill(words.otherOption, { option: name, command: command.name() }, locale);
  return fill(words.unknownOption, { option, near: closest(name, command === program ? all : own) }, locale);
}
