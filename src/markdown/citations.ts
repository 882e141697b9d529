/** Turns a tree into the notes it cites: what nobody who reads the text is sent to is printed nowhere. */
import type { Definition, FootnoteDefinition, Nodes, Root } from 'mdast';
import { isLinkAddress } from './safe-url.ts';
import { walk } from './walk.ts';

export type Note = Definition | FootnoteDefinition;

/** Footnotes and addresses cited in the text, and in notes that are themselves cited. */
export function citedIn(root: Root, isShown: (node: Nodes) => boolean = () => true): ReadonlySet<string> {
  const notes = new Map<string, Nodes[]>();
  const cited = new Set<string>();
  const waiting: Nodes[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!isShown(node)) continue;
    if (node.type === 'footnoteDefinition' && !cited.has(keyOf(node))) {
      notes.set(keyOf(node), [...(notes.get(keyOf(node)) ?? []), ...node.children]);
      continue;
    }
    if (
      node.type === 'footnoteReference' ||
      node.type === 'linkReference' ||
      node.type === 'imageReference'
    ) {
      const key = keyOf(node);
      cited.add(key);
      waiting.push(...(notes.get(key) ?? []));
      notes.delete(key);
    }
    if ('children' in node) waiting.push(...node.children);
  }
  return cited;
}

/**
 * Those that nothing cites at all, those whose name another one has already, and what looks like the address
 * of a `[1]` in the text and is none: `[1]: GB/T1804`.
 */
export function unprintedNotes(root: Root): Note[] {
  const cited = citedIn(root);
  const meant = meantAsLinks(root);
  const defined = new Set<string>();
  return [...walk(root)].flatMap(({ node }) => {
    if (!isNote(node)) return [];
    const key = keyOf(node);
    const isSecond = defined.has(key);
    defined.add(key);
    const isAddress = node.type !== 'definition' || isLinkAddress(node.url) || meant.has(key);
    return isSecond || !isAddress || !cited.has(key) ? [node] : [];
  });
}

/** Names that the text cites as pictures, or beside the words of a link: `[甲][a]`; `[a]` alone may be words. */
function meantAsLinks(root: Root): ReadonlySet<string> {
  return new Set(
    [...walk(root)].flatMap(({ node }) =>
      node.type === 'imageReference' || (node.type === 'linkReference' && node.referenceType !== 'shortcut')
        ? [node.identifier]
        : [],
    ),
  );
}

export function isNote(node: Nodes): node is Note {
  return node.type === 'definition' || node.type === 'footnoteDefinition';
}

/** A footnote and an address may have the same name. */
export function keyOf(node: Extract<Nodes, { identifier: string }>): string {
  return node.type.startsWith('footnote') ? `^${node.identifier}` : node.identifier;
}
