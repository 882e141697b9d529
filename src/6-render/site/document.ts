/** The entrances: of everything, and of each edition's folder, so that one can be given away alone. */

import type { Edition } from '../../model/edition.ts';
import { formLinks } from '../forms/document.ts';
import type { Document, DocumentContext, Part, SheetOf } from '../sheet.ts';
import { type Entrance, entranceOf, type SiteProgrammeView, type SiteView } from './site-view.ts';

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

export const document: Document = { parts, sheets };

/** One for each page, by its path; an entrance to part of the workspace would replace the entrance to all of it. */
function* parts(context: DocumentContext): Iterable<Part> {
  for (const folder of [undefined, ...context.editions]) {
    const edition = folder ?? 'student';
    yield { edition, of: entrancePath(folder) };
    for (const path of entranceIn(folder, context).paths()) yield { edition, of: path };
  }
}

function* sheets(context: DocumentContext, { edition, of: path }: Part): Iterable<SheetOf<Views>> {
  const { models, editions, words } = context;
  const folder = editions.find((one) => path.startsWith(`${one}/`));
  const entrance = entranceIn(folder, context);
  const titleOf = (title: string) =>
    folder === undefined ? title : `${title} · ${words.label(`edition.${folder}`)}`;
  const facts = { document: 'site', edition, path } as const;
  if (path === entrancePath(folder)) {
    const title = titleOf(models.student.title);
    yield { ...facts, title, template: 'site', search: 'nothing', view: entrance.view() };
    return;
  }
  const shown = entrance.pageAt(path);
  if (shown) {
    const { programme } = shown;
    const page = shown.view();
    yield {
      ...facts,
      ...(programme === undefined ? {} : { programme }),
      title: titleOf(page.title),
      template: 'site-programme',
      // In the search of everything, the pages of the editions are found.
      search: folder === undefined ? 'nothing' : 'title',
      view: page,
    };
  }
}

function entranceIn(folder: Edition | undefined, context: DocumentContext): Entrance {
  return entranceOf(context, folder, (course, edition) => formLinks(course, edition, context));
}

function entrancePath(folder: Edition | undefined): string {
  return folder === undefined ? 'index' : `${folder}/index`;
}
