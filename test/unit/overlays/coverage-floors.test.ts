/** A locked coverage holds through every layer of adoptions, and whoever goes below it is told where. */
import { describe, expect, it } from 'vitest';
import { memoryHost } from '../../../src/host/memory-host.ts';
import { checkSources } from '../../../src/workspace/check-workspace.ts';

const items = ['1.1.1', '1.1.2', '1.1.3', '1.1.4'];
const list = (no: string) => ({ no, text: `要求 ${no}` });
const standard = {
  ...{
    kind: 'skill-standard',
    id: 'care',
    title: '护理员',
    scheme: 'national',
    code: '4-10-01-05',
    edition: 2019,
  },
  levels: [
    {
      level: 4,
      functions: [
        {
          ...{ no: 1, title: '照护', skillWeight: 100, theoryWeight: 100 },
          workContents: [
            { no: 1.1, title: '应对', skills: items.map(list), knowledge: ['1.1.1', '1.1.2'].map(list) },
          ],
        },
      ],
    },
  ],
};
/** Each task teaches and assesses one skill, the first two also knowledge. */
const task = (no: string, at: number) => {
  const aligns = [`care/4/${no}`, ...(at < 2 ? [`care/4/K${no}`] : [])];
  const assessment = { id: `e${at}`, title: '考核', kind: 'process', aligns, criteria: [{ text: '做对' }] };
  return {
    ...list(no),
    id: `t${at}`,
    title: `任务 ${no}`,
    hours: 4,
    description: '做。',
    aligns,
    assessments: [assessment],
  };
};
const courseOf = (id: string, more: object = {}) => ({
  ...{ kind: 'course', id, title: `课程 ${id}`, category: 'core', level: 'intermediate', hours: 16 },
  tasks: items.map((no, at) => {
    const { no: _, text: __, ...fields } = task(no, at);
    return fields;
  }),
  ...more,
});
const target = 'stages/intermediate/credentials/care-4';
const programme = (locked: readonly object[]) => ({
  ...{ kind: 'programme', id: 'p', title: '照护', code: '0601-4' },
  stages: [{ level: 'intermediate', credentials: ['care-4'] }],
  plan: [{ course: 'c', category: 'core' }],
  locked,
});
const overlay = (id: string, base: string, changes: readonly object[]) => ({
  ...{ kind: 'overlay', id, extends: base, school: '某校' },
  changes: changes.map((change) => ({ ...change, reason: '本校' })),
});
const row = (from: string, to: string) => ({ target: `plan/${from}/course`, op: 'replace', value: to });
/** Gives up the tasks of so many skills from the last. */
const without = (count: number) => [
  ...items.slice(items.length - count).map((_, at) => ({
    ...{ target: `tasks/t${items.length - count + at}/aligns`, op: 'replace', value: [] },
  })),
];

function found(locked: readonly object[], files: Readonly<Record<string, object>>): string[] {
  const all = {
    'standard.yaml': standard,
    'course.yaml': courseOf('c'),
    'p.yaml': programme(locked),
    ...files,
  };
  const texts = Object.entries(all).map(([path, value]) => [`/${path}`, JSON.stringify(value)]);
  const { diagnostics } = checkSources(
    memoryHost({ '/ccstd.yaml': 'profile: none\n', ...Object.fromEntries(texts) }),
  );
  return diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ code, where, params }) => {
      const { value, was, items: lost } = params as Readonly<Record<string, unknown>>;
      const path = 'path' in where ? where.path.slice(0, 3).join('/') : '';
      return `${code} ${where.file} ${path} ${was ?? ''} ${value ?? ''} ${lost ?? ''}`.trim();
    });
}

const school = (lost: number) => ({
  'own.yaml': overlay(
    'own',
    'course/c',
    lost === 0 ? [{ target: 'title', op: 'rename', value: '校本' }] : without(lost),
  ),
  'own-p.yaml': overlay('own-p', 'programme/p', [row('c', 'own')]),
});

