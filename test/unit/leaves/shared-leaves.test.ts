/** Parts of a book that fit on one sheet share a leaf, and a ledger that knew each alone leads to the new ones. */
import { describe, expect, it } from 'vitest';
import { memoryHost } from '../../../src/host/memory-host.ts';
import { nodeHost } from '../../../src/host/node-host.ts';
import { isFront } from '../../../src/leaves/front-leaves.ts';
import { buildWorkspace } from '../../../src/workspace/build-workspace.ts';
import { releaseWorkspace } from '../../../src/workspace/release-workspace.ts';
import { outputOf } from '../../support/bundled-standards.ts';
import { bent, singleLeaves, smallWorkspace } from '../../support/small-course.ts';
import { presentIn } from './present.ts';

const numbersOf = (files: Readonly<Record<string, string>>): string[] =>
  presentIn(files).flatMap(({ id, number }) => (isFront(id) ? [] : [number]));

const question = 'prompt: 到场后第一件事是什么？';

describe('the leaves of a book', () => {
  it('hold as many parts as one sheet does, under the number of the first', () => {
    expect(numbersOf(smallWorkspace)).toEqual(['1-1-0-1']);
    expect(numbersOf(singleLeaves)).toEqual(['1-1-0-1', '1-1-1-1', '1-1-2-1', '1-1-3-1']);
  });

  it('end where the next part would need another sheet', () => {
    const withDrawing = bent('course.yaml', question, `${question}\n                lines: 60`);
    expect(numbersOf(withDrawing)).toEqual(['1-1-0-1', '1-1-1-1']);
  });

  it('are the same in both editions: what only teachers read takes no room', () => {
    const answer = '先评估意识与伤情。';
    const wordy = bent('course.yaml', `answer: ${answer}`, `answer: ${answer.repeat(200)}`);
    expect(numbersOf(wordy)).toEqual(numbersOf(smallWorkspace));
  });

  it('change as one when any of their parts changes', () => {
    const digest = (files: Readonly<Record<string, string>>) =>
      presentIn(files).find(({ number }) => number === '1-1-0-1')?.digest;
    expect(digest(bent('course.yaml', question, 'prompt: 到场后先做什么？'))).not.toBe(
      digest(smallWorkspace),
    );
  });
});

describe('a ledger in which each part was a leaf', () => {
  it('keeps its history, and its pack takes out the old leaves and puts in the one that holds them', async () => {
    const host = memoryHost({ ...singleLeaves }, nodeHost().templates());
    releaseWorkspace(host, { from: '/', effective: '2026-09-01' });
    host.write('/ccstd.yaml', new TextEncoder().encode('ccstd: 1\nreview: not-required\n'));
    const { ledger, stopped } = releaseWorkspace(host, { from: '/', effective: '2027-02-20' });
    expect(stopped).toEqual([]);
    expect(
      ledger?.history.flatMap(({ leaf, revision }) => (isFront(leaf) ? [] : [[leaf, revision]])),
    ).toEqual([
      ['falls/t1', 1],
      ['falls/t1/assessment/e1', 1],
      ['falls/t1/s1', 1],
      ['falls/t1/s2', 1],
    ]);
    await buildWorkspace(host, { pack: { from: 1, to: 2, reprint: false }, formats: ['md'] });
    const text = outputOf(host, 'dist/packs/1-2')['student/falls.md'] ?? '';
    for (const row of [
      '| 1-0-1 | 跌倒处置 | 1 | 有新页替换 |',
      '| 1-1-1 | 明确任务 | 1 | 不再使用 |',
      '| 1-2-1 | 实施计划 | 1 | 不再使用 |',
      '| 1-3-1 | 考核 情景处置 | 1 | 不再使用 |',
      '| 1-0-1 | 跌倒处置 | 2 | 0-3 |',
      '| | 1-0-1 | 跌倒处置 | 1 | 2 | |',
      '| | 1-1-1 | 明确任务 | 1 | — | |',
    ])
      expect(text).toContain(row);
  });
});
