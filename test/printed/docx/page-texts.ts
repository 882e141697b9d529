/** What a page shows on paper, by its own list of what it hides there. */
import type { Element, ElementContent, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';

const hiddenElements = new Set([
  'head',
  'style',
  'script',
  'nav',
  'dialog',
  'button',
  'fieldset',
  'input',
  'select',
]);
const hiddenClasses = new Set(
  `skip site-head site-foot side pager actions links-line search to-info screen-only print-as leaf-end apart see-apart serves leaf-foot`.split(
    ' ',
  ),
);
/** Of which the contents are on paper, unlike other parts for finding one's way. */
const shownNavigation = new Set(['whole-contents', 'standard-contents', 'evidence-contents']);

/** Texts without white space; lines to write on are no text. */
export function pageTexts(html: string): string[] {
  const texts: string[] = [];
  // On a paper the part says of which kind its questions are.
  const isPaper = html.includes('"sign school-form-sign school-form-seal"');
  const read = (node: RootContent | ElementContent, inStage: boolean): void => {
    if (node.type === 'text') texts.push(bare(node.value));
    if (node.type !== 'element' || isHidden(node, inStage)) return;
    if (isPaper && classesOf(node).includes('item-kind')) return;
    for (const child of node.children) read(child, inStage || classesOf(node).includes('leaf-stage'));
  };
  for (const node of fromHtml(html).children) read(node, false);
  return texts.filter((text) => text !== '');
}

/** `☐` and its ticked sister are drawn by the page and written by Word. */
export function bare(text: string): string {
  return text.replace(/[\s＿☐☑✓]+/g, '');
}

function isHidden(element: Element, inStage: boolean): boolean {
  const classes = classesOf(element);
  if (element.tagName === 'nav')
    return !classes.some((name) => shownNavigation.has(name)) && !holdsPath(element, inStage);
  if (classes.includes('path')) return inStage;
  return (
    hiddenElements.has(element.tagName) ||
    element.properties.hidden === true ||
    classes.some((name) => hiddenClasses.has(name))
  );
}

function holdsPath({ children }: Element, inStage: boolean): boolean {
  return !inStage && children.some((child) => child.type === 'element' && classesOf(child).includes('path'));
}

function classesOf({ properties: { className } }: Element): string[] {
  return Array.isArray(className) ? className.map(String) : [];
}
