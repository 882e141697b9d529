/** A function that weighs in the theory table or in the skill table, but not in both. */

import { defineRule } from '../../../4-check/rule.ts';
import { tidy } from '../../../4-check/tolerance.ts';
import { placeOf } from '../../../source/located.ts';
import { type WeightRow, type WeightTable, weightTables } from '../weight-tables.ts';

export const rule = defineRule('weights/one-table', {
  Level(level, context) {
    for (const [row, other] of rowsOfBoth(weightTables(level))) {
      if (weighs(row) === weighs(other)) continue;
      const [present, absent] = weighs(row) ? [row, other] : [other, row];
      // Items without a weight, or a weight without items, are findings of their own.
      if (present.items === 0 || (absent.weight === undefined && absent.items > 0)) continue;
      const params = {
        function: row.of.value.title ?? row.of.value.no,
        field: context.word('Function', present.key),
        weight: tidy(present.weight ?? 0),
        other: context.word('Function', absent.key),
      };
      context.report(placeOf(row.of, present.key), params);
    }
  },
});

/** Each function once, as it stands in the two tables of a direction that states both. */
function rowsOfBoth(tables: readonly WeightTable[]): [WeightRow, WeightRow][] {
  return tables.flatMap((theory) => {
    const skill = tables.find(({ kind, direction }) => kind === 'skill' && direction === theory.direction);
    if (theory.kind !== 'theory' || !theory.stated || !skill?.stated) return [];
    return theory.rows.flatMap((row, index): [WeightRow, WeightRow][] => {
      const other = skill.rows[index];
      return other && !row.repeated ? [[row, other]] : [];
    });
  });
}

function weighs({ weight = 0 }: WeightRow): boolean {
  return weight > 0;
}
