/** 专业课程标准: one page a programme, in the national form. */
import { fileName } from '../../paths/file-name.ts';
import type { Document, DocumentContext, Part, SheetOf } from '../sheet.ts';
import { entranceCrumb } from '../views/course-crumbs.ts';
import type { Crumb } from '../views/leaf-page.ts';
import { programmeParts, programmesOf } from '../views/parts.ts';
import { wantedCourses } from '../views/wanted-courses.ts';
import { type StandardView, standardView } from './standard.ts';

export interface Views {
  /**
   * The course standard of a programme, in the national form.
   * @zh 专业课程标准，国家格式
   */
  readonly standard: StandardView & { readonly crumbs: readonly Crumb[] };
}

export const document: Document = { parts: programmeParts, sheets };

function* sheets(context: DocumentContext, part: Part): Iterable<SheetOf<Views>> {
  const { words } = context;
  const model = context.models.student;
  for (const programme of programmesOf(model, part)) {
    const view = standardView(programme, model, words);
    yield {
      path: `standard/${fileName(programme.id)}`,
      document: 'standard',
      edition: 'student',
      programme: programme.id,
      origin: programme,
      sources: () => [programme, ...wantedCourses(model, { programme: programme.id, course: undefined })],
      title: words.label(view.integrated ? 'standard.title.integrated' : 'standard.title', {
        programme: programme.title,
      }),
      template: 'standard',
      view: {
        ...view,
        crumbs: [
          entranceCrumb(context),
          { title: `${words.label('site.standard')} · ${programme.title}`, path: undefined },
        ],
      },
      standalone: true,
    };
  }
}
