/** A line whose key bears stars: as a mark of what must be filled in, or to make it bold. */

export interface StarredKey {
  readonly key: string;
  readonly star: string;
  /** From the first star of its line to its value. */
  readonly start: number;
  readonly length: number;
}

/** `*学时: 40`, `**学时**：40`, `**学时：** 40`. */
export function starredKey(line: string): StarredKey | undefined {
  const [whole, before = '', star = '', key = ''] =
    /^([ \t]*(?:- +)*)([*＊]{1,2})([^\s*＊:：]{1,16}?)[*＊]{0,2}[ \t]*[:：][*＊]{0,2}(?:[ \t]+|(?=\S)|$)/u.exec(
      line,
    ) ?? [];
  if (whole === undefined) return undefined;
  return { key, star, start: before.length, length: whole.length - before.length };
}
