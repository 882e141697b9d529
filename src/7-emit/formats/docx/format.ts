/** A book as a Word document. */
import { sha256 } from '../../../values/sha-256.ts';
import type { FormatOf } from '../../format.ts';
import { readableDocument } from './readable.ts';

export const format: FormatOf<'book'> = {
  of: 'book',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  made: 'asked',
  async encode(book, tools) {
    const tree = await book.whole.tree();
    if (!tree) return undefined;
    const { documentOf } = await import('./document.ts');
    // What a page shows can be asked for only while it is made.
    const pictures = new Map<string, Uint8Array | undefined>();
    const picture = (path: string): Uint8Array | undefined => {
      if (!pictures.has(path)) pictures.set(path, tools.picture(path));
      return pictures.get(path);
    };
    const names = new Map<string, string | undefined>();
    const holding = { ...tools, picture, named: (path: string) => names.get(path) };
    const { bytes, drawings } = documentOf(book, tree, holding);
    if (drawings.size === 0) return bytes;
    for (const path of drawings.keys()) names.set(path, tools.named(path));
    // Older programs show no drawings: they get what a browser paints, where there is one.
    return {
      source: bytes,
      shown: [...drawings].map(([path, { svg }]) => `${path} ${sha256(svg)}`),
      async print() {
        const { paintedBy } = await import('./painted.ts');
        const painted = await paintedBy(holding, drawings);
        return painted.size === 0 ? bytes : documentOf(book, tree, holding, painted).bytes;
      },
    };
  },
  readable: readableDocument,
};
