/** The textbook of students as EPUB 3, for phones and tablets. */
import type { FormatOf } from '../../format.ts';
import { zippedTexts } from '../../readable.ts';

export const format: FormatOf<'book'> = {
  of: 'book',
  mediaType: 'application/epub+zip',
  made: 'asked',
  async encode({ whole, pages }, tools) {
    // A sheet of one page is no book.
    if (whole.sheet.edition === 'teacher' || pages.every(({ sheet }) => sheet.leaf === undefined))
      return undefined;
    const tree = await whole.tree();
    if (!tree) return undefined;
    const { publication } = await import('./publication.ts');
    return publication(whole.sheet, tree, tools);
  },
  readable: zippedTexts,
};
