/**
 * Styles of `templates/assets` and scripts of `site/` → files beside the pages of each edition, so that a
 * folder can be given away alone.
 */
import { pictureTypes } from '../media/file-types.ts';
import type { Edition } from '../model/edition.ts';
import { compareText } from '../values/compare-text.ts';
import type { Artifact } from './format.ts';

const mediaTypes: Readonly<Record<string, string>> = {
  css: 'text/css',
  js: 'text/javascript',
  ...pictureTypes,
  ico: 'image/vnd.microsoft.icon',
  woff2: 'font/woff2',
  woff: 'font/woff',
  ttf: 'font/ttf',
  otf: 'font/otf',
};

/** `binaries` are the pictures and fonts of a theme, by the same kind of path. */
export function* staticAssets(
  templates: ReadonlyMap<string, string>,
  binaries: ReadonlyMap<string, Uint8Array>,
  editions: readonly Edition[],
): Iterable<Artifact> {
  const texts = [...templates].filter(([name]) => name.startsWith('assets/'));
  const assets = [...texts, ...binaries].sort(([a], [b]) => compareText(a, b));
  for (const base of ['', ...editions.map((edition) => `${edition}/`)]) {
    for (const [name, content] of assets) {
      const mediaType = mediaTypes[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';
      yield {
        path: base + name,
        mediaType,
        bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
        sheet: undefined,
      };
    }
  }
}
