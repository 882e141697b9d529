/**
 * What is done to a page in the browser before it is printed, as a script for it. Links that lead to other
 * pages would lead nowhere from a file that is handed out alone. Browsers keep the place of an element only
 * where something links to it: so do links that nobody sees.
 */

/** A stretch of the document that begins on a page of its own, in the order in which they stand. */
export interface Mark {
  /** Id of the element. */
  readonly id: string;
  /** A turn comes before a leaf: where it stands on another page than the leaf, that page is blank. */
  readonly kind: 'turn' | 'leaf' | 'other';
  /** Number of the leaf, or the heading of another part. */
  readonly name: string;
}

/** Answers with the marks, as JSON. */
export const prepare = `(() => {
  for (const link of document.querySelectorAll('a[href]'))
    if (!/^(#|https?:|mailto:)/i.test(link.getAttribute('href'))) link.removeAttribute('href');
  const links = document.createElement('div');
  links.style.setProperty('display', 'none', 'important');
  const marks = [...document.querySelectorAll('.turn, .leaf-sheet, .leaf:not(.leaf-sheet .leaf)')].map((element, index) => {
    if (!element.id) element.id = 'printed-' + index;
    const link = document.createElement('a');
    link.href = '#' + encodeURIComponent(element.id);
    links.append(link);
    const number = element.dataset.leafNo ?? element.querySelector('.leaf-no')?.textContent.trim();
    const kind = element.matches('.turn') ? 'turn' : number ? 'leaf' : 'other';
    return { id: element.id, kind, name: element.dataset.blank ?? number ?? element.querySelector('h1, h2')?.textContent ?? '' };
  });
  document.body.append(links);
  return JSON.stringify(marks);
})()`;
