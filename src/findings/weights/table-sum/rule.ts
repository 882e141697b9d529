/** A weight table of a level that does not add up to 100. */

import { enumWordIn } from '../../../4-check/author-words.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { same, tidy } from '../../../4-check/tolerance.ts';
import type { Related } from '../../../diagnostics/diagnostic.ts';
import { placeOf } from '../../../source/located.ts';
import { explainedByEmpty, unweighted, weightTables, wordsOfTable } from '../weight-tables.ts';

export const rule = defineRule('weights/table-sum', {
  Level(level, context) {
    for (const table of weightTables(level)) {
      if (!table.stated || same(table.total, 100) || explainedByEmpty(table)) continue;
      const missing = unweighted(table);
      const related: Related[] = [
        ...missing.map(({ of }) => ({ where: placeOf(of), note: 'missing' })),
        ...table.basics.map((weight) => ({ where: placeOf(weight), note: 'weight' })),
        ...table.rows.flatMap(({ of, key, weight }) =>
          weight === undefined ? [] : [{ where: placeOf(of, key), note: 'weight' }],
        ),
      ];
      const name = context.word('Function', wordsOfTable(table).table);
      const params = {
        level: enumWordIn(context, level.file, 'CertificateLevel', level.value.level),
        table: table.direction === undefined ? name : `${table.direction} ${name}`,
        sum: tidy(table.total),
        missing: missing.map(({ of }) => of.value.title ?? of.value.no),
      };
      context.report(placeOf(level, 'level'), params, { related });
    }
  },
});
