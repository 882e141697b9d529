/**
 * Random adoptions over adoptions of a random national course: every fact remembers the layer it came from,
 * every floor that is broken is found at the layer that broke it, whatever the files are called.
 */
import { expect, it } from 'vitest';
import { memoryHost } from '../../src/host/memory-host.ts';
import { valueAt } from '../../src/source/value-at.ts';
import { checkSources } from '../../src/workspace/check-workspace.ts';
import { type Random, randomFrom } from '../support/random.ts';
import { factor, patience, seed } from './run.ts';

interface Task {
  readonly id: string;
  readonly hours: number;
  readonly aligns: readonly string[];
  /** The layer in which each was written; 0 is the nation. */
  readonly from: { readonly id: number; readonly hours: number; readonly aligns: number };
}

interface Course {
  readonly hours: number;
  readonly hoursFrom: number;
  readonly tasks: readonly Task[];
}

interface Lock {
  readonly target: string;
  readonly minimum?: number;
  readonly required?: true;
}

const items = ['1.1.1', '1.1.2', '1.1.3', '1.1.4'].map((no) => `care/4/${no}`);
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
          ...{ no: 1, title: '照护', skillWeight: 100 },
          workContents: [
            {
              ...{ no: 1.1, title: '应对' },
              skills: items.map((item) => ({ no: item.split('/')[2], text: `能做 ${item}` })),
            },
          ],
        },
      ],
    },
  ],
};

const sumOf = (tasks: readonly Task[]): number => tasks.reduce((sum, { hours }) => sum + hours, 0);
const some = (random: Random): string[] => items.filter(() => random.below(2) === 0);

function newTask(id: string, layer: number, random: Random): Task {
  const from = { id: layer, hours: layer, aligns: layer };
  return { id, hours: 2 + random.below(6), aligns: some(random), from };
}

function nationalCourse(random: Random): Course {
  const tasks = Array.from({ length: 1 + random.below(3) }, (_, at) => newTask(`t${at + 1}`, 0, random));
  return { hours: sumOf(tasks), hoursFrom: 0, tasks };
}

function locksOf({ hours, tasks }: Course, random: Random): Lock[] {
  const near = (value: number): number => Math.max(0, value - 2 + random.below(4));
  const all = [
    { target: 'plan/c/hours', minimum: near(hours) },
    ...tasks.flatMap(({ id, hours: own }): Lock[] => [
      { target: `plan/c/tasks/${id}`, required: true },
      { target: `plan/c/tasks/${id}/hours`, minimum: near(own) },
      { target: `plan/c/tasks/${id}/aligns`, required: true },
      { target: `plan/c/tasks/${id}/aligns`, minimum: random.below(4) },
    ]),
  ];
  return all.filter(() => random.below(2) === 0);
}

/** One layer: its changes, and the course that they give. */
function layerOver(course: Course, layer: number, random: Random) {
  const changes: object[] = [];
  const say = (target: string, op: string, value?: unknown): void =>
    void changes.push({ target, op, value, reason: `第 ${layer} 层` });
  const kept = course.tasks.filter(({ id }, at) => {
    if (at === 0 || random.below(6) > 0) return true;
    say(`tasks/${id}`, 'remove');
    return false;
  });
  const tasks = kept.map((task): Task => {
    if (random.below(3) > 0) return task;
    if (random.below(2) === 0) {
      const hours = Math.max(1, task.hours - 2 + random.below(5));
      if (hours === task.hours) return task;
      say(`tasks/${task.id}/hours`, 'replace', hours);
      return { ...task, hours, from: { ...task.from, hours: layer } };
    }
    const aligns = some(random);
    if (JSON.stringify(aligns) === JSON.stringify(task.aligns)) return task;
    say(`tasks/${task.id}/aligns`, 'replace', aligns);
    return { ...task, aligns, from: { ...task.from, aligns: layer } };
  });
  if (random.below(4) === 0) {
    const own = newTask(`n${layer}`, layer, random);
    const place = random.below(tasks.length + 1);
    tasks.splice(place, 0, own);
    say(`tasks/${place + 1}`, 'add', written(own));
  }
  const hours = sumOf(tasks);
  if (hours === course.hours) return { changes, course: { ...course, tasks } };
  say('hours', 'replace', hours);
  return { changes, course: { hours, hoursFrom: layer, tasks } };
}

const written = ({ id, hours, aligns }: Task): object => ({
  ...{ id, title: `任务 ${id}`, hours, description: `完成 ${id}。`, aligns },
});

/** What a lock says of a course: the number that it sets a floor to, or the items that have to stay. */
function lockedIn({ hours, tasks }: Course, { target }: Lock): number | readonly string[] | undefined {
  const [, , first, id, field] = target.split('/');
  if (first === 'hours') return hours;
  const task = tasks.find((one) => one.id === id);
  if (field === undefined) return task && [task.id];
  return field === 'hours' ? task?.hours : task?.aligns;
}

