/**
 * Exports leave the house: of a closed examination they say which requirements it examines, and nothing of
 * what it asks or how it is marked.
 */
import { describe, expect, it } from 'vitest';
import { exportFormats } from '../../../src/generated/exports.ts';
import { memoryHost } from '../../../src/host/memory-host.ts';
import { nodeHost } from '../../../src/host/node-host.ts';
import { buildWorkspace } from '../../../src/workspace/build-workspace.ts';
import { outputOf } from '../../support/bundled-standards.ts';
import { smallWorkspace } from '../../support/small-course.ts';
import { exported } from './exported.ts';

const secrets = [
  '不外传的评分细则',
  '不外传的命题意图',
  '不外传的题目',
  '不外传的情境',
  '不外传的答案',
  'paper-a-question',
  '不外传的附注',
  '不外传的备注',
];
const [rubric, reason, prompt, scenario, answer, id, extension, notes] = secrets;
const examination = `assessments:
  - id: f1
    title: 理论考试
    kind: final
    points: 100
    scenario: ${scenario}
    criteria:
      - text: 流程完整
        points: 100
        rubric: ${rubric}
    questions:
      - id: ${id}
        kind: question
        prompt: ${prompt}
        answer: ${answer}
        x-note: ${extension}
        aligns:
          - to: care-2019/4/K1.1.1
            relation: subset
            coverage: 0.5
            rationale: ${reason}
            x-note: ${extension}
`;
const files = {
  ...smallWorkspace,
  'course.yaml': `${smallWorkspace['course.yaml']}${examination}notes: ${notes}\n`,
};

const otherwise = files['course.yaml']
  .replace(String(id), 'p9')
  .replaceAll(/不外传的\p{Script=Han}+/gu, (words) => `${words}，改过并且更长`);

describe.each(Object.keys(exportFormats))('%s', (format) => {
  it('holds nothing of a closed examination but the requirements it examines', async () => {
    const made = await exported(format, files);
    const all = made.map((file) => file.path + file.text + JSON.stringify(file.report)).join('\n');
    expect(secrets.filter((secret) => all.includes(secret))).toEqual([]);
    expect(made.length).toBeGreaterThan(0);
  });

  it('is the same whatever a closed examination asks', async () => {
    const texts = async (course: string) =>
      (await exported(format, { ...files, 'course.yaml': course })).map(({ path, text }) => [path, text]);
    expect(await texts(otherwise)).toEqual(await texts(files['course.yaml']));
  });
});

describe('a question of a closed examination', () => {
  it('counts, and is named by its place', async () => {
    const [set] = await exported('sssom', files);
    expect(set?.text).toContain('subject=course/falls/assessments/f1/questions/1|object=care-2019/4/K1.1.1');
    const course = (await exported('case', files)).find(({ path }) => path.startsWith('course-'));
    expect(course?.text).toContain('"humanCodingScheme": "course/falls/assessments/f1/questions/1"');
  });
});

describe('a badge', () => {
  it('carries no keys of authors, and reports them lost', async () => {
    const course = files['course.yaml'].replace('title: 跌倒防护', 'title: 跌倒防护\nx-校内编号: K-07');
    const made = (await exported('openbadges', { ...files, 'course.yaml': course })).find(({ path }) =>
      path.startsWith('course-'),
    );
    expect(made?.text).not.toContain('x-');
    expect(made?.report.facts['Course.x-校内编号']).toBe(1);
    const carried = (await exported('case', { ...files, 'course.yaml': course })).find(({ path }) =>
      path.startsWith('course-'),
    );
    expect(carried?.text).toContain('"x-校内编号": "K-07"');
  });
});

describe('the export of an open examination', () => {
  it('still loses nothing that it had', async () => {
    const open = files['course.yaml'].replace('kind: final\n', 'kind: final\n    open: true\n');
    const sssom = await exported('sssom', { ...files, 'course.yaml': open });
    expect(sssom[0]?.text).toContain('questions/paper-a-question');
    expect(sssom[0]?.text).toContain(reason);
  });
});

describe('a build', () => {
  it('is not refused because coverage counts what a closed examination asks', {
    timeout: 300_000,
  }, async () => {
    const host = memoryHost(files, nodeHost().templates());
    const { checked, written } = await buildWorkspace(host, { documents: ['crosswalk', 'textbook'] });
    expect(checked.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(written?.written).toBeGreaterThan(0);
    const shared = Object.entries(outputOf(host)).filter(([path]) => !path.startsWith('teacher/'));
    const text = shared.map(([, content]) => content).join('\n');
    expect(text).toContain('1.1.1');
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  });
});
