/** Turns the directives of the language into quotes, lines, links and images of plain Markdown. */
import type { BlockContent, Blockquote, PhrasingContent, RootContent, Text } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import { toString as words } from 'mdast-util-to-string';
import { asBlock } from './as-block.ts';
import { defaultLines, toLines } from './attributes.ts';
import { type Edition, isBoxName } from './directives.ts';
import { gapFor, holdsAnswer } from './gap.ts';
import { titleOf } from './html-directives.ts';
import { isSafeUrl, isWebUrl } from './safe-url.ts';
import type { MarkdownLabels, MarkdownOptions, ResolvedImage } from './to-html.ts';

const writingLine = '＿'.repeat(20);

/** `children` are those of the container, already in plain Markdown. */
export function boxToQuote(
  node: ContainerDirective,
  children: readonly RootContent[],
  labels: MarkdownLabels,
): Blockquote {
  const title = titleOf(node) ? children[0] : undefined;
  const body = (title ? children.slice(1) : children).map(asBlock) as BlockContent[];
  if (!isBoxName(node.name)) return { type: 'blockquote', children: body };
  const head: PhrasingContent[] = [
    { type: 'strong', children: [{ type: 'text', value: labels[node.name] }] },
  ];
  if (title?.type === 'paragraph') head.push({ type: 'text', value: ' ' }, ...title.children);
  return { type: 'blockquote', children: [{ type: 'paragraph', children: head }, ...body] };
}

export function leafToBlocks(
  node: LeafDirective,
  { labels, resolveImage, resolveQr }: MarkdownOptions,
): RootContent[] | undefined {
  const { lines, url, src, title, alt } = node.attributes ?? {};
  if (node.name === 'blank')
    return Array.from({ length: toLines(lines ?? '') ?? defaultLines }, () => paragraph(text(writingLine)));
  if (node.name === 'qr' && url && isWebUrl(url)) {
    const name = title || labels.qr;
    const code = resolveQr?.(url);
    const image =
      code === undefined ? [] : [paragraph({ type: 'image', url: code, alt: labels['qr-code'] + name })];
    return [...image, paragraph(text(`${name} `), { type: 'link', url, children: [text(url)] })];
  }
  const image = node.name === 'figure' && src && isSafeUrl(src) ? resolveImage(src) : undefined;
  return image && figureToBlocks(image, alt || title || labels.figure, title ?? '', labels);
}

/**
 * The caption is text, because readers of Markdown show no titles; emphasis alone would look like a heading.
 */
export function figureToBlocks(
  { address }: ResolvedImage,
  alt: string,
  title: string,
  labels: MarkdownLabels,
): RootContent[] {
  const picture = paragraph({ type: 'image', url: address, alt });
  const label: PhrasingContent = { type: 'strong', children: [text(labels.figure)] };
  return title ? [picture, paragraph(label, text(` ${title}`))] : [picture];
}

/** An answer in a gap is strong; strong text inside it would end it. */
export function gapToText(
  node: TextDirective,
  children: readonly RootContent[],
  edition: Edition,
): PhrasingContent {
  if (edition === 'student' || !holdsAnswer(node)) return { type: 'text', value: gapFor(words(node)) };
  const inside = children.flatMap((child): RootContent[] =>
    child.type === 'strong' ? child.children : [child],
  ) as PhrasingContent[];
  return { type: 'strong', children: inside };
}

function paragraph(...children: PhrasingContent[]): RootContent {
  return { type: 'paragraph', children };
}

function text(value: string): Text {
  return { type: 'text', value };
}
