/** `- 能识读图样` among goals → `- 内容: 能识读图样`: a sentence behind the key that an item cannot do without. */
import type { FixFor } from '../../../fix/fix-for.ts';
import { nodesOf } from '../../../fix/syntax-at.ts';

export const fix: FixFor<'schema/not-a-map'> = ({ diagnostic, text, tree, span }) => {
  const [, key, given = ''] = /^(.+?): (.*?)…?$/.exec(diagnostic.params.example) ?? [];
  for (const node of nodesOf(tree)) {
    if (node.is !== 'list' || node.flow) continue;
    const item = node.items.find((one) => one?.is === 'scalar' && one.start === span.start);
    if (item?.is !== 'scalar' || key === undefined || given === '' || !item.text.startsWith(given)) continue;
    // A text of several lines would have to be moved, too.
    const isLine = !text.slice(item.start, item.end).trimEnd().includes('\n');
    return isLine
      ? { safe: false, edits: [{ start: item.start, end: item.start, text: `${key}: ` }] }
      : undefined;
  }
  return undefined;
};
