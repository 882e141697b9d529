/** The entrances: of everything, and of each edition's folder, so that one can be given away alone. */

import { formLinks } from '../forms/document.ts';
import type { Document, DocumentContext, SheetOf } from '../sheet.ts';
import { entranceOf, type FormsOf, type SiteProgrammeView, type SiteView } from './site-view.ts';

export interface Views {
  /**
   * The entrance, of everything and of each edition.
   * @zh 入口页：全部的，以及每个版本的
   */
  readonly site: SiteView;
  /**
   * A programme with its courses, where the entrance has too many to show them.
   * @zh 专业页：入口页课程太多时，每个专业一页
   */
  readonly 'site-programme': SiteProgrammeView;
}

export const document: Document = { sheets };

/** An entrance to part of the workspace would replace the entrance to all of it. */
function* sheets(context: DocumentContext): Iterable<SheetOf<Views>> {
  const { models, editions, words } = context;
  const formsOf: FormsOf = (course, edition) => formLinks(course, edition, context);
  for (const edition of [undefined, ...editions]) {
    const { view, pages } = entranceOf(context, edition, formsOf);
    const titleOf = (title: string) =>
      edition === undefined ? title : `${title} · ${words.label(`edition.${edition}`)}`;
    const facts = { document: 'site', edition: edition ?? 'student' } as const;
    yield {
      ...facts,
      path: edition === undefined ? 'index' : `${edition}/index`,
      title: titleOf(models.student.title),
      template: 'site',
      search: 'nothing',
      view,
    };
    for (const { path, programme, view } of pages) {
      const page = view();
      yield {
        ...facts,
        ...(programme === undefined ? {} : { programme }),
        path,
        title: titleOf(page.title),
        template: 'site-programme',
        // In the search of everything, the pages of the editions are found.
        search: edition === undefined ? 'nothing' : 'title',
        view: page,
      };
    }
  }
}
