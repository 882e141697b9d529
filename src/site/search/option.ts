/** A page that was found → the option of the list that leads there, with the words marked. */
import type { Result } from './rank.ts';
import type { Seek } from './seek.ts';

export interface OptionInput {
  readonly result: Result;
  readonly index: number;
  readonly seeks: readonly Seek[];
  readonly address: string;
}

export function optionOf({ result: { page, section }, index, seeks, address }: OptionInput): HTMLElement {
  const link = element('a', 'search-hit');
  link.id = `search-hit-${index}`;
  link.href = address;
  link.tabIndex = -1;
  link.setAttribute('role', 'option');
  link.setAttribute('aria-selected', 'false');
  const name = element('span', 'search-name');
  if (page.number) name.append(marked(element('span', 'search-number'), page.number, seeks, 0, 99), ' ');
  name.append(marked(element('span'), page.title, seeks, 200, 200));
  link.append(name);
  const trail = (page.trail ?? []).join(' › ');
  if (trail) link.append(' ', element('span', 'search-trail', trail));
  if (!section) return link;
  const text = element('span', 'search-text');
  if (section.heading) text.append(marked(element('b'), section.heading, seeks, 99, 99), '　');
  link.append(' ', marked(text, section.text ?? '', seeks, 20, 80));
  return link;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className = '',
  text = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

function marked(
  target: HTMLElement,
  text: string,
  seeks: readonly Seek[],
  before: number,
  length: number,
): HTMLElement {
  const part = self.ccstdSearch.snippet(text, seeks, before, length);
  if (part.cutBefore) target.append('…');
  for (const piece of part.pieces) {
    const words = piece.text.replace(/\n/g, ' ');
    target.append(piece.marked ? element('mark', '', words) : words);
  }
  if (part.cutAfter) target.append('…');
  return target;
}
