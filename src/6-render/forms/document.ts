/** 课程资料包: the school's forms of each course, as far as an edition may have them. */

import type { Edition } from '../../model/edition.ts';
import type { Course, Delivery } from '../../model/model.ts';
import { fileName } from '../../paths/file-name.ts';
import { byId } from '../../values/by-id.ts';
import { equipmentPath } from '../equipment-list/document.ts';
import { kitOf } from '../equipment-list/equipment-list.ts';
import { hasMarks, markBookPath } from '../mark-book/document.ts';
import type { Document, DocumentContext, Part, Sheet, SheetOf } from '../sheet.ts';
import { courseCrumbs } from '../views/course-crumbs.ts';
import type { Crumb } from '../views/leaf-page.ts';
import { courseParts, coursesOf } from '../views/parts.ts';
import { Reachable } from '../views/reachable.ts';
import { activityPlan } from './activity-plan.ts';
import { adoptionForm } from './adoption.ts';
import { assessmentPlan } from './assessment-plan.ts';
import { courseStandard } from './course-standard.ts';
import { finalExam, finalExamPaper } from './final-exam.ts';
import { asChanged } from './form-changes.ts';
import { type FormPage, formPage, formTitle } from './form-page.ts';
import type { FormScope } from './form-scope.ts';
import type { Form, FormLink } from './form-view.ts';
import { formWorkbook } from './form-workbook.ts';
import { informationPages } from './information-pages.ts';
import { lessonPlans } from './lesson-plans.ts';
import { markingForm } from './marking-form.ts';
import { taskAnalysis } from './task-analysis.ts';
import { taskAssessment } from './task-assessment.ts';
import { taskDesign } from './task-design.ts';
import { teachingPlan } from './teaching-plan.ts';
import { worksheetIndex } from './worksheet-index.ts';

export interface Views {
  /**
   * Every form of the course package; `sections` hold its tables.
   * @zh 课程资料包的各种表单，表格在 sections 里
   */
  readonly 'form-sheet': FormPage & { readonly crumbs: readonly Crumb[] };
}

export const document: Document = { parts: courseParts, sheets };

interface FormKind {
  readonly no: number;
  readonly make: (scope: FormScope) => Form | undefined;
  readonly teacherOnly?: boolean;
  /** Says nothing without learning tasks. */
  readonly needsTasks: boolean;
  /** Filled in while the course is taught, also in a spreadsheet. */
  readonly isKept?: boolean;
  /** There is one for each delivery of the course, where it has any. */
  readonly isDelivered?: boolean;
}

/** In the order of the course package. */
const kinds: readonly FormKind[] = [
  { no: 1, make: adoptionForm, needsTasks: false },
  { no: 2, make: courseStandard, needsTasks: false },
  { no: 3, make: taskDesign, needsTasks: true },
  { no: 4, make: assessmentPlan, needsTasks: false },
  { no: 5, make: finalExam, needsTasks: false },
  { no: 5, make: finalExamPaper, needsTasks: false },
  { no: 6, make: taskAnalysis, needsTasks: true, teacherOnly: true },
  { no: 7, make: activityPlan, needsTasks: true, teacherOnly: true },
  { no: 8, make: taskAssessment, needsTasks: true },
  { no: 9, make: worksheetIndex, needsTasks: true },
  { no: 10, make: informationPages, needsTasks: true },
  { no: 11, make: teachingPlan, needsTasks: true, isKept: true, isDelivered: true },
  { no: 12, make: lessonPlans, needsTasks: true, teacherOnly: true, isDelivered: true },
  { no: 13, make: markingForm, needsTasks: false, teacherOnly: true },
];

interface CourseForm {
  readonly kind: FormKind;
  readonly path: string;
  readonly form: Form;
}

/** The forms that an edition of a course has. */
export function* courseForms(
  course: Course,
  edition: Edition,
  context: DocumentContext,
): Iterable<CourseForm> {
  const { models, words } = context;
  const { organization, calendar, courses, forms } = models[edition];
  const base = course.adoption && byId(courses).get(course.adoption.base);
  const there = new Reachable(models[edition], context);
  const isThere: FormScope['isThere'] = (document, path) => there.ofCourse(course, edition, document, path);
  const scope: FormScope = {
    course,
    base,
    edition,
    words,
    organization: organization?.name,
    calendar,
    lessonFront: forms.lessonFront,
    isThere,
  };
  const deliveries = models[edition].deliveries.filter((delivery) => delivery.course === course.id);
  for (const kind of kinds)
    for (const own of kind.isDelivered ? scopesOf(scope, deliveries) : [scope]) {
      const form = isWanted(kind, own) ? kind.make(own) : undefined;
      if (!form) continue;
      const path = formPath(edition, course.id, kind.no, form);
      yield { kind, path, form: asChanged(form, kind.no, forms.each) };
    }
}

function scopesOf(scope: FormScope, deliveries: readonly Delivery[]): readonly FormScope[] {
  return deliveries.length === 0 ? [scope] : deliveries.map((delivery) => ({ ...scope, delivery }));
}

/** As the book of the course and the entrance list them: those that are there. */
export function formLinks(course: Course, edition: Edition, context: DocumentContext): FormLink[] {
  const { words, models } = context;
  const there = new Reachable(models[edition], context);
  const forms = [...courseForms(course, edition, context)].filter(({ path }) =>
    there.ofCourse(course, edition, 'forms', path),
  );
  return forms.map(({ kind, path, form }) => ({
    no: kind.no,
    path,
    title: formTitle(form, words),
  }));
}

function* sheets(context: DocumentContext, part: Part): Iterable<SheetOf<Views>> {
  const { words, models } = context;
  const { edition } = part;
  for (const course of coursesOf(models[edition], part)) {
    const workbooks = edition === 'teacher' ? workbooksOf(course, context) : [];
    for (const { kind, path, form } of courseForms(course, edition, context)) {
      const view = formPage(form, course, models[edition], words);
      const title = words.label('form.title', { course: course.title, form: view.heading });
      yield {
        path,
        document: 'forms',
        edition,
        course: course.id,
        origin: course,
        sources: () => [course],
        title,
        template: 'form-sheet',
        view: { ...view, crumbs: courseCrumbs(course, edition, view.heading, context) },
        standalone: true,
        search: 'title',
        ...(workbooks.length > 0 ? { workbooks } : {}),
        ...(kind.isKept ? { workbook: () => formWorkbook(view, title, words) } : {}),
      };
    }
  }
}

/** What belongs to a course and has no page. */
function workbooksOf(course: Course, context: DocumentContext): NonNullable<Sheet['workbooks']> {
  const { words, models } = context;
  const there = new Reachable(models.teacher, context);
  const all = [
    ...(hasMarks(course)
      ? [{ document: 'mark-book', title: words.label('mark-book'), path: markBookPath(course) }]
      : []),
    ...(kitOf(course).length > 0
      ? [{ document: 'equipment-list', title: words.label('equipment'), path: equipmentPath(course) }]
      : []),
  ];
  return all.filter(({ document, path }) => there.ofCourse(course, 'teacher', document, path));
}

function isWanted({ teacherOnly, needsTasks }: FormKind, { course, edition }: FormScope): boolean {
  return !(teacherOnly && edition === 'student') && !(needsTasks && course.tasks.length === 0);
}

function formPath(edition: Edition, course: string, no: number, form: Form): string {
  return `${edition}/forms/${fileName(course)}/${String(no).padStart(2, '0')}-${form.name}${form.delivery ? `-${form.delivery.id}` : ''}`;
}
