/** What is filled in by hand: names, answers, drawings, signatures. */
import type { Element } from 'hast';
import type { Table } from './blocks.ts';
import { charactersOf } from './column-widths.ts';
import type { ParagraphLook, Tab } from './looks.ts';
import { twips } from './measures.ts';
import { classesOf } from './page-rules.ts';
import { run, underlinedTab } from './runs.ts';
import { isUnseen } from './seen.ts';
import { Story } from './story.ts';
import { holdsPicture, textOf } from './text-of.ts';
import { type At, children, type Handler, type Handlers, write } from './walk.ts';

/** Of a box to tick, and of the letter of a choice, in twips. */
const markWidth = 420;
/** More lines may go on overleaf. */
const mostTogether = 8;

/** What is written on the lines takes their place. */
function answered(element: Element, at: At): void {
  const parts = element.children.filter((child): child is Element => child.type === 'element');
  for (const part of parts) if (classesOf(part).includes('written')) children(part, at);
  at.story.end();
}

function answerLines(element: Element, { story }: At): void {
  const lines = element.children.filter((child) => child.type === 'element').length;
  const paragraph: ParagraphLook = { style: 'AnswerLine' };
  for (let line = 0; line < lines; line++)
    story.add({
      kind: 'paragraph',
      look: { ...paragraph, keepNext: line < lines - 1 && (lines <= mostTogether || line < 3) },
      content: '',
    });
}

/** Shares of a line that class, name, number, group and date have. */
const shares = [60, 30, 40, 20, 25];

/** Short texts, each with a line behind it up to a tab stop. */
function nameLine(element: Element, at: At): void {
  at.story.end();
  const items = element.children.filter(
    (child): child is Element => child.type === 'element' && !isUnseen(child),
  );
  const told = items.filter((item) => classesOf(item).includes('told'));
  const asked = items.filter((item) => !told.includes(item));
  for (const item of told) {
    children(item, at);
    at.story.inline(run('　', at.text), at.paragraph);
  }
  at.story.end();
  const lines = asked.length > 3 ? [asked.slice(0, 3), asked.slice(3)] : [asked];
  let place = shares.length - asked.length;
  for (const line of lines) {
    const sizes = line.map((item) => textOf(item).length * 4 + (shares[place++] ?? 25));
    fillIn(line, sizes, at, 0);
  }
}

/** To be signed, at the right end of the line. */
function signatures(element: Element, at: At): void {
  at.story.end();
  const items = element.children.filter(
    (child): child is Element => child.type === 'element' && !isUnseen(child),
  );
  const sizes = items.map((item) => textOf(item).length * 4 + 28);
  const sum = twips(sizes.reduce((all, size) => all + size, 0));
  fillIn(items, sizes, at, Math.max(0, at.width - sum));
}

/** Millimetres are shares of the line where it is too short, and where it has room. */
function fillIn(items: readonly Element[], sizes: readonly number[], at: At, left: number): void {
  const room = at.width - left;
  const sum = sizes.reduce((all, size) => all + size, 0) || 1;
  let reached = 0;
  const tabs: Tab[] = [];
  for (const size of sizes) {
    reached += size;
    const end = left + Math.round((reached * room) / sum);
    tabs.push({ at: end - twips(3), align: 'left' }, { at: end, align: 'left' });
  }
  const paragraph: ParagraphLook = {
    ...at.paragraph,
    ...(left ? { left } : {}),
    tabs,
    before: 120,
    after: 60,
  };
  for (const [index, item] of items.entries()) {
    if (index > 0) at.story.inline(run('\t'), paragraph);
    children(item, { ...at, paragraph });
    at.story.inline(underlinedTab, paragraph);
  }
  at.story.end();
}

