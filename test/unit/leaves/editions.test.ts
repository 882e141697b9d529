/**
 * Each edition has a book of its own: what only teachers read gives students no new leaf, and the other way
 * round.
 */
import { describe, expect, it } from 'vitest';
import { type MemoryHost, memoryHost } from '../../../src/host/memory-host.ts';
import { nodeHost } from '../../../src/host/node-host.ts';
import { ledgerFromText } from '../../../src/leaves/ledger-text.ts';
import { buildWorkspace } from '../../../src/workspace/build-workspace.ts';
import { releaseWorkspace } from '../../../src/workspace/release-workspace.ts';
import { outputOf } from '../../support/bundled-standards.ts';
import { singleLeaves as smallWorkspace } from '../../support/small-course.ts';

const templates = nodeHost().templates();
const course = smallWorkspace['course.yaml'] ?? '';
const question = 'prompt: 到场后第一件事是什么？';

function write(host: MemoryHost, text: string): void {
  host.write('/course.yaml', new TextEncoder().encode(text));
}

function release(host: MemoryHost, effective: string) {
  const { stopped, status, ledger } = releaseWorkspace(host, { from: '/', effective });
  expect(stopped).toEqual([]);
  const changed = (
    changes: readonly { readonly id: string; readonly state: string; readonly revision: number }[] = [],
  ) =>
    changes
      .filter(({ state }) => state !== 'unchanged')
      .map(({ id, state, revision }) => `${id} ${state} ${revision}`);
  return { teacher: changed(status?.changes), student: changed(status?.students.changes), ledger };
}

function released(text = course): MemoryHost {
  const host = memoryHost({ ...smallWorkspace, 'course.yaml': text }, templates);
  release(host, '2026-09-01');
  return host;
}

async function textbookOf(host: MemoryHost): Promise<Record<string, string>> {
  await buildWorkspace(host, { documents: ['textbook'], formats: ['html', 'md'] });
  return Object.fromEntries(Object.entries(outputOf(host)).filter(([path]) => path.startsWith('student/')));
}

const teacherOnly: readonly (readonly [string, (text: string) => string])[] = [
  ['an answer', (text) => text.replace('answer: 先评估意识与伤情。', 'answer: 先评估现场，再评估意识。')],
  [
    'a rubric that is new',
    (text) =>
      text.replace(
        'answer: 先评估意识与伤情。',
        'answer: 先评估意识与伤情。\n                rubric: 每点 5 分',
      ),
  ],
  [
    'the notes of a task',
    (text) => text.replace('    scenario: 老人', '    notes: 先看录像\n    scenario: 老人'),
  ],
  [
    'what the teacher does',
    (text) =>
      text.replace('            hours: 2\n', '            hours: 2\n            teacher: 分发任务单。\n'),
  ],
  [
    'the text of a box for teachers',
    (text) => text.replace(question, `prompt: "到场后第一件事是什么？\\n\\n:::teacher\\n先问后答\\n:::"`),
  ],
  ['an answer that is taken out', (text) => text.replace('                answer: 先评估意识与伤情。\n', '')],
];

describe('students', { timeout: 300_000 }, () => {
  it.each(teacherOnly)('keep their leaves when teachers get %s', async (_, edit) => {
    const host = released();
    const before = await textbookOf(host);
    write(host, edit(course));
    const { teacher, student } = release(host, '2027-02-20');
    expect(teacher.map((line) => line.replace(/^\S+ /, ''))).toEqual(['changed 2']);
    expect(student).toEqual([]);
    expect(await textbookOf(host)).toEqual(before);
    await buildWorkspace(host, { pack: { from: 1, to: 2, reprint: false }, formats: ['html'] });
    expect(Object.keys(outputOf(host, 'dist/packs/1-2')).filter((path) => path.endsWith('.html'))).toEqual([
      'teacher/falls.html',
    ]);
  });

  it('get the next revision of their own when their page changes, whatever teachers had before', () => {
    const host = released();
    const [, answer] = teacherOnly[0] ?? ['', (text: string) => text];
    write(host, answer(course));
    release(host, '2027-02-20');
    write(host, answer(course).replace('第一件事', '第一步'));
    const { teacher, student } = release(host, '2027-09-01');
    expect([student, teacher]).toEqual([['falls/t1/s1 changed 2'], ['falls/t1/s1 changed 3']]);
  });

  it('alone get a new leaf when a box for students alone changes', () => {
    const withBox = (text: string) =>
      course.replace(question, `prompt: "到场后第一件事是什么？\\n\\n:::student\\n${text}\\n:::"`);
    const host = released(withBox('提示甲'));
    write(host, withBox('提示乙'));
    const { teacher, student } = release(host, '2027-02-20');
    expect([student, teacher]).toEqual([['falls/t1/s1 changed 2'], []]);
  });
});

describe('a ledger from before editions had revisions of their own', () => {
  const old = (host: MemoryHost): string => {
    const text = new TextDecoder().decode(host.files.get('/leaves.lock.yaml'));
    return `${text.slice(0, text.indexOf('student-leaves:'))}`;
  };

  it('is read, and reports no change where there is none, also with boxes of both kinds', () => {
    const boxes = course.replace(
      question,
      `prompt: "第一件事？\\n\\n:::student\\n甲\\n:::\\n\\n:::teacher\\n乙\\n:::"`,
    );
    for (const text of [course, boxes]) {
      const host = released(text);
      // Digests were made of all that is printed.
      const present =
        releaseWorkspace(host, { from: '/', effective: '2027-02-20', dryRun: true }).status?.present ?? [];
      let ledger = old(host);
      for (const { digest, whole } of present) ledger = ledger.replace(digest, whole ?? digest);
      host.write('/leaves.lock.yaml', new TextEncoder().encode(ledger));
      const { teacher, student, ledger: next } = release(host, '2027-02-20');
      expect([teacher, student]).toEqual([[], []]);
      expect(next?.students).toBeUndefined();
    }
  });

  it('tells the editions apart from the next release on', () => {
    const host = released();
    host.write('/leaves.lock.yaml', new TextEncoder().encode(old(host)));
    write(host, course.replace('处置一起跌倒。', '按规程处置一起跌倒。'));
    release(host, '2027-02-20');
    const read = ledgerFromText(new TextDecoder().decode(host.files.get('/leaves.lock.yaml')));
    expect('students' in read && read.students?.leaves.size).toBe(8);
    write(
      host,
      course
        .replace('处置一起跌倒。', '按规程处置一起跌倒。')
        .replace('answer: 先评估意识', 'answer: 先看环境，再评估意识'),
    );
    const { teacher, student } = release(host, '2027-09-01');
    expect([student, teacher]).toEqual([[], ['falls/t1/s1 changed 2']]);
  });
});
