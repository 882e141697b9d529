/** Signatures of reviews: those of reviewers hold, and nothing that is forged, replayed, swapped or damaged does. */
import { getPublicKey, hashes, sign } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Review } from '../../../src/generated/types.ts';
import { reviewSignatures } from '../../../src/signatures/review-signatures.ts';
import { namespace, reviewStatement } from '../../../src/signatures/review-statement.ts';
import { signerOf } from '../../../src/signatures/signers.ts';

hashes.sha512 = sha512;
const utf8 = (text: string) => new TextEncoder().encode(text);
const field = (bytes: Uint8Array) => Buffer.concat([sizeOf(bytes.length), bytes]);
const sizeOf = (size: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(size);
  return bytes;
};

/** A key, and what ssh-keygen makes with it. */
function person(seed: number) {
  const secret = new Uint8Array(32).fill(seed);
  const blob = Buffer.concat([field(utf8('ssh-ed25519')), field(getPublicKey(secret))]);
  const signature = (text: string, space: string = namespace) => {
    const tail = [utf8(space), utf8(''), utf8('sha512')].map(field);
    const signed = Buffer.concat([utf8('SSHSIG'), ...tail, field(sha512(utf8(text)))]);
    const inside = Buffer.concat([field(utf8('ssh-ed25519')), field(sign(signed, secret))]);
    return Buffer.concat([utf8('SSHSIG'), sizeOf(1), field(blob), ...tail, field(inside)]);
  };
  return { key: blob.toString('base64'), signature };
}

const armored = (bytes: Uint8Array) =>
  `-----BEGIN SSH SIGNATURE-----\n${Buffer.from(bytes).toString('base64').replace(/.{70}/g, '$&\n')}\n-----END SSH SIGNATURE-----\n`;

const [li, wang, stranger] = [person(1), person(2), person(3)];
const signers = [`李审 ssh-ed25519 ${li.key} li@school`, `"Wang Wu,王 五" ssh-ed25519 ${wang.key}`];
const review: Review = {
  kind: 'review',
  id: 'r1',
  subject: '课程/体育',
  digest: '94009c5928e2303c',
  round: 2,
  reviewers: [{ name: '李审', role: '主任' }],
  on: '2026-06-30',
  conclusion: 'pass',
  comments: ['实训学时写清楚了'],
};
const signedBy = (who: typeof li, of: Review = review, space?: string): Review => ({
  ...review,
  signature: armored(who.signature(reviewStatement(of), space)),
});
const whole = { signed: ['李审'], unsigned: [], faults: [] };

describe('the signature of a review', () => {
  it('holds where a reviewer made it, whatever the language of its reference', () => {
    expect(reviewSignatures(signedBy(li), signers)).toEqual(whole);
    expect(reviewSignatures({ ...signedBy(li), subject: 'course/体育' }, signers)).toEqual(whole);
  });

  it('is asked of each reviewer', () => {
    const both = { ...review, reviewers: [{ name: '李审' }, { name: '王 五' }] };
    const [first, second] = [li, wang].map((who) => armored(who.signature(reviewStatement(both))));
    expect(reviewSignatures({ ...both, signature: `${first}` }, signers).unsigned).toEqual(['王 五']);
    expect(reviewSignatures({ ...both, signature: `${second}${first}` }, signers)).toMatchObject({
      unsigned: [],
      faults: [],
    });
  });

  const changes = [
    { subject: '课程/语文' },
    { digest: '94009c5928e2303d' },
    { round: 3 },
    { on: '2026-07-01' },
    { conclusion: 'reject' },
    { reviewers: [{ name: '李审', role: '教师' }] },
    { reviewers: [{ name: '李审' }, { name: '王 五' }] },
    { comments: [] },
    { comments: ['实训学时写清楚了', '同意'] },
  ] as const;
  it.each(changes)('is of that review alone: %j', (change) => {
    expect(reviewSignatures({ ...signedBy(li), ...change }, signers)).toMatchObject({
      signed: [],
      faults: ['of-other'],
    });
    // A signature of the other one that is put into this one.
    expect(reviewSignatures(signedBy(li, { ...review, ...change }), signers).faults).toEqual(['of-other']);
  });

  it('is of a reviewer, not of somebody else who may sign, nor of a stranger', () => {
    for (const who of [wang, stranger])
      expect(reviewSignatures(signedBy(who), signers)).toEqual({
        signed: [],
        unsigned: ['李审'],
        faults: ['stranger'],
      });
  });

  it('is made for reviews, not for git or a file', () => {
    expect(reviewSignatures(signedBy(li, review, 'git'), signers).faults).toEqual(['of-other']);
  });

  it('is no note, and nothing that is cut off', () => {
    const block = armored(li.signature(reviewStatement(review)));
    for (const signature of ['李审（签章）', block.slice(0, -9), block.replace(/^(.*\n).*\n/, '$1')])
      expect(reviewSignatures({ ...review, signature }, signers).faults).toEqual(['unreadable']);
  });

  it('holds with no other byte in any place', () => {
    const bytes = li.signature(reviewStatement(review));
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const forged = Buffer.from(bytes);
        forged[at] = (forged[at] ?? 0) ^ by;
        const { signed } = reviewSignatures({ ...review, signature: armored(forged) }, signers);
        expect(signed).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('never throws, whatever bytes stand there', () => {
    const start = fc.constantFrom(utf8('SSHSIG'), li.signature('x').subarray(0, 90), utf8(''));
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 200 }), (head, rest) => {
        const signature = armored(Buffer.concat([head, rest]));
        expect(reviewSignatures({ ...review, signature }, signers).signed).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('who may sign', () => {
  it('is a name with a whole ed25519 key', () => {
    expect(signers.map((line) => signerOf(line)?.names)).toEqual([['李审'], ['Wang Wu', '王 五']]);
    for (const line of [
      '李审',
      `ssh-ed25519 ${li.key}`,
      `李审 ssh-rsa ${li.key}`,
      `李审 ssh-ed25519 ${li.key.slice(4)}`,
      `李审 cert-authority ssh-ed25519 ${li.key}`,
      `" , " ssh-ed25519 ${li.key}`,
    ])
      expect(signerOf(line), line).toBeUndefined();
  });
});
