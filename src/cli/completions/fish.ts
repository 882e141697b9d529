/** Commands → a completion script for fish, with what each word means. */
import type { CompletedCommand, CompletedOption } from './command-line.ts';

export function fishCompletion(commands: readonly CompletedCommand[]): string {
  const lines = commands.flatMap((command) => [
    `complete -c ccstd -n __fish_use_subcommand -f -a ${command.name} -d ${inQuotes(command.summary)}`,
    ...command.options.map((option) => optionLine(command.name, option)),
    ...(command.words.length > 0
      ? [`complete -c ccstd -n ${seen(command.name)} -f -a ${inQuotes(command.words.join(' '))}`]
      : []),
  ]);
  return `# fish completion for ccstd: ccstd completion fish > ~/.config/fish/completions/ccstd.fish\n${lines.join('\n')}\n`;
}

function optionLine(command: string, { name, short, text, value, choices }: CompletedOption): string {
  const takes = value === undefined ? '' : choices ? ` -x -a ${inQuotes(choices.join(' '))}` : ' -r';
  return `complete -c ccstd -n ${seen(command)} -l ${name}${short ? ` -s ${short}` : ''}${takes} -d ${inQuotes(text)}`;
}

function seen(command: string): string {
  return `'__fish_seen_subcommand_from ${command}'`;
}

function inQuotes(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
