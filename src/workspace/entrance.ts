/** Where a reader begins with what a build made. */
import { formatsForReaders } from '../7-emit/emit.ts';
import type { Manifest } from '../8-write/manifest.ts';
import { compareText } from '../values/compare-text.ts';

/** The index of what was asked for, or of everything, or of a part; else the first page or book. */
export async function entranceOf(
  manifest: Manifest,
  documents: readonly string[] = [],
): Promise<string | undefined> {
  const paths = manifest.documents.map(({ path }) => path);
  const depth = (path: string) => path.split('/').length;
  const pages = (await formatsForReaders()).flatMap((format) =>
    paths
      .filter((path) => path.endsWith(`.${format}`))
      .sort((a, b) => depth(a) - depth(b) || compareText(a, b)),
  );
  const named = (pattern: RegExp) => pages.find((path) => pattern.test(path));
  const own =
    documents.length === 1 ? pages.find((path) => path.startsWith(`${documents[0]}/index.`)) : undefined;
  return own ?? named(/^index\.\w+$/) ?? named(/^\w+\/index\.\w+$/) ?? named(/\/index\.\w+$/) ?? pages[0];
}
