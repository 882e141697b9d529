/** 专业能力图谱: for each programme, one page that shows which tasks lead to which abilities of its certificates. */

import type { AbilityNode } from '../../crosswalk/ability-graph.ts';
import { taskLeaf } from '../../leaves/leaf-names.ts';
import { fileName } from '../../model/file-name.ts';
import type { Document, DocumentContext, Sheet } from '../sheet.ts';
import { abilityMapView } from '../views/ability-map.ts';
import { bookPath, leafPath } from '../views/leaf-names.ts';
import { scriptLink } from '../views/matrix-path.ts';
import { wantedCourses, wantedProgrammes } from '../views/wanted-courses.ts';

export const document: Document = { sheets };

function* sheets(context: DocumentContext): Iterable<Sheet> {
  const { models, words } = context;
  const model = models.student;
  const targetOf = leafTargets(context);
  for (const programme of wantedProgrammes(model, context)) {
    const { graph, ...view } = abilityMapView(programme, { model, words, targetOf });
    const path = `ability-map/${fileName(programme.id)}`;
    const heading = words.label('ability-map.heading');
    yield {
      path,
      document: 'ability-map',
      edition: 'student',
      programme: programme.id,
      title: words.label('ability-map.title', { programme: programme.title }),
      template: 'ability-map',
      search: 'title',
      view: {
        ...view,
        crumbs: [
          { title: model.title, path: 'index' },
          { title: `${heading} · ${programme.title}`, path: undefined },
        ],
        mapScript: scriptLink(path, 'ability-map.js'),
      },
      data: { version: 1, ...graph },
    };
  }
}

/** The student's textbook, as far as this build makes it. */
function leafTargets(context: DocumentContext): (node: AbilityNode) => string {
  if (!context.editions.includes('student')) return () => '';
  const courses = new Map(wantedCourses(context.models.student, context).map((course) => [course.id, course]));
  return ({ course: id = '', task: taskId }) => {
    const course = courses.get(id);
    if (course === undefined || course.tasks.length === 0) return '';
    const task = course.tasks.find((one) => one.id === taskId);
    return task ? leafPath('student', taskLeaf(task)) : bookPath('student', course, 'index');
  };
}
