/** Bullets of Word in a block of text → hyphens; before a text on one line → nothing. */
import type { FixFor } from '../../../fix/fix-for.ts';
import { holds, nodesOf } from '../../../fix/syntax-at.ts';
import { wordBullets } from '../word-bullet.ts';

export const fix: FixFor<'text/word-bullet'> = ({ text, tree, span }) => {
  for (const node of nodesOf(tree)) {
    if (node.is !== 'scalar' || !holds(node, span.start)) continue;
    const isBlock = node.style === 'literal' || node.style === 'folded';
    const raw = text.slice(node.start, node.end);
    const bullets = isBlock ? wordBullets(raw) : wordBullets(raw.replace(/^["']/, ' '));
    const edits = bullets.map(({ start, end }) => ({
      start: node.start + start,
      end: node.start + end,
      text: isBlock ? '- ' : '',
    }));
    return edits.length > 0 ? { safe: true, edits } : undefined;
  }
  return undefined;
};
