/** The way from the entrance to a page of the crosswalks; the overview is on it where it is there. */
import type { DocumentContext } from '../sheet.ts';
import { entranceCrumb } from '../views/course-crumbs.ts';
import type { Crumb } from '../views/leaf-page.ts';
import { Reachable } from '../views/reachable.ts';

export function crosswalkCrumbs(context: DocumentContext, title?: string): Crumb[] {
  const overview = context.words.label('crosswalk.index.title');
  const home = entranceCrumb(context);
  if (title === undefined) return [home, { title: overview, path: undefined }];
  const isThere = new Reachable(context.models.student, context).hasOverview('crosswalk', 'crosswalk/index');
  return [
    home,
    ...(isThere ? [{ title: overview, path: 'crosswalk/index' }] : []),
    { title, path: undefined },
  ];
}
