/** A namespace and a name → the UUID of version 5 (RFC 9562), in lower case. */
import { sha1 } from './sha1.ts';

export function uuidV5(namespace: string, name: string): string {
  const prefix = namespace.replaceAll('-', '').match(/../g) ?? [];
  const bytes = sha1(
    Uint8Array.of(...prefix.map((pair) => Number.parseInt(pair, 16)), ...new TextEncoder().encode(name)),
  );
  const hex = [...bytes.slice(0, 16)].map((byte, index) => {
    const marked = index === 6 ? (byte & 0x0f) | 0x50 : index === 8 ? (byte & 0x3f) | 0x80 : byte;
    return marked.toString(16).padStart(2, '0');
  });
  return [hex.slice(0, 4), hex.slice(4, 6), hex.slice(6, 8), hex.slice(8, 10), hex.slice(10)]
    .map((part) => part.join(''))
    .join('-');
}
