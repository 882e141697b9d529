/** What a command is: its words in both languages, what it takes, and what it does. */
import type { Language } from '../values/language.ts';
import type { ExitCode } from './exit-codes.ts';
import type { OptionValues } from './option-values.ts';
import type { Shell } from './shell.ts';

export interface ArgumentSpec {
  readonly name: string;
  readonly required?: true;
  readonly many?: true;
  /** What it may be, as shells complete it. */
  readonly words?: () => Promise<readonly string[]>;
}

export interface OptionSpec {
  /** Without the dashes. */
  readonly name: string;
  readonly short?: string;
  /** Name of the value it takes; left out for a switch. */
  readonly value?: string;
  readonly choices?: readonly string[];
  /** What people write instead of one of these, as `nearForm` has it; suggested, never taken. */
  readonly near?: Readonly<Record<string, string>>;
  /** Takes several values: repeated, or separated by commas. */
  readonly many?: true;
  /** Of several values, each stands as typed, commas and all. */
  readonly whole?: true;
  readonly number?: true;
}

export interface CommandTexts {
  /** One line, without a full stop. */
  readonly summary: string;
  readonly details?: string;
  readonly arguments: Readonly<Record<string, string>>;
  readonly options: Readonly<Record<string, string>>;
  /** Command line → what it does. */
  readonly examples: Readonly<Record<string, string>>;
}

export interface CommandModule {
  readonly texts: Readonly<Record<Language, CommandTexts>>;
  readonly arguments: readonly ArgumentSpec[];
  readonly options: readonly OptionSpec[];
  run(args: readonly string[], options: OptionValues, shell: Shell): Promise<ExitCode> | ExitCode;
}
