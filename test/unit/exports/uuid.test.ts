/** SHA-1 and UUIDs of version 5 against known answers and against another implementation. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identifierOf } from '../../../src/exports/identity.ts';
import { sha1 } from '../../../src/exports/sha1.ts';
import { uuidV5 } from '../../../src/exports/uuid.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

describe('sha1', () => {
  it.each([
    ['', 'da39a3ee5e6b4b0d3255bfef95601890afd80709'],
    ['abc', 'a9993e364706816aba3e25717850c26c9cd0d89d'],
    ['abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq', '84983e441c3bd26ebaae4aa1f95129e5e54670f1'],
  ])('of %j', (text, digest) => {
    expect(hex(sha1(new TextEncoder().encode(text)))).toBe(digest);
  });

  it('is what Node makes of any bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        (bytes) => hex(sha1(bytes)) === createHash('sha1').update(bytes).digest('hex'),
      ),
    );
  });
});

describe('uuidV5', () => {
  const dns = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';

  it('of www.example.com in the DNS namespace is the one of RFC 9562', () => {
    expect(uuidV5(dns, 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
  });

  it('is in lower case, of version 5 and of the common variant', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) =>
        /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(uuidV5(dns, name)),
      ),
    );
  });

  it('never changes for what has been exported before', () => {
    expect(uuidV5('6ba7b811-9dad-11d1-80b4-00c04fd430c8', 'tag:ccstd,2026:standards')).toBe(
      '946e34fd-dddf-51ad-8618-3caaddf87efd',
    );
    expect(identifierOf('item/electrician-2018/4/2.1.3')).toBe('9df424d6-2013-506c-b5e9-13fc9f9b5214');
    expect(identifierOf('course/跌倒防护')).toBe('fa880ecd-c5ea-5deb-91ad-a85afa9cdda4');
  });
});
