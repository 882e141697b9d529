/**
 * A review speaks for what it passed. What is changed for teachers alone makes it stale for a release, which
 * hands out answers as well, and takes nobody out of a file for others, which holds none.
 */
import { describe, expect, it } from 'vitest';
import { digestOf, digestText } from '../../../src/3-bind/digest.ts';
import { reviewStates } from '../../../src/3-bind/review-states.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { studentDigests } from '../../../src/editions/student-digest.ts';
import { memoryHost } from '../../../src/host/memory-host.ts';
import { checkSources } from '../../../src/workspace/check-workspace.ts';
import { smallWorkspace } from '../../support/small-course.ts';
import { exported } from './exported.ts';
import { readSssom } from './sssom-tsv.ts';

const course = (smallWorkspace['course.yaml'] ?? '')
  .replace('scenario: 老人在走廊跌倒。', 'scenario: {file: ./scene.md}')
  .replace('prompt: 到场后第一件事是什么？', 'prompt: 到场后第一件事是 :fill[评估]，第二件事是什么？')
  .replace('        kind: process\n', '        kind: process\n        open: false\n');
const files = {
  ...smallWorkspace,
  'course.yaml': course,
  'scene.md': '老人在走廊跌倒。\n\n:::teacher\n提示：先问原因。\n:::\n',
};
type Files = Readonly<Record<string, string>>;

function edited(file: keyof typeof files, from: string, to: string): Files {
  const text = files[file] ?? '';
  expect(text).toContain(from);
  return { ...files, [file]: text.replace(from, () => to) };
}

function boundOf(of: Files) {
  const { workspace, diagnostics } = checkSources(memoryHost(of));
  const found = workspace?.courses.get('falls');
  if (!workspace || !found) throw new Error(diagnostics.map(({ code }) => code).join());
  return { workspace, course: found };
}

const digests = (of: Files) => {
  const { workspace, course: subject } = boundOf(of);
  return { whole: digestOf(subject, workspace), students: studentDigests(workspace)(subject) };
};
const passed = digests(files);
const review = (digest: string) => ({
  'review.yaml': `kind: review\nid: r1\nsubject: course/falls\ndigest: "${digest}"\non: 2026-08-01\nconclusion: pass\nreviewers: [{name: 王五}]\n`,
});

async function namedIn(of: Files): Promise<boolean> {
  const [file] = await exported('sssom', of);
  return readSssom(file?.text ?? '').mappings.some(({ reviewer_label }) => String(reviewer_label) === '王五');
}

/** What the finding of a stale review says of students; undefined where there is none. */
function saidOfStudents(of: Files): string | undefined {
  const { diagnostics } = checkSources(memoryHost(of));
  const stale = diagnostics.find(({ code }) => code === 'review/stale');
  return stale && (stale as Diagnostic<'review/stale'>).params.students;
}

function standing(of: Files): string | undefined {
  const { workspace } = boundOf(of);
  return reviewStates(workspace).find(({ subject }) => subject === 'course/falls')?.standing;
}

const forTeachers = [
  ['an answer', 'course.yaml', 'answer: 先评估意识与伤情。', 'answer: 先呼叫同伴。'],
  ['an answer that is dropped', 'course.yaml', '                answer: 先评估意识与伤情。\n', ''],
  ['the answer of a gap', 'course.yaml', ':fill[评估]', ':fill[呼救]'],
  ['a note of an included file', 'scene.md', '先问原因', '先量血压'],
  [
    'the scenario of a closed examination',
    'course.yaml',
    'open: false',
    'open: false\n        scenario: 浴室里有人滑倒。',
  ],
  ['what a school notes for itself', 'course.yaml', 'hours: 6\nworkTask', 'hours: 6\nx-version: 3\nworkTask'],
] as const;
const forStudents = [
  ['a question', 'course.yaml', '第二件事是什么', '第三件事是什么'],
  ['a title', 'course.yaml', 'title: 读懂任务单', 'title: 看懂任务单'],
  ['an included text', 'scene.md', '走廊', '浴室'],
  [
    'hours',
    'course.yaml',
    'kind: implement\n        hours: 4',
    'kind: implement\n        hours: 4\n        title: 做',
  ],
] as const;

describe('a review with both digests', () => {
  const record = review(digestText(passed));

  it('counts everywhere while nothing is changed', async () => {
    const now = { ...files, ...record };
    expect([standing(now), await namedIn(now)]).toEqual(['valid', true]);
  });

  it.each(forTeachers)('is in files for others after a change of %s', async (name, file, from, to) => {
    const now = edited(file, from, to);
    expect(digests(now).students).toBe(passed.students);
    const ofSchool = name.includes('itself');
    expect(standing({ ...now, ...record })).toBe(ofSchool ? 'valid' : 'stale');
    expect(saidOfStudents({ ...now, ...record })).toBe(ofSchool ? undefined : passed.students);
    expect(await namedIn({ ...now, ...record })).toBe(true);
  });

  it.each(forStudents)('is nowhere any more after a change of %s', async (_, file, from, to) => {
    const now = edited(file, from, to);
    expect(digests(now).students).not.toBe(passed.students);
    expect([standing({ ...now, ...record }), await namedIn({ ...now, ...record })]).toEqual(['stale', false]);
    expect(saidOfStudents({ ...now, ...record })).toBe('');
  });
});

describe('an older review, of the whole alone', () => {
  const record = review(passed.whole);

  it('counts as it did', async () => {
    const now = { ...files, ...record };
    expect([standing(now), await namedIn(now)]).toEqual(['valid', true]);
    const after = { ...edited('course.yaml', '先评估意识与伤情。', '先呼救。'), ...record };
    expect([standing(after), await namedIn(after)]).toEqual(['stale', false]);
    expect(saidOfStudents(after)).toBe('');
  });
});
