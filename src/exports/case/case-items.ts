/** Nodes of a framework → CFItems, the hierarchy as `isChildOf`, and the kinds of items. */
import type { ExportContext } from '../export-format.ts';
import { extensionKeys, keptFields } from '../find-losses.ts';
import type { CompetencyNode, Framework } from '../framework.ts';
import { addressOf, identifierOf } from '../identity.ts';
import { oneLine } from '../one-line.ts';
import { caseHoldings } from './case-holdings.ts';
import { documentLink, itemLink, itemTypeLink } from './case-nodes.ts';
import type { CfAssociation, CfItem, CfItemType } from './case-package.ts';

export function caseItem(
  node: CompetencyNode,
  moment: string,
  language: string,
  { base }: ExportContext,
): CfItem {
  const { identifier, uri } = itemLink(node, base);
  const { kind, kindName, code, no, level, written, type } = node;
  return {
    identifier,
    fullStatement: node.text,
    CFItemType: oneLine(kindName),
    uri,
    humanCodingScheme: code,
    ...(no === undefined ? {} : { listEnumeration: oneLine(no) }),
    language,
    ...(level === undefined ? {} : { educationLevel: [level] }),
    CFItemTypeURI: itemTypeLink(node, base),
    lastChangeDateTime: moment,
    extensions: {
      ccstd: { kind, ...keptFields(written.value, type, caseHoldings) },
      ...extensionKeys(written.value),
    },
  };
}

/** Order among brothers and sisters counts from 1. */
export function caseHierarchy(
  framework: Framework,
  moment: string,
  { base }: ExportContext,
): CfAssociation[] {
  const nodes = new Map(framework.nodes.map((node) => [node.key, node]));
  const counts = new Map<string | undefined, number>();
  return framework.nodes.map((node) => {
    const parent = node.parent === undefined ? undefined : nodes.get(node.parent);
    const sequenceNumber = (counts.get(parent?.key) ?? 0) + 1;
    counts.set(parent?.key, sequenceNumber);
    const identifier = identifierOf(`child/${node.key}`);
    return {
      identifier,
      associationType: 'isChildOf',
      sequenceNumber,
      uri: addressOf('CFAssociations', identifier, base),
      originNodeURI: itemLink(node, base),
      destinationNodeURI: parent ? itemLink(parent, base) : documentLink(framework, base),
      lastChangeDateTime: moment,
    };
  });
}

/** In the order in which they first occur. */
export function caseItemTypes(
  nodes: readonly CompetencyNode[],
  moment: string,
  { base }: ExportContext,
): CfItemType[] {
  const types = new Map(nodes.map((node) => [itemTypeLink(node, base).identifier, node]));
  return [...types.values()].map((node, index) => ({
    ...itemTypeLink(node, base),
    description: node.kindName,
    hierarchyCode: String(index + 1),
    lastChangeDateTime: moment,
  }));
}
