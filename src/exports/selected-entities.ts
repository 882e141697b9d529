/** What a user asks to export → the standards, credentials, courses and programmes it means. */
import type { Course, Credential, Programme, SkillStandard, StandardModel } from '../model/model.ts';
import type { ExportSelection } from './export-format.ts';

export interface SelectedEntities {
  readonly standards: readonly SkillStandard[];
  readonly credentials: readonly Credential[];
  readonly courses: readonly Course[];
  readonly programmes: readonly Programme[];
}

/**
 * A programme brings its courses and the credentials it names; a course brings nothing but itself; both bring
 * the standards that their courses align with, without which the exported relations would lead nowhere.
 */
export function selectedEntities(
  model: StandardModel,
  { programme, course, standard }: ExportSelection,
): SelectedEntities {
  if (programme === undefined && course === undefined && standard === undefined) return model;
  const programmes = model.programmes.filter(({ id }) => id === programme);
  const taught = new Set([course, ...programmes.flatMap(({ plan }) => plan.map((row) => row.course))]);
  const courses = model.courses.filter(({ id }) => taught.has(id));
  const named = new Set(programmes.flatMap(({ stages }) => stages.flatMap((stage) => stage.credentials)));
  const aligned = model.alignments.flatMap((entry) => (taught.has(entry.course) ? entry.items : []));
  const credentials = model.credentials.filter((one) => named.has(one.id) || one.standard === standard);
  const wanted = new Set([
    standard,
    ...credentials.map((one) => one.standard),
    ...aligned.map((ref) => ref.split('/')[0]),
  ]);
  return { standards: model.standards.filter(({ id }) => wanted.has(id)), credentials, courses, programmes };
}
