/** The tree of a page → paragraphs and tables: what an element becomes is said by one table of handlers. */
import type { Element, ElementContent, RootContent } from 'hast';
import { attribute } from '../xlsx/xml.ts';
import { Body } from './body.ts';
import type { Draft } from './draft.ts';
import type { ParagraphLook, TextLook } from './looks.ts';
import { classesOf } from './page-rules.ts';
import { textWidth } from './sections.ts';
import { isBlock, isUnseen } from './seen.ts';
import type { Story } from './story.ts';
import { textOf } from './text-of.ts';

/** Where a node is written, and how. */
export interface At {
  readonly draft: Draft;
  readonly story: Story;
  readonly text: TextLook;
  readonly paragraph: ParagraphLook;
  /** Twips from edge to edge of the text. */
  readonly width: number;
  /** Name of the page of the paper. */
  readonly page: string;
  /** Ids of the elements around. */
  readonly ids: ReadonlySet<string>;
  readonly lists: number;
  readonly handlers: Handlers;
}

export type Handler = (element: Element, at: At) => void;

/** By an id after #, a class after a dot, of which the last one says most, or the name of the element. */
export type Handlers = Readonly<Record<string, Handler>>;

export function children(element: Element, at: At): void {
  for (const child of element.children) write(child, at);
}

export function write(node: RootContent | ElementContent, at: At): void {
  if (node.type === 'text') asWritten(node.value, at, () => at.story.text(node.value, at.text, at.paragraph));
  if (node.type === 'element') writeElement(node, at);
}

/** A text of the sources stands in a content control that says which one it is. */
export function asWritten(text: string, { draft, story }: At, inside: () => void): void {
  const tag = draft.input.written.tag(text);
  if (tag === undefined) {
    inside();
    return;
  }
  const properties = `<w:tag w:val="${attribute(tag)}"/><w:id w:val="${draft.nextId()}"/>`;
  story.between(`<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>`, '</w:sdtContent></w:sdt>', inside);
}

function writeElement(element: Element, at: At): void {
  if (isUnseen(element)) return;
  const { id } = element.properties;
  const inside = typeof id === 'string' ? { ...at, ids: new Set([...at.ids, id]) } : at;
  onItsPage(element, inside, (there) => {
    placeFor(element, there);
    const handler = classesOf(element)
      .map((name) => at.handlers[`.${name}`])
      .findLast(Boolean);
    (at.handlers[`#${String(id)}`] ?? handler ?? at.handlers[element.tagName] ?? plain)(element, there);
  });
}

function plain(element: Element, at: At): void {
  if (isBlock(element)) at.story.end();
  if (element.tagName === 'dd' && element.children.length > 1)
    asWritten(textOf(element), at, () => children(element, at));
  else children(element, at);
  if (isBlock(element)) at.story.end();
}

/** What refers to the element finds the text that is written next. */
export function placeFor({ properties: { id } }: Element, { draft, story }: At): void {
  if (typeof id !== 'string' || !draft.input.targets.has(id)) return;
  const number = draft.nextId();
  story.before(
    `<w:bookmarkStart w:id="${number}" w:name="${draft.bookmark(id)}"/><w:bookmarkEnd w:id="${number}"/>`,
  );
}

/** An element that has paper of its own stands in a section, and what follows it on the paper before. */
function onItsPage(element: Element, at: At, within: (at: At) => void): void {
  const { draft, story, page } = at;
  const { rules } = draft.input;
  const name = story instanceof Body ? rules.nameFor(element, at.ids) : undefined;
  if (story instanceof Body && name !== undefined && name !== page) {
    const rule = rules.rule(name);
    story.on(rule);
    within({ ...at, page: name, width: textWidth(rule) });
    story.on(rules.rule(page));
  } else within(at);
}
