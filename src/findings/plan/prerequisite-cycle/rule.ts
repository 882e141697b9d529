/** Courses that require one another in a circle. */

import { titleOf } from '../../../4-check/author-words.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { courseOrder } from '../course-order.ts';

export const rule = defineRule('plan/prerequisite-cycle', {
  workspace(workspace, context) {
    for (const cycle of context.fact(courseOrder).cycles) {
      const [edge, ...others] = cycle;
      if (!edge) continue;
      const name = (id: string) => {
        const course = workspace.courses.get(id)?.value;
        return course ? titleOf(course) : id;
      };
      const way = [edge.first, ...cycle.map(({ next }) => next)].map(name).join(' → ');
      context.report(
        edge.place,
        { way },
        { related: others.map(({ place }) => ({ where: place, note: 'edge' })) },
      );
    }
  },
});
