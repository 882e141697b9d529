/** Turns an author's Markdown into HTML in which everything unsafe or unknown is literal text. */
import type { Element, ElementContent, Root as HtmlRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import type { BoxName, Edition } from './directives.ts';
import { forEdition } from './for-edition.ts';
import { directiveHandlers } from './html-directives.ts';
import { elementHandlers } from './html-elements.ts';
import { isTyped } from './in-line.ts';
import { looksPlain, plainParagraphs } from './looks-plain.ts';
import { parseLine, parseMarkdown } from './parse.ts';
import { gapsIn } from './plain-gaps.ts';

export type MarkdownLabels = Readonly<Record<BoxName | 'qr' | 'qr-code' | 'figure', string>>;

/** A picture of the output. */
export interface ResolvedImage {
  readonly address: string;
  /** In pixels, so that the page does not jump when it arrives. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /** Its width on paper. */
  readonly millimetres?: number | undefined;
}

export interface MarkdownOptions {
  readonly edition: Edition;
  /** The level that an author's `#` gets; deeper ones follow, down to 6. */
  readonly headingLevel: number;
  /** `undefined` shows the source text of an image instead. */
  readonly resolveImage: (src: string) => ResolvedImage | undefined;
  /** The address of a QR code as a file, where the page cannot hold it; `undefined` leaves only the link. */
  readonly resolveQr?: (url: string) => string | undefined;
  readonly labels: MarkdownLabels;
  /** Keeps the footnotes of several fields on one page apart; starts with a letter. */
  readonly idPrefix?: string;
}

export function markdownToHtml(text: string, options: MarkdownOptions): string {
  // Plain text has none of the characters that mean something in HTML.
  if (looksPlain(text))
    return plainParagraphs(text)
      .map((paragraph) => `<p>${paragraph}</p>`)
      .join('\n');
  // The only raw parts are formulas that were made here; an author's own HTML has become text by then.
  return toHtml(pageOf(text, forEdition(parseMarkdown(text), options.edition), options), {
    allowDangerousHtml: true,
  });
}

/** Words inside a line of the page. */
export function lineToHtml(text: string, options: MarkdownOptions): string {
  const tree = parseLine(text);
  if (isTyped(text, tree)) return gapsIn(text, 'html', options.edition);
  const { children } = pageOf(text, tree, options);
  const words = children.flatMap((node) => (node.type === 'element' ? node.children : []));
  return toHtml(words, { allowDangerousHtml: true });
}

function pageOf(text: string, read: Root, options: MarkdownOptions): HtmlRoot {
  const tree = toHast(read, {
    clobberPrefix: options.idPrefix ?? 'md-',
    footnoteBackLabel: (index, again) => `↩ ${index + 1}${again > 1 ? `-${again}` : ''}`,
    footnoteLabelTagName: 'p',
    handlers: { ...elementHandlers(text, options), ...directiveHandlers(text, options) },
  });
  if (tree.type === 'root') for (const node of tree.children) if (isFootnotes(node)) withoutHeading(node);
  return tree as HtmlRoot;
}

function isFootnotes(node: HtmlRoot['children'][number]): node is Element {
  return node.type === 'element' && node.properties.dataFootnotes === true;
}

/**
 * The heading has one fixed id and would be there once per field; the role says to a screen reader what it
 * said.
 */
function withoutHeading(section: Element): void {
  section.properties = { className: ['footnotes'], role: 'doc-endnotes' };
  section.children = section.children.filter(
    (child: ElementContent) => child.type === 'element' && child.tagName === 'ol',
  );
}
