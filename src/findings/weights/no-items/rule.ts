/** A function that weighs in a table without having anything to examine in it. */

import { defineRule } from '../../../4-check/rule.ts';
import { tidy } from '../../../4-check/tolerance.ts';
import { placeOf } from '../../../source/located.ts';
import { weightTables, withoutItems, wordsOfTable } from '../weight-tables.ts';

export const rule = defineRule('weights/no-items', {
  Level(level, context) {
    for (const table of weightTables(level)) {
      const items = context.word('WorkContent', wordsOfTable(table).items);
      for (const { of, key, weight = 0 } of withoutItems(table).filter(({ repeated }) => !repeated)) {
        context.report(placeOf(of, key), {
          function: of.value.title ?? of.value.no,
          field: context.word('Function', key),
          weight: tidy(weight),
          items,
        });
      }
    }
  },
});
