/** What candidates are handed holds nothing of what only those who mark it may read. */
import { expect, it } from 'vitest';
import { Machine } from '../fuzz/every-command.ts';
import { smallWorkspace } from '../support/small-course.ts';

const bank = `kind: question-bank
id: bank
title: 理论题库
course: falls
questions:
  - id: q1
    kind: fill
    prompt: |
      发现老人跌倒后先 :fill[密甲评估]，再移动。

      :::answer
      密乙先评估
      :::

      :::teacher
      密丙讲评
      :::
    answer: 密丁先评估意识
    rubric: 密戊答对 50 分
  - id: q2
    kind: choice
    prompt: 下面正确的是
    options: [先移动, 先评估]
    correct: [先评估]
    answer: 密己理由
blueprints:
  - id: p1
    title: 理论试卷
    sections:
      - { title: 填空题, kind: fill, count: 1, points: 50 }
      - { title: 选择题, kind: choice, count: 1, points: 50 }
`;

it('no answer, rubric or note of a bank stands on a paper, and all of them on its key', async () => {
  const machine = new Machine({ ...smallWorkspace, 'bank.yaml': bank });
  const status = await machine.run('paper --variant A --formats html,md');
  expect([status, machine.runs.at(-1)?.said]).toEqual([0, expect.any(String)]);
  const secrets = [...'甲乙丙丁戊己'].map((sign) => `密${sign}`);
  for (const format of ['html', 'md']) {
    const text = (role: string) =>
      new TextDecoder().decode(machine.host.files.get(`/papers/理论试卷-A-${role}.${format}`));
    expect(text('试卷')).toContain('再移动');
    expect(secrets.filter((secret) => text('试卷').includes(secret))).toEqual([]);
    expect(secrets.filter((secret) => !text('答案').includes(secret))).toEqual([]);
  }
});
