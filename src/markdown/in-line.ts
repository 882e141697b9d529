/** Whether Markdown of a line has no mark at all, so that it is printed as any plain text. */
import type { PhrasingContent, Root } from 'mdast';
import { parseLine } from './parse.ts';
import { sourceText } from './source-text.ts';

/** Gaps are none of its marks. */
export function isTyped(text: string, { children }: Root): boolean {
  const typed = children.flatMap((node) =>
    node.type === 'paragraph' ? node.children.map((child) => typedAs(text, child)) : [undefined],
  );
  return !typed.includes(undefined) && withoutBlanks(typed.join('')) === withoutBlanks(text);
}

/** Whether it prints otherwise than it was typed. */
export function hasMarks(text: string): boolean {
  return !isTyped(text, parseLine(text));
}

/** Undefined for what a mark makes. */
function typedAs(text: string, node: PhrasingContent): string | undefined {
  switch (node.type) {
    case 'text':
    case 'html':
      return node.value;
    case 'break':
      return '';
    case 'textDirective':
      return node.children.every(({ type }) => type === 'text') ? sourceText(text, node) : undefined;
    default:
      return undefined;
  }
}

const withoutBlanks = (text: string): string => text.replace(/[\s\uFEFF]/g, '');
