/** The bundled bank: papers follow the weights of its competition exactly, and every question has one key. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { lower } from '../../../src/5-lower/lower.ts';
import { answerKey } from '../../../src/answers/answer-key.ts';
import { poolOf } from '../../../src/papers/bank.ts';
import { draw } from '../../../src/papers/draw.ts';
import { checkSources } from '../../../src/workspace/check-workspace.ts';
import { bundledFiles, machine } from '../../support/bundled-standards.ts';

describe('the bundled bank', () => {
  const { workspace } = checkSources(machine(bundledFiles('electrical/')));
  const bank = workspace?.banks.get('plc-control-bank')?.value;
  if (!workspace || !bank) throw new Error('the bank is broken');
  const pool = poolOf(bank, lower(workspace), workspace);
  const [blueprint] = bank.blueprints ?? [];

  it.each(['1', '2026秋', 'x'])('gives two papers that share nothing and weigh alike (seed %s)', (seed) => {
    const drawn = draw({
      ...pool,
      parts: (blueprint?.sections ?? []).map(({ title, kind = 'choice', count = 0, each = 0 }) => ({
        ...{ title, kind, count, each },
      })),
      variants: ['A', 'B'],
      shuffle: (text) => createHash('sha256').update(`${seed}\n${text}`).digest('hex'),
    });
    expect(pool.unplaced).toBe(0);
    expect(drawn.short).toEqual([]);
    expect(drawn.shared).toEqual([]);
    for (const { points, parts } of drawn.variants) {
      expect([...points.values()]).toEqual([10, 20, 15, 30, 25]);
      expect(parts.map((part) => part.length)).toEqual([12, 8]);
    }
  });

  it('keys every question once, and no option letter much more often than another', () => {
    const choices = bank.questions.filter(({ kind }) => kind === 'choice');
    const letters = choices.map((question) => answerKey(question).marked);
    expect(letters.filter((right) => right.length !== 1)).toEqual([]);
    const times = [0, 1, 2, 3].map((place) => letters.filter(([right]) => right === place).length);
    expect(Math.max(...times) - Math.min(...times)).toBeLessThan(4);
  });
});
