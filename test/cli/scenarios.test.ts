/** Every `.scenario` file beside this one; `UPDATE_SCENARIOS=1` writes what happens now, never on CI. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { matches, readScenario, runScenario, writeScenario } from './scenario.ts';

const folder = import.meta.dirname;
const update = process.env.UPDATE_SCENARIOS === '1' && !process.env.CI;

describe('ccstd', { timeout: 300_000 }, () => {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.scenario'))) {
    it(name.replace('.scenario', ''), async () => {
      const text = readFileSync(join(folder, name), 'utf8');
      const scenario = readScenario(text);
      const outcomes = await runScenario(scenario);
      const same = scenario.steps.every(({ expected }, index) => {
        const actual = outcomes[index];
        return (
          actual &&
          expected.status === actual.status &&
          matches(expected.stdout, actual.stdout) &&
          matches(expected.stderr, actual.stderr)
        );
      });
      if (same) return;
      if (update) writeFileSync(join(folder, name), writeScenario(text, outcomes));
      else expect(writeScenario(text, outcomes)).toBe(text);
    });
  }
});
