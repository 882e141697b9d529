/** The entrances: of everything, and of each edition's folder, so that one can be given away alone. */

import { formLinks } from '../forms/document.ts';
import type { Document, DocumentContext, SheetOf } from '../sheet.ts';
import { type FormsOf, type SiteView, siteView } from './site-view.ts';

export interface Views {
  /**
   * The entrance, of everything and of each edition.
   * @zh 入口页：全部的，以及每个版本的
   */
  readonly site: SiteView;
}

export const document: Document = { sheets };

/** An entrance to part of the workspace would replace the entrance to all of it. */
function* sheets(context: DocumentContext): Iterable<SheetOf<Views>> {
  const { models, editions, words } = context;
  const { title } = models.student;
  const formsOf: FormsOf = (course, edition) => formLinks(course, edition, context);
  yield {
    path: 'index',
    document: 'site',
    edition: 'student',
    title,
    template: 'site',
    search: 'nothing',
    view: siteView(context, undefined, formsOf),
  };
  for (const edition of editions) {
    const own = `${title} · ${words.label(`edition.${edition}`)}`;
    yield {
      path: `${edition}/index`,
      document: 'site',
      edition,
      title: own,
      template: 'site',
      search: 'nothing',
      view: siteView(context, edition, formsOf),
    };
  }
}
