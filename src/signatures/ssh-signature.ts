/**
 * What `ssh-keygen -Y sign` writes → whose key signed which bytes (OpenSSH, PROTOCOL.sshsig). Ed25519 alone, the kind
 * that `ssh-keygen` makes by default.
 */
import { hashes, verify } from '@noble/ed25519';
import { sha256, sha512 } from '@noble/hashes/sha2.js';

export interface SshSignature {
  /** As keys stand in a file of signers: the base64 behind `ssh-ed25519`. */
  readonly key: string;
  readonly namespace: string;
  /** Whether it was made of this message. */
  signs(message: Uint8Array): boolean;
}

const armor = /-----BEGIN SSH SIGNATURE-----\s*([A-Za-z0-9+/=\s]+?)\s*-----END SSH SIGNATURE-----/g;
const keyType = 'ssh-ed25519';
const magic = 'SSHSIG';

/** Each block of a text; undefined in the place of one that cannot be read, nothing for a text without any. */
export function sshSignatures(text: string): (SshSignature | undefined)[] {
  return [...text.matchAll(armor)].map(([, base64 = '']) => {
    const bytes = bytesOf(base64.replace(/\s/g, ''));
    return bytes && signatureOf(bytes);
  });
}

/** The kind and the base64 of a public key → whether signatures of it can be read. */
export function isSigningKey(type: string, base64: string): boolean {
  const bytes = bytesOf(base64);
  return type === keyType && bytes !== undefined && publicKey(bytes) !== undefined;
}

function signatureOf(bytes: Uint8Array): SshSignature | undefined {
  const start = encoded(magic).length;
  if (decoded(bytes.subarray(0, start)) !== magic) return undefined;
  const read = new Reader(bytes, start);
  const version = read.number();
  const [key, namespace, reserved, hash, signature] = [
    read.string(),
    read.string(),
    read.string(),
    read.string(),
    read.string(),
  ];
  if (version !== 1 || !key || !namespace || !reserved || !hash || !signature || !read.ended)
    return undefined;
  const digest = { sha256, sha512 }[decoded(hash)];
  const point = publicKey(key);
  const inside = new Reader(signature, 0);
  const [type, signed] = [inside.string(), inside.string()];
  if (!digest || !point || !type || decoded(type) !== keyType || signed?.length !== 64 || !inside.ended)
    return undefined;
  hashes.sha512 = sha512;
  return {
    key: base64Of(key),
    namespace: decoded(namespace),
    signs: (message) => {
      const parts = [namespace, reserved, hash, digest(message)].flatMap((part) => [length(part), part]);
      return verify(signed, joined([encoded(magic), ...parts]), point, { zip215: false });
    },
  };
}

function publicKey(blob: Uint8Array): Uint8Array | undefined {
  const read = new Reader(blob, 0);
  const [type, point] = [read.string(), read.string()];
  return type && decoded(type) === keyType && point?.length === 32 && read.ended ? point : undefined;
}

/** Fields with their lengths before them; undefined behind the end. */
class Reader {
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  get ended(): boolean {
    return this.#at === this.#bytes.length;
  }

  number(): number | undefined {
    if (this.#at + 4 > this.#bytes.length) return undefined;
    const { buffer, byteOffset } = this.#bytes;
    const number = new DataView(buffer, byteOffset + this.#at).getUint32(0);
    this.#at += 4;
    return number;
  }

  string(): Uint8Array | undefined {
    const size = this.number();
    if (size === undefined || this.#at + size > this.#bytes.length) return undefined;
    this.#at += size;
    return this.#bytes.subarray(this.#at - size, this.#at);
  }
}

function length({ length: size }: Uint8Array): Uint8Array {
  return new Uint8Array([size >>> 24, size >>> 16, size >>> 8, size].map((byte) => byte & 0xff));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(parts.flatMap((part) => [...part]));
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function bytesOf(base64: string): Uint8Array | undefined {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64) || base64.length % 4 !== 0) return undefined;
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
}

function base64Of(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
