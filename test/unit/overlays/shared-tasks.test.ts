/** A learning task that several courses use means in each what a copy of it there would mean. */
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../../src/3-bind/digest.ts';
import { releaseScope } from '../../../src/3-bind/release-scope.ts';
import { lower } from '../../../src/5-lower/lower.ts';
import { memoryHost } from '../../../src/host/memory-host.ts';
import { checkSources } from '../../../src/workspace/check-workspace.ts';
import { NamedWorkspace } from '../../../src/workspace/rename-workspace.ts';

const goal = { id: 'g1', text: '能按图接线' };
const task = (id: string): object => ({
  id,
  title: `任务 ${id}`,
  hours: 4,
  description: '按图接线。',
  goals: ['g1'],
  stages: [{ id: 's1', kind: 'implement', hours: 4 }],
  assessments: [{ id: `e-${id}`, title: '接线', kind: 'process', criteria: [{ text: '接线正确' }] }],
});
const course = (id: string, tasks: readonly unknown[], more: object = {}): object => ({
  ...{ kind: 'course', id, title: `课程 ${id}`, status: 'approved', category: 'core' },
  ...{ hours: 4 * tasks.length, goals: [goal], tasks, ...more },
});
const inFile = (id: string, more: object = {}): object => ({ kind: 'learning-task', ...task(id), ...more });

function checked(...entities: readonly object[]) {
  const files = entities.map((entity, index) => [`${index}.yaml`, JSON.stringify(entity)]);
  return checkSources(memoryHost(Object.fromEntries(files)));
}

/** Without the files in which things stand. */
function meaningOf(found: ReturnType<typeof checked>, id: string) {
  const { workspace, diagnostics } = found;
  const located = workspace?.courses.get(id);
  if (!workspace || !located) throw new Error(JSON.stringify(diagnostics));
  const made = lower(workspace).courses.find((one) => one.id === id);
  const text = JSON.stringify(made, (key, value) => (key === 'file' ? undefined : value));
  return { digest: digestOf({ ...located, value: located.value as never }, workspace), text };
}

describe('a shared task', () => {
  const copied = meaningOf(checked(course('b', [task('t2')])), 'b');

  it.each([
    ['is written in another course', [course('a', [task('t1'), task('t2')])]],
    ['has a file of its own', [course('a', [task('t1'), 't2']), inFile('t2')]],
    ['has a file that is that of its course alone', [course('a', ['t2']), inFile('t2', { course: 'a' })]],
    [
      'is an adoption’s',
      [
        course('base', [task('t1'), task('t2')]),
        {
          ...{ kind: 'overlay', id: 'a', extends: 'course/base', school: '示例' },
          changes: [{ target: 'tasks/t1/title', op: 'replace', value: '认识', reason: '本校' }],
        },
      ],
    ],
  ])('that %s means what a copy means', (_, others) => {
    const found = checked(...others, course('b', ['a/t2']));
    expect(found.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(meaningOf(found, 'b')).toEqual(copied);
  });

  it('may be in two courses by one id, each in a file of its own', () => {
    const found = checked(
      course('a', ['t2']),
      course('b', ['t2']),
      inFile('t2', { course: 'a', title: '另一个' }),
      inFile('t2', { course: 'b' }),
    );
    expect(found.diagnostics).toEqual([]);
    expect(meaningOf(found, 'b')).toEqual(copied);
  });

  it('may be adopted with changes', () => {
    const changes = [{ target: 'title', op: 'replace', value: '家用接线', reason: '本校做家用' }];
    const found = checked(course('a', [task('t1'), task('t2')]), course('b', ['t3']), {
      kind: 'overlay',
      id: 't3',
      extends: 'learning-task/a/t2',
      school: '示例',
      changes,
    });
    expect(found.diagnostics).toEqual([]);
    const made = found.workspace && lower(found.workspace).courses.find(({ id }) => id === 'b');
    expect(made?.tasks.map(({ id, no, title }) => ({ id, no, title }))).toEqual([
      { id: 't3', no: 1, title: '家用接线' },
    ]);
  });

  it('is asked for with its course', () => {
    const { workspace } = checked(course('a', [task('t2')]), course('b', ['a/t2']));
    const asked = workspace ? releaseScope(workspace, { courses: ['b'] }) : [];
    expect(asked.map(({ id, why }) => `${id} ${why}`)).toEqual(['b released', 'a task']);
  });

  it.each([
    ['t2', ['a/t2'], 'a task that another course has written in it'],
    ['a/t9', ['a/t2'], 'a task that the course does not have'],
    ['z/t2', ['a/t2'], 'a course that is not there'],
  ])('named as %s is not found, and %j is meant: %s', (name, suggestions) => {
    const found = checked(course('a', [task('t2')]), course('b', [name]));
    expect(found.diagnostics.map(({ code, params }) => ({ code, params }))).toEqual([
      { code: 'ref/unresolved', params: { id: name, suggestions } },
    ]);
  });

  it('is blamed where it is named for an id that is taken there', () => {
    const found = checked(course('a', [task('t2')]), course('b', [task('t2'), 'a/t2']));
    expect(new Set(found.diagnostics.map(({ code }) => code))).toEqual(new Set(['id/duplicate']));
    for (const { where } of found.diagnostics)
      expect(where).toMatchObject({ file: '1.yaml', path: ['tasks', 1] });
  });

  it('gets another id in every course that names it', () => {
    const host = memoryHost({
      'a.yaml': JSON.stringify(course('a', [task('t2')])),
      'b.yaml': JSON.stringify(course('b', ['a/t2'])),
    });
    const named = NamedWorkspace.at(host, host.cwd);
    const owner = named.index.ownerOf({ type: 'LearningTask', course: 'a', id: 't2', as: 'reference' });
    const renamed = named.rename({ type: 'LearningTask', id: 't2', owner: owner ?? '' }, 'wiring');
    if (renamed.is !== 'renamed') throw new Error(renamed.is);
    expect(renamed.files.map(({ path }) => path)).toEqual(['a.yaml', 'b.yaml']);
    expect(renamed.files[1]?.after).toContain('"a/wiring"');
    const before = checkSources(host);
    named.write(renamed.files);
    expect(checkSources(host).diagnostics).toEqual(before.diagnostics);
  });
});
