/**
 * CASE packages → what another system would know of standards and courses: items with their tree, and
 * relations between them.
 */
import { associationTypes } from '../../../src/exports/case/case-associations.ts';
import type { CfItem, CfPackage } from '../../../src/exports/case/case-package.ts';

export interface ImportedItem {
  readonly code: string;
  readonly no: string | undefined;
  readonly text: string;
  /** Code of the item above, or title of the framework. */
  readonly parent: string;
  readonly key: boolean;
  readonly weight: number | undefined;
}

export interface ImportedRelation {
  readonly element: string;
  readonly ref: string;
  readonly relation: string;
  readonly coverage: number;
  readonly rationale: string | undefined;
}

export function importCase(packages: readonly CfPackage[]): {
  items: ImportedItem[];
  relations: ImportedRelation[];
} {
  const codes = new Map(
    packages.flatMap(({ CFItems }) =>
      CFItems.map((item) => [item.identifier, item.humanCodingScheme] as const),
    ),
  );
  const codeOf = ({ identifier }: { readonly identifier: string }): string =>
    codes.get(identifier) ?? `? ${identifier}`;
  const words = new Map(Object.entries(associationTypes).map(([relation, type]) => [type, relation]));
  const items: ImportedItem[] = [];
  const relations: ImportedRelation[] = [];
  for (const { CFDocument, CFItems, CFAssociations } of packages) {
    const parents = new Map<string, string>();
    for (const { associationType, originNodeURI, destinationNodeURI, notes, extensions } of CFAssociations) {
      if (associationType === 'isChildOf') {
        const top = destinationNodeURI.identifier === CFDocument.identifier;
        parents.set(originNodeURI.identifier, top ? CFDocument.title : codeOf(destinationNodeURI));
        continue;
      }
      const { coverage } = (extensions?.ccstd ?? {}) as { coverage: number };
      const relation = words.get(associationType) ?? associationType;
      relations.push({
        element: codeOf(originNodeURI),
        ref: codeOf(destinationNodeURI),
        relation,
        coverage,
        rationale: notes,
      });
    }
    items.push(...CFItems.map((item) => importItem(item, parents.get(item.identifier) ?? '')));
  }
  return { items, relations };
}

function importItem(
  { humanCodingScheme, listEnumeration, fullStatement, extensions }: CfItem,
  parent: string,
): ImportedItem {
  const { key = false, weight } = (extensions?.ccstd ?? {}) as { key?: boolean; weight?: number };
  return { code: humanCodingScheme, no: listEnumeration, text: fullStatement, parent, key, weight };
}
