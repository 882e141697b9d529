/**
 * `ccstd leaves release` on files: ids are written where they lack, the ledger is kept, and what stops a
 * release changes nothing.
 */
import { describe, expect, it } from 'vitest';
import { memoryHost } from '../../../src/host/memory-host.ts';
import { nodeHost } from '../../../src/host/node-host.ts';
import { buildWorkspace } from '../../../src/workspace/build-workspace.ts';
import { releaseWorkspace } from '../../../src/workspace/release-workspace.ts';
import { outputOf } from '../../support/bundled-standards.ts';
import { singleLeaves as smallWorkspace } from '../../support/small-course.ts';
import { presentIn } from './present.ts';

const templates = nodeHost().templates();
const effective = '2026-09-01';

function released(course: string) {
  const host = memoryHost({ ...smallWorkspace, 'course.yaml': course }, templates);
  const result = releaseWorkspace(host, { from: '/', effective });
  const text = (path: string) => new TextDecoder().decode(host.files.get(path));
  return { result, course: text('/course.yaml'), ledger: text('/leaves.lock.yaml'), host };
}

const course = smallWorkspace['course.yaml'] ?? '';

describe('a release', () => {
  it('enters every leaf of the books in the ledger', () => {
    const { ledger, result } = released(course);
    expect(result.stopped).toEqual([]);
    const lines = ledger.split('\n').filter((line) => line.startsWith('  falls/'));
    expect(lines.map((line) => line.replace(/digest: "[0-9a-f]{16}"/, 'digest'))).toEqual([
      '  falls/front_/contents: {revision: 1, digest, effective: 2026-09-01, number: 1-0-2, release: 1, title: "目录"}',
      '  falls/front_/cover: {revision: 1, digest, effective: 2026-09-01, number: 1-0-1, release: 1, title: "封面"}',
      '  falls/front_/facts: {revision: 1, digest, effective: 2026-09-01, number: 1-0-3, release: 1, title: "课程说明"}',
      '  falls/front_/index: {revision: 1, digest, effective: 2026-09-01, number: 1-2-0-1, release: 1, title: "职业标准条目索引"}',
      '  falls/t1: {revision: 1, digest, effective: 2026-09-01, number: 1-1-0-1, release: 1, title: "跌倒处置"}',
      '  falls/t1/assessment/e1: {revision: 1, digest, effective: 2026-09-01, number: 1-1-3-1, release: 1, title: "情景处置"}',
      '  falls/t1/s1: {revision: 1, digest, effective: 2026-09-01, number: 1-1-1-1, release: 1, title: "明确任务"}',
      '  falls/t1/s2: {revision: 1, digest, effective: 2026-09-01, number: 1-1-2-1, release: 1, title: "实施计划"}',
    ]);
  });

  it('holds nothing of when, where and by whom a course is taught', () => {
    const taught = `kind: delivery
id: monday
course: falls
classes: 一班
start: 2026-09-07
lessons:
  - weekday: monday
    periods: 1-2
`;
    const files = { ...smallWorkspace, 'delivery.yaml': taught };
    expect(presentIn(files)).toEqual(presentIn(smallWorkspace));
    expect(presentIn({ ...files, 'delivery.yaml': taught.replace('一班', '二班') })).toEqual(
      presentIn(smallWorkspace),
    );
  });

  it('says on the cover, and nowhere else, that it asked for no reviews', async () => {
    const { host, ledger } = released(course);
    await buildWorkspace(host, { documents: ['textbook'], formats: ['html', 'md'] });
    const saying = Object.entries(outputOf(host)).flatMap(([path, text]) =>
      !path.endsWith('.js') && text.includes('审核：不要求') ? [path] : [],
    );
    expect(saying.map((path) => path.replace(/^.*\//, '')).sort()).toEqual([
      'index.html',
      'index.html',
      'index.md',
      'index.md',
      'whole.html',
      'whole.html',
    ]);
    // Where they are asked for, the cover becomes another leaf.
    expect(
      presentIn({ ...smallWorkspace, 'ccstd.yaml': 'leaves: single\n' }).find(
        ({ id }) => id === 'falls/front_/cover',
      )?.digest,
    ).not.toBe(/front_\/cover: .*digest: "([0-9a-f]{16})"/.exec(ledger)?.[1]);
  });

  it('is none when nothing changed', () => {
    const { host, ledger } = released(course);
    const again = releaseWorkspace(host, { from: '/', effective: '2027-02-20' });
    expect(again.ledger).toBeUndefined();
    expect(new TextDecoder().decode(host.files.get('/leaves.lock.yaml'))).toBe(ledger);
  });

  it('writes missing ids in the words and the layout of the file, and leaves comments alone', () => {
    const bare = course
      .replace(
        '      - id: s1\n        kind: inform\n',
        '      # 先读任务单\n      - kind: inform # 六步之一\n',
      )
      .replace('          - id: a1\n            title', '          - title')
      .replace(
        '      - id: s2\n        kind: implement\n        hours: 4\n',
        '      - {kind: implement, hours: 4}\n',
      );
    const { course: written, ledger, result } = released(bare);
    expect(result.named).toEqual(['course.yaml']);
    expect(written).toContain('      # 先读任务单\n      - id: s1\n        kind: inform # 六步之一\n');
    expect(written).toContain('          - id: a1\n            title: 读懂任务单\n');
    expect(written).toContain('      - {id: s2, kind: implement, hours: 4}\n');
    expect(ledger).toContain('falls/t1/s2: {');
  });

  it('gives no id that the task has already', () => {
    const { course: written } = released(
      course
        .replace('      - id: s1\n        kind: inform', '      - kind: inform')
        .replace('- id: s2', '- id: S1'),
    );
    expect(written).toContain('      - id: s2\n        kind: inform');
  });

  it('says where an id cannot be written, and writes nothing at all', () => {
    const shared = course
      .replace(
        '      - id: s1\n        kind: inform\n        hours: 2\n        activities:\n',
        '      - &one\n        kind: inform\n        hours: 3\n        activities:\n',
      )
      .replace('            hours: 2\n', '            hours: 3\n')
      .replace('      - id: s2\n        kind: implement\n        hours: 4\n', '      - *one\n')
      .replace('          - id: a1\n            title', '          - title')
      .replace('              - id: w1\n                kind', '              - kind');
    const { result, host } = released(shared);
    expect(result.stopped.map(({ code }) => code)).toContain('leaf/missing-id');
    expect(new TextDecoder().decode(host.files.get('/course.yaml'))).toBe(shared);
    expect(host.files.has('/leaves.lock.yaml')).toBe(false);
  });

  it('is refused for a draft, and leaves ledger and sources as they are', () => {
    const draft = course.replace('status: approved', 'status: draft');
    const { result, host } = released(draft);
    expect(result.stopped.length).toBeGreaterThan(0);
    expect(host.files.has('/leaves.lock.yaml')).toBe(false);
  });

  it('writes nothing in a dry run', () => {
    const host = memoryHost(smallWorkspace, templates);
    const result = releaseWorkspace(host, { from: '/', effective, dryRun: true });
    expect(result.ledger?.leaves.size).toBe(8);
    expect(host.files.has('/leaves.lock.yaml')).toBe(false);
  });
});

describe('a leaf', () => {
  const digestsOf = (text: string) => {
    const { result } = released(text);
    return new Map([...(result.ledger?.leaves ?? [])].map(([id, { digest }]) => [id, digest]));
  };
  const before = digestsOf(course);
  const changedBy = (text: string) =>
    [...digestsOf(text)].flatMap(([id, digest]) => (before.get(id) === digest ? [] : [id]));

  it('is the same whatever comments, quotes, order of keys and alignments its source has', () => {
    const laidOut = course
      .replace('title: 跌倒处置', 'title: "跌倒处置" # 原题')
      .replace('        kind: inform\n        hours: 2\n', '        hours: 2\n        kind: inform\n')
      .replace(
        '      - care-2019/4/K1.1.1\n',
        '      - to: care-2019/4/K1.1.1\n        relation: subset\n        coverage: 0.5\n',
      );
    expect(laidOut).not.toBe(course);
    expect(changedBy(laidOut)).toEqual([]);
  });

  it('changes for teachers with an answer that only they see', () => {
    expect(changedBy(course.replace('先评估意识与伤情。', '先看环境再评估。'))).toEqual(['falls/t1/s1']);
  });

  it('changes with the text of a goal that it prints', () => {
    expect(changedBy(course.replace('能按规程处置一起跌倒', '能独立处置一起跌倒'))).toEqual([
      'falls/front_/facts',
      'falls/t1',
    ]);
  });

  it('changes when a picture that it shows is drawn anew, though no word does', () => {
    const drawn = (d: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="${d}"/></svg>`;
    const withPicture = course.replace(
      'description: 处置一起跌倒。',
      'description: "处置一起跌倒。\\n\\n![走廊平面图](plan.svg)"',
    );
    const digest = (d: string) =>
      presentIn({ ...smallWorkspace, 'course.yaml': withPicture, 'plan.svg': drawn(d) }).map(
        (leaf) => leaf.digest,
      );
    const [first, second] = [digest('M0 0h9'), digest('M0 0v9')];
    // Behind cover, contents and facts.
    expect(first.map((one, index) => one === second[index])).toEqual([
      true,
      true,
      true,
      false,
      true,
      true,
      true,
      true,
    ]);
  });

  it('changes with the notes of its task, which teachers read on it', () => {
    expect(
      changedBy(course.replace('    scenario: 老人', '    notes: 先看录像\n    scenario: 老人')),
    ).toEqual(['falls/t1']);
  });

  it('does not change with the notes of its course, which stand among the facts', () => {
    expect(changedBy(`${course}notes: 只给编者看\n`)).toEqual(['falls/front_/facts']);
  });
});
