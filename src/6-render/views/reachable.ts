/** Which pages a link may lead to: those that this build makes, and those of earlier builds that stay. */

import type { Edition } from '../../model/edition.ts';
import type { Course, Programme, StandardModel } from '../../model/model.ts';
import { byId } from '../../values/by-id.ts';
import type { DocumentContext } from '../sheet.ts';
import { isWantedCourse, isWantedProgramme } from './wanted-courses.ts';

/** An overview of some crosswalks would replace the overview of all. */
export function hasOverview({ programme, course, crosswalks }: DocumentContext): boolean {
  return programme === undefined && course === undefined && crosswalks().length > 0;
}

export class Reachable {
  constructor(
    readonly model: StandardModel,
    readonly context: DocumentContext,
  ) {}

  ofCourse({ id }: Course, edition: Edition, document: string, path: string): boolean {
    const { editions, makes, standing } = this.context;
    return (this.#hasCourse(id) && editions.includes(edition) && makes(document)) || standing.has(path);
  }

  ofProgramme({ id }: Pick<Programme, 'id'>, document: string, path: string): boolean {
    const { makes, standing } = this.context;
    return (this.#hasProgramme(id) && makes(document)) || standing.has(path);
  }

  /** Of everything, or of an edition's folder. */
  hasEntrance(path: 'index' | `${Edition}/index`): boolean {
    const { editions, makes, standing } = this.context;
    return (
      (makes('site') && (path === 'index' || editions.some((edition) => path === `${edition}/index`))) ||
      standing.has(path)
    );
  }

  /** Of all programmes together. */
  hasOverview(document: string, path: string): boolean {
    const { makes, standing } = this.context;
    return (makes(document) && hasOverview(this.context)) || standing.has(path);
  }

  #hasCourse(id: string): boolean {
    return byId(this.model.courses).has(id) && isWantedCourse(id, this.model, this.context);
  }

  #hasProgramme(id: string): boolean {
    const programme = byId(this.model.programmes).get(id);
    return programme !== undefined && isWantedProgramme(programme, this.context);
  }
}
