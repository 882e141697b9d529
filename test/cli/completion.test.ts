/** Completion scripts name every command, option and choice, and shells can read them. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { bashCompletion } from '../../src/cli/completions/bash.ts';
import { commandLine } from '../../src/cli/completions/command-line.ts';
import { fishCompletion } from '../../src/cli/completions/fish.ts';
import { powershellCompletion } from '../../src/cli/completions/powershell.ts';
import { zshCompletion } from '../../src/cli/completions/zsh.ts';
import { commands } from '../../src/generated/commands.ts';

const scripts = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
  powershell: powershellCompletion,
};

describe('completion', { timeout: 300_000 }, () => {
  for (const [shell, script] of Object.entries(scripts)) {
    it(`of ${shell} names every command, option and choice`, async () => {
      const text = script(await commandLine('zh-CN'));
      for (const [name, load] of Object.entries(commands)) {
        expect(text).toMatch(new RegExp(`\\b${name}\\b`));
        for (const option of (await load()).options) {
          expect(text).toContain(shell === 'fish' ? `-l ${option.name}` : `--${option.name}`);
          for (const choice of option.choices ?? []) expect(text).toContain(choice);
        }
      }
    });
  }

  it('of bash completes commands, arguments, options and their values', async () => {
    const text = bashCompletion(await commandLine('en'));
    const complete = (...words: string[]): string => {
      const typed = words.map((word) => `'${word}'`).join(' ');
      const line = `COMP_WORDS=(ccstd ${typed}); COMP_CWORD=${words.length}; _ccstd; echo "\${COMPREPLY[*]}"`;
      return spawnSync('bash', ['-c', `${text}\n${line}`], { encoding: 'utf8' }).stdout.trim();
    };
    if (spawnSync('bash', ['--version']).status !== 0) return;
    expect(complete('expl')).toBe('explain');
    expect(complete('explain', 'hours/sum')).toBe('hours/sum-mismatch');
    expect(complete('new', 'learn')).toBe('learning-task');
    expect(complete('init', '--sa')).toBe('--sample');
    expect(complete('init', '--sample', 'ai')).toBe('ai-trainer');
  });
});
