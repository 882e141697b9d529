/** A comparison → the object that programs read. */
import { changeClasses, changeKinds, weightiest } from '../../comparison/change.ts';
import type { LeafChange } from '../../leaves/leaf-changes.ts';
import type { Place } from '../../source/place.ts';
import type { Comparison } from '../../workspace/compare-workspaces.ts';

export type LineOf = (side: 'before' | 'after', place: Place) => number;

export function diffToJson(comparison: Comparison, names: readonly [string, string], lineOf: LineOf): string {
  const { changes, courses, crosswalks, reviews, adoptions, leaves, versions } = comparison;
  const at = (side: 'before' | 'after', place: Place | undefined) =>
    place === undefined ? null : { file: place.file, line: lineOf(side, place) };
  const report = {
    version: 1,
    before: names[0],
    after: names[1],
    class: weightiest(changes) ?? null,
    counts: Object.fromEntries(
      [...changeClasses, ...changeKinds].map((one) => [
        one,
        changes.filter((change) => change.class === one || change.kind === one).length,
      ]),
    ),
    changes: changes.map(({ entity, kind, class: of, reason, steps, holder, confidence, ...change }) => ({
      entity: { type: entity.type, id: entity.id, title: entity.title, course: entity.course ?? null },
      path: steps.map((step) => step.field ?? step.element).join('/'),
      field: holder.field === '' ? holder.type : `${holder.type}.${holder.field}`,
      kind,
      class: of,
      reason,
      confidence: confidence ?? 1,
      before: change.before ?? null,
      after: change.after ?? null,
      was: at('before', change.was),
      is: at('after', change.is),
    })),
    touched: {
      courses,
      leaves: { student: leaves.student.map(leafJson), teacher: leaves.teacher.map(leafJson) },
      crosswalks: crosswalks.map(({ before, after, cells, ...of }) => ({
        ...of,
        before: before ?? null,
        after: after ?? null,
        cells: cells.map(({ ref, text, ...cell }) => ({
          ref,
          text,
          before: cell.before ?? null,
          after: cell.after ?? null,
          coveredBefore: cell.coveredBefore ?? null,
          coveredAfter: cell.coveredAfter ?? null,
        })),
      })),
      reviews,
      adoptions,
    },
    versions: versions.map((one) => ({ ...one, now: one.now ?? null })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function leafJson({ id, state, title, now, was }: LeafChange) {
  return { leaf: id, state, title, before: was?.number ?? null, after: now?.number ?? null };
}
