/** What stands beside each other: names and what they are, short texts in a line, cells in a row. */
import type { Element } from 'hast';
import type { Cell, Frame, Row, Table } from './blocks.ts';
import { spaceAfterBox } from './box-elements.ts';
import type { ParagraphLook } from './looks.ts';
import { twips } from './measures.ts';
import { run } from './runs.ts';
import { isUnseen } from './seen.ts';
import { Story } from './story.ts';
import { textOf } from './text-of.ts';
import { type At, children, type Handler } from './walk.ts';

/** Names and what they are, beside each other without lines. */
export function facts(element: Element, at: At): void {
  const pairs: { names: Element[]; texts: Element[] }[] = [];
  const parts = element.children.flatMap((child) =>
    child.type !== 'element' ? [] : child.tagName === 'div' ? child.children : [child],
  );
  for (const part of parts) {
    if (part.type !== 'element') continue;
    const last = pairs.at(-1);
    if (part.tagName === 'dt' && last?.texts.length === 0) last.names.push(part);
    else if (part.tagName === 'dt') pairs.push({ names: [part], texts: [] });
    else if (last) last.texts.push(part);
    else pairs.push({ names: [], texts: [part] });
  }
  const longest = Math.max(2, ...pairs.flatMap(({ names }) => names.map((name) => textOf(name).length)));
  // An official text has one size throughout.
  const isOfficial = at.page === 'official';
  const size = at.text.points ?? (isOfficial ? 16 : 10.5);
  const first = Math.min(Math.round(at.width * 0.4), Math.round((longest + 1) * size * 20));
  const columns = [first, at.width - first];
  const side = (own: readonly Element[], width: number, look: ParagraphLook): Cell => {
    const story = new Story();
    for (const each of own) {
      story.end();
      children(each, { ...at, story, width, lists: 0, paragraph: { ...at.paragraph, ...look } });
    }
    return { across: 1, blocks: story.blocks };
  };
  const style = at.paragraph.style ?? (isOfficial ? 'Normal' : 'Facts');
  const plain: ParagraphLook = { style, after: 0, firstLineCharacters: 0 };
  const rows = pairs.map(
    ({ names, texts }): Row => ({
      cells: [side(names, first, plain), side(texts, columns[1] ?? 0, plain)],
    }),
  );
  if (rows.length === 0) return;
  at.story.add({ kind: 'table', frame: {}, padding: [20, 40], columns, rows } satisfies Table);
  at.story.add(spaceAfterBox());
}

/** The number of a leaf, the facts of a page: short texts in one line. */
export const inOneLine =
  (separator: string, look: ParagraphLook): Handler =>
  (element, at) => {
    at.story.end();
    const here = { ...at, paragraph: { ...at.paragraph, ...look } };
    let isFirst = true;
    for (const child of element.children) {
      if (child.type !== 'element' || isUnseen(child)) continue;
      if (!isFirst) at.story.inline(run(separator, at.text), here.paragraph);
      isFirst = false;
      children(child, here);
    }
    at.story.end();
  };

/** Cells beside each other. */
export const sideBySide =
  (frame: Frame, look: ParagraphLook): Handler =>
  (element, at) => {
    const parts = element.children.filter(
      (child): child is Element => child.type === 'element' && !isUnseen(child),
    );
    if (parts.length === 0) return;
    const padding = [twips(1), twips(1.5)] as const;
    const width = Math.floor(at.width / parts.length);
    const cells = parts.map((part): Cell => {
      const story = new Story();
      const within = { ...at, story, width: width - 2 * padding[1], lists: 0 };
      children(part, { ...within, paragraph: { ...at.paragraph, ...look } });
      return { across: 1, blocks: story.blocks };
    });
    at.story.add({
      ...{ kind: 'table', frame, padding, columns: parts.map(() => width), rows: [{ cells }] },
    } satisfies Table);
    at.story.add(spaceAfterBox());
  };
