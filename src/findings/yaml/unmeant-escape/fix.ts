/**
 * A text in double quotes with a backslash that was meant as it stands → the same text in single quotes; only
 * with `--unsafe` where YAML's reading makes sense, too.
 */
import { unmeantEscape } from '../../../1-parse/unmeant-escape.ts';
import type { FixFor } from '../../../fix/fix-for.ts';
import { nodesOf } from '../../../fix/syntax-at.ts';

export const fix: FixFor<'yaml/unmeant-escape'> = ({ text, tree, span }) => {
  for (const node of nodesOf(tree)) {
    if (node.is !== 'scalar' || node.start >= span.start || node.end <= span.start) continue;
    const raw = text.slice(node.start + 1, node.end - 1);
    const found = unmeantEscape(raw);
    if (!found?.all || raw.includes('\n')) return undefined;
    const quoted = `'${raw.replaceAll("'", "''")}'`;
    return { safe: found.certain, edits: [{ start: node.start, end: node.end, text: quoted }] };
  }
  return undefined;
};
