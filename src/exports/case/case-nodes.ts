/** Frameworks and their nodes → the identifiers, addresses and links by which CASE names them. */
import type { CompetencyNode, Framework } from '../framework.ts';
import { addressOf, identifierOf, type Resource } from '../identity.ts';
import { oneLine } from '../one-line.ts';
import type { LinkUri, NodeUri } from './case-package.ts';

/** `Resource` decides the address, the key decides the identifier. */
export function linkTo(resource: Resource, key: string, title: string, base: string | undefined): LinkUri {
  const identifier = identifierOf(key);
  return { title: oneLine(title), identifier, uri: addressOf(resource, identifier, base) };
}

export function itemLink(
  node: Pick<CompetencyNode, 'key' | 'text' | 'code'>,
  base: string | undefined,
): NodeUri {
  return { ...linkTo('CFItems', node.key, node.text || node.code, base), targetType: 'CASE' };
}

export function documentLink({ key, entity }: Framework, base: string | undefined): NodeUri {
  return { ...linkTo('CFDocuments', key, entity.title, base), targetType: 'CASE' };
}

/** Kinds are shared by all frameworks that call them the same. */
export function itemTypeLink({ kind, kindName }: CompetencyNode, base: string | undefined): LinkUri {
  return linkTo('CFDefinitions/CFItemTypes', `item-type/${kind}/${kindName}`, kindName, base);
}
