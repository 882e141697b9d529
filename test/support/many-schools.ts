/** A national programme and what schools make of it, at random, with what must come out of each adoption. */
import { type Random, randomFrom } from './random.ts';

export interface PlainTask {
  readonly id: string;
  readonly title: string;
  readonly hours: number;
}

/** As it is taught somewhere: its hours are those of its tasks. */
export interface PlainCourse {
  readonly id: string;
  readonly tasks: readonly PlainTask[];
  /** Locked by the nation: the least hours, and a task that stays. */
  readonly floor: number;
  readonly keeps: string;
}

export interface Change {
  readonly target: string;
  readonly op: 'replace' | 'add' | 'remove';
  readonly value?: unknown;
}

/** What a school makes of one course. */
export interface PlainAdoption {
  readonly changes: readonly Change[];
  readonly gives: PlainCourse;
}

export const hoursOf = ({ tasks }: Pick<PlainCourse, 'tasks'>): number =>
  tasks.reduce((sum, { hours }) => sum + hours, 0);

export function nationalCourses(random: Random, count: number): PlainCourse[] {
  return Array.from({ length: count }, (_, at) => {
    const tasks = Array.from({ length: 2 + random.below(3) }, (__, no) => ({
      id: `t${no + 1}`,
      title: `任务 ${at + 1}.${no + 1}`,
      hours: 4 + 2 * random.below(4),
    }));
    const all = hoursOf({ tasks });
    return { id: `c${at + 1}`, tasks, floor: all - 2 * random.below(3), keeps: 't1' };
  });
}

/** The workspace of the nation, which is the package `national` as well. */
export function nationalFiles(courses: readonly PlainCourse[], version: string): Record<string, string> {
  const files = courses.map((course) => [`courses/${course.id}.yaml`, courseText(course, version)] as const);
  return {
    'ccstd.yaml': `ccstd: 1\nprofile: none\npackage: {name: national, version: "${version}"}\n`,
    ...Object.fromEntries(files),
    'programme.yaml': programmeText(courses, version),
  };
}

function courseText(course: PlainCourse, version: string): string {
  const tasks = course.tasks.map(
    ({ id, title, hours }) =>
      `  - {id: ${id}, title: ${title}, hours: ${hours}, description: 按图完成${title}。}\n`,
  );
  return `kind: course\nid: ${course.id}\ntitle: 课程 ${course.id}\nversion: "${version}"
category: core\nhours: ${hoursOf(course)}\ncredits: 1\ntasks:\n${tasks.join('')}`;
}

function programmeText(courses: readonly PlainCourse[], version: string): string {
  const rows = courses.map(({ id }) => `  - {course: ${id}, category: core}\n`);
  const locks = courses.map(
    ({ id, floor, keeps }) =>
      `  - {target: plan/${id}/hours, minimum: ${floor}}\n  - {target: plan/${id}/tasks/${keeps}, required: true}\n`,
  );
  return `kind: programme\nid: electrical\ntitle: 电气\nversion: "${version}"\ncode: 0203-4
stages:\n  - level: intermediate\nplan:\n${rows.join('')}locked:\n${locks.join('')}`;
}

/** May go below what the nation locks. */
function randomAdoption(random: Random, course: PlainCourse): PlainAdoption {
  const changes: Change[] = [];
  const tasks: PlainTask[] = [];
  for (const task of course.tasks) {
    const given = { ...task };
    const dice = random.below(6);
    if (dice === 0 && course.tasks.length > 1 && tasks.length > 0) {
      changes.push({ target: `tasks/${task.id}`, op: 'remove' });
      continue;
    }
    if (dice === 1) {
      given.hours = task.hours + (random.below(2) === 0 ? 2 : -2);
      changes.push({ target: `tasks/${task.id}/hours`, op: 'replace', value: given.hours });
    }
    if (dice === 2) {
      given.title = `${task.title}（校本）`;
      changes.push({ target: `tasks/${task.id}/title`, op: 'replace', value: given.title });
    }
    tasks.push(given);
  }
  if (random.below(4) === 0) {
    const own = { id: 'own', title: `本校任务 ${random.below(3)}`, hours: 4 };
    tasks.push(own);
    changes.push({ target: 'tasks', op: 'add', value: { ...own, description: '完成企业的一项任务。' } });
  }
  const gives = { ...course, tasks };
  if (hoursOf(gives) !== hoursOf(course))
    changes.push({ target: 'hours', op: 'replace', value: hoursOf(gives) });
  return { changes, gives };
}

export interface PlainSchool {
  /** Without the package. */
  readonly files: Readonly<Record<string, string>>;
  /** By the id of the national course. */
  readonly taught: ReadonlyMap<string, PlainCourse>;
  readonly adoptions: ReadonlyMap<string, PlainAdoption>;
}

export function randomSchool(seed: number, courses: readonly PlainCourse[], version: string): PlainSchool {
  const random = randomFrom(seed);
  const adoptions = new Map(
    courses.flatMap((course) => {
      const adoption = randomAdoption(random, course);
      return adoption.changes.length > 0 ? [[course.id, adoption] as const] : [];
    }),
  );
  const rows = [...adoptions.keys()].map(
    (id) => ({ target: `plan/${id}/course`, op: 'replace', value: `own-${id}` }) as const,
  );
  const overlays = [...adoptions].map(([id, { changes }]) => [
    `overlays/${id}.yaml`,
    overlayText(`own-${id}`, `course/${id}`, version, changes),
  ]);
  return {
    files: {
      'ccstd.yaml': `ccstd: 1\nprofile: none\norganization: {name: 学校 ${seed}}
dependencies:\n  - {name: national, from: ../national}\n`,
      ...Object.fromEntries(overlays),
      ...(rows.length > 0
        ? { 'overlays/programme.yaml': overlayText('own', 'programme/electrical', version, rows) }
        : {}),
    },
    taught: new Map(courses.map((course) => [course.id, adoptions.get(course.id)?.gives ?? course])),
    adoptions,
  };
}

function overlayText(id: string, base: string, version: string, changes: readonly Change[]): string {
  const lines = changes.map((change) => `  - ${JSON.stringify({ ...change, reason: '本校的安排' })}\n`);
  return `kind: overlay\nid: ${id}\nextends: ${base}\nbaseVersion: "${version}"\nschool: 某校\nchanges:\n${lines.join('')}`;
}
