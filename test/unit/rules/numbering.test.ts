/** Numbers of a skill standard: one slip, one finding. */
import { describe, expect, it } from 'vitest';
import { memoryHost } from '../../../src/host/memory-host.ts';
import { checkSources } from '../../../src/workspace/check-workspace.ts';
import { findingsOf } from './findings-of.ts';

const items = (...numbers: readonly string[]) => numbers.map((no) => ({ no, text: `能完成第 ${no} 项` }));
const standard = (workContents: readonly object[], no = '2'): object => ({
  kind: 'skill-standard',
  id: 's',
  title: '收纳师',
  scheme: 'post',
  levels: [
    {
      level: 'all',
      functions: [
        { no: '1', title: '整理', workContents: [{ no: '1.1', title: '叠放', skills: items('1.1.1') }] },
        { no, title: '规划', workContents },
      ],
    },
  ],
});
const content = (no: string, ...numbers: readonly string[]) => ({
  no,
  title: '测量',
  skills: items(...numbers),
});
const found = (...contents: readonly object[]) =>
  findingsOf([standard(contents)]).map((one) => one.replace('levels/0/functions/1/', ''));

describe('numbers', () => {
  it('go on from 9 to 10', () => {
    const ten = Array.from({ length: 11 }, (_, index) => `2.1.${index + 1}`);
    expect(found(content('2.1', ...ten))).toEqual([]);
  });

  it.each([
    [['2.1.1', '2.1.10'], ['2.1.2–2.1.9']],
    [['2.1.1', '2.1.3'], ['2.1.2']],
    [['2.1.3'], ['2.1.1', '2.1.2']],
    [
      ['2.1.1', '2.1.3', '2.1.7', '2.1.1000'],
      ['2.1.2', '2.1.4–2.1.6', '2.1.8–2.1.999'],
    ],
  ])('of %j that are left out are all told', (numbers, missing) => {
    const text = JSON.stringify(standard([content('2.1', ...numbers)]));
    const { diagnostics } = checkSources(memoryHost({ 'a.yaml': text }));
    const [gap] = diagnostics.filter(({ code }) => code === 'numbering/gap');
    expect(gap?.params).toMatchObject({ missing });
  });

  it('used twice are no gap besides', () => {
    expect(found(content('2.1', '2.1.1', '2.1.2', '2.1.2', '2.1.4'))).toEqual([
      'numbering/duplicate workContents/0/skills/2/no',
    ]);
  });

  it('left out are reported once, at the next one', () => {
    expect(found(content('2.1', '2.1.1', '2.1.4', '2.1.5'))).toEqual([
      'numbering/gap workContents/0/skills/1/no',
    ]);
  });

  it('that miss the first are a gap', () => {
    expect(found(content('2.2', '2.2.1'))).toEqual(['numbering/gap workContents/0/no']);
  });

  it('that changed places are out of order, and no gap', () => {
    expect(found(content('2.1', '2.1.1', '2.1.3', '2.1.2'))).toEqual([
      'numbering/order workContents/0/skills/2/no',
    ]);
  });

  it('under a foreign head are reported, and no gap besides', () => {
    expect(found(content('2.1', '2.1.1', '3.1.2', '2.1.3'))).toEqual([
      'numbering/prefix workContents/0/skills/1/no',
    ]);
  });

  it('that all agree against their head show that the head is wrong', () => {
    expect(found(content('2.1', '2.1.1'), content('2.5', '2.2.1', '2.2.2'), content('2.3', '2.3.1'))).toEqual(
      ['numbering/prefix workContents/1/no'],
    );
    expect(found(content('2.1', '2.1.1'), content('2.5', '2.2.1'), content('2.3', '2.3.1'))).toEqual([
      'numbering/prefix workContents/1/no',
    ]);
    expect(findingsOf([standard([content('2.1', '2.1.1'), content('2.2', '2.2.1')], '4')])).toEqual([
      'numbering/prefix levels/0/functions/1/no',
    ]);
  });

  it('of a work content used twice say nothing about its items', () => {
    expect(found(content('2.1', '2.1.1'), content('2.1', '2.2.1', '2.2.2'))).toEqual([
      'numbering/duplicate workContents/1/no',
    ]);
  });
});
