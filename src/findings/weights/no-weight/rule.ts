/** A function with items that a table of weights leaves out, so that nobody examines them. */

import { defineRule } from '../../../4-check/rule.ts';
import { exceeds } from '../../../4-check/tolerance.ts';
import { placeOf } from '../../../source/located.ts';
import { unweighted, weightTables, withoutItems, wordsOfTable } from '../weight-tables.ts';

export const rule = defineRule('weights/no-weight', {
  Level(level, context) {
    const tables = weightTables(level);
    // A weight without items beside items without a weight: written in the wrong table, and reported there.
    const misplaced = new Set(tables.flatMap(withoutItems).map(({ of }) => of.value));
    for (const table of tables) {
      // A table that falls short of 100 is reported as that, and names the functions without a weight.
      if (exceeds(100, table.total)) continue;
      const items = context.word('WorkContent', wordsOfTable(table).items);
      for (const { of, key, items: count, repeated } of unweighted(table)) {
        if (repeated || misplaced.has(of.value)) continue;
        context.report(placeOf(of), {
          function: of.value.title ?? of.value.no,
          field: context.word('Function', key),
          items,
          count,
        });
      }
    }
  },
});
