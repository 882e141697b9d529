/**
 * Every text of a workspace → passages that one audience may read: line by line as written, and as read
 * without markup.
 */
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import type { Where } from '../source/place.ts';
import { type Audience, narrower } from './audience.ts';
import { type AudienceText, eachText, type WithTexts } from './each-text.ts';
import { type Line, partsOf, plainLines } from './markdown-parts.ts';

export interface Passage {
  /** What students are asked for, or a part of it. */
  readonly isAnswer: boolean;
  /** What its author calls the field, and the part of it. */
  readonly field: string;
  /** Cells of a table are lines of their own. */
  readonly written: readonly Line[];
  /** Empty where it reads as it is written. */
  readonly read: readonly Line[];
  /** Of a line, as the lines count them. */
  readonly whereOf: (line: number) => Where;
}

/** Those of one audience. */
export function eachPassage(
  workspace: BoundWorkspace,
  documents: readonly WithTexts[],
  wanted: Audience,
  visit: (passage: Passage) => void,
): void {
  eachText(workspace, (text) => eachOfText(text, wanted, visit), documents, wanted);
}

function eachOfText(text: AudienceText, wanted: Audience, visit: (passage: Passage) => void): void {
  const whereOf = (line: number): Where => whereIn(text, line);
  if (!text.markdown) {
    const { audience, isAnswer, field } = text;
    if (audience === wanted) visit({ isAnswer, field, written: linesOf(text.text, 0), read: [], whereOf });
    return;
  }
  // What is hidden in it may be for others.
  if (wanted === 'students' && text.audience !== wanted) return;
  for (const part of partsOf(text.text)) {
    if ((part.hidden ? narrower(text.audience, 'teachers') : text.audience) !== wanted) continue;
    const directive = part.hidden ? (/^:+[^\s[{]*/.exec(part.text)?.[0] ?? '') : '';
    visit({
      isAnswer: text.isAnswer || (part.hidden && !notes.test(directive)),
      field: [text.field, directive].filter((name) => name !== '').join(' '),
      written: linesOf(part.text, part.line).flatMap(cellsOf),
      read: plainLines(part.text).map((one) => ({ ...one, line: part.line + one.line })),
      whereOf,
    });
  }
}

/** Boxes for teachers that hold no answer. */
const notes = /^:+(teacher|教师)$/;

function linesOf(text: string, first: number): Line[] {
  return text.split(lineEnd).map((line, index) => ({ text: line, line: first + index, row: undefined }));
}

function cellsOf(line: Line): Line[] {
  const cells = line.text.split('|');
  return cells.length === 1 ? [line] : cells.map((text) => ({ text, line: line.line, row: line.line }));
}

const lineEnd = /\r\n?|\n/;

/** A file that a field includes has no path. */
function whereIn({ file, path, text }: AudienceText, line: number): Where {
  if (path) return { file, path, line };
  const lines = text.split(/(?<=\n)/);
  const start = lines.slice(0, line).join('').length;
  return { file, start, end: start + (lines[line] ?? '').trimEnd().length };
}
