/**
 * `# ccstd-ignore <codes> [until <date>] -- <reason>` → its parts and where each stands; Chinese words and
 * dashes are as good.
 */

export interface Word {
  readonly text: string;
  /** Offsets in the file. */
  readonly start: number;
  readonly end: number;
}

export interface IgnoreComment {
  readonly start: number;
  readonly end: number;
  readonly codes: readonly Word[];
  readonly until: Word | undefined;
  readonly reason: string;
}

/** What a file must contain to have such a comment; most have none and need no further look. */
export const ignoreWord = /ccstd-(?:ignore|忽略)/i;

const opening = /^#+[ \t]*ccstd-(?:ignore|忽略)(?=$|[\s:：])[:：]?/i;
const dash = /[ \t]*(?:--+|[—－]+)[ \t]*/;
const untilWord = /(?:^|[\s,，、])(?:until|截至|至|到)[ \t:：]*(?=$|\S)/i;

export function readIgnoreComment(comment: Word): IgnoreComment | undefined {
  const head = opening.exec(comment.text)?.[0];
  if (head === undefined) return undefined;
  const split = dash.exec(comment.text.slice(head.length));
  const said = split ? comment.text.slice(0, head.length + split.index) : comment.text;
  const reason = split ? comment.text.slice(head.length + split.index + split[0].length) : '';
  const limit = untilWord.exec(said.slice(head.length));
  const codesEnd = limit ? head.length + limit.index : said.length;
  return {
    start: comment.start,
    end: comment.end,
    codes: words(said, head.length, codesEnd, comment.start),
    until: limit ? untilDate(said, codesEnd + limit[0].length, comment) : undefined,
    reason: reason.trim(),
  };
}

function words(text: string, from: number, to: number, offset: number): Word[] {
  return [...text.slice(from, to).matchAll(/[^\s,，、]+/g)].map(({ 0: word, index }) => {
    const start = offset + from + index;
    return { text: word, start, end: start + word.length };
  });
}

/** An empty one stands at the end of the comment. */
function untilDate(said: string, from: number, comment: Word): Word {
  const text = said.slice(from).trim();
  const start = Math.min(comment.start + from, comment.end);
  return { text, start, end: start + text.length };
}
