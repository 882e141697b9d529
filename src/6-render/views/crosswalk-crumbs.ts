/** The way from the entrance to a page of the crosswalks; the overview is on it where it is made. */
import type { DocumentContext } from '../sheet.ts';
import type { Crumb } from './leaf-page.ts';

/** An overview of some crosswalks would replace the overview of all. */
export function hasOverview({ programme, course, crosswalks }: DocumentContext): boolean {
  return programme === undefined && course === undefined && crosswalks().length > 0;
}

export function crosswalkCrumbs(context: DocumentContext, title?: string): Crumb[] {
  const overview = context.words.label('crosswalk.index.title');
  const home = { title: context.models.student.title, path: 'index' };
  if (title === undefined) return [home, { title: overview, path: undefined }];
  const isThere = hasOverview(context) || context.standing.has('crosswalk/index');
  return [home, ...(isThere ? [{ title: overview, path: 'crosswalk/index' }] : []), { title, path: undefined }];
}
