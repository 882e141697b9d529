/** Styles and scripts of `templates/assets` → files beside the pages of each edition, so that a folder can be given away alone. */
import type { Edition } from '../6-render/sheet.ts';
import type { Artifact } from './format.ts';

const mediaTypes: Readonly<Record<string, string>> = { css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml' };

export function* staticAssets(templates: ReadonlyMap<string, string>, editions: readonly Edition[]): Iterable<Artifact> {
  const assets = [...templates].filter(([name]) => name.startsWith('assets/')).sort();
  for (const base of ['', ...editions.map((edition) => `${edition}/`)]) {
    for (const [name, text] of assets) {
      const mediaType = mediaTypes[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
      yield { path: base + name, mediaType, bytes: new TextEncoder().encode(text), sheet: undefined };
    }
  }
}
