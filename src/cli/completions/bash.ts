/** Commands → a completion script for bash 3.2 and later. */
import { type CompletedCommand, quoted } from './command-line.ts';

export function bashCompletion(commands: readonly CompletedCommand[]): string {
  const names = commands.map(({ name }) => name).join(' ');
  return `# bash completion for ccstd: add to ~/.bashrc
#   eval "$(ccstd completion bash)"
_ccstd() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command= word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in
      -*) ;;
      ${commands.map(({ name }) => name).join('|')}) command=$word; break ;;
    esac
  done
  COMPREPLY=()
  case $command,$previous in
${commands.flatMap(choices).join('\n')}
  esac
  case $command in
    '') COMPREPLY=($(compgen -W ${quoted(`${names} help --help --version --lang --root`)} -- "$current")) ;;
${commands.map(branch).join('\n')}
  esac
}
complete -F _ccstd ccstd
`;
}

/** What may follow an option that takes a value: its choices, else a file. */
function choices({ name, options }: CompletedCommand): string[] {
  return options
    .filter(({ value }) => value !== undefined)
    .map(({ name: option, short, choices: words }) => {
      const forms = [`${name},--${option}`, ...(short ? [`${name},-${short}`] : [])].join('|');
      const reply = words
        ? `compgen -W ${quoted(words.join(' '))} -- "$current"`
        : 'compgen -f -- "$current"';
      return `    ${forms}) COMPREPLY=($(${reply})); return ;;`;
    });
}

function branch({ name, options, words, takesArgument }: CompletedCommand): string {
  const forms = options
    .flatMap(({ name: option, short }) => [`--${option}`, ...(short ? [`-${short}`] : [])])
    .join(' ');
  const argument =
    words.length > 0
      ? `compgen -W ${quoted(words.join(' '))} -- "$current"`
      : takesArgument
        ? 'compgen -f -- "$current"'
        : ':';
  return `    ${name})
      if [[ $current == -* ]]; then COMPREPLY=($(compgen -W ${quoted(forms)} -- "$current"))
      else COMPREPLY=($(${argument})); fi ;;`;
}
