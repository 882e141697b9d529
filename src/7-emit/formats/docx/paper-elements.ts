/** Papers of examinations: names at the sealed edge, short questions close together, many of them in two columns. */
import type { Element } from 'hast';
import { blocksXml, keepWithNext } from './blocks.ts';
import { Body } from './body.ts';
import { charactersOf } from './column-widths.ts';
import type { ParagraphLook } from './looks.ts';
import { classesOf } from './page-rules.ts';
import { run, runOf } from './runs.ts';
import { columnWidth } from './sections.ts';
import { isUnseen } from './seen.ts';
import { Story } from './story.ts';
import { holdsPicture, textOf } from './text-of.ts';
import { type At, asWritten, children, type Handler, type Handlers, write } from './walk.ts';

/** What a millimetre is in drawings. */
const emu = 36_000;
const shapes = 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape';

const elementsOf = (element: Element): Element[] =>
  element.children.filter((child): child is Element => child.type === 'element' && !isUnseen(child));

/** On a paper all questions are set so; elsewhere as many as make a paper. */
function paperOf(element: Element, at: At): void {
  const isPaper = contains(element, 'school-form-seal');
  children(element, isPaper ? { ...at, handlers: { ...at.handlers, ...closeTogether } } : at);
}

function contains(element: Element, name: string): boolean {
  return elementsOf(element).some((child) => classesOf(child).includes(name) || contains(child, name));
}

/** Millimetres from the corner of the paper, and how large it is, read from the foot of the paper to its head. */
const strip = { left: 5, top: 30, width: 16, height: 220 };
const gapBehindName = 9;

/** Names are cut off along a dashed line, or folded away, before a paper is marked; they stand beside the text. */
function seal(element: Element, at: At): void {
  const { story } = at;
  story.end();
  const inside = new Story();
  for (const item of elementsOf(element)) {
    children(item, { ...at, story: inside, paragraph: { align: 'center', after: 60 } });
    inside.inline(run('\u3000'.repeat(gapBehindName), { ...at.text, underline: true }), {});
    inside.inline(run('\u3000\u3000'), {});
  }
  inside.end();
  const line = String(element.properties.dataLine ?? '');
  inside.inline(run([...line].join('\u3000'), { points: 9 }), { align: 'center', after: 0 });
  const names = `<wps:txbx><w:txbxContent>${blocksXml(inside.blocks)}</w:txbxContent></wps:txbx>`;
  const upwards = '<wps:bodyPr vert="vert270" lIns="0" tIns="0" rIns="0" bIns="0"/>';
  const dashed =
    '<a:ln w="12700"><a:solidFill><a:srgbClr val="000000"/></a:solidFill><a:prstDash val="dash"/></a:ln>';
  const ends = { ...strip, left: strip.left + strip.width, width: 0 };
  const hidden = { before: 0, after: 0, line: 20, exactLine: true, keepNext: true };
  story.inline(shape(strip, 'rect', '<a:ln><a:noFill/></a:ln>', `${names}${upwards}`, at), hidden);
  story.inline(shape(ends, 'line', dashed, '<wps:bodyPr/>', at), hidden);
  story.end();
}

/** On the paper, whatever the text does. */
function shape(
  place: typeof strip,
  form: 'rect' | 'line',
  line: string,
  text: string,
  { draft }: At,
): string {
  const number = draft.nextId();
  const size = `cx="${place.width * emu}" cy="${place.height * emu}"`;
  const from = (axis: 'H' | 'V', offset: number) =>
    `<wp:position${axis} relativeFrom="page"><wp:posOffset>${offset * emu}</wp:posOffset></wp:position${axis}>`;
  const kind = form === 'rect' ? '<wps:cNvSpPr txBox="1"/>' : '<wps:cNvCnPr/>';
  return runOf(
    [
      '<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1"',
      ' behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>',
      `${from('H', place.left)}${from('V', place.top)}<wp:extent ${size}/><wp:wrapNone/>`,
      `<wp:docPr id="${number}" name="${number}"/><wp:cNvGraphicFramePr/>`,
      `<a:graphic><a:graphicData uri="${shapes}"><wps:wsp xmlns:wps="${shapes}">${kind}`,
      `<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm>`,
      `<a:prstGeom prst="${form}"><a:avLst/></a:prstGeom><a:noFill/>${line}</wps:spPr>`,
      `${text}</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`,
    ].join(''),
  );
}

