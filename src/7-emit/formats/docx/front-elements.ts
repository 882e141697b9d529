/** Covers and contents: what stands before the text of a book. */
import type { Element } from 'hast';
import type { Block, Paragraph } from './blocks.ts';
import { twips } from './measures.ts';
import { field, runOf } from './runs.ts';
import { type At, children, type Handler, type Handlers } from './walk.ts';

/** The title stands in the upper half of the cover, its facts in the lower one. */
function cover(element: Element, at: At): void {
  const title: Handler = (own, { story }) => {
    story.end();
    const paragraph = { style: 'Title', before: twips(62), after: twips(6), align: 'left' as const };
    children(own, { ...at, text: { points: 30 }, paragraph });
    story.end();
  };
  const last: Handler = (own, { story }) => {
    story.end();
    for (const item of own.children) {
      if (item.type !== 'element') continue;
      const isFirst = item === own.children.find(({ type }) => type === 'element');
      children(item, { ...at, paragraph: isFirst ? { before: twips(80) } : {} });
      story.end();
    }
  };
  at.story.end();
  children(element, { ...at, handlers: { ...at.handlers, h1: title, '.cover-facts': last } });
  at.story.end();
}

/** Under the title of the official standard: each fact on a line of its own. */
const centredLines: Handler = (element, at) => {
  for (const item of element.children.filter(({ type }) => type === 'element')) {
    centred(0)(item as Element, at);
  }
};

/** Who issues it stands at the foot of the cover. */
const centred =
  (before: number): Handler =>
  (element, at) => {
    at.story.end();
    const paragraph = { before: twips(before), align: 'center' as const, firstLineCharacters: 0 };
    children(element, { ...at, paragraph });
    at.story.end();
  };

/** A list of contents that Word makes again when it is asked to; until then it is as the page has it. */
const contents =
  (instruction: string, isPaged: boolean): Handler =>
  (element, at) => {
    const { story } = at;
    story.end();
    const from = story.blocks.length;
    const link: Handler = (own, there) => entry(own, there, isPaged);
    children(element, { ...at, paragraph: { style: 'Contents' }, handlers: { ...at.handlers, a: link } });
    story.end();
    asField(instruction, story.blocks.slice(from).filter(isEntry));
    if (isPaged) at.draft.hasPagedContents = true;
  };

function isEntry(block: Block): block is Paragraph {
  return block.kind === 'paragraph' && block.look.style === 'Contents';
}

function asField(instruction: string, entries: readonly Paragraph[]): void {
  const [first] = entries;
  const last = entries.at(-1);
  if (!first || !last) return;
  const begin = [
    runOf('<w:fldChar w:fldCharType="begin"/>'),
    runOf(`<w:instrText xml:space="preserve"> ${instruction} </w:instrText>`),
    runOf('<w:fldChar w:fldCharType="separate"/>'),
  ];
  first.content = begin.join('') + first.content;
  last.content += runOf('<w:fldChar w:fldCharType="end"/>');
}

/** What a line of the contents leads to, and on which page that is. */
function entry(element: Element, at: At, isPaged: boolean): void {
  const { draft, story } = at;
  const name = draft.bookmark(String(element.properties.href ?? '').slice(1));
  const tabs = isPaged ? { tabs: [{ at: at.width, align: 'right' as const, leader: 'dot' as const }] } : {};
  const there = { ...at, paragraph: { ...at.paragraph, ...tabs } };
  story.between(`<w:hyperlink w:anchor="${name}">`, '</w:hyperlink>', () => {
    children(element, there);
    if (isPaged) story.inline(`${runOf('<w:tab/>')}${field(`PAGEREF ${name} \\h`, '')}`, there.paragraph);
  });
}

export const frontElements: Handlers = {
  '.cover': cover,
  '.standard-facts': centredLines,
  '.standard-issuer': centred(70),
  '.standard-month': centred(0),
  '.whole-contents': contents('TOC \\f c \\n \\h', false),
  '.standard-contents': contents('TOC \\o "1-2" \\h \\z', true),
  '.evidence-contents': contents('TOC \\o "1-1" \\h \\z', true),
};
