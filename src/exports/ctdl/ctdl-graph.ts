/** A framework → the framework and competencies of CTDL-ASN. */
import { makersOf } from '../../3-bind/makers.ts';
import type { Status } from '../../generated/types.ts';
import type { StandardModel } from '../../model/model.ts';
import { groupBy } from '../../values/group-by.ts';
import type { ExportContext } from '../export-format.ts';
import type { CompetencyNode, Framework } from '../framework.ts';
import { addressOf, identifierOf } from '../identity.ts';

export type CtdlNode = Readonly<Record<string, unknown>>;

/** The vocabulary of publication states that CTDL-ASN comes with. */
const publicationStatus: Readonly<Record<Status, string>> = {
  draft: 'Draft',
  'in-review': 'Draft',
  approved: 'Published',
  retired: 'Deprecated',
};

export function ctdlFramework(
  framework: Framework,
  { language, organization }: StandardModel,
  { base, license }: ExportContext,
): CtdlNode {
  const { entity, nodes, key, description } = framework;
  const text = (value: string): Record<string, string> => ({ [language]: value });
  const names = makersOf(entity.contributors);
  const authors = names.length > 0 ? names : [organization?.name ?? entity.title];
  return {
    '@type': 'ceasn:CompetencyFramework',
    '@id': addressOf('CFDocuments', identifierOf(key), base),
    'ceterms:ctid': ctid(key),
    'ceasn:name': text(entity.title),
    'ceasn:description': text(description ?? entity.title),
    'ceasn:inLanguage': [language],
    'ceasn:author': authors,
    ...(organization ? { 'ceasn:publisherName': [text(organization.name)] } : {}),
    ...(entity.effective === undefined ? {} : { 'ceasn:dateValidFrom': entity.effective }),
    ...(license === undefined ? {} : { 'ceasn:license': license }),
    ...(entity.source?.url === undefined ? {} : { 'ceasn:source': [entity.source.url] }),
    ...(entity.status === undefined
      ? {}
      : {
          'ceasn:publicationStatusType': [
            `http://credreg.net/ctdlasn/vocabs/publicationStatus/${publicationStatus[entity.status]}`,
          ],
        }),
    'ceasn:hasTopChild': nodes
      .filter(({ parent }) => parent === undefined)
      .map((node) => ctdlId(node.key, base)),
  };
}

/** One after another: a competency needs its children's ids, so these are gathered once. */
export function* ctdlCompetencies(
  framework: Framework,
  alignmentsOf: (node: CompetencyNode) => CtdlNode,
  language: string,
  base: string | undefined,
): Iterable<CtdlNode> {
  const children = groupBy(framework.nodes, ({ parent }) => parent);
  for (const node of framework.nodes) {
    const { written, type, parent } = node;
    const weight =
      type === 'Requirement' ? (written.value as { readonly weight?: number }).weight : undefined;
    const below = children.get(node.key) ?? [];
    yield {
      '@type': 'ceasn:Competency',
      '@id': ctdlId(node.key, base),
      'ceterms:ctid': ctid(node.key),
      'ceasn:competencyText': { [language]: node.text },
      'ceasn:inLanguage': [language],
      'ceasn:competencyCategory': [{ [language]: node.kindName }],
      'ceasn:codedNotation': node.code,
      ...(node.no === undefined ? {} : { 'ceasn:listID': node.no }),
      ...(weight === undefined ? {} : { 'ceasn:weight': weight }),
      'ceasn:isPartOf': [addressOf('CFDocuments', identifierOf(framework.key), base)],
      ...(parent === undefined ? {} : { 'ceasn:isChildOf': [ctdlId(parent, base)] }),
      ...(below.length > 0 ? { 'ceasn:hasChild': below.map((child) => ctdlId(child.key, base)) } : {}),
      ...alignmentsOf(node),
    };
  }
}

export function ctdlId(key: string, base: string | undefined): string {
  return addressOf('CFItems', identifierOf(key), base);
}

function ctid(key: string): string {
  return `ce-${identifierOf(key)}`;
}
