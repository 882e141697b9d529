/**
 * The words after `ccstd` → arguments and options of one command; commander reads, mistakes come back as
 * `UsageError`.
 */
import { Command, CommanderError, Option } from 'commander';
import { suggest } from '../diagnostics/suggest.ts';
import type { ArgumentSpec, CommandModule, OptionSpec } from './command.ts';
import { globalOptions } from './global-options.ts';
import { UsageError } from './usage-error.ts';

export interface ParsedArguments {
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
}

export function parseArguments(
  name: string,
  module: CommandModule,
  argv: readonly string[],
): ParsedArguments {
  const specs = [...module.options, ...globalOptions];
  const program = new Command('ccstd').exitOverride().helpOption(false).helpCommand(false);
  program.configureOutput({ writeOut: () => undefined, writeErr: () => undefined });
  for (const spec of globalOptions) program.addOption(commanderOption(spec));
  const command = program.command(name).helpOption(false);
  for (const argument of module.arguments) command.argument(argumentForm(argument));
  for (const spec of module.options) command.addOption(commanderOption(spec));
  const parsed: { args: string[]; options: Record<string, unknown> } = { args: [], options: {} };
  command.allowExcessArguments(false).action(() => {
    parsed.args = command.args;
    parsed.options = command.optsWithGlobals();
  });
  try {
    program.parse([...argv], { from: 'user' });
  } catch (error) {
    throw error instanceof CommanderError ? usageError(error, name, module, specs, command.args) : error;
  }
  return parsed;
}

function argumentForm({ name, required, many }: ArgumentSpec): string {
  const inner = many ? `${name}...` : name;
  return required ? `<${inner}>` : `[${inner}]`;
}

function optionForm({ name, short, value }: OptionSpec): string {
  return `${short ? `-${short}, ` : ''}--${name}${value ? ` <${value}>` : ''}`;
}

function commanderOption(spec: OptionSpec): Option {
  const option = new Option(optionForm(spec));
  if (spec.many)
    option.argParser((value: string, earlier: string[] | undefined) => [...(earlier ?? []), value]);
  return option;
}

function usageError(
  error: CommanderError,
  name: string,
  module: CommandModule,
  specs: readonly OptionSpec[],
  args: readonly string[],
): UsageError {
  const [, quoted = ''] = /'([^']*)'/.exec(error.message) ?? [];
  switch (error.code) {
    case 'commander.unknownOption': {
      const known = specs.map((spec) => `--${spec.name}`);
      return new UsageError(
        {
          is: 'unknown-option',
          typed: quoted,
          suggestions: quoted.startsWith('--') ? suggest(quoted, known) : [],
        },
        name,
      );
    }
    case 'commander.optionMissingArgument':
      return new UsageError({ is: 'missing-value', option: /--[\w-]+/.exec(quoted)?.[0] ?? quoted }, name);
    case 'commander.missingArgument':
      return new UsageError({ is: 'missing-argument', name: quoted }, name);
    default:
      return new UsageError({ is: 'extra-argument', name: args[module.arguments.length] ?? '' }, name);
  }
}
