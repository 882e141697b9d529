/** A course that aligns to items of a national level above the one it trains to. */

import { enumWordIn, titleOf } from '../../../4-check/author-words.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { placeOf } from '../../../source/located.ts';
import { type CourseAlignments, courseAlignments } from '../alignment-entries.ts';
import { trainedLevel } from '../course-level.ts';

/** More entries than this are one wrong level of the course, not so many slips. */
const single = 3;

export const rule = defineRule('alignment/level-above', {
  workspace(workspace, context) {
    for (const aligned of context.fact(courseAlignments)) {
      const { course } = aligned;
      const trained = trainedLevel(course, workspace);
      if (!trained) continue;
      const above = entriesAbove(
        aligned,
        trained.level,
        (id) => workspace.standards.get(id)?.value.scheme === 'national',
      );
      const shown = above.length > single ? above.slice(0, 1) : above;
      for (const { at, alignment, level = '' } of shown) {
        const word = (value: string) => enumWordIn(context, at.file, 'CertificateLevel', value);
        const params = {
          item: alignment.to,
          level: word(level),
          course: titleOf(course.value),
          trained: word(String(trained.level)),
          all: above.length > single ? String(above.length) : '',
        };
        const others =
          above.length > single
            ? above.slice(1, 6).map((entry) => ({ where: placeOf(entry.at), note: 'also' }))
            : [];
        context.report(placeOf(at), params, {
          related: [{ where: trained.place, note: 'trained' }, ...others],
        });
      }
    }
  },
});

function entriesAbove({ all }: CourseAlignments, trained: number, isNational: (standard: string) => boolean) {
  return all.filter(
    ({ level, alignment, standard }) =>
      level !== undefined && Number(level) < trained && alignment.relation !== 'none' && isNational(standard),
  );
}
