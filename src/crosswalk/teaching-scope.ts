/**
 * Turns the alignments of learning tasks into what each course teaches: which tasks say so, and at which
 * levels of which standards.
 */
import type { CertificateLevel } from '../generated/types.ts';
import type { AlignmentEntry } from '../model/model.ts';

export interface TeachingScope {
  /** Learning tasks with at least one entry that teaches. */
  readonly tasks: ReadonlySet<string>;
  /** `<standard>/<level>`, `<standard>/ethics` or `<standard>/foundations` of every item named. */
  readonly scopes: ReadonlySet<string>;
}

/** From lower to higher. */
const ladders: readonly (readonly CertificateLevel[])[] = [
  ['5', '4', '3', '2', '1'],
  ['junior', 'intermediate', 'senior'],
  ['all'],
];

/** By course id. */
export function teachingScopes(alignments: readonly AlignmentEntry[]): ReadonlyMap<string, TeachingScope> {
  const byCourse = new Map<string, { tasks: Set<string>; scopes: Set<string> }>();
  for (const { course, role, relation, task, items } of alignments) {
    if (role !== 'taught' || relation === 'none') continue;
    const scope = byCourse.get(course) ?? { tasks: new Set(), scopes: new Set() };
    byCourse.set(course, scope);
    if (task !== undefined) scope.tasks.add(task);
    for (const ref of items) scope.scopes.add(scopeOf(ref));
  }
  return byCourse;
}

/**
 * What a certificate at this level attests: its own level, the lower ones, and the basics, which belong to
 * the standard as a whole.
 */
export function attestedScopes(standard: string, level: CertificateLevel): ReadonlySet<string> {
  const ladder = ladders.find((levels) => levels.includes(level)) ?? [level];
  return new Set(
    [...ladder.slice(0, ladder.indexOf(level) + 1), 'ethics', 'foundations'].map(
      (part) => `${standard}/${part}`,
    ),
  );
}

function scopeOf(ref: string): string {
  const end = ref.indexOf('/', ref.indexOf('/') + 1);
  return end === -1 ? ref : ref.slice(0, end);
}
