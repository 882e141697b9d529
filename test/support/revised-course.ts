/**
 * A national course as plain data whose items are known by a key that no file holds, what the nation and a
 * school do to it at random, and the files it is written in.
 */
import type { Random } from './random.ts';

/** Known by its key: its id, or a number of its own for what has none. */
export interface Item {
  readonly key: string;
  readonly [field: string]: Plain;
}
export type Plain = string | number | Item | readonly Item[] | undefined;
export type Fields = { [field: string]: Plain };

type ListName = 'goals' | 'tasks' | 'stages' | 'contents';

export interface Step {
  readonly field: string;
  /** Of an item of the list in that field. */
  readonly key?: string;
}

/** Every new text is another one, so that no two items can be taken for each other. */
const fresh = (word: string, random: Random): string => `${word}${random.below(1e9)}`;

export function newItem(list: ListName, random: Random, id = fresh('n', random)): Item {
  switch (list) {
    case 'goals':
      return { key: id, id, text: fresh('能做', random) };
    case 'contents':
      return { key: fresh('k', random), value: fresh('内容', random) };
    case 'stages':
      return random.below(2) === 0
        ? { key: fresh('k', random), kind: 'other', title: fresh('环节', random), hours: 1 + random.below(4) }
        : { key: id, id, kind: 'implement', hours: 1 + random.below(4) };
    case 'tasks':
      return summed({
        ...{ key: id, id, title: fresh('任务', random), description: fresh('完成', random) },
        stages: Array.from({ length: 1 + random.below(3) }, () => newItem('stages', random)),
      }) as Item;
  }
}

export function nationalCourse(random: Random): Fields {
  const list = (name: ListName, prefix: string, count: number) =>
    Array.from({ length: count }, (_, at) => newItem(name, random, `${prefix}${at + 1}`));
  return summed({
    ...{ id: 'c', title: '课程', category: 'core', credits: 2, positioning: fresh('定位', random) },
    goals: list('goals', 'g', 2 + random.below(2)),
    contents: list('contents', '', random.below(3)),
    tasks: list('tasks', 't', 1 + random.below(3)),
  });
}

/** Hours are those of the parts, as the nation has them. */
function summed(value: Fields): Fields {
  const parts = (value.tasks ?? value.stages) as readonly Fields[] | undefined;
  if (!parts || parts.length === 0) return value;
  const whole = parts.map(summed);
  const hours = whole.reduce((sum, { hours: own }) => sum + Number(own ?? 0), 0);
  return { ...value, hours, [value.tasks ? 'tasks' : 'stages']: whole as Item[] };
}

export const listsOf = (value: Fields): ListName[] =>
  (['goals', 'contents', 'tasks', 'stages'] as const).filter((name) => Array.isArray(value[name]));

/** One thing that a new version of the standard does. */
export function nationalEdit(course: Fields, random: Random): Fields {
  const next = structuredClone(course);
  const tasks = next.tasks as readonly Fields[];
  const owner = random.below(2) === 0 ? next : (random.pick(tasks) ?? next);
  const name = random.pick(listsOf(owner)) ?? 'goals';
  const items = [...(owner[name] as Item[])];
  const at = random.below(items.length);
  const item = items[at];
  switch (random.below(7)) {
    case 0:
      items.splice(random.below(items.length + 1), 0, newItem(name, random));
      break;
    case 1:
      if (items.length > (name === 'tasks' || name === 'stages' ? 1 : 0)) items.splice(at, 1);
      break;
    case 2:
      items.push(...items.splice(at, 1));
      break;
    case 3:
      // Another id makes another thing of it.
      if (item?.id !== undefined) {
        const id = fresh('r', random);
        items[at] = { ...item, id, key: id };
      }
      break;
    case 4:
      if (item) items[at] = reworded(item, random);
      break;
    case 5:
      if (item && name === 'stages')
        items[at] = { ...item, ...changedKey(item, random), hours: Number(item.hours) + 1 + random.below(3) };
      break;
    default: {
      const field = random.pick(['title', 'positioning', 'description', 'credits']) ?? 'title';
      if (field === 'credits') next.credits = random.below(3) === 0 ? undefined : 1 + random.below(4);
      else if (owner[field] !== undefined) owner[field] = fresh('改写', random);
    }
  }
  owner[name] = items;
  return summed(next);
}

/** What has no id is known by what it says. */
const changedKey = (item: Item, random: Random): { key: string } => ({
  key: typeof item.id === 'string' ? item.id : fresh('k', random),
});

function reworded(item: Item, random: Random): Item {
  const field = ['text', 'title', 'value'].find((name) => item[name] !== undefined);
  return field ? { ...item, ...changedKey(item, random), [field]: fresh('改写', random) } : item;
}

/** As it is written, without keys. */
export function plain(value: Plain): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object') return value;
  const { key: _, ...fields } = value as Item;
  if ('value' in fields) return fields.value;
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, item]) => (item === undefined ? [] : [[name, plain(item)]])),
  );
}

/** The files of the nation: tasks and texts in files of their own or not, keys in any order. */
export function courseFiles(course: Fields, version: string, random: Random): Record<string, string> {
  const files: Record<string, string> = {};
  const text = (written: unknown): unknown => {
    if (typeof written !== 'string' || random.below(3) > 0) return written;
    const file = `texts/${Object.keys(files).length}.md`;
    files[file] = `${written}\n`;
    return { file: `../${file}` };
  };
  const shuffled = (value: object): object =>
    Object.fromEntries(
      Object.entries(value)
        .map((entry) => [random.below(1000), entry] as const)
        .sort(([a], [b]) => a - b)
        .map(([, entry]) => entry),
    );
  const written = plain(course as Item) as Record<string, unknown> & { tasks: Record<string, unknown>[] };
  const tasks = written.tasks.map((task) => {
    const own = { ...task, description: text(task.description) };
    if (random.below(2) === 0) return shuffled(own);
    files[`tasks/${task.id}.yaml`] = `${JSON.stringify({ kind: 'learning-task', ...own })}\n`;
    return task.id;
  });
  const positioning = text(written.positioning);
  const entity = { kind: 'course', version, ...written, tasks, positioning };
  files['courses/c.yaml'] = `${JSON.stringify(shuffled(entity))}\n`;
  return files;
}
