/**
 * Relations between a course and requirements → CFAssociations that lead from the one framework into the
 * other.
 */
import type { AlignmentRelation } from '../../generated/types.ts';
import type { ExportContext } from '../export-format.ts';
import { extensionKeys } from '../find-losses.ts';
import type { CompetencyNode } from '../framework.ts';
import { addressOf, identifierOf } from '../identity.ts';
import type { RelationLink } from '../relation-links.ts';
import { itemKey } from '../standard-framework.ts';
import { writtenAt } from '../written-at.ts';
import { itemLink } from './case-nodes.ts';
import type { CfAssociation } from './case-package.ts';

/**
 * CASE has no word for the reverse of `isPartOf`, and none for a relation that was looked for and not found.
 */
export const associationTypes: Readonly<Record<Exclude<AlignmentRelation, 'none'>, string>> = {
  equal: 'exactMatchOf',
  subset: 'isPartOf',
  superset: 'ext:supersetOf',
  intersects: 'isRelatedTo',
};

export function caseRelation(
  link: RelationLink,
  origin: CompetencyNode,
  target: string,
  moment: string,
  context: ExportContext,
): CfAssociation[] {
  const { entry, ref, key } = link;
  const { relation, coverage, role, rationale, coveredBy, place, part, confidence, by, on } = entry;
  const judged = {
    ...(part === undefined ? {} : { part }),
    ...(confidence === undefined ? {} : { confidence }),
    ...(by === undefined ? {} : { by }),
    ...(on === undefined ? {} : { on }),
  };
  if (relation === 'none') return [];
  const identifier = identifierOf(key);
  const written = writtenAt(context.workspace, place);
  return [
    {
      identifier,
      associationType: associationTypes[relation],
      uri: addressOf('CFAssociations', identifier, context.base),
      originNodeURI: itemLink(origin, context.base),
      destinationNodeURI: itemLink({ key: itemKey(ref), text: target, code: ref }, context.base),
      lastChangeDateTime: moment,
      ...(rationale === undefined ? {} : { notes: rationale }),
      extensions: {
        ccstd: { relation, coverage, role, ...judged, ...(coveredBy === undefined ? {} : { coveredBy }) },
        ...(written ? extensionKeys(written.value) : {}),
      },
    },
  ];
}
