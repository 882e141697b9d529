/** What the search says of one page. */
import type { Sheet } from '../../6-render/sheet.ts';
import type { FoundPage } from '../../site/search/found-page.ts';
import type { PageText } from './page-text.ts';

/** What is empty is left out: most sections have no anchor, most pages no number. */
export function foundPage(
  path: string,
  { title, number, fullNumber, trail, sections }: PageText,
  sheet: Sheet,
): FoundPage {
  const said = sections.map(({ heading, anchor, text }) => ({
    ...(heading && { heading }),
    ...(anchor && { anchor }),
    ...(text && { text }),
  }));
  return {
    path,
    document: sheet.document,
    title: title || sheet.title,
    ...(number && { number }),
    ...(fullNumber && fullNumber !== number && { fullNumber }),
    ...(trail.length > 0 && { trail }),
    ...(said.length > 0 && { sections: said }),
  };
}
