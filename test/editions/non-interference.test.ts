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
import { type Files, inTurn, mutations, withMutation } from './teacher-mutations.ts';

/** The reference manual speaks of the language, and of nobody's standards. */
const ofStandards = Object.keys(documents).filter((name) => name !== 'reference');
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

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
    const { files, left } = makeExports(loaded, workspace, {
      format,
      selection: {},
      templates: host.templates(),
      lineOf: () => 1,
    });
    made.push([`export/${format}/left`, JSON.stringify(left)]);
    for (const { path, text, report } of files) {
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
    async (way, mutation) => {
      const formats = way === 'changed' ? ['html'] : ['md'];
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
