/** A book as a Word document. */
import type { FormatOf } from '../../format.ts';
import { readableDocument } from './readable.ts';

export const format: FormatOf<'book'> = {
  of: 'book',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  made: 'asked',
  async encode({ whole, pages }, tools) {
    const tree = await whole.tree();
    if (!tree) return undefined;
    const { documentOf } = await import('./document.ts');
    return documentOf({ whole, pages }, tree, tools);
  },
  readable: readableDocument,
};
