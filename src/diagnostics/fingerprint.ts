/** A short name for a finding that stays the same when lines move: FNV-1a, 64 bits, over what it says and of what. */

const prime = 0x100000001b3n;
const offsetBasis = 0xcbf29ce484222325n;
const mask = 0xffffffffffffffffn;

export function fingerprintOf(parts: readonly string[]): string {
  let hash = offsetBasis;
  for (const byte of new TextEncoder().encode(parts.join('\0'))) hash = ((hash ^ BigInt(byte)) * prime) & mask;
  return hash.toString(16).padStart(16, '0');
}
