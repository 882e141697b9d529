/** Turns an author's Markdown into the comments and tags of HTML in it, all of which are printed as typed. */
import type { Root } from 'mdast';
import { matchesOf } from '../values/matches.ts';
import { type Range, rangeOf } from './literal-ranges.ts';
import { parseMarkdown } from './parse.ts';
import { walk } from './walk.ts';

export interface RawHtml extends Range {
  /** From 0. */
  readonly line: number;
}

export interface Tag extends RawHtml {
  readonly name: string;
  /** On a page of the web it would keep words from the reader. */
  readonly hides: boolean;
}

/**
 * What people type in texts. Anything else in angle brackets, `<Ctrl>` or `List<String>`, is meant to be
 * printed.
 */
const tagNames: ReadonlySet<string> = new Set(
  (
    'a abbr article aside audio b big blockquote body br button caption center code col colgroup dd del details div dl dt em embed figcaption ' +
    'figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label li link main mark meta nav object ol p ' +
    'pre q s samp script section select small source span strike strong style sub summary sup svg table tbody td textarea tfoot th thead ' +
    'title tr tt u ul var video'
  ).split(' '),
);

/** Elements whose words a browser shows on demand only, or not at all. */
const hidingNames: ReadonlySet<string> = new Set(
  (
    'answer area audio base button canvas data datalist details dialog embed frame head hidden iframe input link map meta noembed noframes ' +
    'noscript object optgroup option output param picture plaintext script select slot solution spoiler style summary svg template textarea ' +
    'title track video xml xmp'
  ).split(' '),
);
const hidingAttributes =
  /[\s"']hidden\b|[\s"'](?:title|alt|value|placeholder|label|content|summary|abbr|aria-[\w-]+|data-[\w-]+|on\w+|srcdoc)\s*=|style\s*=[^>]*(?:display|visibility|opacity|color|background|font|text-indent|position|clip|height|width|overflow|transform|content|filter)|(?:color|bgcolor)\s*=|class\s*=\s*["']?[^"'>]*(?:hid|invisible|none|spoiler|answer|sr-only)/i;

/** What every page of the web begins with says nothing that an author could want to keep from readers. */
const openings = [
  /^<!doctype\s+html\s*>?$/i,
  /^<meta\s+charset\s*=\s*["']?[\w-]+["']?\s*\/?>?$/i,
  /^<meta\s+name\s*=\s*["']?viewport["']?\s+content\s*=\s*["'](?:(?:width|(?:initial|minimum|maximum)-scale)=[\w.-]+[,;\s]*)+["']\s*\/?>?$/i,
];

const longestShown = 80;

/**
 * Also those that nobody closed, and those that a blank line cuts in two, which are ordinary text to
 * Markdown.
 */
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
  if (!/<[a-z?!]/i.test(text)) return [];
  const seen = new Set<string>();
  const found: Tag[] = [];
  for (const { node } of walk(tree())) {
    const place = node.type === 'html' ? rangeOf(node) : undefined;
    if (node.type !== 'html' || !place || node.value.trimStart().startsWith('<!--')) continue;
    for (const { 0: tag, 1: written = '', index } of node.value.matchAll(anyTag)) {
      const kind = kindOf(tag, written);
      if (kind === undefined || seen.has(`${kind.hides} ${kind.name}`)) continue;
      seen.add(`${kind.hides} ${kind.name}`);
      const line = (node.position?.start.line ?? 1) - 1 + lineBreaks(node.value.slice(0, index));
      found.push({ ...kind, start: place.start + index, end: place.start + index + tag.length, line });
    }
  }
  return [...found, ...declarations(text, tree)];
}

/** `<!…>` that Markdown takes for text. */
function declarations(text: string, tree: () => Root): Tag[] {
  const matches = matchesOf(text, /<!(?![a-z\s=[-])[^<>\n]+>/gi);
  if (matches.length === 0) return [];
  const literal = literalRanges(tree());
  return matches.flatMap(({ 0: tag, index: start }) => {
    if (literal.some((range) => range.start <= start && start < range.end)) return [];
    return [
      { name: '!…', hides: true, start, end: start + tag.length, line: lineBreaks(text.slice(0, start)) },
    ];
  });
}

/** Opening tags, instructions to processors, and declarations. */
const anyTag = /<([a-z][a-z0-9-]*)(?:"[^"]*"|'[^']*'|[^<>"'])*>?|<[?!](?!--)[^>]*>?/gi;

function kindOf(tag: string, written: string): Pick<Tag, 'name' | 'hides'> | undefined {
  const name = written.toLowerCase();
  if (name === '') return { name: tag.startsWith('<?') ? '?…?' : '!…', hides: !isOpening(tag) };
  // `vector<B>` and `<P>` on a button are no tags that anyone types today.
  const isMeant = written !== name && name.length === 1;
  const attributes = tag.slice(1 + name.length);
  const isHiding =
    (hidingNames.has(name) && written === name) ||
    (/[=]|\bhidden\b/i.test(attributes) && hidingAttributes.test(attributes));
  const hides = isHiding && !isOpening(tag);
  return (tagNames.has(name) || hides) && !isMeant ? { name, hides } : undefined;
}

function isOpening(tag: string): boolean {
  return openings.some((form) => form.test(tag.trim()));
}

function literalRanges(tree: Root): Range[] {
  return [...walk(tree)].flatMap(({ node }) => {
    const isLiteral =
      node.type === 'code' ||
      node.type === 'inlineCode' ||
      node.type === 'math' ||
      node.type === 'inlineMath';
    const range = isLiteral ? rangeOf(node) : undefined;
    return range ? [range] : [];
  });
}

function lineBreaks(text: string): number {
  return text.match(/\r\n?|\n/g)?.length ?? 0;
}
