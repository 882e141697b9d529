/** 专业课程标准: one page a programme, in the national form; 专业人才培养方案 where the profile is that of vocational colleges. */
import { fileName } from '../../paths/file-name.ts';
import type { Document, DocumentContext, Part, SheetOf } from '../sheet.ts';
import { entranceCrumb } from '../views/course-crumbs.ts';
import type { Crumb } from '../views/leaf-page.ts';
import { programmeParts, programmesOf } from '../views/parts.ts';
import { wantedCourses } from '../views/wanted-courses.ts';
import { type StandardView, standardView } from './standard.ts';
import { standardLabel } from './standard-label.ts';
import { type TrainingPlanView, trainingPlanView } from './training-plan.ts';

export interface Views {
  /**
   * The course standard of a programme, in the national form.
   * @zh 专业课程标准，国家格式
   */
  readonly standard: StandardView & { readonly crumbs: readonly Crumb[] };
  /**
   * The same in the form of vocational colleges.
   * @zh 专业人才培养方案，职业院校的格式
   */
  readonly 'training-plan': TrainingPlanView & { readonly crumbs: readonly Crumb[] };
}

export const document: Document = { parts: programmeParts, sheets };

function* sheets(context: DocumentContext, part: Part): Iterable<SheetOf<Views>> {
  const { words } = context;
  const model = context.models.student;
  for (const programme of programmesOf(model, part)) {
    const crumbs = [
      entranceCrumb(context),
      { title: `${words.label(standardLabel(model))} · ${programme.title}`, path: undefined },
    ];
    const sheet = {
      path: `standard/${fileName(programme.id)}`,
      document: 'standard',
      edition: 'student' as const,
      programme: programme.id,
      origin: programme,
      sources: () => [programme, ...wantedCourses(model, { programme: programme.id, course: undefined })],
      standalone: true as const,
    };
    if (model.profile === 'moe') {
      const view = { ...trainingPlanView(programme, model, words), crumbs };
      const title = words.label('training-plan.title', { programme: programme.title });
      yield { ...sheet, title, template: 'training-plan', view };
    } else {
      const view = { ...standardView(programme, model, words), crumbs };
      const name = view.integrated ? 'standard.title.integrated' : 'standard.title';
      yield {
        ...sheet,
        title: words.label(name, { programme: programme.title }),
        template: 'standard',
        view,
      };
    }
  }
}
