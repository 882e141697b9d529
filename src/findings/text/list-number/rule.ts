/** Numbers of a list that came along when it was pasted from Excel or Word. */

import { defineRule } from '../../../4-check/rule.ts';
import { lookup, objectShape } from '../../../language/language-tables.ts';
import { listNumber } from '../list-number.ts';

export const rule = defineRule('text/list-number', {
  object({ value, file, path }, { report }, type) {
    for (const [key, list] of Object.entries(value)) {
      if (!Array.isArray(list) || list.length < 2) continue;
      const given = lookup(objectShape(type).fields, key)?.shape;
      const shape = given?.is === 'union' ? given.list : given;
      if (shape?.is !== 'list') continue;
      const numbered = numberedPrompts(list);
      if (numbered) report({ file, path: [...path, key, 0, 'prompt'] }, numbered);
      if (list.some((item) => typeof item === 'object')) continue;
      const of = shape.of.is === 'union' ? shape.of.scalar : shape.of;
      if (of?.is !== 'text' || of.ref) continue;
      const numbers = list.map((item) => listNumber(String(item)));
      if (!numbers.every((number, index) => number?.figure === index + 1)) continue;
      report(
        { file, path: [...path, key, 0] },
        { first: numbers[0]?.typed ?? '', last: numbers.at(-1)?.typed ?? '' },
      );
    }
  },
});

/** Questions whose numbers rise by one, from wherever the list that they were taken from began. */
function numberedPrompts(
  list: readonly unknown[],
): { readonly first: string; readonly last: string } | undefined {
  const numbers = list.map((item) => {
    const { prompt } = (item ?? {}) as { readonly prompt?: unknown };
    return typeof prompt === 'string' ? listNumber(prompt) : undefined;
  });
  const [first] = numbers;
  return first && numbers.every((number, index) => number?.figure === first.figure + index)
    ? { first: first.typed, last: numbers.at(-1)?.typed ?? '' }
    : undefined;
}