/** A frame, empty or with what teachers read in it. */
function drawingFrame(element: Element, at: At): void {
  const lines = Number(/--lines:\s*(\d+)/.exec(String(element.properties.style ?? ''))?.[1] ?? 11);
  const height = twips(Math.min(215, Math.max(45, lines * 8.5)));
  const story = new Story();
  children(element, { ...at, story, lists: 0, paragraph: { firstLineCharacters: 0 } });
  story.end();
  const cells = [{ across: 1, blocks: story.blocks }];
  at.story.add({
    ...{
      kind: 'table',
      frame: { around: 'single' },
      padding: [0, 0],
      columns: [at.width],
      rows: [{ cells, height }],
    },
  } satisfies Table);
}

function itemHead(element: Element, at: At): void {
  at.story.end();
  const tabs: Tab[] = [{ at: at.width, align: 'right' }];
  children(element, { ...at, text: {}, paragraph: { ...at.paragraph, style: 'ItemHead', tabs } });
  at.draft.anchor = at.story.last() ?? at.draft.anchor;
  at.story.end();
}

/** The choices of a question: four, two or one in a line, as they have room. */
function options(element: Element, at: At): void {
  at.story.end();
  const items = element.children.filter(
    (child): child is Element => child.type === 'element' && !isUnseen(child),
  );
  const longest = Math.max(1, ...items.map((item) => charactersOf(textOf(item))));
  const needed = (longest + 4) * (at.text.points ?? 10.5) * 20;
  const counts = items.some(holdsPicture) ? [2] : [4, 2];
  const perLine = counts.find((count) => needed * count <= at.width && items.length >= count) ?? 1;
  const column = Math.floor(at.width / perLine);
  const tabs = Array.from({ length: perLine }, (_, index) => index * column).flatMap((left): Tab[] => [
    ...(left > 0 ? [{ at: left, align: 'left' as const }] : []),
    { at: left + markWidth, align: 'left' },
    { at: left + 2 * markWidth, align: 'left' },
  ]);
  const indent = perLine === 1 ? { left: 2 * markWidth, hanging: 2 * markWidth } : {};
  const paragraph: ParagraphLook = { ...at.paragraph, ...indent, tabs, after: 40, firstLineCharacters: 0 };
  for (const [index, item] of items.entries()) {
    if (index % perLine === 0) at.story.end();
    const parts = item.children.filter((part): part is Element => part.type === 'element');
    for (const [place, part] of parts.entries()) {
      if (place > 0 || index % perLine > 0) at.story.inline(run('\t'), paragraph);
      write(part, { ...at, paragraph, width: column - 3 * markWidth });
    }
  }
  at.story.end();
}

/** The hours stand at the right end of the line of the heading. */
function activityHead(element: Element, at: At): void {
  const parts = element.children.filter((child): child is Element => child.type === 'element');
  const [title, ...rest] = parts;
  const level = Number(/^h([1-6])$/.exec(title?.tagName ?? '')?.[1] ?? 3);
  const tabs: Tab[] = [{ at: at.width, align: 'right' }];
  const there = { ...at, text: {}, paragraph: { style: `Heading${Math.max(1, level - 1)}`, tabs } };
  at.story.end();
  if (title) children(title, there);
  for (const part of rest) {
    at.story.inline(run('\t'), there.paragraph);
    children(part, { ...there, text: { font: 'song', points: 9.5 } });
  }
  at.draft.anchor = at.story.last() ?? at.draft.anchor;
  at.story.end();
}

const hoursAtEnd: Handler = (element, at) => {
  at.story.inline(run('\t'), at.paragraph);
  children(element, { ...at, text: { font: 'song', points: 9.5 } });
};

function stageBar(element: Element, at: At): void {
  at.story.end();
  const tabs: Tab[] = [{ at: at.width, align: 'right' }];
  const handlers = { ...at.handlers, '.hours': hoursAtEnd };
  children(element, { ...at, handlers, text: {}, paragraph: { style: 'StageBar', tabs } });
  at.draft.anchor = at.story.last() ?? at.draft.anchor;
  at.story.end();
}

export const answerElements: Handlers = {
  '.answered': answered,
  '.blank': answerLines,
  '.name-line': nameLine,
  '.sign': signatures,
  '.drawing': drawingFrame,
  '.item-head': itemHead,
  '.options': options,
  '.activity-head': activityHead,
  '.stage-bar': stageBar,
};
