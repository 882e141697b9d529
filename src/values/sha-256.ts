/** Bytes → SHA-256 (FIPS 180-4) in hexadecimal digits, where no built-in module may be used. */
import { padToBlocks } from './sha-padding.ts';

export function sha256(bytes: Uint8Array): string {
  const padded = padToBlocks(bytes);
  const view = new DataView(padded.buffer);
  const state = firstPrimes(8, (prime) => fraction(Math.sqrt(prime)));
  const constants = firstPrimes(64, (prime) => fraction(Math.cbrt(prime)));
  const words = new Array<number>(64).fill(0);
  for (let block = 0; block < padded.length; block += 64) {
    for (let i = 0; i < 16; i++) words[i] = view.getInt32(block + i * 4);
    for (let i = 16; i < 64; i++) words[i] = expanded(words, i);
    addBlock(state, words, constants);
  }
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

function expanded(words: readonly number[], i: number): number {
  const [near, far] = [at(words, i - 15), at(words, i - 2)];
  const small = rotate(near, 7) ^ rotate(near, 18) ^ (near >>> 3);
  const large = rotate(far, 17) ^ rotate(far, 19) ^ (far >>> 10);
  return (at(words, i - 16) + small + at(words, i - 7) + large) | 0;
}

function addBlock(state: number[], words: readonly number[], constants: readonly number[]): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < 64; i++) {
    const turned = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const first = (h + turned + ((e & f) ^ (~e & g)) + at(constants, i) + at(words, i)) | 0;
    const second = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries())
    state[index] = (at(state, index) + word) | 0;
}

function firstPrimes(count: number, of: (prime: number) => number): number[] {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < count; candidate++)
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  return primes.map(of);
}

/** The first 32 bits behind the point. */
function fraction(root: number): number {
  return ((root - Math.floor(root)) * 2 ** 32) | 0;
}

function rotate(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

function at(words: readonly number[], index: number): number {
  return words[index] ?? 0;
}
