/**
 * The command registry → what a completion script needs to know: commands, their options and what each may
 * be.
 */

import { commands } from '../../generated/commands.ts';
import type { Language } from '../../values/language.ts';
import type { OptionSpec } from '../command.ts';
import { globalOptions, globalOptionTexts } from '../global-options.ts';

export interface CompletedOption extends OptionSpec {
  readonly text: string;
}

export interface CompletedCommand {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly CompletedOption[];
  /** What the first argument may be; empty where it is a file or anything. */
  readonly words: readonly string[];
  readonly takesArgument: boolean;
}

export async function commandLine(language: Language): Promise<CompletedCommand[]> {
  const described = Object.entries(commands).map(async ([name, load]) => {
    const module = await load();
    const texts = module.texts[language];
    const own = module.options.map((option) => ({
      ...option,
      text: oneLine(texts.options[option.name] ?? ''),
    }));
    const everywhere = globalOptions.map((option) => ({
      ...option,
      text: oneLine(globalOptionTexts[option.name]?.[language] ?? ''),
    }));
    const [argument] = module.arguments;
    return {
      name,
      summary: oneLine(texts.summary),
      options: [...own, ...everywhere],
      words: (await argument?.words?.()) ?? [],
      takesArgument: argument !== undefined,
    };
  });
  return Promise.all(described);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Words of a shell that end at its own single quotes. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
