/** Entities as plain values → the findings about them, each as `code place`. */

import { memoryHost } from '../../../src/host/memory-host.ts';
import { type CheckOptions, checkSources } from '../../../src/workspace/check-workspace.ts';

/** JSON is YAML: a value is a file. */
export function findingsOf(
  entities: readonly object[],
  options: CheckOptions & { readonly profile?: string } = {},
): string[] {
  const files = Object.fromEntries(
    entities.map((entity, index) => [`${index}.yaml`, JSON.stringify(entity)]),
  );
  const { profile, ...rest } = options;
  const config = profile ? { 'ccstd.yaml': JSON.stringify({ profile }) } : {};
  const { diagnostics } = checkSources(memoryHost({ ...files, ...config }), rest);
  return diagnostics.map(
    ({ code, where }) => `${code} ${'path' in where ? where.path.join('/') : `${where.file}@${where.start}`}`,
  );
}
