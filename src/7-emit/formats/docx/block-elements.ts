/** Paragraphs, headings, lists and leaves; the table of all blocks and what sets them. */
import type { Element, ElementContent } from 'hast';
import { attribute } from '../xlsx/xml.ts';
import { facts, inOneLine, sideBySide } from './beside-elements.ts';
import { keepWithNext } from './blocks.ts';
import { Body } from './body.ts';
import { box, teacherBox } from './box-elements.ts';
import type { ListKind, OpenLeaf } from './draft.ts';
import type { ParagraphLook } from './looks.ts';
import { classesOf } from './page-rules.ts';
import { contentsEntry, run } from './runs.ts';
import { isUnseen } from './seen.ts';
import { table } from './table.ts';
import { textOf } from './text-of.ts';
import { type At, asWritten, children, type Handler, type Handlers } from './walk.ts';

/** A paragraph of that look, whatever stands around it. */
const paragraph =
  (look: ParagraphLook, text: At['text'] = {}): Handler =>
  (element, at) => {
    at.story.end();
    const within = { ...at, text: { ...at.text, ...text }, paragraph: { ...at.paragraph, ...look } };
    // A text without marks inside is found by itself.
    if (element.children.length > 1) asWritten(textOf(element), at, () => children(element, within));
    else children(element, within);
    at.story.end();
  };

/** h1 is the title of the document; h2 is 标题 1. In a cell a heading is bold text. */
const heading =
  (level: number): Handler =>
  (element, at) => {
    if (at.paragraph.style === 'Cell' || at.paragraph.style === 'CellHead')
      return paragraph({ keepNext: true }, { bold: true })(element, at);
    at.story.end();
    const style = level === 1 ? 'Title' : `Heading${Math.min(6, level - 1)}`;
    controlled(element, { ...at, text: {}, paragraph: { style } });
    at.draft.anchor = at.story.last() ?? at.draft.anchor;
    at.story.end();
  };

/**
 * The title of a leaf is a content control that carries the stable id of the leaf, and an entry of the
 * contents.
 */
function controlled(element: Element, at: At): void {
  const leaf = at.draft.openLeaf;
  at.draft.openLeaf = undefined;
  if (leaf) controlledTitle(element, leaf, at);
  else children(element, at);
}

function controlledTitle(element: Element, { id, no, isTask }: OpenLeaf, at: At): void {
  const properties = `<w:alias w:val="${attribute(no)}"/><w:tag w:val="${attribute(id)}"/><w:id w:val="${at.draft.nextId()}"/>`;
  at.story.between(`<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>`, '</w:sdtContent></w:sdt>', () =>
    children(element, at),
  );
  at.story.inline(contentsEntry(`${no} ${textOf(element)}`, isTask ? 1 : 2), at.paragraph);
}

function leaf(element: Element, at: At): void {
  const id = at.draft.nextLeaf();
  const head = element.children.find((child) => child.type === 'element' && child.tagName === 'header');
  const no = head && descendants(head).find((one) => classesOf(one).includes('leaf-no'));
  const isTask = classesOf(element).includes('leaf-task');
  at.draft.openLeaf = id === undefined ? undefined : { id, no: no ? textOf(no) : '', isTask };
  at.story.end();
  children(element, at);
  at.story.end();
  at.draft.openLeaf = undefined;
}

function descendants(node: ElementContent): Element[] {
  return node.type === 'element' ? [node, ...node.children.flatMap(descendants)] : [];
}

/** On its leaf a stage does not say where in the task it is: a leaf that is not replaced must not know it. */
function stageLeaf(element: Element, at: At): void {
  leaf(element, { ...at, handlers: { ...at.handlers, '.path': () => undefined } });
}

/** Lists without a mark before their items. */
const unmarked = new Set(
  `plain goals options media contents name-line sign leaf-facts cover-facts school-form-facts path counts actions
  matrix-notes`.split(/\s+/),
);
const indentPerLevel = 420;

function list(element: Element, at: At): void {
  const items = element.children.filter(
    (child): child is Element => child.type === 'element' && child.tagName === 'li',
  );
  const isMarked = !classesOf(element).some((name) => unmarked.has(name));
  const isContents = at.paragraph.style === 'Contents';
  const level = at.lists;
  const kind: ListKind =
    element.tagName === 'ul' ? 'bullet' : classesOf(element).includes('paren') ? 'bracket' : 'decimal';
  let number: number | undefined;
  at.story.end();
  for (const item of items) {
    if (isUnseen(item)) continue;
    const left = indentPerLevel * (level + 1);
    if (!isMarked || isContents) {
      const look = isContents ? { left: indentPerLevel * level } : { firstLineCharacters: 0 };
      children(item, {
        ...at,
        lists: isContents ? level + 1 : level,
        paragraph: { ...at.paragraph, ...look },
      });
    } else {
      const start = item.properties.value ?? (number === undefined ? element.properties.start : undefined);
      if (number === undefined || start !== undefined) number = at.draft.list(kind, Number(start ?? 1));
      at.story.numbering = { id: number, level: Math.min(level, 8) };
      const isLast = item === items.at(-1);
      const look = { left, hanging: indentPerLevel, ...(isLast ? {} : { after: 50 }) };
      children(item, {
        ...at,
        lists: level + 1,
        width: at.width - indentPerLevel,
        paragraph: { ...withoutIndent(at.paragraph), ...look },
      });
      at.story.numbering = undefined;
    }
    at.story.end();
  }
}

