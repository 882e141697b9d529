/** Turns an author's Markdown into a tree: CommonMark, GFM, formulas and the directives of the language. */
import type { Paragraph, PhrasingContent, Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mathFromMarkdown } from 'mdast-util-math';
import { directive } from 'micromark-extension-directive';
import { combineExtensions } from 'micromark-util-combine-extensions';
import type { Extension } from 'micromark-util-types';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { once } from '../values/once.ts';
import { RecentTexts } from '../values/recent-texts.ts';
import { canonicalName } from './directives.ts';
import { fillDirective } from './fill-directive.ts';
import { rangeOf } from './literal-ranges.ts';
import { setLooseness } from './looseness.ts';
import { signsIn } from './notation/block-marks.ts';
import { notation } from './notation/notation.ts';
import type { Reading } from './notation/reading.ts';
import { scriptFromMarkdown } from './notation/script.ts';
import { keepTyping } from './notation/typed-lines.ts';
import { tooComplex } from './too-complex.ts';
import { walk } from './walk.ts';

/** Later stages walk the tree recursively. */
const maxDepth = 100;
const colon = 58;

/** The ready-made extension would take every `:name` for a directive. */
const directives = { flow: directive().flow ?? {}, text: { [colon]: fillDirective } };
/** Addresses are found by the rules of notation, and nowhere else. */
const toTree = [
  gfmFromMarkdown().map(({ transforms: _, ...extension }) => extension),
  mathFromMarkdown(),
  scriptFromMarkdown,
  directiveFromMarkdown({ verbose: true }),
].flat();

/** A text is read when it is checked, and again for each page, edition and format that shows it. */
const trees = new RecentTexts<Root>(400_000);

/**
 * Each round takes marks for signs, so that what they opened is read anew; nesting is as deep as the rounds
 * that matter.
 */
const maxRounds = 12;

/**
 * Text that is nested beyond reason becomes paragraphs of literal text instead of an error. Whoever asks for
 * the same text gets the same tree, which nobody can change.
 */
export function parseMarkdown(text: string): Root {
  const known = trees.get(text);
  if (known) return known;
  const tree = frozen(parse(text));
  trees.set(text, tree);
  return tree;
}

/** The same for lines, which are read in another way. */
const lines = new RecentTexts<Root>(100_000);

/**
 * A text that stands in a line of the page, such as an option: what would open a block is a sign, and so is an
 * address without a mark. The tree is one paragraph; a picture in it is no figure, as it has words beside it,
 * if only none.
 */
export function parseLine(text: string): Root {
  const known = lines.get(text);
  if (known) return known;
  const { children } = tooComplex(text) ? literal(text) : lineReader.read(text.replace(/^\uFEFF/, ''));
  const words = children.flatMap((node, index): PhrasingContent[] => [
    ...(index > 0 ? [{ type: 'break' } as const] : []),
    ...(node.type === 'paragraph' ? node.children.flatMap((child) => withoutAddress(text, child)) : []),
  ]);
  const paragraph: Paragraph = { type: 'paragraph', children: [{ type: 'text', value: '' }, ...words] };
  const tree = frozen({ type: 'root', children: [paragraph] });
  lines.set(text, tree);
  return tree;
}

function withoutAddress(text: string, node: PhrasingContent): PhrasingContent[] {
  const isBare = node.type === 'link' && !/[[<]/.test(text[rangeOf(node)?.start ?? 0] ?? '');
  return isBare ? node.children : [node];
}

function parse(text: string): Root {
  if (tooComplex(text)) return literal(text);
  const tree = reader.read(text.replace(/^\uFEFF/, ''));
  for (const { node, depth } of walk(tree)) {
    if (depth > maxDepth) return literal(text);
    if (node.type === 'list') setLooseness(node);
    if ('name' in node && 'attributes' in node) node.name = canonicalName(node.name);
    // What stands right behind the opening `$$` is part of the formula, and would be lost.
    if (node.type === 'math' && node.meta)
      Object.assign(node, { value: `${node.meta}\n${node.value}`, meta: null });
  }
  return tree;
}

/**
 * The parser, made once: what counts as a mark depends on the text, so that its rules ask which text they
 * read now. Reading is never interrupted.
 */
class NotationReader {
  #reading: Reading = { source: '', signs: new Set() };
  readonly #plain = once(() => this.#parser(false));
  readonly #withMailboxes = once(() => this.#parser(true));

  /** `inLine`: there are no blocks. */
  constructor(readonly inLine: boolean) {}

  read(text: string): Root {
    const parser = text.includes('@') ? this.#withMailboxes() : this.#plain();
    const signs = new Set<number>();
    for (let round = 1; ; round++) {
      this.#reading = { source: text, signs };
      const tree = parser.parse(text);
      const found = round < maxRounds ? signsIn(text, tree).filter((place) => !signs.has(place)) : [];
      if (found.length === 0) {
        keepTyping(text, tree);
        return tree;
      }
      for (const place of found) signs.add(place);
    }
  }

  #parser(mailboxes: boolean) {
    const rules = notation(() => this.#reading, mailboxes);
    const all = combineExtensions([...rules, directives]);
    const micromarkExtensions = [this.inLine ? withoutBlocks(all) : all];
    return unified()
      .use(remarkParse)
      .data({ micromarkExtensions, fromMarkdownExtensions: [toTree] })
      .freeze();
  }
}

function withoutBlocks(all: Extension): Extension {
  const disable = { null: [...(all.disable?.null ?? []), 'definition', 'htmlFlow'] };
  return { ...all, document: {}, flowInitial: {}, flow: {}, contentInitial: {}, disable };
}

const reader = new NotationReader(false);
const lineReader = new NotationReader(true);

function frozen(tree: Root): Root {
  for (const { node } of walk(tree)) {
    if ('children' in node) Object.freeze(node.children);
    Object.freeze(node);
  }
  return tree;
}

function literal(text: string): Root {
  const paragraphs = text.split(/(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)\s*/).filter((part) => part.trim() !== '');
  return {
    type: 'root',
    children: paragraphs.map((part) => ({
      type: 'paragraph',
      children: [{ type: 'text', value: part.trim() }],
    })),
  };
}
