/**
 * The script `search-arrival.js`: on a page reached from the search, what was searched for is marked, without
 * a change to the page, and brought into view.
 */
import type { Seek } from './search/seek.ts';

/** Words may stand in several pieces of text side by side, so whole blocks are looked at. */
function blocksOf(main: Node): readonly (readonly Text[])[] {
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  const found = new Map<Element, Text[]>();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const block = blockOf(node.parentElement);
    if (block) found.set(block, [...(found.get(block) ?? []), node as Text]);
  }
  return [...found.values()];
}

/** The block around an element; none where nothing is read. */
function blockOf(element: Element | null): Element | undefined {
  if (!element || element.closest('script, style, svg, nav, [hidden]')) return undefined;
  let block = element;
  while (getComputedStyle(block).display.startsWith('inline') && block.parentElement)
    block = block.parentElement;
  return block;
}

function rangesIn(nodes: readonly Text[], seeks: readonly Seek[]): readonly Range[] {
  const text = nodes.map(({ data }) => data.replace(/\n/g, ' ')).join('');
  return self.ccstdSearch.marksIn(text, seeks).map(({ from, to }) => {
    const range = document.createRange();
    let at = 0;
    for (const node of nodes) {
      if (from >= at && from < at + node.length) range.setStart(node, from - at);
      if (to > at && to <= at + node.length) range.setEnd(node, to - at);
      at += node.length;
    }
    return range;
  });
}

self.ccstdSearchArrival = (query) => {
  const main = document.querySelector('main');
  if (!main) return;
  const blocks = blocksOf(main);
  const inAll = (seeks: readonly Seek[]) => blocks.flatMap((nodes) => rangesIn(nodes, seeks));
  const exact = inAll(self.ccstdSearch.exact(query));
  const ranges = exact.length > 0 ? exact : inAll(self.ccstdSearch.near(query));
  if (ranges.length === 0) return;
  if (self.CSS?.highlights) CSS.highlights.set('found', new Highlight(...ranges));
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const follows = ({ startContainer }: Range) =>
    target && target.compareDocumentPosition(startContainer) & Node.DOCUMENT_POSITION_FOLLOWING;
  const nearest = ranges.find(follows) ?? ranges[0];
  nearest?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
};
