/** Contents in several depths: as a list of lists, as lines of a form, and counted. */
import { describe, expect, it } from 'vitest';
import { contentLines, contentTree, depthCounts } from '../../../src/6-render/views/contents.ts';
import { artifactWords } from '../../../src/6-render/words.ts';
import { nodeHost } from '../../../src/host/node-host.ts';

const words = artifactWords('zh-CN', nodeHost().templates());
const outline = [
  {
    text: '测深仪',
    depth: 'master' as const,
    hours: 24,
    contents: [
      { text: '换能器', depth: 'apply' as const, contents: [{ text: '吃水改正', hours: 2 }, '姿态改正'] },
      '声速改正',
    ],
  },
  { text: '潮位', depth: 'know' as const, contents: [] },
  '等深线',
];

describe('contents', () => {
  it('carry their depth and hours in brackets, level below level', () => {
    expect(contentTree(outline, words)).toEqual([
      {
        text: '测深仪（掌握、24 学时）',
        items: [
          {
            text: '换能器（运用）',
            items: [
              { text: '吃水改正（2 学时）', items: [] },
              { text: '姿态改正', items: [] },
            ],
          },
          { text: '声速改正', items: [] },
        ],
      },
      { text: '潮位（了解）', items: [] },
      { text: '等深线', items: [] },
    ]);
  });

  it('are numbered by level in a cell of a form, and stand as typed where they have one level', () => {
    expect(contentLines(outline, words)).toEqual([
      '1. 测深仪（掌握、24 学时）',
      '1.1. 换能器（运用）',
      '1.1.1. 吃水改正（2 学时）',
      '1.1.2. 姿态改正',
      '1.2. 声速改正',
      '2. 潮位（了解）',
      '3. 等深线',
    ]);
    expect(contentLines(['潮位', '等深线'], words)).toEqual(['潮位', '等深线']);
  });

  it('are counted by depth, where any is stated', () => {
    expect(depthCounts(outline, words)).toBe('共 3 个知识点：了解 1、掌握 1、运用 1');
    expect(depthCounts(['潮位'], words)).toBe('');
  });
});
