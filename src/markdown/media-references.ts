/**
 * Turns an author's Markdown into the pictures and QR codes it names, wherever they stand, also inside
 * answers.
 */
import type { Definition, Image, ImageReference, Nodes, Root } from 'mdast';
import type { LeafDirective } from 'mdast-util-directive';
import { rangeOf } from './literal-ranges.ts';
import { parseMarkdown } from './parse.ts';
import { isWebUrl } from './safe-url.ts';
import { walk } from './walk.ts';

export interface MediaReference {
  readonly as: 'figure' | 'image' | 'qr';
  /** The path or address as typed. */
  readonly written: string;
  /** Says in words what it shows. */
  readonly described: boolean;
  /** From 0. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

const mayNameMedia = /!\[|::(?:figure|qr)/;
/** What programs write where a description should stand. */
const emptyWords = /^(?:图|图片|插图|示意图|image|img|picture|figure|photo|screenshot)?\s*\d*$/i;

/** `parse` for a text that is read in another way. */
export function findMediaReferences(text: string, parse = parseMarkdown): MediaReference[] {
  if (!mayNameMedia.test(text)) return [];
  const tree = parse(text);
  const alone = standingAlone(tree);
  const definitions = definitionsOf(tree);
  return [...walk(tree)].flatMap(({ node }) => {
    const found = referenceOf(node, alone, definitions);
    const range = rangeOf(node);
    const line = (node.position?.start.line ?? 1) - 1;
    return found && range ? [{ ...found, line, start: range.start, end: range.end }] : [];
  });
}

type Found = Pick<MediaReference, 'as' | 'written' | 'described'>;

function referenceOf(
  node: Nodes,
  alone: ReadonlySet<Nodes>,
  definitions: ReadonlyMap<string, Definition>,
): Found | undefined {
  switch (node.type) {
    case 'image':
    case 'imageReference': {
      const written = node.type === 'image' ? node.url : definitions.get(node.identifier)?.url;
      if (written === undefined) return undefined;
      return {
        as: alone.has(node) ? 'figure' : 'image',
        written,
        described: describes(node.alt ?? '', written),
      };
    }
    case 'leafDirective':
      return ofDirective(node);
    default:
      return undefined;
  }
}

function ofDirective({ name, attributes }: LeafDirective): Found | undefined {
  const { src, url, title, alt } = attributes ?? {};
  // Quotes of a Chinese keyboard are a finding of their own.
  if (/^[“”‘’＂＇]/u.test(src ?? '')) return undefined;
  if (name === 'figure' && src)
    return { as: 'figure', written: src, described: describes(alt || title || '', src) };
  return name === 'qr' && url && isWebUrl(url) ? { as: 'qr', written: url, described: true } : undefined;
}

/** The name of the file says nothing to who cannot see it. */
function describes(words: string, path: string): boolean {
  const text = words.trim();
  const name = path.split('/').at(-1) ?? '';
  return !emptyWords.test(text) && text !== name && text !== name.replace(/\.[^.]+$/, '');
}

function definitionsOf(tree: Root): ReadonlyMap<string, Definition> {
  const definitions = new Map<string, Definition>();
  for (const { node } of walk(tree))
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
  return definitions;
}

function standingAlone(tree: Root): ReadonlySet<Nodes> {
  const alone = new Set<Nodes>();
  for (const { node } of walk(tree)) {
    const image = onlyImage(node);
    if (image) alone.add(image);
  }
  return alone;
}

/** A picture that is a paragraph of its own is a figure. */
export function onlyImage(node: Nodes): Image | ImageReference | undefined {
  if (node.type !== 'paragraph' || node.children.length !== 1) return undefined;
  const [child] = node.children;
  return child?.type === 'image' || child?.type === 'imageReference' ? child : undefined;
}
