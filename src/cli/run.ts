/** One run of the program: words of the command line → exit code. */

import { suggest } from '../diagnostics/suggest.ts';
import { commands } from '../generated/commands.ts';
import { HostError } from '../host/host.ts';
import type { Language } from '../values/language.ts';
import type { CommandModule } from './command.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { asksJson, firstLook, globalOptions } from './global-options.ts';
import { chooseLanguage } from './locale.ts';
import { optionValues } from './option-values.ts';
import { absolutePath } from './paths.ts';
import { type Io, shellOf } from './shell.ts';
import { UsageError, usageMessage } from './usage-error.ts';

export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const language = chooseLanguage(firstLook(argv).lang, io.host.env);
  try {
    return await dispatch(argv, io, language);
  } catch (error) {
    if (asksJson(argv)) {
      const { failureJson } = await import('./failure-json.ts');
      io.out(failureJson(error, language));
    }
    if (error instanceof UsageError) {
      io.err(usageMessage(error, language));
      return exitCodes.couldNotRun;
    }
    const { failureMessage } = await import('./failure-message.ts');
    io.err(failureMessage(error, language, Boolean(io.host.env.DEBUG)));
    return error instanceof HostError ? exitCodes.couldNotRun : exitCodes.bug;
  }
}

async function dispatch(argv: readonly string[], io: Io, language: Language): Promise<ExitCode> {
  const look = firstLook(argv);
  if (look.version) {
    const { version } = await import('../version.ts');
    io.out(`${version}\n`);
    return exitCodes.done;
  }
  const words = look.command === 'help' ? withoutFirst(argv, 'help') : argv;
  const { command: name } = firstLook(words);
  if (name === undefined) return overview(words, io, language);
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load)
    throw new UsageError({
      is: 'unknown-command',
      typed: name,
      suggestions: suggest(name, Object.keys(commands)),
    });
  const module = await load();
  if (look.help || words !== argv) {
    const { commandHelp } = await import('./help-text.ts');
    io.out(commandHelp(name, module, language));
    return exitCodes.done;
  }
  return runCommand(name, module, argv, io, language);
}

async function runCommand(
  name: string,
  module: CommandModule,
  argv: readonly string[],
  io: Io,
  language: Language,
): Promise<ExitCode> {
  const { parseArguments } = await import('./parse-arguments.ts');
  const { args, options } = parseArguments(name, module, argv);
  const everywhere = optionValues(
    globalOptions.map((option) =>
      option.name === 'lang' ? { ...option, choices: ['zh-CN', 'zh', 'en'] } : option,
    ),
    options,
    name,
  );
  const root = everywhere.text('root');
  const from = root === undefined ? io.host.cwd : absolutePath(io.host.cwd, root);
  if (root !== undefined && !exists(io, from))
    throw new UsageError({ is: 'no-such-folder', path: root }, name);
  const said = { out: false, err: '' };
  const forPrograms = asksJson(argv);
  const shell = shellOf(forPrograms ? overheard(io, said) : io, {
    ...{ language, from, fromGiven: root !== undefined, asksJson: forPrograms },
  });
  try {
    const values = optionValues(module.options, options, name);
    const code = await module.run(args, values, shell);
    if (forPrograms && code !== exitCodes.done && !said.out && options.output === undefined) {
      const { refusalJson } = await import('./failure-json.ts');
      io.out(refusalJson(said.err));
    }
    if (everywhere.flag('timings')) shell.err(shell.progress.timings());
    return code;
  } finally {
    shell.progress.erase();
  }
}

/** What a command says, so that one that only says why it cannot is known by it. */
function overheard(io: Io, said: { out: boolean; err: string }): Io {
  return {
    ...io,
    out(text) {
      said.out = true;
      io.out(text);
    },
    err(text) {
      said.err += text;
      io.err(text);
    },
  };
}

function exists({ host }: Io, folder: string): boolean {
  return (
    host.realPath(folder) !== undefined ||
    !host
      .walk(folder, () => false)
      [Symbol.iterator]()
      .next().done
  );
}

async function overview(argv: readonly string[], io: Io, language: Language): Promise<ExitCode> {
  const unknown = argv.find(
    (word) => word.startsWith('-') && !/^(-h|--help|--timings|-C|--root(=.*)?|--lang(=.*)?)$/.test(word),
  );
  if (unknown)
    throw new UsageError({
      is: 'unknown-option',
      typed: unknown,
      suggestions: suggest(unknown, ['--version', '--help', '--lang', '--root', '--timings']),
    });
  const { programHelp } = await import('./help-text.ts');
  const modules = await Promise.all(
    Object.entries(commands).map(async ([name, load]) => [name, await load()] as const),
  );
  io.out(programHelp(Object.fromEntries(modules), language));
  return exitCodes.done;
}

function withoutFirst(words: readonly string[], word: string): readonly string[] {
  const at = words.indexOf(word);
  return words.filter((_, index) => index !== at);
}