function withoutIndent({ firstLineCharacters: _, ...look }: ParagraphLook): ParagraphLook {
  return look;
}

function preformatted(element: Element, at: At): void {
  at.story.end();
  const paragraph: ParagraphLook = { style: 'Code' };
  const literal = (node: ElementContent): void => {
    if (node.type === 'text') {
      const text = node.value.replace(/\n$/, '');
      if (text) at.story.inline(run(text, at.text), paragraph);
    } else if (node.type === 'element' && node.tagName === 'code') node.children.forEach(literal);
    else if (node.type === 'element') children({ ...element, children: [node] }, { ...at, paragraph });
  };
  element.children.forEach(literal);
  at.story.end();
}

/** What follows begins a page. */
function turn(element: Element, { story }: At): void {
  story.end();
  story.breaksPage = true;
  if (story instanceof Body && classesOf(element).includes('turn-right')) story.turnsRight = true;
}

const onNewPage: Handler = (element, at) => {
  at.story.end();
  if (at.story.blocks.length > 0) at.story.breaksPage = true;
  children(element, at);
  at.story.end();
};

/** A cover stands alone. */
const beforeNewPage: Handler = (element, at) => {
  children(element, at);
  at.story.end();
  at.story.breaksPage = true;
};

/** In the official document each stands on its own pages; the first follows its heading. */
const onNewPageButFirst: Handler = (element, at) => {
  const isFirst = /^Heading/.test(at.story.last()?.look.style ?? '');
  (at.page === 'official' && !isFirst ? onNewPage : children)(element, at);
};

/** A paragraph that leads to what follows stays with it. */
const leading =
  (look: ParagraphLook): Handler =>
  (element, at) => {
    const { length } = at.story.blocks;
    paragraph(look)(element, at);
    keepWithNext(at.story.blocks.slice(length));
  };

export const blockElements: Handlers = {
  h1: heading(1),
  h2: heading(2),
  h3: heading(3),
  h4: heading(4),
  h5: heading(5),
  h6: heading(6),
  p: paragraph({}),
  pre: preformatted,
  blockquote: box({ left: 'thick' }),
  ul: list,
  ol: list,
  dl: facts,
  table,
  '.leaf': leaf,
  '.leaf-stage': stageLeaf,
  '.leaf-foot': () => undefined,
  '.turn': turn,
  '.box': box({ around: 'single' }),
  '.box-safety': box({ around: 'thick' }, '▲'),
  '.box-tip': box({ around: 'single', left: 'thick' }, '●'),
  '.box-case': box({ around: 'single', left: 'thick' }, '※'),
  '.box-answer': box({ around: 'dashed' }),
  '.box-teacher': teacherBox,
  '.card': box({ around: 'single' }),
  '.card-safety': box({ around: 'thick' }),
  '.label': paragraph({ style: 'Label' }),
  '.eyebrow': paragraph({ style: 'Eyebrow' }),
  '.leaf-no': paragraph({ style: 'LeafNumber', beside: true }),
  '.leaf-facts': inOneLine('　', { style: 'Facts' }),
  '.cover-facts': inOneLine('　', { style: 'Facts' }),
  '.school-form-facts': inOneLine('　', { style: 'Facts', align: 'center' }),
  '.school-form-school': paragraph({ align: 'center', keepNext: true, after: 0 }),
  '.path': sideBySide({ around: 'single', inside: 'single' }, { style: 'Cell', align: 'center' }),
  '.checks': sideBySide({ inside: 'single' }, { style: 'Cell' }),
  '.school-form-new-page': onNewPage,
  '.school-form-cover': beforeNewPage,
  '.school-form-cover-title': paragraph({ style: 'Title', before: 1400, after: 1400, keepNext: false }),
  '.standard-route': onNewPageButFirst,
  '.standard-course': onNewPageButFirst,
  '#part-1': onNewPage,
  '#part-5': onNewPage,
  '.crosswalk-section-theory': onNewPage,
  '.figure': paragraph({ align: 'center', firstLineCharacters: 0 }),
  figcaption: paragraph({ style: 'Caption', keepNext: false }),
  '.see-info': leading({}),
  '.item-prompt': leading({}),
};
