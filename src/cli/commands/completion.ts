/** `ccstd completion`: a script that lets a shell complete commands, options and what they may be. */
import { suggest } from '../../diagnostics/suggest.ts';
import type { CommandModule, CommandTexts } from '../command.ts';
import type { CompletedCommand } from '../completions/command-line.ts';
import { exitCodes } from '../exit-codes.ts';
import { UsageError } from '../usage-error.ts';

const zh: CommandTexts = {
  summary: '打印命令行补全脚本',
  details: '脚本开头的注释说明怎样启用。升级 ccstd 之后重新生成一次。',
  arguments: { shell: 'bash、zsh、fish 或 powershell' },
  options: {},
  examples: {
    'ccstd completion bash': '在 ~/.bashrc 里写 eval "$(ccstd completion bash)"',
    'ccstd completion powershell':
      '在 $PROFILE 里写 ccstd completion powershell | Out-String | Invoke-Expression',
  },
};

const en: CommandTexts = {
  summary: 'print a script for completion in a shell',
  details: 'The comment at its head says how to use it. Make it again after an update of ccstd.',
  arguments: { shell: 'bash, zsh, fish or powershell' },
  options: {},
  examples: {
    'ccstd completion bash': 'write eval "$(ccstd completion bash)" into ~/.bashrc',
    'ccstd completion powershell':
      'write ccstd completion powershell | Out-String | Invoke-Expression into $PROFILE',
  },
};

const shells: Readonly<Record<string, () => Promise<(commands: readonly CompletedCommand[]) => string>>> = {
  bash: async () => (await import('../completions/bash.ts')).bashCompletion,
  zsh: async () => (await import('../completions/zsh.ts')).zshCompletion,
  fish: async () => (await import('../completions/fish.ts')).fishCompletion,
  powershell: async () => (await import('../completions/powershell.ts')).powershellCompletion,
};

export const command: CommandModule = {
  texts: { 'zh-CN': zh, en },
  arguments: [{ name: 'shell', required: true, words: async () => Object.keys(shells) }],
  options: [],
  async run([typed = ''], _options, shell) {
    const load = Object.hasOwn(shells, typed) ? shells[typed] : undefined;
    const names = Object.keys(shells);
    if (!load)
      throw new UsageError(
        { is: 'unknown-value', option: 'shell', typed, allowed: names, suggestions: suggest(typed, names) },
        'completion',
      );
    const [script, { commandLine }] = await Promise.all([load(), import('../completions/command-line.ts')]);
    shell.out(script(await commandLine(shell.language)));
    return exitCodes.done;
  },
};
