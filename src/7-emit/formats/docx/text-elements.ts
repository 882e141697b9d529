/** Elements of running text. */
import type { Element } from 'hast';
import { formula } from './formula.ts';
import type { TextLook } from './looks.ts';
import { picture } from './pictures.ts';
import { run } from './runs.ts';
import { textOf } from './text-of.ts';
import { type At, children, type Handler, type Handlers } from './walk.ts';

const looking =
  (look: TextLook): Handler =>
  (element, at) =>
    children(element, { ...at, text: { ...at.text, ...look } });

/** Chinese is emphasized by dots; Latin letters slant. */
function emphasis(element: Element, at: At): void {
  const isChinese = /\p{Script=Han}/u.test(textOf(element));
  looking(isChinese ? { dotted: true } : { italic: true })(element, at);
}

function link(element: Element, at: At): void {
  const start = linkStart(String(element.properties.href ?? ''), at);
  if (start) at.story.between(start, '</w:hyperlink>', () => children(element, at));
  else children(element, at);
}

/** Undefined for what is no address in a file that is handed out alone, such as a page beside it. */
function linkStart(address: string, { draft }: At): string | undefined {
  const id = address.slice(1);
  if (address.startsWith('#'))
    return draft.input.targets.has(id) ? `<w:hyperlink w:anchor="${draft.bookmark(id)}">` : undefined;
  if (!/^(?:https?:|mailto:)/i.test(address)) return undefined;
  return `<w:hyperlink r:id="${draft.relate('hyperlink', address, true)}">`;
}

/** The end of a line. */
function lineBreak(_: Element, { story, paragraph, text }: At): void {
  story.inline(run('\n', text), paragraph);
}

/** A line of its own inside a paragraph. */
function ownLine(element: Element, at: At): void {
  const { story, paragraph, text } = at;
  if (story.isInLine) story.inline(run('\n', text), paragraph);
  children(element, at);
}

/** Stands at the right end of the line. */
function atLineEnd(element: Element, at: At): void {
  at.story.inline(run('\t'), at.paragraph);
  children(element, at);
}

/** The place that an answer is written on: as long as the page says, whatever font it is. */
function gap(element: Element, at: At): void {
  const shown = textOf(element);
  const { story, paragraph, text } = at;
  const blank = /^＿+$/.test(shown) ? '\u3000'.repeat(shown.length) : undefined;
  if (blank) story.inline(run(blank, { ...text, underline: true }), paragraph);
  else looking({ underline: true, bold: true })(element, at);
}

function tick(element: Element, { story, paragraph, text }: At): void {
  story.inline(run(textOf(element) === '' ? '☐' : '☑', text), paragraph);
}

function signHere(element: Element, at: At): void {
  at.story.text(' ', at.text, at.paragraph);
  children(element, at);
  at.story.inline(run('\u3000'.repeat(6), { ...at.text, underline: true }), at.paragraph);
}

function mathematics(element: Element, { story, paragraph }: At): void {
  story.tall(formula(element), paragraph);
}

export const textElements: Handlers = {
  '.fill': gap,
  '.tick': tick,
  '.sign-here': signHere,
  '.flag': looking({ boxed: true }),
  '.dimension': (element, at) => {
    looking({ boxed: true })(element, at);
    at.story.text(' ', at.text, at.paragraph);
  },
  '.step-no': (element, at) => {
    looking({ boxed: true })(element, at);
    at.story.text(' ', at.text, at.paragraph);
  },
  '.here': looking({ bold: true }),
  '.item-no': looking({ bold: true }),
  '.item-kind': looking({ font: 'song' }),
  '.item-points': (element, at) => atLineEnd(element, { ...at, text: { ...at.text, font: 'song' } }),
  '.observe': ownLine,
  '.sheet-kind': ownLine,
  '.qr-title': ownLine,
  '.path-title': ownLine,
  '.path-hours': ownLine,
  a: link,
  b: looking({ bold: true }),
  strong: looking({ bold: true }),
  em: emphasis,
  i: emphasis,
  del: looking({ strike: true }),
  s: looking({ strike: true }),
  sub: looking({ script: 'subscript' }),
  sup: looking({ script: 'superscript' }),
  code: looking({ font: 'mono' }),
  kbd: looking({ font: 'mono' }),
  br: lineBreak,
  math: mathematics,
  img: picture,
  svg: picture,
};