describe('a locked coverage', () => {
  it.each([
    [0, 75, []],
    [1, 75, []],
    [1, 75.1, ['100.0 75.0 care/4/1.1.4']],
    [2, 75, ['100.0 50.0 care/4/1.1.3,care/4/1.1.4']],
  ])('of skills holds: %i given up, %f asked', (lost, skill, told) => {
    expect(found([{ target, skill }], school(lost))).toEqual(
      told.map((one) => `overlay/lock-coverage own-p.yaml changes/0/target ${one}`),
    );
  });

  it('of theory is another floor than that of skills', () => {
    expect(found([{ target, theory: 100 }], school(2))).toEqual([]);
    expect(found([{ target, theory: 60, skill: 20 }], school(3))).toEqual([
      'overlay/lock-coverage own-p.yaml changes/0/target 100.0 50.0 care/4/K1.1.2',
    ]);
  });

  it('is told of the layer that goes below it, and of no layer above', () => {
    const layers = (province: number, own: number) => ({
      'province.yaml': overlay('province', 'course/c', without(province)),
      'province-p.yaml': overlay('province-p', 'programme/p', [row('c', 'province')]),
      'own.yaml': overlay('own', 'course/province', [
        { target: 'title', op: 'rename', value: '校本' },
        ...without(own).slice(0, own - province),
      ]),
      'own-p.yaml': overlay('own-p', 'programme/province-p', [
        { target: 'locked', op: 'remove' },
        row('province', 'own'),
      ]),
    });
    expect(found([{ target, skill: 50 }], layers(1, 2))).toEqual([]);
    expect(found([{ target, skill: 60 }], layers(1, 2))).toEqual([
      'overlay/lock-coverage own-p.yaml changes/1/target 75.0 50.0 care/4/1.1.3',
    ]);
    expect(found([{ target, skill: 80 }], layers(1, 2))).toEqual([
      'overlay/lock-coverage province-p.yaml changes/0/target 100.0 75.0 care/4/1.1.4',
    ]);
  });

  it('binds a plan from which the course is gone, and a stage that gives up the credential', () => {
    const other = { 'other.yaml': courseOf('other', { tasks: [] }) };
    expect(
      found([{ target, skill: 50 }], {
        ...other,
        'own-p.yaml': overlay('own-p', 'programme/p', [row('c', 'other')]),
      }),
    ).toEqual([expect.stringContaining('overlay/lock-coverage own-p.yaml changes/0/target 100.0 0.0')]);
    const gone = [{ target, op: 'remove' }];
    expect(found([{ target, skill: 50 }], { 'own-p.yaml': overlay('own-p', 'programme/p', gone) })).toEqual([
      'overlay/lock-removed own-p.yaml changes/0/target',
    ]);
  });

  it('that the nation undercuts itself is not laid at the door of the school', () => {
    const lower = { 'course.yaml': courseOf('c', { tasks: courseOf('c').tasks.slice(1), hours: 12 }) };
    const own = { ...lower, 'own-p.yaml': overlay('own-p', 'programme/p', [row('c', 'own')]) };
    const changes = [{ target: 'tasks/t2/aligns', op: 'replace', value: [] }];
    expect(
      found([{ target, skill: 80 }], { ...own, 'own.yaml': overlay('own', 'course/c', changes) }),
    ).toEqual([]);
  });

  it('on a credential that no stage names is a lock on nothing', () => {
    const { diagnostics } = checkSources(
      memoryHost({
        '/ccstd.yaml': 'profile: none\n',
        '/s.yaml': JSON.stringify(standard),
        '/c.yaml': JSON.stringify(courseOf('c')),
        '/p.yaml': JSON.stringify(programme([{ target: `${target}0`, skill: 50 }])),
      }),
    );
    expect(diagnostics.map(({ code }) => code)).toContain('overlay/lock-target');
  });
});
