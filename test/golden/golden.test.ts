/**
 * Every folder beside this one: the commands of `commands.txt` run on a copy of `input`, and what they leave
 * is `expected`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectedOf, inputOf, leftBy, writeExpected } from './world.ts';

const folder = import.meta.dirname;
const update = process.env.UPDATE_GOLDEN === '1' && !process.env.CI;
const situations = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe('the whole output of a small world', { timeout: 300_000 }, () => {
  for (const { name } of situations) {
    describe(name, () => {
      const world = join(folder, name);
      const commands = readFileSync(join(world, 'commands.txt'), 'utf8').trim().split('\n');

      it('is what it was, file by file', async () => {
        const left = await leftBy(commands, inputOf(world));
        if (update) writeExpected(world, left);
        const expected = expectedOf(world);
        expect([...left.keys()]).toEqual([...expected.keys()]);
        for (const [path, text] of expected) expect(left.get(path), path).toBe(text);
      });
    });
  }

  it('is kept for the six situations', () => {
    expect(situations.map(({ name }) => name)).toEqual([
      'adoption',
      'college',
      'crosswalk-gaps',
      'one-course',
      'release-and-pack',
      'theme',
    ]);
  });
});
