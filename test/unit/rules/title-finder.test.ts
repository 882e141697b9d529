/** Titles of courses inside prose. */
import { describe, expect, it } from 'vitest';
import { titleFinder } from '../../../src/findings/text/title-finder.ts';

const find = titleFinder([
  '安全用电',
  '电气设备控制线路安装与调试',
  '电气设备控制线路',
  '体育',
  'Safety',
  'Control Circuits',
]);
const titles = (text: string) => find(text).map(({ title, start }) => `${start} ${title}`);

describe('titles of courses', () => {
  it('are found in prose, the longest first', () => {
    expect(titles('学完电气设备控制线路安装与调试以后')).toEqual(['2 电气设备控制线路安装与调试']);
    expect(titles('检查电气设备控制线路。')).toEqual(['2 电气设备控制线路']);
    expect(titles('after Control Circuits')).toEqual(['6 Control Circuits']);
  });
  it('that are everyday words count only as titles', () => {
    expect(titles('注意安全用电，加强体育锻炼')).toEqual([]);
    expect(titles('学完《安全用电》')).toEqual(['3 安全用电']);
    expect(titles('在安全用电课程中')).toEqual(['1 安全用电']);
    expect(titles('Safety first')).toEqual([]);
  });
});
