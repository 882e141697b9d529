/** Turns an author's Markdown into the stars of bold print that do nothing for a blank beside them. */
import type { Root } from 'mdast';
import { matchesOf } from '../values/matches.ts';
import { type Range, rangeOf } from './literal-ranges.ts';
import { parseMarkdown } from './parse.ts';
import { walk } from './walk.ts';

export interface SpacedBold extends Range {
  readonly words: string;
  /** From 0. */
  readonly line: number;
}

/** Words between two pairs of stars on one line; what stands between two footnote stars is none. */
const pair = /(?<![*\\])\*\*(?!\*)([^*\n]{2,40})\*\*(?!\*)/g;
const isSpaced = /^[ \t\u3000]|[ \t\u3000]$/;
const legend = /^[ \t\u3000]*(?:号|的|者|表示|代表|为|是|选|必|可选)|[，。；：、](?!\s*$)/;

/** `tree` for whoever has the tree of the text already. */
export function findSpacedBold(text: string, tree: () => Root = () => parseMarkdown(text)): SpacedBold[] {
  if (!/\*\*[ \t\u3000]|[ \t\u3000]\*\*/.test(text) || matchesOf(text, pair).length === 0) return [];
  return [...walk(tree())].flatMap(({ node }) => {
    const range = node.type === 'text' ? rangeOf(node) : undefined;
    if (!range) return [];
    return matchesOf(text.slice(range.start, range.end), pair).flatMap(
      ({ 0: whole, 1: inside = '', index }) => {
        const words = inside.trim();
        if (
          words.length < 2 ||
          !isSpaced.test(inside) ||
          legend.test(inside) ||
          !/^[\p{L}\p{N}“《【（].*\p{Script=Han}|^\p{Script=Han}/u.test(words)
        )
          return [];
        const start = range.start + index;
        const line = text.slice(0, start).split('\n').length - 1;
        return [{ words, line, start, end: start + whole.length }];
      },
    );
  });
}
