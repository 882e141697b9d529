/** The report over several schools as one page, which belongs to no workspace: it looks like a form. */
import type { AllianceReport } from '../../alliance/alliance-report.ts';
import type { Words } from '../../model/words.ts';
import { placedSections } from '../forms/form-page.ts';
import { formWorkbook } from '../forms/form-workbook.ts';
import type { Sheet } from '../sheet.ts';
import { formRows } from '../tables/form-rows.ts';
import { allianceSections } from './alliance-tables.ts';

export function allianceSheet(report: AllianceReport, words: Words): Sheet {
  const title = words.label('alliance.title');
  const view = {
    heading: title,
    // It is no edition of anything.
    everyPage: { course: '', heading: title, isPaper: true },
    organization: undefined,
    landscape: true,
    facts: [
      { label: words.label('alliance.schools'), text: String(report.schools.length) },
      { label: words.label('alliance.courses'), text: String(report.courses.length) },
    ],
    ...{ cover: undefined, toFillIn: [], signed: [] },
    sections: placedSections(allianceSections(report, words)),
  };
  return {
    ...{ path: 'alliance', document: 'alliance', edition: 'teacher', title, template: 'form-sheet' },
    standalone: true,
    view: { ...view, crumbs: [] },
    ...formRows(view, words),
    workbook: () => formWorkbook(view, title, words),
    data: report,
  };
}
