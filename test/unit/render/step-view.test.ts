import { describe, expect, it } from 'vitest';
import { stepView } from '../../../src/6-render/views/step-view.ts';

const step = {
  title: '试车',
  tools: [],
  methods: [],
  requirements: [],
  practice: [],
  theory: [],
  literacy: [],
  faults: [],
};

describe('a work step', () => {
  it.each([
    ['主轴点动不自锁：查 4 与 5 间 KM1 辅助触点', '主轴点动不自锁', '查 4 与 5 间 KM1 辅助触点'],
    ['No sound: check FU2: replace it', 'No sound', 'check FU2: replace it'],
    ['疼痛加重时停止', '疼痛加重时停止', undefined],
    ['10:30 以后仍不动作', '10:30 以后仍不动作', undefined],
    ['：只有处理', '：只有处理', undefined],
    ['只有现象：', '只有现象：', undefined],
  ])('has the fault %j with its sign and its remedy', (text, symptom, remedy) => {
    expect(stepView({ ...step, faults: [text] }).faults).toEqual([{ symptom, remedy }]);
  });

  it.each([
    [{}, false],
    [{ checkpoint: '三相均无电' }, true],
    [{ expected: '自锁可靠' }, true],
    [{ faults: ['不动作'] }, true],
  ])('with %j is checked: %s', (given, checked) =>
    expect(stepView({ ...step, ...given }).checked).toBe(checked),
  );
});
