/** Relations with requirements → the alignment properties of a competency. */
import { sideCoverage } from '../../crosswalk/side-coverage.ts';
import type { AlignmentEntry } from '../../model/model.ts';
import { groupBy } from '../../values/group-by.ts';
import type { RelationLink } from '../relation-links.ts';
import { itemKey } from '../standard-framework.ts';
import { type CtdlNode, ctdlId } from './ctdl-graph.ts';

/** An intersection is major where it makes up half of the requirement or more; `none` has no property. */
export function alignmentProperty({
  relation,
  coverage,
}: Pick<AlignmentEntry, 'relation' | 'coverage'>): string | undefined {
  switch (relation) {
    case 'equal':
      return 'ceasn:exactAlignment';
    case 'subset':
      return 'ceasn:broadAlignment';
    case 'superset':
      return 'ceasn:narrowAlignment';
    case 'intersects':
      return coverage >= 0.5 ? 'ceasn:majorAlignment' : 'ceasn:minorAlignment';
    case 'none':
      return undefined;
  }
}

/**
 * No property holds the part of a requirement that an entry names, so a requirement stands once in each: its
 * parts count together, as in the crosswalk.
 */
export function ctdlAlignments(links: readonly RelationLink[], base: string | undefined): CtdlNode {
  const properties = new Map<string, string[]>();
  for (const same of groupBy(links, ({ entry, ref }) => `${entry.relation} ${ref}`).values()) {
    const [first] = same;
    if (!first) continue;
    const { relation } = first.entry;
    const property = alignmentProperty({ relation, coverage: sideCoverage(same.map(({ entry }) => entry)) });
    if (property !== undefined)
      properties.set(property, [...(properties.get(property) ?? []), ctdlId(itemKey(first.ref), base)]);
  }
  return Object.fromEntries([...properties].sort(([a], [b]) => (a < b ? -1 : 1)));
}
