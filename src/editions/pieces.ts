/**
 * Folded lines of a text → the pieces that are searched for: sentences, or parts of long ones, so that part
 * of a text that leaked is found.
 */

export interface FoldedLine {
  readonly text: string;
  /** Cells of one row of a table are read together, and not with what stands before or behind them. */
  readonly row: number | undefined;
}

export interface Piece {
  readonly text: string;
  /** The line in which it begins, from 0. */
  readonly first: number;
  /** Made of short lines: in a page, what stands between them may part it. */
  readonly joined: boolean;
}

/** “380 V” and “先断电” say nothing by themselves. */
const shortest = 12;
/** From here on a part of it is worth finding too. */
const long = 2 * shortest;

const sentenceEnd = /(?<=[。;!?])/;
const clauseEnd = /(?<=[。;!?,、:.])/;
const marks = /^[。;!?,、:.]+|[。;!?,、:.]+$/g;

export function piecesOf(lines: readonly FoldedLine[]): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < lines.length; at++) {
    const { text = '', row } = lines[at] ?? {};
    if (text.length >= shortest) {
      for (const piece of cut(text)) pieces.push({ text: piece, first: at, joined: false });
      continue;
    }
    const first = at;
    let run = text;
    for (
      let next = lines[at + 1];
      next && next.row === row && next.text.length < shortest;
      next = lines[++at + 1]
    )
      run += next.text;
    if (trimmed(run).length >= shortest) pieces.push({ text: trimmed(run), first, joined: true });
  }
  return pieces;
}

function cut(line: string): string[] {
  const sentences = runs(line.split(sentenceEnd));
  const clauses = sentences.flatMap((sentence) =>
    sentence.length < long ? [sentence] : runs(sentence.split(clauseEnd)),
  );
  const parts = clauses.flatMap((clause) =>
    clause.length < 2 * long ? [clause] : runs(clause.match(/.{1,24}/gsu) ?? []),
  );
  return parts.map(trimmed).filter((part) => part.length >= shortest);
}

/** What is too short by itself stays with its neighbour. */
function runs(parts: readonly string[]): string[] {
  const done: string[] = [];
  let run = '';
  for (const part of parts) {
    run += part;
    if (trimmed(run).length < shortest) continue;
    done.push(run);
    run = '';
  }
  const last = done.pop();
  return last === undefined ? [run] : [...done, last + run];
}

/** A list of answers ends without the mark with which the text had it. */
function trimmed(text: string): string {
  return text.replace(marks, '');
}
