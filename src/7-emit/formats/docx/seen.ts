/** Which nodes of a page begin lines of their own, and which are not in its document at all. */
import type { Element, ElementContent, RootContent } from 'hast';
import { classesOf } from './page-rules.ts';

const blocks = new Set(
  `address article aside blockquote dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
  header hr li main nav ol p pre section summary table ul`.split(/\s+/),
);

export function isBlock(node: RootContent | ElementContent): boolean {
  return node.type === 'element' && blocks.has(node.tagName);
}

/** Parts of the site around a page, and what a browser does not show. */
const unseen = new Set([
  'script',
  'style',
  'template',
  'title',
  'button',
  'dialog',
  'input',
  'select',
  'head',
]);
const offPaper = new Set(
  `site-head site-foot skip side pager actions links-line parts search open-search to-info screen-only
  print-as leaf-end apart see-apart serves ability-chosen ability-hint`.split(/\s+/),
);

export function isUnseen(element: Element): boolean {
  const { hidden } = element.properties;
  return (
    unseen.has(element.tagName) ||
    (hidden !== undefined && hidden !== null && hidden !== false) ||
    classesOf(element).some((name) => offPaper.has(name))
  );
}
