/**
 * Whatever is written for teachers: what students and the public get of the bundled standards is the same to
 * the byte.
 */
import { describe, expect, it } from 'vitest';
import { makeExports } from '../../src/exports/make-exports.ts';
import { documents } from '../../src/generated/documents.ts';
import { exportFormats } from '../../src/generated/exports.ts';
import type { MemoryHost } from '../../src/host/memory-host.ts';
import { once } from '../../src/values/once.ts';
import { buildWorkspace } from '../../src/workspace/build-workspace.ts';
import { checkSources } from '../../src/workspace/check-workspace.ts';
import { bundledFiles, machine } from '../support/bundled-standards.ts';
import { everyKind } from '../unit/render/every-kind.ts';
import { inside, type Mutation, withOtherNotes } from './other-notes.ts';

/**
 * Of the same kind, so that a gap stays a gap for a number, a word or a sentence, which the text around it
 * tells.
 */
const reworded = (text: string): string =>
  text
    .replace(/\p{Script=Han}/gu, (char) => (char === '另' ? '外' : '另'))
    .replace(/\d/g, (digit) => String((Number(digit) + 3) % 10));

/** The boxes and gaps of a text that everybody reads. */
const box = /^( *)(:{3,})(answer|teacher|答案|教师)\b[^\n]*\n[\s\S]*?\n\1\2 *$/gm;
const gap = /:(fill|填空)\[([^[\]]*)\]/g;

/**
 * A box keeps apart what stands before and behind it, also where it is not shown, so the box itself stays.
 */
const emptied = (whole: string): string => [whole.split('\n')[0], '略', whole.split('\n').at(-1)].join('\n');

const mutations: Readonly<
  Record<string, { readonly mutation: Mutation; readonly formats: readonly string[] }>
> = {
  changed: {
    formats: ['html'],
    mutation: {
      text: reworded,
      field: (value) => inside(value, reworded),
      shared: (text) =>
        text
          .replace(box, (whole) => whole.replace(/(?<=\n)[^:\n][^\n]*/g, reworded))
          .replace(gap, (_, name: string, answer: string) => `:${name}[${reworded(answer)}]`),
    },
  },
  lengthened: {
    formats: ['md'],
    mutation: {
      text: (text) => `${text}（另见教师手册第 3 页，用时约 15 分钟）`,
      field: (value) =>
        Array.isArray(value)
          ? [...value, ...value]
          : inside(value, (text) => `${text}（另见教师手册第 3 页）`),
      shared: (text) =>
        text.replace(box, (whole) => whole.replace(/\n([ ]*:{3,} *)$/, '\n\n另外补充一段，只给教师看。\n$1')),
    },
  },
  dropped: {
    formats: ['md'],
    mutation: { text: () => '', field: () => undefined, shared: (text) => text.replace(box, emptied) },
  },
};

/** The reference manual speaks of the language, and of nobody's standards. */
const ofStandards = Object.keys(documents).filter((name) => name !== 'reference');
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

type Files = Readonly<Record<string, string>>;

function withMutation(
  original: Files,
  mutation: Mutation,
): { readonly files: Files; readonly fields: number } {
  let fields = 0;
  const files = Object.fromEntries(
    Object.entries(original).map(([path, text]) => {
      if (!/\.ya?ml$/.test(path) || /(^ccstd|\.lock)\.ya?ml$/.test(path)) return [path, text];
      const mutated = withOtherNotes(text, mutation);
      fields += mutated.fields;
      return [path, mutated.text];
    }),
  );
  return { files, fields };
}

/** Everything that is not in the folder of teachers, of every document that shows standards. */
async function published(files: Files, formats: readonly string[]): Promise<Map<string, string>> {
  const host = machine(files);
  const { checked, written } = await buildWorkspace(host, {
    formats,
    documents: ofStandards,
  });
  expect(
    checked.diagnostics
      .filter(({ severity }) => severity === 'error')
      .map(({ code, params, where }) => [code, params, where]),
  ).toEqual([]);
  expect(written).toBeDefined();
  const pages = [...host.files].filter(
    ([path]) => path.startsWith('/dist/') && !path.startsWith('/dist/teacher/'),
  );
  return new Map([
    ...pages.map(([path, bytes]) => [path, decode(bytes)] as const),
    ...(await exportsOf(host)),
  ]);
}

/** Loss reports say at which line a fact is written, which depends on all that stands above it. */
async function exportsOf(host: MemoryHost): Promise<(readonly [string, string])[]> {
  const { workspace } = checkSources(host);
  const made: [string, string][] = [];
  for (const [format, load] of Object.entries(exportFormats)) {
    const loaded = await load();
    // Keys of authors are carried by contract, and are changed here as well.
    if (!workspace || loaded.carriesExtensions) continue;
    for (const { path, text, report } of makeExports(loaded, workspace, {
      format,
      selection: {},
      templates: host.templates(),
      lineOf: () => 1,
    })) {
      made.push(
        [`export/${format}/${path}`, text],
        [
          `export/${format}/${path} losses`,
          JSON.stringify(report.losses.map(({ fact, value }) => [fact, value])),
        ],
      );
    }
  }
  return made;
}

/** Each text in turn is changed, lengthened or dropped, so that three turns do all of it to each. */
function inTurn(turn: number): Mutation {
  const ways = Object.values(mutations).map(({ mutation }) => mutation);
  let count = turn;
  const next = (): Mutation => ways[count++ % ways.length] as Mutation;
  return {
    text: (text) => next().text(text),
    field: (value) => next().field(value),
    shared: (text) => next().shared(text),
  };
}

const isThorough = process.env.CCSTD_FUZZ !== undefined;
const turns = isThorough ? [0, 1, 2] : [0];

describe('what is written for teachers in the bundled standards', { timeout: 600_000 }, () => {
  const original = isThorough ? bundledFiles() : bundledFiles('elderly-care/');
  const before = once(() => published(original, ['html']));

  it.each(turns)(
    'can be changed, lengthened and dropped, and no byte of what others get differs (turn %i)',
    async (turn) => {
      const { files, fields } = withMutation(original, inTurn(turn));
      const [was, is] = [await before(), await published(files, ['html'])];
      expect([...is.keys()]).toEqual([...was.keys()]);
      const different = [...was].filter(([path, text]) => is.get(path) !== text).map(([path]) => path);
      expect(different).toEqual([]);
      expect(fields).toBeGreaterThan(isThorough ? 1000 : 300);
      expect(was.size).toBeGreaterThan(isThorough ? 700 : 150);
    },
  );
});

describe('what is written for teachers in every part of a book', { timeout: 600_000 }, () => {
  it.each(Object.entries(mutations))(
    'can be %s, and no byte of what others get differs',
    async (_, { mutation, formats }) => {
      const { files, fields } = withMutation(everyKind, mutation);
      const [was, is] = [await published(everyKind, formats), await published(files, formats)];
      expect([...is.keys()]).toEqual([...was.keys()]);
      const different = [...was].filter(([path, text]) => is.get(path) !== text).map(([path]) => path);
      expect(different).toEqual([]);
      expect(fields).toBeGreaterThan(10);
      expect(was.size).toBeGreaterThan(50);
    },
  );
});
