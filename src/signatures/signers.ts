/** A line of OpenSSH's `allowed_signers` → who may sign with which key: `李审 ssh-ed25519 AAAA…`. */
import { isSigningKey } from './ssh-signature.ts';

export interface Signer {
  readonly names: readonly string[];
  readonly key: string;
}

/** Undefined for a line that names nobody, or a key that cannot be read; options are not understood. */
export function signerOf(line: string): Signer | undefined {
  const [, quoted, plain, type = '', key = ''] =
    /^\s*(?:"([^"]+)"|([^\s"]+))\s+(\S+)\s+(\S+)(?:\s.*)?$/u.exec(line) ?? [];
  const names = (quoted ?? plain ?? '')
    .split(',')
    .map((name) => name.trim().normalize('NFC'))
    .filter((name) => name !== '');
  return names.length > 0 && isSigningKey(type, key) ? { names, key } : undefined;
}
