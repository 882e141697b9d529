/**
 * 工作页: a printable handout for each learning task, with room for answers or, for teachers, with the answers.
 */
import type { Document, DocumentContext, Part, SheetOf } from '../sheet.ts';
import { courseCrumbs } from '../views/course-crumbs.ts';
import { worksheetPath } from '../views/leaf-names.ts';
import type { Crumb } from '../views/leaf-page.ts';
import { courseParts, coursesOf } from '../views/parts.ts';
import { type WorksheetView, worksheetView } from './worksheet.ts';

export interface Views {
  /**
   * The worksheet of a learning task, to hand out.
   * @zh 一个学习任务的工作页
   */
  readonly worksheet: WorksheetView & { readonly crumbs: readonly Crumb[] };
}

export const document: Document = { parts: courseParts, sheets };

function* sheets(context: DocumentContext, part: Part): Iterable<SheetOf<Views>> {
  const { words, models, leaves } = context;
  const { edition } = part;
  const model = models[edition];
  for (const course of coursesOf(model, part)) {
    for (const task of course.tasks) {
      yield {
        path: worksheetPath(edition, task),
        document: 'worksheet',
        edition,
        course: course.id,
        origin: course,
        sources: () => [course],
        title: words.label('worksheet-title', { task: task.title }),
        template: 'worksheet',
        view: {
          ...worksheetView(task, course, model.organization?.name, words, leaves.marks(edition)),
          crumbs: courseCrumbs(course, edition, words.label('worksheet'), context, task),
        },
        standalone: true,
        search: 'title',
      };
    }
  }
}
