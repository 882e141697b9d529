/**
 * 课证对照矩阵: an overview of programmes and standards, and for each crosswalk one page of items against courses
 * and tasks.
 */

import type { Crosswalk } from '../../crosswalk/crosswalk-matrix.ts';
import { groupBy } from '../../values/group-by.ts';
import { perObject } from '../../values/per-object.ts';
import { crosswalkCrumbs } from '../crosswalk/crosswalk-crumbs.ts';
import { crosswalkPath } from '../crosswalk/crosswalk-path.ts';
import { textbookTargets } from '../crosswalk/crosswalk-target.ts';
import type { Document, DocumentContext, Part, SheetOf } from '../sheet.ts';
import type { Crumb } from '../views/leaf-page.ts';
import { hasOverview, Reachable } from '../views/reachable.ts';
import { wantedCrosswalks } from '../views/wanted-courses.ts';
import { type MatrixView, matrixView } from './matrix.ts';
import { type MatrixOverview, matrixOverview } from './matrix-overview.ts';
import { matrixPath, scriptLink } from './matrix-path.ts';
import { matrixNumberColumns, matrixRows } from './matrix-rows.ts';

export interface Views {
  /**
   * One crosswalk as one big matrix: items against courses and tasks.
   * @zh 一份课证对照矩阵：条目对课程和学习任务
   */
  readonly matrix: MatrixView & {
    readonly crumbs: readonly Crumb[];
    /**
     * The page of the crosswalk, for `link`; undefined where it is not there.
     * @zh 对照表的页面，用 link；没有生成时没有
     */
    readonly details: string | undefined;
    /**
     * Address of the script, from this page.
     * @zh 脚本的地址，从本页算起
     * @format uri-reference
     */
    readonly matrixScript: string;
  };
  /**
   * Programmes and stages against certificates.
   * @zh 各专业各层级对各证书的总览
   */
  readonly 'matrix-overview': MatrixOverview & { readonly crumbs: readonly Crumb[] };
}

export const document: Document = { parts, sheets };

const overviewPath = 'crosswalk/matrix';

const pagesOf = perObject((crosswalks: readonly Crosswalk[]) => groupBy(crosswalks, matrixPath));

function* parts(context: DocumentContext): Iterable<Part> {
  for (const crosswalk of wantedCrosswalks(context)) yield { edition: 'student', of: matrixPath(crosswalk) };
  if (hasOverview(context)) yield { edition: 'student', of: overviewPath };
}

function* sheets(context: DocumentContext, { of: path }: Part): Iterable<SheetOf<Views>> {
  const { models, words } = context;
  const model = models.student;
  if (path === overviewPath) {
    yield overview(context);
    return;
  }
  const targetOf = textbookTargets(context);
  const there = new Reachable(model, context);
  for (const crosswalk of pagesOf(context.crosswalks()).get(path) ?? []) {
    const view = matrixView(crosswalk, { model, words, targetOf });
    const details = crosswalkPath(crosswalk);
    const names = {
      programme: view.programme.title,
      stage: view.stage.title,
      credential: view.credential.title,
    };
    yield {
      path,
      document: 'matrix',
      edition: 'student',
      programme: crosswalk.programme,
      title: words.label('matrix.title', names),
      template: 'matrix',
      search: 'title',
      view: {
        ...view,
        crumbs: crosswalkCrumbs(
          context,
          `${words.label('matrix.heading')} · ${view.stage.title} · ${view.credential.title}`,
        ),
        details: there.ofProgramme({ id: crosswalk.programme }, 'crosswalk', details) ? details : undefined,
        matrixScript: scriptLink(path, 'matrix.js'),
      },
      table: matrixRows(view, words),
      numberColumns: matrixNumberColumns(view),
    };
  }
}

function overview(context: DocumentContext): SheetOf<Views> {
  const { models, words } = context;
  const title = words.label('matrix.overview.title');
  const view = matrixOverview(models.student, models.student.programmes, words);
  return {
    path: overviewPath,
    document: 'matrix',
    edition: 'student',
    title,
    template: 'matrix-overview',
    search: 'title',
    view: { ...view, crumbs: crosswalkCrumbs(context, title) },
    data: { version: 1, ...view },
  };
}
