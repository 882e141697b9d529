/** 课证对照表: one page for each programme stage and each credential it names, and an overview of them all. */

import { crosswalkNumberColumns, crosswalkToRows } from '../../crosswalk/crosswalk-csv.ts';
import { crosswalksToJson } from '../../crosswalk/crosswalk-json.ts';
import type { Crosswalk } from '../../crosswalk/crosswalk-matrix.ts';
import { groupBy } from '../../values/group-by.ts';
import { perObject } from '../../values/per-object.ts';
import type { Document, DocumentContext, Part, SheetOf } from '../sheet.ts';
import type { Crumb } from '../views/leaf-page.ts';
import { hasOverview, Reachable } from '../views/reachable.ts';
import { wantedCrosswalks } from '../views/wanted-courses.ts';
import { type CrosswalkView, crosswalkView } from './crosswalk.ts';
import { crosswalkCrumbs } from './crosswalk-crumbs.ts';
import {
  type CrosswalkIndexView,
  crosswalkIndexRows,
  crosswalkIndexView,
  indexNumberColumns,
} from './crosswalk-index.ts';
import { crosswalkPath } from './crosswalk-path.ts';
import { textbookTargets } from './crosswalk-target.ts';
import { crosswalkWords } from './crosswalk-words.ts';
import { crosswalkWorkbook } from './workbook/crosswalk-workbook.ts';

export interface Views {
  /**
   * One programme stage against one certificate, item by item.
   * @zh 课证对照表：一个层级对一种证书，逐条列出
   */
  readonly crosswalk: CrosswalkView & { readonly crumbs: readonly Crumb[] };
  /**
   * A row for each crosswalk.
   * @zh 课证对照总览：每份对照一行
   */
  readonly 'crosswalk-index': CrosswalkIndexView & { readonly crumbs: readonly Crumb[] };
}

export const document: Document = { parts, sheets };

const overviewPath = 'crosswalk/index';

const pagesOf = perObject((crosswalks: readonly Crosswalk[]) => groupBy(crosswalks, crosswalkPath));

function* parts(context: DocumentContext): Iterable<Part> {
  for (const crosswalk of wantedCrosswalks(context))
    yield { edition: 'student', of: crosswalkPath(crosswalk) };
  if (hasOverview(context)) yield { edition: 'student', of: overviewPath };
}

function* sheets(context: DocumentContext, { of }: Part): Iterable<SheetOf<Views>> {
  const { models, words } = context;
  if (of === overviewPath) {
    yield overview(wantedCrosswalks(context), context);
    return;
  }
  const targetOf = textbookTargets(context);
  const csvWords = crosswalkWords(words);
  const there = new Reachable(models.student, context);
  for (const crosswalk of pagesOf(context.crosswalks()).get(of) ?? []) {
    const view = crosswalkView(crosswalk, {
      model: models.student,
      words,
      targetOf,
      isThere: (document, path) => there.ofProgramme({ id: crosswalk.programme }, document, path),
    });
    const names = {
      programme: view.programme.title,
      stage: view.stage.title,
      credential: view.credential.title,
    };
    const title = words.label('crosswalk.title', names);
    yield {
      path: crosswalkPath(crosswalk),
      document: 'crosswalk',
      edition: 'student',
      programme: crosswalk.programme,
      title,
      template: 'crosswalk',
      view: { ...view, crumbs: crosswalkCrumbs(context, `${view.stage.title} · ${view.credential.title}`) },
      standalone: true,
      table: crosswalkToRows(crosswalk, models.student, csvWords),
      numberColumns: crosswalkNumberColumns,
      workbook: () => crosswalkWorkbook([{ crosswalk, title }], models.student, words),
      data: crosswalksToJson([crosswalk]),
    };
  }
}

function overview(crosswalks: readonly Crosswalk[], context: DocumentContext): SheetOf<Views> {
  const { models, words } = context;
  const view = crosswalkIndexView(crosswalks, models.student);
  return {
    path: overviewPath,
    document: 'crosswalk',
    edition: 'student',
    title: words.label('crosswalk.index.title'),
    template: 'crosswalk-index',
    view: { ...view, crumbs: crosswalkCrumbs(context) },
    standalone: true,
    table: crosswalkIndexRows(view, words),
    numberColumns: indexNumberColumns,
  };
}
