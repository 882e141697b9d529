/** Numbers of a list that came along when it was pasted from Excel or Word. */
import { lookup, objectShape } from '../../../2-validate/canonicalize.ts';
import { walk } from '../../../3-bind/walk.ts';
import { listNumber } from '../../list-number.ts';
import { defineRule } from '../../rule.ts';

export const rule = defineRule('text/list-number', {
  workspace({ documents }, context) {
    for (const { file, type, value } of documents) {
      walk(value, type, [], {
        object(name, object, path) {
          for (const [key, list] of Object.entries(object)) {
            const given = lookup(objectShape(name).fields, key)?.shape;
            const shape = given?.is === 'union' ? given.list : given;
            if (!Array.isArray(list) || shape?.is !== 'list' || shape.of.is !== 'text' || shape.of.ref) continue;
            const numbers = list.map((item) => listNumber(String(item)));
            if (list.length < 2 || !numbers.every((number, index) => number?.figure === index + 1)) continue;
            context.report({ file, path: [...path, key, 0] }, { first: numbers[0]?.typed ?? '', last: numbers.at(-1)?.typed ?? '' });
          }
        },
      });
    }
  },
});
