import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../../src/1-parse/parse-yaml.ts';
import { canonicalize } from '../../../src/2-validate/canonicalize.ts';
import { validate } from '../../../src/2-validate/validate.ts';
import { commentsOf } from '../../../src/fmt/attach-comments.ts';
import { formatText } from '../../../src/fmt/format-text.ts';
import { bundledSources } from '../../support/bundled-standards.ts';
import { changes, rearranged } from './layouts.ts';

const texts = bundledSources();

function formatted(text: string): string {
  const result = formatText('x.yaml', text);
  if (result.is !== 'formatted') throw new Error(`${result.is}: ${text.slice(0, 4000)}`);
  return result.text;
}

function meaning(text: string): unknown {
  const { tree } = parseYaml({ path: 'x.yaml', text });
  const type = tree && validate(tree).type;
  return tree?.root && type ? canonicalize(tree, type).value : undefined;
}

const comments = (text: string): string[] =>
  commentsOf(text)
    .map((comment) => comment.text)
    .sort();

describe('the canonical layout', () => {
  it('is its own layout, for each bundled file', { timeout: 300_000 }, () => {
    for (const [name, text] of texts) {
      const once = formatted(text);
      expect(formatted(once), name).toBe(once);
    }
  });

  it('keeps a row of numbers in one line where its author wrote it so, and lines where not', () => {
    const plan = (list: string) =>
      `kind: programme\nid: p\ntitle: 护理\ncode: 0801-4\nstages:\n  - level: intermediate\nplan:\n  - title: 英语\n    category: public\n    hoursBySemester:\n      r:${list}\n`;
    expect(formatted(plan(' [32,0,  48 ]'))).toBe(plan(' [32, 0, 48]'));
    expect(formatted(plan(' [32,\n        0]'))).toBe(plan(' [32, 0]'));
    expect(formatted(plan('\n        - 32\n        - 0'))).toBe(plan('\n        - 32\n        - 0'));
    expect(formatted(plan(' [32, # 第一学期\n        0]'))).toContain('# 第一学期');
    expect(formatted('kind: programme\nposts: [护士, 护工]\n')).toBe(
      'kind: programme\nposts:\n  - 护士\n  - 护工\n',
    );
  });

  it('keeps meaning and every comment, whatever the layout was, and is reached in one step', () => {
    const small = texts.filter(([, text]) => text.length < 30_000);
    fc.assert(
      fc.property(fc.constantFrom(...small), changes, ([, text], list) => {
        const bent = rearranged(text, list);
        fc.pre(
          meaning(bent) !== undefined &&
            JSON.stringify(parseYaml({ path: '', text: bent }).diagnostics) === '[]',
        );
        const once = formatted(bent);
        expect(meaning(once)).toEqual(meaning(bent));
        expect(comments(once)).toEqual(comments(bent));
        expect(formatted(once)).toBe(once);
        expect(once).not.toMatch(/\n\n\n|\r|^\n/);
      }),
      { seed: 20_261_122, numRuns: 16 },
    );
  }, 300_000);

  const layout = (source: string, wanted: string): void =>
    expect(formatted(`kind: course\nid: x\n${source}`)).toBe(`kind: course\nid: x\n${wanted}`);

  it('puts keys in the order of the schema, in the language the author used, and own keys last', () => {
    expect(formatted('x-own: 1\n基准学时: 4\ntitle: T\n标识: x\nkind: course\n')).toBe(
      'kind: course\n标识: x\ntitle: T\n基准学时: 4\nx-own: 1\n',
    );
  });

  it('moves comments with what they belong to, and leaves those at the top at the top', () => {
    const text =
      '# file\n\n# hours of a week\nhours: 4 # four\n# the name\ntitle: T\nid: x\nkind: course\n\n# the end\n';
    expect(formatted(text)).toBe(
      '# file\n\n# hours of a week\nkind: course\nid: x\n# the name\ntitle: T\nhours: 4 # four\n\n# the end\n',
    );
  });

  it('keeps a commented-out part where it was', () => {
    layout('tasks:\n  # - t1\n  # - t2\nhours: 4\n', 'hours: 4\ntasks:\n  # - t1\n  # - t2\n');
    layout(
      'goals:\n  - id: g1\n    # text: old\n  # - id: g2\nhours: 4\n',
      'hours: 4\ngoals:\n  - id: g1\n    # text: old\n  # - id: g2\n',
    );
  });

  it('writes blocks instead of brackets', () => {
    layout(
      'posts: [a, b] # two\ngoals: [{id: g1, text: "x"}]\nreferences: []\n',
      'posts: # two\n  - a\n  - b\ngoals:\n  - id: g1\n    text: x\nreferences: []\n',
    );
  });

  it('quotes only where YAML needs it', () => {
    layout(`title: "plain"\nnotes: 'a: b'\ncode: "#1"\n`, `title: plain\nnotes: 'a: b'\ncode: '#1'\n`);
    layout('x-a: "12"\nx-b: "true"\nx-c: "text"\n', "x-a: '12'\nx-b: 'true'\nx-c: text\n");
  });

  it('writes texts of several lines as blocks, with exactly their ends', () => {
    layout('positioning: "a\\n\\nb"\n', 'positioning: |-\n  a\n\n  b\n');
    layout('positioning: >\n  a\n  b\n\n  c\n', 'positioning: |\n  a\n  b\n\n  c\n');
    layout('positioning: |+\n  a\n\n\nhours: 4\n', 'hours: 4\npositioning: |+\n  a\n\n\n');
    layout('positioning: "  code\\nb\\n"\n', 'positioning: |2\n    code\n  b\n');
  });

  it('keeps single blank lines of the author, and none at the start of a block', () => {
    layout(
      '\n\ntitle: T\n\n\n\ngoals:\n\n  - id: g1\n\n  - id: g2\n',
      '\ntitle: T\n\ngoals:\n  - id: g1\n\n  - id: g2\n',
    );
  });

  it('keeps a comment below a block of text out of the text', () => {
    layout(
      'goals:\n  - text: |\n      a\n     # not a\n    id: g1\n',
      'goals:\n  # not a\n  - id: g1\n    text: |\n      a\n',
    );
    layout('positioning: "a\n\n  b"\n  # c\nposts: []\n', 'positioning: |-\n  a\n\n  b\n# c\nposts: []\n');
  });

  it('keeps comments in empty brackets, and those behind and inside filled ones', () => {
    layout(
      'x-a: {\n# c\n}\nx-b: [ # d\n  1, # e\n  # f\n  ] # g\n',
      'x-a: {}\n  # c\n# d\nx-b: # g\n  - 1 # e\n  # f\n',
    );
  });

  it('adds no empty line to a text that keeps its own', () => {
    layout('x-a: |+\n  a\n\nx-b: []\n\nx-c: 1\n', 'x-a: |+\n  a\n\nx-b: []\n\nx-c: 1\n');
  });

  it('leaves the order alone where an alias needs its anchor first', () => {
    layout('x-a: &a\n  - 1\nposts: *a\ntitle: T\n', 'x-a: &a\n  - 1\nposts: *a\ntitle: T\n');
  });

  it('leaves broken files and those of other programs alone', () => {
    expect(formatText('x.yaml', 'kind: course\n a: b: c\n').is).toBe('broken');
    expect(formatText('x.yaml', 'services:\n  web: {}\n').is).toBe('foreign');
  });

  it('turns line ends of Windows into those of the repository', () => {
    expect(formatted('kind: course\r\nid: x\r\npositioning: |\r\n  a\r\n  b\r\n')).toBe(
      'kind: course\nid: x\npositioning: |\n  a\n  b\n',
    );
  });
});
