/** Turns an author's Markdown into the comments and tags of HTML in it, all of which are printed as typed. */
import type { Root } from 'mdast';
import { type Range, rangeOf } from './literal-ranges.ts';
import { parseMarkdown } from './parse.ts';
import { walk } from './walk.ts';

export interface RawHtml extends Range {
  /** From 0. */
  readonly line: number;
}

export interface Tag extends RawHtml {
  readonly name: string;
}

/** What people type in texts. Anything else in angle brackets, `<Ctrl>` or `List<String>`, is meant to be printed. */
const tagNames: ReadonlySet<string> = new Set(
  (
    'a abbr article aside audio b big blockquote body br button caption center code col colgroup dd del details div dl dt em embed figcaption ' +
    'figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label li link main mark meta nav object ol p ' +
    'pre q s samp script section select small source span strike strong style sub summary sup svg table tbody td textarea tfoot th thead ' +
    'title tr tt u ul var video'
  ).split(' '),
);

const longestShown = 80;

/** Also those that nobody closed, and those that a blank line cuts in two, which are ordinary text to Markdown. */
export function findComments(text: string, tree = () => parseMarkdown(text)): RawHtml[] {
  if (!text.includes('<!--')) return [];
  const literal = literalRanges(tree());
  const found: RawHtml[] = [];
  let counted = 0;
  let line = 0;
  let reached = 0;
  for (const { index: start } of text.matchAll(/(?<!\\)<!--/g)) {
    if (start < reached || literal.some((range) => range.start <= start && start < range.end)) continue;
    const close = text.indexOf('-->', start + 2);
    reached = close === -1 ? text.length : close + 3;
    line += lineBreaks(text.slice(counted, start));
    counted = start;
    const [shown = ''] = /^[^\r\n]*/.exec(text.slice(start, Math.min(reached, start + longestShown))) ?? [];
    found.push({ start, end: start + shown.length, line });
  }
  return found;
}

/** One for each kind of tag: who takes out the first takes out all. */
export function findTags(text: string, tree = () => parseMarkdown(text)): Tag[] {
  if (!/<[a-z]/i.test(text)) return [];
  const seen = new Set<string>();
  const found: Tag[] = [];
  for (const { node } of walk(tree())) {
    const place = node.type === 'html' ? rangeOf(node) : undefined;
    if (node.type !== 'html' || !place || node.value.trimStart().startsWith('<!--')) continue;
    const [tag = '', written = ''] = /^<([a-z][a-z0-9]*)[^>\r\n]*>?/i.exec(node.value) ?? [];
    const name = written.toLowerCase();
    // `vector<B>` and `<P>` on a button are no tags that anyone types today.
    const isMeant = written !== name && name.length === 1;
    if (!tagNames.has(name) || isMeant || seen.has(name)) continue;
    seen.add(name);
    found.push({ name, start: place.start, end: place.start + tag.length, line: (node.position?.start.line ?? 1) - 1 });
  }
  return found;
}

function literalRanges(tree: Root): Range[] {
  return [...walk(tree)].flatMap(({ node }) => {
    const isLiteral = node.type === 'code' || node.type === 'inlineCode' || node.type === 'math' || node.type === 'inlineMath';
    const range = isLiteral ? rangeOf(node) : undefined;
    return range ? [range] : [];
  });
}

function lineBreaks(text: string): number {
  return text.match(/\r\n?|\n/g)?.length ?? 0;
}
