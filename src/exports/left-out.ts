/**
 * What is in no file of an export: entities for which the format has no place, and of those that it carries what
 * only teachers may read. With the reports beside the files these make the whole of the workspace.
 */
import { adoptedFile } from '../3-bind/adoption.ts';
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import { isForTeachers } from '../5-lower/edition.ts';
import { publicWorkspace } from '../editions/public-workspace.ts';
import { branchOf } from '../language/branch.ts';
import { lookup, objectShape } from '../language/language-tables.ts';
import type { Shape } from '../language/shape.ts';
import { below } from '../language/walk.ts';
import type { StandardModel } from '../model/model.ts';
import type { Path, Place } from '../source/place.ts';
import type { ExportSelection, Loss } from './export-format.ts';
import { findLosses } from './find-losses.ts';
import type { Holdings } from './held-fields.ts';
import { selectedEntities } from './selected-entities.ts';
import { isObject } from './written-at.ts';

type Document = BoundWorkspace['documents'][number];

/** `carried`: the sources of which at least a part is in a file. */
export interface Carried {
  readonly workspace: BoundWorkspace;
  readonly model: StandardModel;
  readonly selection: ExportSelection;
  readonly carried: ReadonlySet<string>;
}

/** An adoption is told by what it makes of its base, and nothing says that it is one. */
const adoption: Holdings = {
  keptIn: '',
  extensions: [],
  types: {
    Overlay: { held: ['extends'], within: ['changes'] },
    OverlayChange: { held: ['target', 'op', 'value'] },
  },
};

/** Entities of which nothing is in a file, and what adoptions say of themselves. */
export function leftOut(of: Carried): Loss[] {
  const { documents } = publicWorkspace(of.workspace);
  const open = new Map(documents.map((one) => [one.file, one.value]));
  return wantedDocuments(of).flatMap(({ file, type, value }): Loss[] => {
    const isAdoption = type === 'Overlay';
    if (!of.carried.has(isAdoption ? adoptedFile(value.id) : file))
      return [{ fact: type, place: { file, path: [] }, ...(type === 'Review' ? {} : { value: value.id }) }];
    return isAdoption ? findLosses({ value: open.get(file) ?? value, file, path: [] }, type, adoption) : [];
  });
}

/** What only teachers may read of the entities that are in the files: for the eyes of who exports, and in no file. */
export function withheldFrom(of: Carried): Loss[] {
  const open = new Map(publicWorkspace(of.workspace).documents.map((one) => [one.file, one.value]));
  return wantedDocuments(of).flatMap(({ file, type, value }) =>
    of.carried.has(file)
      ? withheld(value, open.get(file), { is: 'object', type }, { file, path: [] }, type)
      : [],
  );
}

/** Those that were asked for; what adoptions make has no source of its own. */
function wantedDocuments({ workspace, model, selection }: Carried): readonly Document[] {
  const { documents, adoptions, courseOfTask } = workspace;
  const written = documents.filter(({ file }) => !adoptions.has(file));
  if (Object.values(selection).every((id) => id === undefined)) return written;
  const { standards, credentials, courses, programmes } = selectedEntities(model, selection);
  const ids = new Set([...standards, ...credentials, ...courses, ...programmes].map(({ id }) => id));
  return written.filter(
    ({ file, type, value }) =>
      ids.has(courseOfTask.get(file) ?? '') ||
      (type === 'QuestionBank' && 'course' in value && ids.has(String(value.course))) ||
      (type !== 'LearningTask' && ids.has(value.id)),
  );
}

/** Fields that `open` lacks, or has otherwise; `fact` names the field of the value. */
function withheld(value: unknown, open: unknown, shape: Shape, place: Place, fact: string): Loss[] {
  const here = branchOf(shape, value);
  if (Array.isArray(value)) {
    const of: Shape = here.is === 'list' ? here.of : { is: 'any' };
    const left = [...(Array.isArray(open) ? (open as unknown[]) : [])];
    return value.flatMap((item: unknown, index) => {
      const at = { ...place, path: below(place.path as Path, index) };
      const isHidden = of.is === 'object' && isObject(item) && isForTeachers(of.type, item);
      return isHidden ? [{ fact, place }] : withheld(item, left.shift(), of, at, fact);
    });
  }
  if (isObject(value) && here.is === 'object') {
    const shown = isObject(open) ? (open as Readonly<Record<string, unknown>>) : {};
    return Object.entries(value).flatMap(([key, item]) => {
      const field = lookup(objectShape(here.type).fields, key);
      if (!field || item === undefined || item === null) return [];
      const at = { ...place, path: below(place.path as Path, key) };
      const name = `${here.type}.${key}`;
      if (shown[key] === undefined) return [{ fact: name, place: at }];
      return withheld(item, shown[key], field.shape, at, name);
    });
  }
  return typeof value === 'string' && value !== open ? [{ fact, place }] : [];
}
