/** The text of an element as it is read: what a browser does not show is left out. */
import type { Element, ElementContent } from 'hast';
import { isBlock, isUnseen } from './seen.ts';

/** Paragraphs and lines stand on lines of their own. */
export function textOf(element: Element): string {
  return element.children
    .map(textIn)
    .join('')
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n[\n ]*/g, '\n')
    .trim();
}

function textIn(node: ElementContent): string {
  if (node.type === 'text') return node.value.replace(/\s+/g, ' ');
  if (node.type !== 'element' || isUnseen(node)) return '';
  if (node.tagName === 'br') return '\n';
  const inner = node.children.map(textIn).join('');
  return isBlock(node) || node.tagName === 'td' || node.tagName === 'tr' ? `\n${inner}\n` : inner;
}

/** A picture takes room that its words do not tell. */
export function holdsPicture(element: Element): boolean {
  return element.children.some(
    (child) => child.type === 'element' && (child.tagName === 'img' || holdsPicture(child)),
  );
}
