/** A file that is a byte order mark and nothing else: what is found stands inside of it. */
import { expect, it } from 'vitest';
import { memoryHost } from '../../../src/host/memory-host.ts';
import { checkSources } from '../../../src/workspace/check-workspace.ts';

it.each([
  ['of UTF-16, high byte first', [0xfe, 0xff]],
  ['of UTF-16, low byte first', [0xff, 0xfe]],
  ['of UTF-8', [0xef, 0xbb, 0xbf]],
])('the mark %s', (_, bytes) => {
  const checked = checkSources(memoryHost({ 'a.yaml': Uint8Array.from(bytes) }));
  expect(checked.diagnostics).not.toEqual([]);
  for (const { where } of checked.diagnostics)
    expect(checked.spanOf(where).end).toBeLessThanOrEqual(checked.textOf('a.yaml')?.length ?? 0);
});
