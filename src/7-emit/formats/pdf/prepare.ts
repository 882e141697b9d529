/**
 * What is done to a page in the browser before it is printed, as a script for it. Links that lead to other
 * pages would lead nowhere from a file that is handed out alone. Browsers keep the place of an element only
 * where something links to it: so do links that nobody sees. On which pages its contents are, a first print
 * tells a second one.
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

/** What the script answers, as JSON. */
export interface Answer {
  readonly marks: readonly Mark[];
  /** Addresses of pictures that could not be drawn. */
  readonly undrawn: readonly string[];
  /** Ids of what a list of contents leads to. */
  readonly contents: readonly string[];
}

/** Numbers of pages by the id of what begins there. */
export type PageNumbers = Readonly<Record<string, number>>;

/** A list of contents takes as much room before its numbers are known. */
export const prepareWith = (numbers: PageNumbers): string => `(${script})(${JSON.stringify(numbers)})`;

const script = `async (numbers) => {
  const pictures = [...document.images];
  const drawn = await Promise.all(pictures.map((one) => one.decode().then(() => true, () => false)));
  const undrawn = pictures.filter((_, at) => !drawn[at]).map((one) => one.getAttribute('src'));
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
  const contents = [...document.querySelectorAll('.standard-contents a, .evidence-contents a')].map((link) => {
    const id = decodeURIComponent(link.hash.slice(1));
    for (const [name, text] of [['contents-leader', ''], ['contents-page', numbers[id] ?? '']]) {
      const part = document.createElement('span');
      part.className = name;
      part.textContent = text;
      link.append(part);
    }
    return id;
  });
  return JSON.stringify({ marks, contents, undrawn });
}`;
