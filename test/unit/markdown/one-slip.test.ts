import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMarkdownFaults } from '../../../src/markdown/faults.ts';
import { markdownToCommonMark } from '../../../src/markdown/to-commonmark.ts';
import { markdownToHtml } from '../../../src/markdown/to-html.ts';
import { secret, wellFormed } from './arbitraries.ts';
import { student } from './options.ts';

/** What a hand does to a line of directives by mistake. */
const slips: readonly ((line: string) => string[])[] = [
  () => [],
  (line) => [line, line],
  (line) => [`  ${line}`],
  (line) => [`    ${line}`],
  (line) => [line.replace(/^ +/, '')],
  (line) => [line.replace(/^[ >]+/, '')],
  (line) => [line.replace(/:::+/, '$& ')],
  (line) => [line.replace(/:::+/, (colons) => '：'.repeat(colons.length))],
  (line) => [line.replace(/:::/, '::')],
  (line) => [line.replace(/:::/, '::::')],
  (line) => [line.replace(/:::/, ':')],
  (line) => [line.replace(/answer|teacher/, 'anwser')],
  (line) => [line.replace(/answer|teacher/, '答案')],
  (line) => [`${line} 甲`],
  (line) => [`甲 ${line}`],
  (line) => [`| ${line} |`],
  (line) => [`# ${line}`],
  (line) => [`- ${line}`],
  (line) => [`> ${line}`],
  (line) => [`<b>${line}`],
  (line) => ['```', line],
  (line) => ['$$', line],
  (line) => ['<!--', line],
  (line) => ['', line],
  (line) => [line, ''],
];

describe('one slip in a text with answers', () => {
  it('is found, or shows no answer to students', () => {
    fc.assert(
      fc.property(wellFormed, fc.nat(), fc.constantFrom(...slips), (text, position, slip) => {
        const lines = text.split(/\r?\n/);
        const fences = [...lines.keys()].filter((index) => /:::|^[ >]*(?:```|\$\$)/.test(lines[index] ?? ''));
        fc.pre(fences.length > 0);
        const at = fences[position % fences.length] ?? 0;
        const broken = [...lines.slice(0, at), ...slip(lines[at] ?? ''), ...lines.slice(at + 1)].join('\n');
        if (findMarkdownFaults(broken).length > 0) return;
        expect(markdownToHtml(broken, student)).not.toContain(secret);
        expect(markdownToCommonMark(broken, student)).not.toContain(secret);
      }),
      { seed: 20240901, numRuns: 150 },
    );
  }, 300_000);
});
