/** A file that authors name → its name in the output of an edition. */
import { sha256 } from '../values/sha-256.ts';

/**
 * `source` is its path in the workspace. A picture beside a question may be called after its answer, and what
 * teachers get is listed in the manifest too: their names say nothing. Students save a file that is handed
 * out, and it keeps its `own` name.
 */
export function assetName(source: string, name: 'own' | 'neutral'): string {
  if (name === 'own') return source;
  const extension = /\.[^./]+$/.exec(source)?.[0] ?? '';
  return sha256(new TextEncoder().encode(source)).slice(0, 16) + extension.toLowerCase();
}
