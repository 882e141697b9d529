/**
 * `ccstd leaves`: what changed on the loose leaves, a release of them, and the packs by which readers replace
 * them.
 */
import { suggest } from '../../diagnostics/suggest.ts';
import { formats } from '../../generated/formats.ts';
import type { CommandModule } from '../command.ts';
import { en, zh } from '../leaves/texts.ts';
import { UsageError } from '../usage-error.ts';

const actions = ['status', 'release', 'renumber', 'pack', 'history'] as const;

export const command: CommandModule = {
  texts: { 'zh-CN': zh, en },
  arguments: [
    { name: 'action', required: true, words: async () => actions },
    { name: 'from' },
    { name: 'to' },
  ],
  options: [
    { name: 'effective', value: 'date' },
    { name: 'course', value: 'id', many: true },
    { name: 'dry-run' },
    { name: 'reprint' },
    { name: 'before', value: 'state' },
    { name: 'edition', value: 'edition', many: true, choices: ['student', 'teacher'] },
    { name: 'formats', value: 'formats', many: true, choices: Object.keys(formats) },
    { name: 'format', value: 'format', choices: ['text', 'json'] },
    { name: 'json' },
  ],
  async run([action = '', from, to], options, shell) {
    const extra = action === 'pack' ? undefined : from;
    if (extra !== undefined) throw new UsageError({ is: 'extra-argument', name: extra }, 'leaves');
    switch (action) {
      case 'status':
        return (await import('../leaves/status.ts')).status(options, shell);
      case 'release':
        return (await import('../leaves/release.ts')).release(options, shell);
      case 'renumber':
        return (await import('../leaves/release.ts')).release(options, shell, true);
      case 'pack':
        return (await import('../leaves/pack.ts')).pack(from, to, options, shell);
      case 'history':
        return (await import('../leaves/history.ts')).history(options, shell);
      default:
        throw new UsageError(
          {
            is: 'unknown-value',
            option: 'leaves',
            typed: action,
            allowed: actions,
            suggestions: suggest(action, actions),
          },
          'leaves',
        );
    }
  },
};
