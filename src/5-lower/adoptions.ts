/**
 * An adopted course → what its school changed and why, with the places in the base and in the course itself.
 */
import type { Adoption } from '../3-bind/adoption.ts';
import type { Origin } from '../3-bind/origins.ts';
import type * as Lowered from '../generated/lowered.ts';
import { isWebUrl } from '../markdown/safe-url.ts';
import type { CourseAdoption, LearningTask } from '../model/model.ts';
import { joinPath } from '../paths/join-path.ts';
import type { Fact } from '../values/per-facts.ts';
import { perObject } from '../values/per-object.ts';
import { contextBy, type Including } from './context.ts';
import { lowerObject } from './lower-object.ts';

export function lowerAdoption(adoption: Adoption, fact: Fact<Including>): CourseAdoption {
  const { overlay, base, changes } = adoption;
  const places = placesOf(adoption);
  const { school, baseVersion, context, changes: written } = overlay.value;
  return {
    base: base.value.id,
    school,
    ...(baseVersion === undefined ? {} : { baseVersion }),
    context: lowerObject<Lowered.OverlayContext>(
      context ?? {},
      'OverlayContext',
      contextBy(fact, overlay.file),
    ),
    changes: changes.flatMap(({ index, replaced }, at) => {
      const change = written[index];
      if (!change) return [];
      const { op, target, reason = '' } = change;
      return [{ op, target, reason, before: replaced?.origin.base, after: places[at] ?? [] }];
    }),
  };
}

/** Of each change, where what it brought stands in the course. */
const placesOf = perObject(({ origin, changes }: Adoption) =>
  changes.map(({ brought }) => origin.pathsTo(new Set(brought))),
);

/** A file that the school names for a task of the base is named from where the task stands. */
export function withNamedFiles(task: LearningTask, origin: Origin): LearningTask {
  const resources = task.resources.map((resource, index) => {
    const from = origin.at('resources').at(index).place.file;
    const { file } = resource;
    const target =
      from === task.file || file === undefined || isWebUrl(file) ? undefined : joinPath(from, file);
    return target === undefined
      ? resource
      : { ...resource, file: `${'../'.repeat(task.file.split('/').length - 1)}${target}` };
  });
  return { ...task, resources };
}

/**
 * What a school took over as it is keeps the file it was written in: relative images in Markdown start there.
 */
export function withOriginalFiles<T>(value: T, file: string, origin: Origin): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value))
    return value.map((item, index) => withOriginalFiles(item, file, origin.at(index))) as T;
  const entries = Object.entries(value).map(([key, item]) => {
    const isFile = key === 'file' && item === file;
    return [key, isFile ? origin.place.file : withOriginalFiles(item, file, origin.at(key))];
  });
  return Object.fromEntries(entries) as T;
}
