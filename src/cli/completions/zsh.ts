/** Commands → a completion script for zsh, with what each word means. */
import { type CompletedCommand, type CompletedOption, quoted } from './command-line.ts';

export function zshCompletion(commands: readonly CompletedCommand[]): string {
  return `#compdef ccstd
# zsh completion for ccstd: add to ~/.zshrc, after compinit
#   eval "$(ccstd completion zsh)"
_ccstd() {
  local line state
  local -a commands=(
${commands.map(({ name, summary }) => `    ${quoted(`${name}:${summary.replaceAll(':', '\\:')}`)}`).join('\n')}
  )
  _arguments -C '1: :->command' '*:: :->arguments'
  case $state in
    command) _describe -t commands ccstd commands ;;
    arguments)
      case $line[1] in
${commands.map(branch).join('\n')}
      esac ;;
  esac
}
compdef _ccstd ccstd
`;
}

function branch({ name, options, words, takesArgument }: CompletedCommand): string {
  const argument =
    words.length > 0
      ? [quoted(`1: :(${words.join(' ')})`), quoted('*: :_files')]
      : takesArgument
        ? [quoted('*: :_files')]
        : [];
  const lines = [...options.flatMap(optionSpecs), ...argument];
  return `        ${name}) _arguments ${lines.map((line) => `\\\n          ${line}`).join(' ')} ;;`;
}

function optionSpecs({ name, short, text, value, choices }: CompletedOption): string[] {
  const meaning = `[${text.replace(/[[\]:\\]/g, '\\$&')}]`;
  const action = value === undefined ? '' : `:${value}:${choices ? `(${choices.join(' ')})` : '_files'}`;
  return [
    `--${name}${value === undefined ? '' : '='}`,
    ...(short ? [`-${short}${value === undefined ? '' : '+'}`] : []),
  ].map((form) => quoted(`*${form}${meaning}${action}`));
}
