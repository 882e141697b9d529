import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatText } from '../../../src/fmt/format-text.ts';

/** Every way to write YAML that a layout could stumble over; each piece is an entry of a course. */
const pieces = [
  'title: T',
  'hours: 4 # c',
  'x-a: &a {b: 1, c: [2, 3]} # d\nx-b: *a',
  'x-c:\n  - 1\n  - - 2\n    - 3\n  - k: v\n    l: w # e',
  'posts: [a, # f\n  b, c\n  ] # g',
  'goals:\n  - id: g1\n    text: |\n      a\n\n      # no\n    level: "q \\"z"\n  -\n    id: g2\n    text: >-\n      x\n       y\n  # tail',
  "notes: 'it''s' # h",
  'positioning: plain\n  goes on\n  here # i',
  '? status\n: draft',
  'workTask: # j\n  # k\n  description: "a\n    b\n\n    c"\n  objects:\n  - x\n  - y # l',
  '# end\n',
  '',
  '   # m\n       # n',
  'x-d: !!str 5',
  'x-e: ""',
  'x-f: |+\n  keep\n',
  'x-g: |2\n   ind\n    more',
  '"quoted key": 1',
  'x-i: {a: {b: [1, {c: d}]}, # o\n  e: f}',
  'x-j: [] # p',
  'x-k: {\n# q\n}',
  'x-l:\n  # only a comment',
];

interface Inserted {
  readonly at: number;
  readonly indent: number;
  readonly blank: boolean;
}

const inserted: fc.Arbitrary<Inserted[]> = fc.array(
  fc.record({ at: fc.double({ min: 0, max: 0.999, noNaN: true }), indent: fc.nat(8), blank: fc.boolean() }),
  { maxLength: 4 },
);

function withLines(text: string, list: readonly Inserted[]): string {
  const lines = text.split('\n');
  for (const [index, { at, indent, blank }] of list.entries()) {
    lines.splice(1 + Math.floor(at * lines.length), 0, blank ? '' : `${' '.repeat(indent)}# r${index}`);
  }
  return lines.join('\n');
}

describe('odd YAML', () => {
  it('has a canonical layout with the same meaning and comments, reached in one step', () => {
    const seen = { formatted: 0, broken: 0, foreign: 0, kept: 0 };
    fc.assert(
      fc.property(fc.shuffledSubarray(pieces, { minLength: 3 }), inserted, (picked, list) => {
        const text = withLines(`kind: course\n${picked.join('\n')}\n`, list);
        const once = formatText('x.yaml', text);
        seen[once.is]++;
        // A comment in the middle of a text may well break the file; a layout that loses something is never
        // kept.
        expect(once.is).toMatch(/formatted|broken/);
        if (once.is === 'formatted') expect(formatText('x.yaml', once.text)).toEqual(once);
      }),
      { seed: 20_261_122, numRuns: 250 },
    );
    expect(seen.formatted).toBeGreaterThan(110);
  }, 300_000);
});
