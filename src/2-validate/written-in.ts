/** In which words a file is written: asked, for a report, of files that nobody reads anew. */
import type { SyntaxTree } from '../1-parse/syntax-tree.ts';
import { fold } from '../language/fold.ts';
import { keyLanguage, type WrittenIn } from '../language/key-language.ts';
import { canonicalize } from './canonicalize.ts';

/** How a file is written, whatever its schema has against it; undefined for one that is nothing of ours. */
export function writtenIn({ root, ...tree }: SyntaxTree, type: string | undefined): WrittenIn | undefined {
  if (root?.is !== 'map' || root.entries.length === 0) return undefined;
  const hasId = root.entries.some(({ key }) => ['id', '标识'].includes(fold(key.text)));
  if (type === undefined && !hasId) return undefined;
  const words = type === undefined ? {} : canonicalize({ ...tree, root }, type).words;
  return { language: keyLanguage(root), words };
}
