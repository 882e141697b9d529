/**
 * Comments of a YAML text → the unit each belongs to, so that it moves with it; every comment is attached
 * exactly once.
 */
import { remarksOf } from '../1-parse/comments.ts';
import { type Collection, type Comment, gapAbove, type Unit, unitsOf } from './units.ts';

export interface Margins {
  /** Above the first key: it stays at the top of the file. */
  readonly head: readonly Comment[];
  /** A blank line follows the head. */
  readonly gap: boolean;
}

interface Found extends Comment {
  readonly start: number;
  readonly column: number;
  readonly ownLine: boolean;
}

export function attachComments(text: string, root: Collection): Margins {
  const units = [...unitsOf(root)].sort((a, b) => a.start - b.start);
  const head: Comment[] = [];
  for (const comment of commentsOf(text)) {
    const after = units.findIndex(({ start }) => start > comment.start);
    const previous = units[(after === -1 ? units.length : after) - 1];
    const next = after === -1 ? undefined : units[after];
    if (!previous) head.push(comment);
    else if (comment.ownLine) ownLine(comment, previous, next, root);
    else beside(comment, previous, root);
  }
  const [first] = units;
  const lineStart = first ? text.lastIndexOf('\n', first.start - 1) + 1 : 0;
  return { head, gap: head.length > 0 && gapAbove(text, lineStart) };
}

export function commentsOf(text: string): Found[] {
  return remarksOf(text).comments.map(({ text: comment, start }) => {
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    const ownLine = text.slice(lineStart, start).trim() === '';
    return {
      text: comment,
      start,
      column: start - lineStart,
      ownLine,
      gap: ownLine && gapAbove(text, lineStart),
    };
  });
}

/** Behind something on its line: a value written in brackets counts as one with what it belongs to. */
function beside(comment: Found, previous: Unit, root: Collection): void {
  let unit: Unit | undefined = previous;
  while (unit?.container.flow && unit.container.end <= comment.start) unit = unit.owner;
  if (unit) unit.beside.push(comment);
  else root.tail.push(comment);
}

function ownLine(comment: Found, previous: Unit, next: Unit | undefined, root: Collection): void {
  if (previous.value?.is === 'leaf' && comment.start < previous.end) {
    previous.above.push(comment);
    return;
  }
  const brackets = openBrackets(comment, previous, root);
  if (brackets) {
    if (next?.container === brackets) next.above.push(comment);
    else brackets.tail.push(comment);
    return;
  }
  if (next && comment.column <= next.column) {
    next.above.push(comment);
    return;
  }
  // Among what ends here, the innermost that is not indented further.
  for (let unit: Unit | undefined = previous; unit && unit !== next?.owner; unit = unit.owner) {
    if (unit.container.flow) continue;
    // Indented below a block of text, a comment would become a part of it.
    const underText = unit.value?.is === 'leaf' && unit.value.text.includes('\n');
    if (unit.column < comment.column && !underText) {
      if (unit.value && unit.value.is !== 'leaf' && unit.value.units.length > 0)
        unit.value.tail.push(comment);
      else unit.below.push(comment);
      return;
    }
    if (unit.column <= comment.column && unit.container !== next?.container) {
      unit.container.tail.push(comment);
      return;
    }
  }
  if (next) next.above.push(comment);
  else root.tail.push(comment);
}

/** The innermost value in brackets around a comment. */
function openBrackets(comment: Found, previous: Unit, root: Collection): Collection | undefined {
  const own = previous.value;
  const candidates = [own && own.is !== 'leaf' ? own : undefined];
  for (let unit: Unit | undefined = previous; unit; unit = unit.owner) candidates.push(unit.container);
  return [...candidates, root].find(
    (one) => one?.flow && one.start < comment.start && comment.start < one.end,
  );
}
