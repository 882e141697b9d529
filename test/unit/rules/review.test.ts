/** Digests of reviewed entities: what changes them, and which review counts. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryHost } from '../../../src/host/memory-host.ts';
import { sha256 } from '../../../src/values/sha-256.ts';
import { checkSources } from '../../../src/workspace/check-workspace.ts';
import { findingsOf } from './findings-of.ts';

const course = `kind: course
id: c1
title: 跌倒防护
status: approved
category: core
hours: 6
positioning: 面向养老机构。
tasks:
  - t1
`;
const task = `kind: learning-task
id: t1
title: 跌倒处置
status: approved
hours: 6
description: 处置一起跌倒。
scenario:
  file: ./scenario.md
`;
const files = { 'c1.yaml': course, 't1.yaml': task, 'scenario.md': '走廊里有人跌倒。\n' };

function review(id: string, digest: string, more: object = {}): object {
  return {
    kind: 'review',
    id,
    subject: 'course/c1',
    digest,
    reviewers: [{ name: '李审' }],
    on: '2026-06-30',
    conclusion: 'pass',
    ...more,
  };
}

/** The digest that a finding offers. */
function digest(of: Readonly<Record<string, string>>): string {
  const { diagnostics } = checkSources(memoryHost({ ...of, 'r.yaml': JSON.stringify(review('r', '?')) }));
  return String(
    (diagnostics.find(({ code }) => code === 'review/digest')?.params as { digest?: string } | undefined)
      ?.digest,
  );
}

describe('the digest of a course', () => {
  const now = digest(files);

  it('is that of SHA-256, sixteen digits of it', () => {
    expect(now).toMatch(/^[0-9a-f]{16}$/);
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        (bytes) => sha256(bytes) === createHash('sha256').update(bytes).digest('hex'),
      ),
    );
  });

  it.each<[string, Record<string, string>]>([
    [
      'comments and quotes',
      { ...files, 'c1.yaml': `# 2026\n${course.replace('面向养老机构。', '"面向养老机构。" # 定位')}` },
    ],
    [
      'the language of keys',
      {
        ...files,
        'c1.yaml': course
          .replace('positioning:', '课程性质:')
          .replace('category: core', '课程类别: 专业核心'),
      },
    ],
    [
      'the order of keys',
      { ...files, 'c1.yaml': course.replace('hours: 6\n', '').replace('kind:', 'hours: 6.0\nkind:') },
    ],
    [
      'the status',
      {
        ...files,
        'c1.yaml': course.replace('approved', 'in-review'),
        't1.yaml': task.replace('approved', 'in-review'),
      },
    ],
    ['the effective date', { ...files, 'c1.yaml': `${course}effective: 2026-09-01\n` }],
    ['fields of other programs', { ...files, 'c1.yaml': `${course}x-color: red\n` }],
    ['line ends', { ...files, 'scenario.md': '走廊里有人跌倒。\r\n' }],
    [
      'the file of a text',
      { ...files, 't1.yaml': task.replace(/scenario:[\s\S]*/, 'scenario: 走廊里有人跌倒。\n') },
    ],
    [
      'the file of a task',
      {
        'scenario.md': files['scenario.md'],
        'c1.yaml': course.replace(
          '- t1',
          `- ${task.replace('kind: learning-task\n', '').trim().replace(/\n/g, '\n    ')}`,
        ),
      },
    ],
    [
      'other files',
      {
        ...files,
        'c2.yaml': course
          .replace('c1', 'c2')
          .replace('- t1', '- {id: t2, title: 甲, hours: 6, description: 乙}'),
      },
    ],
  ])('does not change with %s', (_, changed) => expect(digest(changed)).toBe(now));

  it.each<[string, Record<string, string>]>([
    ['its hours', { ...files, 'c1.yaml': course.replace('hours: 6', 'hours: 8') }],
    ['its tasks', { ...files, 't1.yaml': task.replace('一起跌倒', '两起跌倒') }],
    ['included texts', { ...files, 'scenario.md': '楼梯上有人跌倒。\n' }],
  ])('changes with %s', (_, changed) => {
    expect(digest(changed)).toMatch(/^[0-9a-f]{16}$/);
    expect(digest(changed)).not.toBe(now);
  });
});

describe('the review that counts', () => {
  const c1 = {
    kind: 'course',
    id: 'c1',
    title: '体育与健康',
    status: 'approved',
    category: 'public',
    hours: 40,
  };
  const now = digest({ 'c1.yaml': JSON.stringify(c1) });
  const old = '0123456789abcdef';

  it('is the latest one', () => {
    expect(findingsOf([c1, review('r1', old, { on: '2026-01-01' }), review('r2', now)])).toEqual([]);
    expect(findingsOf([c1, review('r1', now, { on: '2026-01-01' }), review('r2', old)])).toEqual([
      'review/stale digest',
    ]);
    expect(
      findingsOf([
        c1,
        review('r2', now, { round: 2 }),
        review('r1', old, { conclusion: 'revise', round: 1 }),
      ]),
    ).toEqual([]);
    expect(
      findingsOf([
        c1,
        review('r1', now, { round: 1 }),
        review('r2', now, { conclusion: 'reject', round: 2 }),
      ]),
    ).toEqual(['review/not-passed status']);
  });

  it('is one by somebody who did not write it', () => {
    const written = (role: string) => ({ ...c1, contributors: [{ role, names: ['李 审'] }] });
    const found = (role: string, ...names: string[]) =>
      findingsOf([written(role), review('r', now, { reviewers: names.map((name) => ({ name })) })]);
    expect(found('编写', '李审')).toContain('review/own-work reviewers');
    expect(found('编写', '李审', '王五')).not.toContain('review/own-work reviewers');
    expect(found('审定', '李审')).not.toContain('review/own-work reviewers');
    const task = {
      kind: 'learning-task',
      id: 't1',
      title: '耐力跑',
      hours: 4,
      contributors: [{ role: '编写', names: ['王五'] }],
    };
    const withTask = [{ ...written('编写'), tasks: ['t1'] }, task];
    expect(findingsOf([...withTask, review('r', now, { reviewers: [{ name: '王五' }] })])).toContain(
      'review/own-work reviewers',
    );
    // In a draft names may be missing.
    const draft = { ...c1, contributors: [{ role: '编写' }, {}] };
    expect(findingsOf([draft, review('r', now, { reviewers: [{}] })])).not.toContain(
      'review/own-work reviewers',
    );
  });

  it('makes a release fail, and nothing else does twice', () => {
    const severities = (entities: readonly object[], settings = 'ccstd: 1\n') => {
      const files = Object.fromEntries(entities.map((one, index) => [`${index}.yaml`, JSON.stringify(one)]));
      const host = memoryHost({ ...files, 'ccstd.yaml': settings });
      return checkSources(host, { release: true }).diagnostics.map(
        ({ code, severity }) => `${severity} ${code}`,
      );
    };
    expect(severities([c1])).toEqual(['error release/unreviewed']);
    expect(severities([c1], 'review: required\n')).toEqual(['error release/unreviewed']);
    expect(severities([c1], '审核: 不要求\n')).toEqual([]);
    expect(severities([c1, review('r', now)])).toEqual([]);
    expect(severities([c1, review('r', old)])).toEqual(['error review/stale']);
    expect(severities([c1, review('r', '第一版')])).toEqual(['error review/digest']);
    expect(severities([c1, review('r', now, { conclusion: 'revise' })])).toEqual(['error review/not-passed']);
    expect(severities([c1, { ...c1, id: 'c2', title: '音乐' }, review('r', now)])).toEqual([
      'error release/unreviewed',
    ]);
  });
});
