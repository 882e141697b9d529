/** Turns an author's Markdown into a tree: CommonMark, GFM, formulas and the directives of the language. */
import type { Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mathFromMarkdown } from 'mdast-util-math';
import { directive } from 'micromark-extension-directive';
import { gfm } from 'micromark-extension-gfm';
import { math } from 'micromark-extension-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { canonicalName } from './directives.ts';
import { fillDirective } from './fill-directive.ts';
import { setLooseness } from './looseness.ts';
import { tooComplex } from './too-complex.ts';
import { walk } from './walk.ts';

/** Later stages walk the tree recursively. */
const maxDepth = 100;
const colon = 58;

const syntax = [gfm(), math(), { flow: directive().flow ?? {}, text: { [colon]: fillDirective } }];
const toTree = [gfmFromMarkdown(), mathFromMarkdown(), directiveFromMarkdown({ verbose: true })];

/** The ready-made remark plugins would take every `:name` for a directive, so the extensions are chosen here. */
const parser = unified()
  .use(remarkParse)
  .use(function chosenExtensions() {
    Object.assign(this.data(), { micromarkExtensions: syntax, fromMarkdownExtensions: [toTree] });
  })
  .freeze();

/** Text that is nested beyond reason becomes paragraphs of literal text instead of an error. */
export function parseMarkdown(text: string): Root {
  if (tooComplex(text)) return literal(text);
  const tree = parser.parse(text);
  for (const { node, depth } of walk(tree)) {
    if (depth > maxDepth) return literal(text);
    if (node.type === 'list') setLooseness(node);
    if ('name' in node && 'attributes' in node) node.name = canonicalName(node.name);
    // What stands right behind the opening `$$` is part of the formula, and would be lost.
    if (node.type === 'math' && node.meta) Object.assign(node, { value: `${node.meta}\n${node.value}`, meta: null });
  }
  return tree;
}

function literal(text: string): Root {
  const paragraphs = text.split(/(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)\s*/).filter((part) => part.trim() !== '');
  return {
    type: 'root',
    children: paragraphs.map((part) => ({ type: 'paragraph', children: [{ type: 'text', value: part.trim() }] })),
  };
}
