/** `ccstd review`: sheets for reviewers, what they concluded, and what still needs a review. */
import { suggest } from '../../diagnostics/suggest.ts';
import type { CommandModule } from '../command.ts';
import { en, words, zh } from '../review/texts.ts';
import { UsageError } from '../usage-error.ts';

const actions = ['status', 'request', 'record', 'sign'] as const;

export const command: CommandModule = {
  texts: { 'zh-CN': zh, en },
  arguments: [{ name: 'action', required: true, words: async () => actions }, { name: 'subject' }],
  options: [
    { name: 'course', value: 'id' },
    { name: 'since', value: 'from' },
    { name: 'output', short: 'o', value: 'file' },
    { name: 'name', value: 'name', many: true },
    { name: 'role', value: 'text', many: true },
    { name: 'conclusion', value: 'text' },
    { name: 'date', value: 'date' },
    { name: 'round', value: 'number', number: true },
    { name: 'comment', value: 'text', many: true, whole: true },
    { name: 'digest', value: 'text' },
    { name: 'keys', value: 'language', choices: ['zh', 'en'] },
    { name: 'signature', value: 'file' },
    { name: 'json' },
  ],
  async run([action = '', subject], options, shell) {
    if (options.flag('json') && action !== 'status')
      throw new UsageError({ is: 'said', text: words[shell.language].onlyStatus }, 'review');
    switch (action) {
      case 'status':
        if (subject !== undefined) throw new UsageError({ is: 'extra-argument', name: subject }, 'review');
        return (await import('../review/status.ts')).status(options, shell);
      case 'request':
        return (await import('../review/request.ts')).request(subject, options, shell);
      case 'record':
        return (await import('../review/record.ts')).record(subject, options, shell);
      case 'sign':
        return (await import('../review/sign.ts')).sign(subject, options, shell);
      default:
        throw new UsageError(
          {
            is: 'unknown-value',
            option: 'review',
            typed: action,
            allowed: actions,
            suggestions: suggest(action, actions),
          },
          'review',
        );
    }
  },
};
