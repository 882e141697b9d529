/** A file that authors name → its name in the output of an edition. */
import { sha256 } from '../model/sha-256.ts';
import type { Edition } from './sheet.ts';

/** `source` is its path in the workspace. What teachers get is listed in the manifest too, and the name of a picture may be an answer. */
export function assetName(source: string, edition: Edition): string {
  if (edition === 'student') return source;
  const extension = /\.[^./]+$/.exec(source)?.[0] ?? '';
  return sha256(new TextEncoder().encode(source)).slice(0, 16) + extension.toLowerCase();
}
