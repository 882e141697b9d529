/** Chapters → how a reader moves in the book: contents by learning task, and the printed numbers of leaves. */
import type { Words } from '../../../model/words.ts';
import { escapeMarkup } from '../../../values/escape-markup.ts';
import type { Chapter } from './chapters.ts';

export const navigationFile = 'nav.xhtml';

/** Id of the mark at the start of a leaf. */
export const pageMark = 'leaf';

/** For reading systems; the contents alone are a page. */
const unseen = ' hidden="hidden"';

export function navigation(chapters: readonly Chapter[], words: Words): string {
  const leaves = chapters.filter(({ number }) => number !== undefined);
  const first = leaves[0] ?? chapters[0];
  // A leaf begins with the first of its parts.
  const pages = leaves
    .filter(({ number }, at) => number !== leaves[at - 1]?.number)
    .map(({ file, number = '' }) => `<li><a href="${file}#${pageMark}">${escapeMarkup(number)}</a></li>`);
  const landmarks = [
    `<li><a epub:type="toc" href="${navigationFile}#toc">${escapeMarkup(words.label('contents'))}</a></li>`,
    ...(first
      ? [`<li><a epub:type="bodymatter" href="${first.file}">${escapeMarkup(first.title)}</a></li>`]
      : []),
  ];
  const nav = (type: string, heading: string, items: readonly string[], more = ''): string =>
    `<nav epub:type="${type}" id="${type}"${more}><h2>${escapeMarkup(heading)}</h2><ol>${items.join('')}</ol></nav>`;
  return [
    nav('toc', words.label('contents'), contents(chapters)),
    ...(pages.length > 0 ? [nav('page-list', words.label('leaf-number'), pages, unseen)] : []),
    nav('landmarks', words.label('contents'), landmarks, unseen),
  ].join('\n');
}

/** Leaves of a task stand below the one that opens it. */
function contents(chapters: readonly Chapter[]): string[] {
  const items: { own: string; below: string[] }[] = [];
  for (const { file, title, inTask } of chapters) {
    const own = `<a href="${file}">${escapeMarkup(title)}</a>`;
    if (inTask) items.at(-1)?.below.push(`<li>${own}</li>`);
    else items.push({ own, below: [] });
  }
  return items.map(
    ({ own, below }) => `<li>${own}${below.length > 0 ? `<ol>${below.join('')}</ol>` : ''}</li>`,
  );
}
