/** What belongs together in one cell, told apart by its line; and what becomes a comment instead. */
import type { Element, ElementContent } from 'hast';
import type { Cell, Frame, Paragraph, Table } from './blocks.ts';
import type { ParagraphLook } from './looks.ts';
import { twips } from './measures.ts';
import { classesOf } from './page-rules.ts';
import { isUnseen } from './seen.ts';
import { Story } from './story.ts';
import { textOf } from './text-of.ts';
import { type At, children, type Handler } from './walk.ts';

/** One cell around what belongs together, told apart by its line. */
export const box =
  (frame: Frame, sign = ''): Handler =>
  (element, at) => {
    const padding = [twips(1.2), twips(3)] as const;
    const story = new Story();
    const label: Handler = (own, there) => {
      there.story.text(sign ? `${sign} ` : '', {}, { style: 'Label' });
      paragraphGoingOn(own, there);
    };
    const handlers = { ...at.handlers, '.box-label': label };
    const paragraph = { firstLineCharacters: 0, ...cellParagraph(at.paragraph) };
    children(element, { ...at, story, width: at.width - 2 * padding[1], lists: 0, handlers, paragraph });
    if (story.blocks.length === 0) return;
    const cell: Cell = { across: 1, blocks: story.blocks };
    const isLong = textOf(element).length > 500;
    at.story.add({
      ...{ kind: 'table', frame, padding, columns: [at.width], rows: [{ cells: [cell], canSplit: isLong }] },
    } satisfies Table);
    at.story.add(spaceAfterBox());
  };

function paragraphGoingOn(element: Element, at: At): void {
  children(element, { ...at, text: {}, paragraph: { style: 'Label' } });
  at.story.end();
}

/** In a cell a box is set as the cell is, without its indents. */
function cellParagraph({ style }: ParagraphLook): ParagraphLook {
  return style ? { style } : {};
}

export const spaceAfterBox = () =>
  ({ kind: 'paragraph', look: { before: 0, after: 0, line: 120, exactLine: true }, content: '' }) as const;

/**
 * What teachers are told beside an activity or a question is a comment on its heading, so that both editions
 * have the same pages; what no comment can hold is a box.
 */
export function teacherBox(element: Element, at: At): void {
  const { anchor } = at.draft;
  if (anchor && !holdsMore(element)) comment(element, anchor, at);
  else box({ around: 'double' })(element, at);
}

function comment(element: Element, anchor: Paragraph, at: At): void {
  const [label, ...rest] = element.children.filter(
    (child) => child.type !== 'text' || /\S/.test(child.value),
  );
  const hasLabel = label?.type === 'element' && classesOf(label).includes('box-label');
  const author = hasLabel ? textOf(label) : '';
  const lines = linesOf(hasLabel ? rest : element.children);
  if (lines.length === 0) return;
  at.draft.comment(anchor, { author, lines });
}

function holdsMore(element: Element): boolean {
  return element.children.some(
    (child) =>
      child.type === 'element' &&
      (/^(?:table|img|svg|math|pre|figure|h[1-6])$/.test(child.tagName) || holdsMore(child)),
  );
}

/** Blocks as lines of text. */
function linesOf(nodes: readonly ElementContent[]): string[] {
  const lines: string[] = [];
  for (const node of nodes) {
    if (node.type === 'text') lines.push(...[node.value.replace(/\s+/g, ' ').trim()].filter(Boolean));
    if (node.type !== 'element' || isUnseen(node)) continue;
    if (node.tagName === 'ul' || node.tagName === 'ol') {
      const items = node.children.filter((child): child is Element => child.type === 'element');
      const from = Number(node.properties.start ?? 1);
      for (const [index, item] of items.entries())
        lines.push(
          `${node.tagName === 'ol' ? `${item.properties.value ?? from + index}. ` : '• '}${textOf(item)}`,
        );
    } else if (node.tagName === 'dl') {
      const parts = node.children.filter((child): child is Element => child.type === 'element');
      for (const part of parts)
        if (part.tagName === 'dt') lines.push(textOf(part));
        else lines[lines.length - 1] = `${lines.at(-1) ?? ''}：${textOf(part)}`;
    } else lines.push(...textOf(node).split('\n'));
  }
  return lines.filter(Boolean);
}
