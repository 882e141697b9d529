/**
 * Which leaf serves 2.1.3: the requirements that a course's elements align to, standard by standard, each
 * with its leaves.
 */

import { numberInDirection } from '../../language/item-reference.ts';
import type { Leaf } from '../../leaves/leaf.ts';
import { requirementIndex } from '../../leaves/requirement-index.ts';
import type { AlignmentEntry, Course, Item, SkillStandard, StandardModel } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { withIds } from '../../values/by-id.ts';
import type { LeafLink, LinkTo } from './leaf-names.ts';

export interface RequirementsView {
  readonly standards: readonly {
    readonly title: string;
    readonly levels: readonly { readonly title: string; readonly rows: readonly RequirementRow[] }[];
  }[];
}

export interface ServedRequirement {
  /**
   * Of its row on the page of all requirements.
   * @zh 在索引页上的行
   */
  readonly anchor: string;
  readonly no: string;
  readonly text: string;
}

interface RequirementRow extends ServedRequirement {
  readonly taught: readonly ServingLink[];
  readonly assessed: readonly ServingLink[];
}

interface ServingLink extends LeafLink {
  readonly leafNo: string;
}

/** What a course serves, worked out once for all its pages. */
export interface ServedStandard {
  readonly title: string;
  readonly levels: readonly { readonly title: string; readonly rows: readonly ServedRow[] }[];
}

interface ServedRow extends ServedRequirement {
  readonly taught: readonly Leaf[];
  readonly assessed: readonly Leaf[];
}

/** `entries` are the alignments of the course. */
export function servedStandards(
  course: Course,
  entries: readonly AlignmentEntry[],
  { standards }: StandardModel,
  words: Words,
): readonly ServedStandard[] {
  const index = requirementIndex(course, entries);
  const named = [...index.keys()].map((ref) => ref.slice(0, ref.indexOf('/')));
  let count = 0;
  // Anchors are counted, since a reference holds signs that a place name may not.
  const row = ({ ref, no, text }: Named): ServedRow[] => {
    const leaves = index.get(ref);
    return leaves ? [{ anchor: `requirement-${++count}`, no, text, ...leaves }] : [];
  };
  return withIds(standards, named)
    .map((standard) => ({
      title: standard.title,
      levels: levelsOf(standard, words)
        .map(({ title, items }) => ({ title, rows: items.flatMap(row) }))
        .filter(({ rows }) => rows.length > 0),
    }))
    .filter(({ levels }) => levels.length > 0);
}

export function requirementsView(served: readonly ServedStandard[], linkTo: LinkTo): RequirementsView {
  const links = (leaves: readonly Leaf[]): ServingLink[] =>
    leaves.map(({ name, leafNo }) => ({ leafNo, ...linkTo(name) }));
  const row = ({ taught, assessed, ...own }: ServedRow): RequirementRow => ({
    ...own,
    taught: links(taught),
    assessed: links(assessed),
  });
  return {
    standards: served.map(({ title, levels }) => ({
      title,
      levels: levels.map((level) => ({ ...level, rows: level.rows.map(row) })),
    })),
  };
}

/** By leaf id, in the order of the standards. */
export function requirementsByLeaf(
  served: readonly ServedStandard[],
): ReadonlyMap<string, readonly ServedRequirement[]> {
  const byLeaf = new Map<string, ServedRequirement[]>();
  for (const { taught, assessed, ...requirement } of served.flatMap(({ levels }) =>
    levels.flatMap(({ rows }) => rows),
  )) {
    for (const id of new Set([...taught, ...assessed].map((leaf) => leaf.id))) {
      const list = byLeaf.get(id) ?? [];
      byLeaf.set(id, list);
      list.push(requirement);
    }
  }
  return byLeaf;
}

type Named = Pick<Item, 'ref' | 'no' | 'text'>;

function levelsOf(
  standard: SkillStandard,
  words: Words,
): { readonly title: string; readonly items: readonly Named[] }[] {
  const basics = (['ethics', 'foundations'] as const).flatMap((key): Named[] => [
    { ref: `${standard.id}/${key}`, no: '', text: words.field(`Basics.${key}`) },
    ...standard.basics[key],
  ]);
  const levels = standard.levels.map((level) => ({
    title: words.word('CertificateLevel', level.level),
    items: level.functions.flatMap(({ direction, workContents }) =>
      workContents.flatMap(({ skills, knowledge }): Named[] => [
        ...skills.map((item) => ({ ...item, no: numberInDirection(direction, item.no) })),
        ...knowledge.map((item) => ({ ...item, no: numberInDirection(direction, `K${item.no}`) })),
      ]),
    ),
  }));
  return [{ title: words.field('SkillStandard.basics'), items: basics }, ...levels];
}
