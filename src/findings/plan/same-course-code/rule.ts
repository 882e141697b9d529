/** Two courses of a plan that have one code. */
import { courseOf, rowTitle } from '../../../4-check/plan-hours.ts';
import { defineRule } from '../../../4-check/rule.ts';
import type { PlanRow } from '../../../generated/types.ts';
import { children, type Located, placeOf } from '../../../source/located.ts';

interface Coded {
  readonly row: Located<PlanRow>;
  readonly name: string;
}

export const rule = defineRule('plan/same-course-code', {
  Programme(programme, { workspace, report }) {
    const known = new Map<string, Coded>();
    for (const row of children(programme, 'plan', programme.value.plan)) {
      const { code = courseOf(row.value, workspace)?.code ?? '' } = row.value;
      const key = code.normalize('NFKC').replace(/\s/g, '').toUpperCase();
      // 待定 and —— stand for a code that nobody has given yet.
      if (!/\d/.test(key)) continue;
      const name = nameOf(rowTitle(row.value, workspace));
      const first = known.get(key);
      if (!first) known.set(key, { row, name });
      else if (!isOneCourse(first, { row, name })) {
        const params = {
          row: rowTitle(row.value, workspace),
          code,
          other: rowTitle(first.row.value, workspace),
        };
        report(placeOf(row, codeKey(row)), params, {
          related: [{ where: placeOf(first.row, codeKey(first.row)), note: 'first' }],
        });
      }
    }
  },
});

const codeKey = ({ value }: Located<PlanRow>): keyof PlanRow =>
  value.code !== undefined ? 'code' : value.course !== undefined ? 'course' : 'title';

/** A course that is taught in parts (体育一, 体育二) may keep its code. */
function isOneCourse(one: Coded, other: Coded): boolean {
  const course = one.row.value.course;
  return one.name === other.name || (course !== undefined && course === other.row.value.course);
}

/** Without what numbers its parts. */
function nameOf(title: string): string {
  return title
    .normalize('NFKC')
    .replace(/[\s《》]/gu, '')
    .replace(/\([^()]*\)$/u, '')
    .replace(/[-—·]?第?(?:[一二三四五六七八九十上中下]|[IVX]+|\d+)[部阶学]?[分段期]?$/u, '')
    .toLowerCase();
}
