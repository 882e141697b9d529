/** Turns a model and a change that somebody thinks about into the model as it would be. */
import type { AlignmentEntry, SkillStandard, StandardModel } from '../model/model.ts';
import type { EditionDrift, ItemDrift } from './drift.ts';

export interface SupposedChange {
  readonly model: StandardModel;
  /** Item of then → the items of now that it comes from; none for a requirement that is new. */
  cameFrom(ref: string): readonly string[];
}

/** A course, a task, or anything below it that is aligned: it goes, with its alignments. */
export function withoutElement(model: StandardModel, element: string): SupposedChange {
  const isGone = (path: string): boolean => path === element || path.startsWith(`${element}/`);
  return {
    model: {
      ...model,
      courses: model.courses
        .filter(({ id }) => !isGone(`course/${id}`))
        .map((course) => ({
          ...course,
          tasks: course.tasks.filter(({ id }) => !isGone(`course/${course.id}/tasks/${id}`)),
        })),
      programmes: model.programmes.map((programme) => ({
        ...programme,
        plan: programme.plan.filter(({ course }) => course === undefined || !isGone(`course/${course}`)),
      })),
      alignments: model.alignments.filter((entry) => !isGone(entry.element)),
    },
    cameFrom: (ref) => [ref],
  };
}

/** Requirements of a standard go, and what is aligned with them alone. */
export function withoutItems(model: StandardModel, refs: ReadonlySet<string>): SupposedChange {
  const left = <T extends { readonly ref: string }>(items: readonly T[]): readonly T[] =>
    items.filter(({ ref }) => !refs.has(ref));
  const standards = model.standards.map(
    (standard): SkillStandard => ({
      ...standard,
      basics: { ethics: left(standard.basics.ethics), foundations: left(standard.basics.foundations) },
      levels: standard.levels.map((level) => ({
        ...level,
        functions: level.functions.map((one) => ({
          ...one,
          workContents: one.workContents.map((content) => ({
            ...content,
            skills: left(content.skills),
            knowledge: left(content.knowledge),
          })),
        })),
      })),
    }),
  );
  const alignments = model.alignments
    .map((entry) => ({ ...entry, items: entry.items.filter((ref) => !refs.has(ref)) }))
    .filter(({ items }) => items.length > 0);
  return { model: { ...model, standards, alignments }, cameFrom: (ref) => [ref] };
}

/** Credentials of the old edition examine the new one, and alignments follow as far as that is sure. */
export function inNewEdition(model: StandardModel, drift: EditionDrift): SupposedChange {
  const byOld = new Map(drift.items.flatMap((item) => item.from.map(({ ref }) => [ref, item] as const)));
  const origins = new Map(
    drift.items.flatMap((item) => item.to.map(({ ref }) => [ref, item.from.map((one) => one.ref)] as const)),
  );
  const inOld = (ref: string): string => `${drift.from}${ref.slice(drift.to.length)}`;
  const isNew = (ref: string): boolean => ref.startsWith(`${drift.to}/`);
  return {
    model: {
      ...model,
      credentials: model.credentials.map((credential) =>
        credential.standard === drift.from ? { ...credential, standard: drift.to } : credential,
      ),
      alignments: model.alignments.flatMap((entry) => carriedOver(entry, drift, byOld)),
    },
    // Ethics and foundations that no edition lists are one requirement, and remain it.
    cameFrom: (ref) => origins.get(ref) ?? [isNew(ref) ? inOld(ref) : ref],
  };
}

/**
 * What only got another number counts as before. What was reworded, split or merged counts nothing until
 * somebody has looked; its entry stays, with coverage 0, so that its place is the nearest for it.
 */
function carriedOver(
  entry: AlignmentEntry,
  drift: EditionDrift,
  byOld: ReadonlyMap<string, ItemDrift>,
): AlignmentEntry[] {
  if (!entry.items.some((ref) => ref.startsWith(`${drift.from}/`))) return [entry];
  const sure: string[] = [];
  const unsure: string[] = [];
  for (const ref of entry.items) {
    const item = byOld.get(ref);
    if (item === undefined) {
      const [, part] = ref.split('/');
      const isWhole = (part === 'ethics' || part === 'foundations') && ref === `${drift.from}/${part}`;
      if (isWhole && drift.newEdition.basics[part].length === 0) sure.push(`${drift.to}/${part}`);
      continue;
    }
    const isSure = (item.kind === 'kept' || item.kind === 'moved') && !item.reworded;
    (isSure ? sure : unsure).push(...item.to.map((one) => one.ref));
  }
  return [
    ...(sure.length > 0 ? [{ ...entry, items: sure }] : []),
    ...(unsure.length > 0 ? [{ ...entry, items: unsure, coverage: 0 }] : []),
  ];
}
