/** 工作页: a printable handout for each learning task, with room for answers or, for teachers, with the answers. */
import type { Document, DocumentContext, Sheet } from '../sheet.ts';
import { worksheetPath } from '../views/leaf-names.ts';
import { wantedCourses } from '../views/wanted-courses.ts';
import { worksheetView } from '../views/worksheet.ts';

export const document: Document = { sheets };

function* sheets(context: DocumentContext): Iterable<Sheet> {
  const { words } = context;
  for (const edition of context.editions) {
    const model = context.models[edition];
    for (const course of wantedCourses(model, context)) {
      for (const task of course.tasks) {
        yield {
          path: worksheetPath(edition, task),
          document: 'worksheet',
          edition,
          course: course.id,
          title: words.label('worksheet-title', { task: task.title }),
          template: 'worksheet',
          view: worksheetView(task, course, model.organization?.name, words),
          standalone: true,
        };
      }
    }
  }
}
