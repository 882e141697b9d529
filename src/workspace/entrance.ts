/** Where a reader begins with what a build made. */
import { formatsForReaders } from '../7-emit/emit.ts';
import type { Manifest } from '../8-write/manifest.ts';
import { compareText } from '../values/compare-text.ts';

/** The index of what was asked for, or of everything, or of a part; else the first page or book. */
export async function entranceOf(
  manifest: Manifest,
  documents: readonly string[] = [],
): Promise<string | undefined> {
  const all = manifest.documents.map(({ path }) => ({ path, depth: path.split('/').length }));
  all.sort((a, b) => a.depth - b.depth || compareText(a.path, b.path));
  const pages = (await formatsForReaders()).flatMap((format) =>
    all.flatMap(({ path }) => (path.endsWith(`.${format}`) ? [path] : [])),
  );
  const named = (pattern: RegExp) => pages.find((path) => pattern.test(path));
  const own =
    documents.length === 1 ? pages.find((path) => path.startsWith(`${documents[0]}/index.`)) : undefined;
  return own ?? named(/^index\.\w+$/) ?? named(/^\w+\/index\.\w+$/) ?? named(/\/index\.\w+$/) ?? pages[0];
}
