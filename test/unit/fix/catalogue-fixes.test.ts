import { describe, expect, it } from 'vitest';
import { fixOf } from '../../../src/fix/fix-of.ts';
import type { Code } from '../../../src/generated/catalogue.ts';
import { explanations } from '../../../src/generated/explanations.ts';
import { fixes } from '../../../src/generated/fixes.ts';
import { memoryHost } from '../../../src/host/memory-host.ts';
import { checkSources } from '../../../src/workspace/check-workspace.ts';
import { fixWorkspace } from '../../../src/workspace/fix-workspace.ts';

function exampleOf(code: Code): Record<string, string> {
  const blocks = [...explanations[code].wrong.matchAll(/^```yaml(?: file=(\S+))?\n([\s\S]*?)^```/gm)];
  return Object.fromEntries(blocks.map(([, name = 'example.yaml', text = '']) => [name, text]));
}

/** What the example shows, an author has to settle: the fix is for other cases. */
const notInExample: readonly string[] = [
  'schema/bad-code',
  'schema/bad-id',
  'schema/bad-number-form',
  'ref/item-form',
  'ref/no-such-item',
  'schema/unexpected-list',
  'schema/not-a-list',
  'schema/not-text',
  'schema/unknown-word',
  'schema/missing-field',
  'schema/not-a-map',
  'assessment/criteria-sum',
  'hours/sum-mismatch',
  'answer/no-such-option',
  'answer/own-letters',
  'plan/programme-code',
  'yaml/bad-indent',
  'yaml/text-indent',
];

describe('the wrong example of each code that has a fix', () => {
  for (const code of Object.keys(fixes) as Code[]) {
    const files = exampleOf(code);
    if (Object.keys(files).length === 0) continue;
    it(`${code} is put right, and nothing else breaks`, async () => {
      const host = memoryHost(files);
      const before = checkSources(host);
      const found = before.diagnostics.find((diagnostic) => diagnostic.code === code);
      expect(found).toBeDefined();
      const fix = found && (await fixOf(found, before));
      if (!fix) {
        expect(notInExample).toContain(code);
        return;
      }
      const { checked, fixed } = await fixWorkspace(host, { unsafe: true });
      if (notInExample.includes(code) && fixed.length === 0) return;
      expect(checked.diagnostics.filter((diagnostic) => diagnostic.code === code)).toEqual([]);
      expect(checked.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect((await fixWorkspace(host, { unsafe: true })).files).toEqual([]);
    });
  }
});
