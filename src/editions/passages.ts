/**
 * Every text of a workspace → passages that one audience may read: line by line as written, and as read
 * without markup.
 */
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import type { Where } from '../source/place.ts';
import { type Audience, narrower } from './audience.ts';
import { type AudienceText, eachText } from './each-text.ts';
import { type Line, partsOf, plainLines } from './markdown-parts.ts';

export interface Passage {
  readonly audience: Audience;
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

export function eachPassage(workspace: BoundWorkspace, visit: (passage: Passage) => void): void {
  eachText(workspace, (text) => {
    if (!text.markdown) {
      const { audience, isAnswer, field } = text;
      visit({
        audience,
        isAnswer,
        field,
        written: linesOf(text.text, 0),
        read: [],
        whereOf: (line) => whereIn(text, line),
      });
      return;
    }
    for (const part of partsOf(text.text)) {
      const directive = part.hidden ? (/^:+[^\s[{]*/.exec(part.text)?.[0] ?? '') : '';
      visit({
        isAnswer: text.isAnswer || (part.hidden && !notes.test(directive)),
        field: [text.field, directive].filter((name) => name !== '').join(' '),
        audience: part.hidden ? narrower(text.audience, 'teachers') : text.audience,
        written: linesOf(part.text, part.line).flatMap(cellsOf),
        read: plainLines(part.text).map((one) => ({ ...one, line: part.line + one.line })),
        whereOf: (line) => whereIn(text, line),
      });
    }
  });
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