const manyQuestions = 20;
const withTables = ['item-table', 'item-record', 'item-drawing', 'item-checklist'];

function questions(element: Element, at: At): void {
  const items = elementsOf(element);
  const isMany =
    items.length >= manyQuestions &&
    !items.some((item) => classesOf(item).some((name) => withTables.includes(name)));
  const { story } = at;
  if (!isMany || !(story instanceof Body)) {
    children(element, at);
    return;
  }
  story.inColumns(2);
  const handlers = { ...at.handlers, ...closeTogether };
  children(element, { ...at, handlers, width: columnWidth(at.width, 2) });
  story.inColumns(1);
}

const size = 9;

/** Its number stands before the first line, its letters below without boxes to tick; it stays whole. */
function item(element: Element, at: At): void {
  const { story } = at;
  story.end();
  const { length } = story.blocks;
  const paragraph: ParagraphLook = {
    ...at.paragraph,
    ...{ keepLines: true, before: 40, after: 10, line: 240, firstLineCharacters: 0 },
    tabs: [{ at: at.width, align: 'right' }],
  };
  const handlers = { ...at.handlers, ...inItem };
  children(element, { ...at, handlers, text: { ...at.text, points: size }, paragraph });
  story.end();
  keepWithNext(story.blocks.slice(length, -1));
}

const inItem: Handlers = {
  '.item-head': (element, at) => {
    const part = (name: string) => elementsOf(element).find((one) => classesOf(one).includes(name));
    const [no, points] = [part('item-no'), part('item-points')];
    if (no) at.story.inline(run(`${textOf(no)}.`, { ...at.text, bold: true }), at.paragraph);
    if (points) at.story.inline(run(`（${textOf(points)}）`, at.text), at.paragraph);
    at.story.text(' ', at.text, at.paragraph);
    at.draft.anchor = at.story.last() ?? at.draft.anchor;
  },
  '.item-prompt': prompt,
  '.options': letters,
};

/** Room for the mark of a judgement, and of a number before a question, in characters. */
const bracketRoom = 6;
const numberRoom = 2.5;

/** The first of its paragraphs goes on behind the number; the brackets of a judgement end its line, or the next. */
function prompt(element: Element, at: At): void {
  const { story } = at;
  const inLine: Handler = (own, there) => asWritten(textOf(own), there, () => children(own, there));
  for (const [index, part] of elementsOf(element).entries()) {
    if (classesOf(part).includes('verdict')) {
      const perLine = at.width / (size * 20);
      const used = (charactersOf(textOf(element)) - bracketRoom + 1 + numberRoom) % perLine;
      const fits = story.isInLine && used + bracketRoom <= perLine;
      if (!fits) story.end();
      const paragraph: ParagraphLook = fits ? at.paragraph : { ...at.paragraph, align: 'right' };
      if (fits) story.inline(run('\t', at.text), paragraph);
      // Blanks of Latin fonts are too narrow to write in.
      story.inline(run(textOf(part).replace(/\s+/g, '\u3000'.repeat(3)), at.text), paragraph);
    } else if (index === 0 && part.tagName === 'p') inLine(part, at);
    else write(part, at);
  }
}

const indent = 300;

function letters(element: Element, at: At): void {
  const { story } = at;
  story.end();
  const items = elementsOf(element);
  const longest = Math.max(1, ...items.map((one) => charactersOf(textOf(one))));
  const room = at.width - indent;
  const counts = items.some(holdsPicture) ? [2] : [4, 2];
  const perLine = counts.find(
    (count) => (longest + 0.7) * size * 20 * count <= room && items.length >= count,
  );
  const column = Math.floor(room / (perLine ?? 1));
  const tabs = items.map((_, place) => ({ at: indent + (place + 1) * column, align: 'left' as const }));
  const paragraph = { ...at.paragraph, before: 0, left: indent, tabs };
  for (const [index, one] of items.entries()) {
    if (index % (perLine ?? 1) === 0) story.end();
    else story.inline(run('\t', at.text), paragraph);
    for (const part of elementsOf(one)) {
      const names = classesOf(part);
      if (names.includes('tick') && !names.includes('tick-right')) continue;
      write(part, { ...at, paragraph, width: column - indent });
      story.text(' ', at.text, paragraph);
    }
  }
  story.end();
}

const closeTogether: Handlers = { '.item': item };

export const paperElements: Handlers = {
  '.school-form': paperOf,
  '.school-form-seal': seal,
  '.questions': questions,
};
