/**
 * Stable keys (`skill-standard/<id>`, `item/<reference>`, `course/<id>/tasks/<id>`) → the identifiers by
 * which other systems know things.
 */
import { uuidV5 } from './uuid.ts';

/**
 * Version 5 UUID of `tag:ccstd,2026:standards` in the URL namespace; changing it renames everything ever
 * exported.
 */
const namespace = '946e34fd-dddf-51ad-8618-3caaddf87efd';

/** Of the key alone: the same in every format, in every build, and wherever the files are published. */
export function identifierOf(key: string): string {
  return uuidV5(namespace, key);
}

/** The resources of a CASE 1.1 service; the other formats name things by the same addresses. */
export type Resource =
  | 'CFDocuments'
  | 'CFItems'
  | 'CFAssociations'
  | 'CFDefinitions/CFItemTypes'
  | 'CFLicenses';

export function addressOf(resource: Resource, identifier: string, base: string | undefined): string {
  return base === undefined ? `urn:uuid:${identifier}` : `${base}/ims/case/v1p1/${resource}/${identifier}`;
}
