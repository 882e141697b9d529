/**
 * The HTML of a page → what a reader can find on it: its title, its number, the way to it, and its text,
 * section by section.
 */
import { Parser } from 'htmlparser2';

export interface PageText {
  readonly title: string;
  readonly number: string;
  /** The number as paper and commands write it, where the page shows a shorter one. */
  readonly fullNumber: string;
  /** Titles of the pages between the entrance and this one. */
  readonly trail: readonly string[];
  readonly sections: readonly PageSection[];
}

export interface PageSection {
  readonly heading: string;
  /** Id of the nearest element that has one; empty for the top of the page. */
  readonly anchor: string;
  /** Blocks end with a line break, so that nothing is found across two of them. */
  readonly text: string;
}

/** Never text of the page itself. `data-search="off"` says so of any other element. */
const frame = new Set([
  'head',
  'nav',
  'footer',
  'script',
  'style',
  'template',
  'svg',
  'dialog',
  'form',
  'button',
  'select',
  'annotation',
]);
const inline = new Set(
  'a abbr b bdi cite code del em i ins kbd mark q s small span strong sub sup time u wbr'.split(' '),
);
const mathml = new Set(
  'math mfrac mi mn mo mover mpadded mroot mrow ms mspace msqrt mstyle msub msubsup msup mtext semantics'.split(
    ' ',
  ),
);
const wholePage = new Set(['main', 'article']);
const voids = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** Where the characters between two tags go. */
type Into = 'nowhere' | 'text' | 'heading' | 'title' | 'number' | 'crumb';

interface Open {
  readonly name: string;
  readonly into: Into;
  readonly anchor: string;
  readonly own: boolean;
}

/** With `title`, what stands before the end of the page's title is all that is read. */
export function pageText(html: string, only?: 'title'): PageText {
  const body = Math.max(0, html.indexOf('<body'));
  const end = only ? html.indexOf('</h1>') : endOfMain(html);
  const reader = new PageReader();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      ontext: (text) => reader.text(text.replace(/\s/g, ' ')),
      onclosetag: (name) => reader.close(name),
    },
    { decodeEntities: true },
  );
  parser.end(html.slice(body, end < 0 ? undefined : end));
  return reader.page();
}

/** Behind the one main part of a page there is nothing to find; -1 where there may be more. */
function endOfMain(html: string): number {
  const end = html.lastIndexOf('</main>');
  const isOne = html.indexOf('<main') === html.lastIndexOf('<main');
  return isOne && html.indexOf('crumbs', end) === -1 ? end : -1;
}

class PageReader {
  readonly #open: Open[] = [{ name: '', into: 'nowhere', anchor: '', own: false }];
  readonly #parts = { title: '', number: '', fullNumber: '' };
  readonly #crumbs: string[] = [];
  readonly #sections: { heading: string; anchor: string; text: string }[] = [
    { heading: '', anchor: '', text: '' },
  ];

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const outer = this.#top();
    if (!isInline(name)) this.text('\n');
    if (voids.has(name)) return;
    const into = intoOf(name, attributes, outer.into);
    const own = into !== 'nowhere' && attributes.id !== undefined && !wholePage.has(name);
    const anchor = own ? (attributes.id ?? '') : outer.anchor;
    this.#open.push({ name, into, anchor, own });
    if (into === 'number' && outer.into !== 'number')
      this.#parts.fullNumber += attributes['data-full-number'] ?? '';
    if (into === 'crumb' && name === 'li') this.#crumbs.push('');
    if (own || (into === 'heading' && outer.into === 'text')) this.#begin(anchor);
  }

  close(name: string): void {
    if (voids.has(name)) return;
    const { own, into } = this.#open.length > 1 ? (this.#open.pop() ?? this.#top()) : this.#top();
    if (!isInline(name)) this.text('\n');
    if (own && into !== 'heading') this.#begin(this.#top().anchor);
  }

  text(text: string): void {
    const { into } = this.#top();
    const section = this.#sections.at(-1);
    if (into === 'title' || into === 'number') this.#parts[into] += text;
    else if (into === 'crumb' && this.#crumbs.length > 0)
      this.#crumbs.push((this.#crumbs.pop() ?? '') + text);
    else if (section && (into === 'text' || into === 'heading')) section[into] += text;
  }

  page(): PageText {
    const sections = this.#sections.map(({ heading, anchor, text }) => ({
      heading: oneLine(heading),
      anchor,
      text: lines(text),
    }));
    const title = oneLine(this.#parts.title);
    const [, ...crumbs] = this.#crumbs.map(oneLine);
    const own = crumbs.pop() ?? '';
    return {
      title,
      number: oneLine(this.#parts.number),
      fullNumber: oneLine(this.#parts.fullNumber),
      // What a page is called where it stands may say more than its title does: whose version it is.
      trail: own !== title && own.startsWith(title) && title !== '' ? [...crumbs, own] : crumbs,
      sections: sections.filter(({ heading, text }) => heading + text !== ''),
    };
  }

  /** A section that has nothing yet gives its place to the next one. */
  #begin(anchor: string): void {
    const last = this.#sections.at(-1);
    if (last && (last.heading + last.text).trim() === '') last.anchor = anchor;
    else this.#sections.push({ heading: '', anchor, text: '' });
  }

  #top(): Open {
    return this.#open.at(-1) ?? { name: '', into: 'nowhere', anchor: '', own: false };
  }
}

function intoOf(name: string, attributes: Readonly<Record<string, string>>, outer: Into): Into {
  if (name === 'main') return 'text';
  if (attributes.class === 'crumbs') return 'crumb';
  if (outer === 'nowhere' || outer === 'crumb') return outer;
  const mark = attributes['data-search'];
  if (frame.has(name) || 'hidden' in attributes || attributes['aria-hidden'] === 'true' || mark === 'off')
    return 'nowhere';
  if (mark === 'number') return 'number';
  if (mark === 'heading') return 'heading';
  if (name === 'h1') return 'title';
  return /^h[2-6]$/.test(name) ? 'heading' : outer;
}

function isInline(name: string): boolean {
  return inline.has(name) || mathml.has(name);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function lines(text: string): string {
  return text
    .split('\n')
    .map(oneLine)
    .filter((line) => line !== '')
    .join('\n');
}
