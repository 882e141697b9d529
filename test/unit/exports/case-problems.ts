/** What a CASE package may not have although its schema lets it pass. */
import type { CfAssociation, CfPackage } from '../../../src/exports/case/case-package.ts';

const strictUuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** `elsewhere` are the items of the packages that are published together with this one. */
export function caseProblems(
  content: Partial<CfPackage>,
  elsewhere: ReadonlySet<string> = new Set(),
): string[] {
  const { CFDocument, CFItems = [], CFAssociations = [], CFDefinitions } = content;
  const things = [
    ...(CFDocument ? [CFDocument] : []),
    ...CFItems,
    ...CFAssociations,
    ...(CFDefinitions?.CFItemTypes ?? []),
  ];
  const here = new Set([...(CFDocument ? [CFDocument] : []), ...CFItems].map(({ identifier }) => identifier));
  const problems: string[] = [];
  for (const { identifier } of things)
    if (!strictUuid.test(identifier)) problems.push(`identifier ${identifier}`);
  for (const identifier of twice(things.map((thing) => thing.identifier)))
    problems.push(`twice ${identifier}`);
  for (const association of CFAssociations)
    problems.push(...associationProblems(association, here, elsewhere));
  const children = CFAssociations.filter(({ associationType }) => associationType === 'isChildOf');
  for (const identifier of twice(children.map(({ originNodeURI }) => originNodeURI.identifier)))
    problems.push(`two parents ${identifier}`);
  if (CFDocument && /[\r\n\t]/.test(CFDocument.title)) problems.push('line break in title');
  for (const { humanCodingScheme = '' } of CFItems)
    if (/[\r\n\t]/.test(humanCodingScheme)) problems.push('line break in code');
  return problems;
}

function associationProblems(
  association: CfAssociation,
  here: ReadonlySet<string>,
  elsewhere: ReadonlySet<string>,
): string[] {
  const { originNodeURI: origin, destinationNodeURI: destination, associationType, identifier } = association;
  const isChild = associationType === 'isChildOf';
  const reached = here.has(destination.identifier) || (!isChild && elsewhere.has(destination.identifier));
  return [
    ...(here.has(origin.identifier) ? [] : [`dangling origin of ${identifier}`]),
    ...(reached ? [] : [`dangling destination of ${identifier}`]),
    ...(isChild && origin.identifier === destination.identifier ? [`own parent ${identifier}`] : []),
    ...([origin, destination].some(({ title }) => /[\r\n\t]/.test(title))
      ? [`line break in title of ${identifier}`]
      : []),
    ...(/^[\x20-\x7e]+$/.test(associationType) ? [] : [`association type ${associationType}`]),
  ];
}

function twice(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}
