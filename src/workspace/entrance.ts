/** Where a reader begins with what a build made. */
import { formatsForReaders } from '../7-emit/emit.ts';
import type { Manifest } from '../8-write/manifest.ts';
import { compareText } from '../values/compare-text.ts';

/** The index of what was asked for, or of everything, or of a part; else the first page or book. */
export async function entranceOf(
  manifest: Manifest,
  documents: readonly string[] = [],
): Promise<string | undefined> {
  const formats = await formatsForReaders();
  const paths = manifest.documents.map(({ path }) => path);
  const first = (isMeant: (path: string) => boolean): string | undefined => {
    const meant = paths.filter(isMeant);
    for (const format of formats) {
      const found = highest(meant.filter((path) => path.endsWith(`.${format}`)));
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const named = (pattern: RegExp) => first((path) => pattern.test(path));
  const own = documents.length === 1 ? first((path) => path.startsWith(`${documents[0]}/index.`)) : undefined;
  return (
    own ?? named(/^index\.\w+$/) ?? named(/^\w+\/index\.\w+$/) ?? named(/\/index\.\w+$/) ?? first(() => true)
  );
}

/** In the fewest folders, and of these the first by its name. */
function highest(paths: readonly string[]): string | undefined {
  const depth = (path: string): number => path.split('/').length;
  return paths.reduce<string | undefined>(
    (best, path) =>
      best === undefined || (depth(path) - depth(best) || compareText(path, best)) < 0 ? path : best,
    undefined,
  );
}
