/** Which pages a link may lead to: those that this build makes, and those of earlier builds that stay. */
import type { Course, Programme, StandardModel } from '../../model/model.ts';
import type { DocumentContext, Edition } from '../sheet.ts';
import { hasOverview } from './crosswalk-crumbs.ts';
import { wantedCourses, wantedProgrammes } from './wanted-courses.ts';

export class Reachable {
  readonly #context: DocumentContext;
  readonly #courses: ReadonlySet<string>;
  readonly #programmes: ReadonlySet<string>;

  constructor(model: StandardModel, context: DocumentContext) {
    this.#context = context;
    this.#courses = new Set(wantedCourses(model, context).map(({ id }) => id));
    this.#programmes = new Set(wantedProgrammes(model, context).map(({ id }) => id));
  }

  ofCourse({ id }: Course, edition: Edition, document: string, path: string): boolean {
    const { editions, makes, standing } = this.#context;
    return (this.#courses.has(id) && editions.includes(edition) && makes(document)) || standing.has(path);
  }

  ofProgramme({ id }: Programme, document: string, path: string): boolean {
    const { makes, standing } = this.#context;
    return (this.#programmes.has(id) && makes(document)) || standing.has(path);
  }

  /** Of all programmes together. */
  hasOverview(document: string, path: string): boolean {
    const { makes, standing } = this.#context;
    return (makes(document) && hasOverview(this.#context)) || standing.has(path);
  }
}
