/** The text of a ledger, also after people, merges and formatters had it in their hands. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Ledger } from '../../../src/leaves/ledger.ts';
import { ledgerFromText, ledgerToText } from '../../../src/leaves/ledger-text.ts';

const line = {
  revision: 2,
  digest: '0123456789012345',
  effective: '2026-09-01',
  number: '1-1-0-1',
  release: 1,
  title: '跌倒',
};
const ledger: Ledger = {
  releases: [
    { release: 1, effective: '2026-09-01' },
    { release: 2, effective: '2027-02-20', courses: ['急救', '防跌-2'] },
  ],
  leaves: new Map([['急救/t1', { ...line, release: 2 }]]),
  history: [{ ...line, leaf: '急救/t1', revision: 1, until: 2 }],
};
const text = ledgerToText(ledger);

describe('the text of a ledger', () => {
  it('is YAML that says the same to any other reader', () => {
    const read = parse(text) as { leaves: Record<string, unknown>; history: unknown[]; releases: unknown[] };
    expect(read.releases).toEqual(ledger.releases);
    expect(read.leaves).toEqual({ '急救/t1': { ...line, release: 2 } });
    expect(read.history).toEqual([{ ...line, leaf: '急救/t1', revision: 1, until: 2 }]);
  });

  it('keeps every title, whatever characters it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const written: Ledger = { ...ledger, leaves: new Map([['急救/t1', { ...line, release: 2, title }]]) };
        expect(ledgerFromText(ledgerToText(written))).toEqual(written);
      }),
    );
  });

  it('is read with the line ends of Windows, too', () => {
    expect(ledgerFromText(text.replaceAll('\n', '\r\n'))).toEqual(ledger);
  });

  it('names the line of a merge conflict, of a second line for one leaf, of a release that is not there', () => {
    const lines = text.split('\n');
    const leafAt = lines.findIndex((one) => one.startsWith('  急救/t1:'));
    const withLine = (added: string) =>
      ledgerFromText([...lines.slice(0, leafAt + 1), added, ...lines.slice(leafAt + 1)].join('\n'));
    expect(withLine('<<<<<<< HEAD')).toEqual({ wrongLine: leafAt + 1 });
    expect(withLine(lines[leafAt] ?? '')).toEqual({ wrongLine: leafAt + 1 });
    expect(
      withLine((lines[leafAt] ?? '').replace('急救/t1', '急救/t2').replace('release: 2', 'release: 9')),
    ).toEqual({
      wrongLine: leafAt + 1,
    });
  });

  it('is a ledger or has a wrong line, however it was damaged', () => {
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(12), fc.string(), (at, length, put) => {
        const found = ledgerFromText(text.slice(0, at) + put + text.slice(at + length));
        if ('wrongLine' in found) expect(found.wrongLine).toBeGreaterThanOrEqual(0);
        else expect(ledgerFromText(ledgerToText(found))).toEqual(found);
      }),
      { numRuns: 2000 },
    );
  });
});
