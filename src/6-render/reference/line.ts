/** A line of the manual, as its templates print it. */
export type Line = readonly Run[];

/** A piece of a line; no space stands at its ends. */
export interface Run {
  readonly text: string;
  readonly isCode?: true;
  readonly strong?: true;
  /** A page of the manual. */
  readonly path?: string;
  /**
   * A page elsewhere.
   * @zh 别处的网页
   * @format uri
   */
  readonly url?: string;
  /** A space follows. */
  readonly space?: true;
}

/** Templates of Markdown drop spaces at the ends of a text. */
export function lineOf(pieces: readonly Omit<Run, 'space'>[]): Line {
  const runs: Run[] = [];
  for (const piece of pieces) {
    const text = piece.text.trim();
    const last = runs.at(-1);
    if (last && piece.isCode === undefined && /^\s/.test(piece.text))
      runs.splice(-1, 1, { ...last, space: true });
    if (text === '') continue;
    const isFollowed = piece.isCode === undefined && /\s$/.test(piece.text);
    runs.push({ ...piece, text: piece.isCode ? piece.text : text, ...(isFollowed ? { space: true } : {}) });
  }
  const end = runs.pop();
  return end ? [...runs, withoutSpace(end)] : [];
}

function withoutSpace({ space: _, ...run }: Run): Run {
  return run;
}
