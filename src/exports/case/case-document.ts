/** What a standard or a course says about itself → the CFDocument. */
import { makersOf } from '../../3-bind/makers.ts';
import type { Status } from '../../generated/types.ts';
import type { StandardModel } from '../../model/model.ts';
import type { ExportContext } from '../export-format.ts';
import { extensionKeys, keptFields } from '../find-losses.ts';
import type { Framework } from '../framework.ts';
import { oneLine } from '../one-line.ts';
import { caseHoldings } from './case-holdings.ts';
import { documentLink, linkTo } from './case-nodes.ts';
import type { CfDocument } from './case-package.ts';

/** The words that CASE's implementers agreed on; the specification leaves them open. */
const adoptionStatus: Readonly<Record<Status, string>> = {
  draft: 'Draft',
  'in-review': 'Draft',
  approved: 'Adopted',
  retired: 'Deprecated',
};

export function caseDocument(
  framework: Framework,
  moment: string,
  model: StandardModel,
  { base, license }: ExportContext,
): CfDocument {
  const { entity, description, written, type } = framework;
  const { source, status, version, effective } = entity;
  const { title, identifier, uri } = documentLink(framework, base);
  const publisher = model.organization?.name;
  const maker = entity.contributors.find((one) => makersOf([one]).length > 0);
  const notes = sourceNotes(source ?? {});
  const own = {
    id: entity.id,
    ...(status === undefined ? {} : { status }),
    ...keptFields(written.value, type, caseHoldings),
  };
  return {
    identifier,
    uri,
    caseVersion: '1.1',
    creator: oneLine(maker?.names.join('; ') ?? publisher ?? title),
    title,
    lastChangeDateTime: moment,
    ...(source?.url === undefined ? {} : { officialSourceURL: source.url }),
    ...(publisher === undefined ? {} : { publisher: oneLine(publisher) }),
    ...(description === undefined ? {} : { description }),
    language: model.language,
    ...(version === undefined ? {} : { version: oneLine(version) }),
    ...(status === undefined ? {} : { adoptionStatus: adoptionStatus[status] }),
    ...(effective === undefined ? {} : { statusStartDate: effective }),
    ...(license === undefined
      ? {}
      : { licenseURI: linkTo('CFLicenses', `license/${license}`, license, base) }),
    ...(notes === '' ? {} : { notes }),
    extensions: { ccstd: own, ...extensionKeys(written.value) },
  };
}

function sourceNotes({ document, number, clause, note }: NonNullable<Framework['entity']['source']>): string {
  return [[document, number, clause].filter(Boolean).join(' '), note].filter(Boolean).join('\n');
}