/** What the layer made of the course, not what it found. */
function brokenBy(before: Course, after: Course, lock: Lock): string[] {
  const { minimum = 0, required } = lock;
  const [was, is] = [lockedIn(before, lock), lockedIn(after, lock)];
  const amount = (value: typeof was): number => (typeof value === 'object' ? value.length : (value ?? -1));
  if (was === undefined || amount(was) < minimum) return [];
  if (is === undefined) return [`overlay/lock-removed ${lock.target}`];
  const isLost =
    required && typeof was === 'object' && typeof is === 'object' && was.some((item) => !is.includes(item));
  return [
    ...(isLost ? [`overlay/lock-removed ${lock.target}`] : []),
    ...(amount(is) < minimum ? [`overlay/lock-minimum ${lock.target}`] : []),
  ];
}

function checked(from: number): { layers: number; broken: number; facts: number } {
  const random = randomFrom(from);
  const national = nationalCourse(random);
  const locked = locksOf(national, random);
  const files: Record<string, object> = {
    'standard.yaml': standard,
    'course.yaml': {
      ...{ kind: 'course', id: 'c', title: '课程', category: 'core', hours: national.hours },
      tasks: national.tasks.map(written),
    },
    'programme.yaml': {
      ...{ kind: 'programme', id: 'p', title: '专业', code: '0203-4', stages: [{ level: 'intermediate' }] },
      plan: [{ course: 'c', category: 'core' }],
      ...(locked.length > 0 ? { locked } : {}),
    },
  };
  const expected: string[] = [];
  const fileOf = ['course.yaml'];
  let course = national;
  let base = 'c';
  for (let layer = 1; layer <= 3; layer++) {
    const made = layerOver(course, layer, random);
    if (made.changes.length === 0) continue;
    // The order of names is not that of layers.
    const file = `${random.below(1e6)}-${layer}.yaml`;
    fileOf[layer] = file;
    const id = `o${layer}`;
    files[file] = {
      ...{ kind: 'overlay', id, extends: `course/${base}`, school: `第 ${layer} 层`, changes: made.changes },
    };
    for (const lock of locked) {
      for (const one of brokenBy(course, made.course, lock)) {
        // Of a list that a lower layer is blamed for already nothing more is said until that is mended.
        const [, , , task] = lock.target.split('/');
        const below = course.tasks.find(({ id: own }) => own === task)?.from.aligns ?? 0;
        const isList = lock.target.endsWith('aligns') && lockedIn(made.course, lock) !== undefined;
        const isTold = isList && expected.includes(`${fileOf[below]} ${one}`);
        if (!isTold) expected.push(`${file} ${one}`);
      }
    }
    course = made.course;
    base = id;
  }
  const texts = Object.entries(files).map(([path, value]) => [`/${path}`, JSON.stringify(value)] as const);
  const all = { 'ccstd.yaml': 'ccstd: 1\nprofile: none\n' };
  const found = checkSources(memoryHost({ ...all, ...Object.fromEntries(texts) }));
  const locks = found.diagnostics.filter(({ code }) => code.startsWith('overlay/lock'));
  const told = locks.map(
    ({ code, where, params }) => `${where.file} ${code} ${(params as { target: string }).target}`,
  );
  expect(told.toSorted()).toEqual(expected.toSorted());
  const turned = checkSources(memoryHost({ ...Object.fromEntries(texts.toReversed()), ...all }));
  expect(turned.diagnostics).toEqual(found.diagnostics);
  const facts = base === 'c' ? 0 : provenance(found, base, course, fileOf);
  return { layers: Object.keys(files).length - 3, broken: told.length, facts };
}

/** What the last layer gives, and where each fact of it was written. */
function provenance(
  { workspace, treeOf }: ReturnType<typeof checkSources>,
  id: string,
  course: Course,
  fileOf: readonly string[],
): number {
  const adoption = workspace?.adoptions.get(`overlay:${id}`);
  expect(adoption?.document.value).toMatchObject({ hours: course.hours, tasks: course.tasks.map(written) });
  const facts: [path: (string | number)[], layer: number][] = [
    [['hours'], course.hoursFrom],
    ...course.tasks.flatMap(({ from }, at): [(string | number)[], number][] => [
      [['tasks', at, 'id'], from.id],
      [['tasks', at, 'hours'], from.hours],
      [['tasks', at, 'aligns'], from.aligns],
    ]),
  ];
  for (const [path, layer] of facts) {
    const place = adoption?.origin.below(path).place;
    expect(place?.file, path.join('/')).toBe(fileOf[layer]);
    if (!place) continue;
    expect(treeOf(place.file)).toBeDefined();
    const source = workspace?.documents.find(({ file }) => file === place.file)?.value;
    expect(valueAt(source, place.path)).toEqual(valueAt(adoption?.document.value, path));
  }
  return facts.length;
}

it(
  'finds each broken floor at the layer that broke it, and knows whence every fact is',
  () => {
    const runs = Math.ceil(40 * factor);
    const sum = { layers: 0, broken: 0, facts: 0 };
    for (let run = 0; run < runs; run++) {
      const from = seed * 1_000_003 + run;
      try {
        const { layers, broken, facts } = checked(from);
        sum.layers += layers;
        sum.broken += broken;
        sum.facts += facts;
      } catch (error) {
        throw new Error(`seed ${from}`, { cause: error });
      }
    }
    if (process.env.CCSTD_FUZZ) console.log(JSON.stringify({ runs, ...sum }));
    expect(sum.layers).toBeGreaterThan(runs);
    expect(sum.broken).toBeGreaterThan(runs / 4);
    expect(sum.facts).toBeGreaterThan(runs * 3);
  },
  patience,
);
