/** 质量报告: a row for each programme and each course, for supervision and self-evaluation. */

import type { Views as FormViews } from '../forms/document.ts';
import { placedSections } from '../forms/form-page.ts';
import { formWorkbook } from '../forms/form-workbook.ts';
import type { Document, DocumentContext, Part, SheetOf } from '../sheet.ts';
import { formRows } from '../tables/form-rows.ts';
import { entranceCrumb } from '../views/course-crumbs.ts';
import { courseFacts } from './course-facts.ts';
import { programmeFacts } from './programme-facts.ts';
import { courseTable, programmeTable } from './quality-tables.ts';

/** It looks like a form. */
export type Views = FormViews;

export const document: Document = { onlyWhenAsked: true, parts, sheets };

const path = 'teacher/quality';

function* parts({ editions, programme, course }: DocumentContext): Iterable<Part> {
  const isWhole = programme === undefined && course === undefined;
  if (isWhole && editions.includes('teacher')) yield { edition: 'teacher', of: path };
}

function* sheets(context: DocumentContext): Iterable<SheetOf<Views>> {
  const { words, models } = context;
  const model = models.teacher;
  const programmes = programmeFacts(model, context.crosswalks());
  const courses = courseFacts(model);
  const title = words.label('quality.title');
  const view = {
    heading: title,
    everyPage: { course: model.title, heading: title, isPaper: false },
    organization: model.organization?.name,
    landscape: true,
    facts: [],
    cover: undefined,
    toFillIn: [],
    signed: [],
    sections: placedSections([
      { title: words.label('quality.programmes'), blocks: [programmeTable(programmes, words)] },
      { title: words.label('quality.courses'), blocks: [courseTable(courses, words)] },
    ]),
  };
  yield {
    ...{ path, document: 'quality', edition: 'teacher', title, template: 'form-sheet', standalone: true },
    search: 'title',
    view: { ...view, crumbs: [entranceCrumb(context, 'teacher'), { title, path: undefined }] },
    ...formRows(view, words),
    workbook: () => formWorkbook(view, title, words),
    data: { version: 1, programmes, courses },
  };
}
