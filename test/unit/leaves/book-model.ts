/**
 * A book that tests edit: authored values with their ids, random edits of them, and what a reader would see
 * on each leaf.
 */
import { stringify } from 'yaml';
import type { Random } from '../../support/random.ts';

export interface Activity {
  id: string;
  title: string;
  content: string;
  info: string | undefined;
}
interface Stage {
  id: string;
  kind: string;
  title: string;
  activities: Activity[];
}
interface Card {
  id: string;
  kind: string;
  title: string;
  text: string;
}
interface Assessment {
  id: string;
  title: string;
  kind: 'process';
  criteria: { text: string }[];
}
interface Task {
  id: string;
  title: string;
  hours: number;
  description: string;
  stages: Stage[];
  cards: Card[];
  assessments: Assessment[];
}
export interface Book {
  id: string;
  title: string;
  category: string;
  hours: number;
  tasks: Task[];
  glossary: { term: string; text: string }[];
}

/** Gives every new thing an id and a text that nothing else has. */
export interface Fresh {
  next(prefix: string): string;
}

export function freshNames(): Fresh {
  let count = 0;
  return { next: (prefix) => `${prefix}${++count}` };
}

export function newBook(fresh: Fresh): Book {
  const book: Book = {
    id: 'book',
    title: '书',
    category: 'core',
    hours: 8,
    tasks: [],
    glossary: [{ term: '词', text: '义' }],
  };
  for (let i = 0; i < 2; i++) book.tasks.push(newTask(fresh));
  return book;
}

const newTask = (fresh: Fresh): Task => ({
  id: fresh.next('t'),
  title: fresh.next('任务'),
  hours: 4,
  description: fresh.next('描述'),
  stages: [newStage(fresh), newStage(fresh)],
  cards: [newCard(fresh)],
  assessments: [newAssessment(fresh)],
});
const newStage = (fresh: Fresh): Stage => ({
  id: fresh.next('s'),
  kind: 'implement',
  title: fresh.next('环节'),
  activities: [newActivity(fresh)],
});
const newActivity = (fresh: Fresh): Activity => ({
  id: fresh.next('a'),
  title: fresh.next('活动'),
  content: fresh.next('内容'),
  info: fresh.next('信息'),
});
const newCard = (fresh: Fresh): Card => ({
  id: fresh.next('k'),
  kind: 'knowledge',
  title: fresh.next('卡片'),
  text: fresh.next('文字'),
});
const newAssessment = (fresh: Fresh): Assessment => ({
  id: fresh.next('e'),
  title: fresh.next('考核'),
  kind: 'process',
  criteria: [{ text: fresh.next('要点') }],
});

type Edit = (book: Book, random: Random, fresh: Fresh) => void;

function somewhere<T>(lists: readonly T[][], random: Random): { list: T[]; index: number } | undefined {
  const list = random.pick(lists.filter((one) => one.length > 0));
  return list && { list, index: random.below(list.length) };
}

const stagesOf = (book: Book): Stage[] => book.tasks.flatMap(({ stages }) => stages);
const activitiesOf = (book: Book): Activity[] => stagesOf(book).flatMap(({ activities }) => activities);
const lists = (book: Book): { id: string }[][] => [
  book.tasks,
  ...book.tasks.flatMap((task) => [task.stages, task.cards, task.assessments]),
  ...stagesOf(book).map(({ activities }) => activities),
];

/** Adding, removing, moving, retitling and rewording, in every list of the book. */
export const edits: Readonly<Record<string, Edit>> = {
  'add a task': (book, random, fresh) =>
    void book.tasks.splice(random.below(book.tasks.length + 1), 0, newTask(fresh)),
  'add a stage': (book, random, fresh) => {
    const task = random.pick(book.tasks);
    task?.stages.splice(random.below(task.stages.length + 1), 0, newStage(fresh));
  },
  'add an activity': (book, random, fresh) => {
    const stage = random.pick(stagesOf(book));
    stage?.activities.splice(random.below(stage.activities.length + 1), 0, newActivity(fresh));
  },
  'add a card': (book, random, fresh) => {
    const task = random.pick(book.tasks);
    task?.cards.splice(random.below(task.cards.length + 1), 0, newCard(fresh));
  },
  'add an assessment': (book, random, fresh) =>
    random.pick(book.tasks)?.assessments.push(newAssessment(fresh)),
  'drop an information page': (book, random) => {
    const activity = random.pick(activitiesOf(book));
    if (activity) activity.info = undefined;
  },
  remove: (book, random) => {
    const at = somewhere(lists(book), random);
    if (at && (at.list !== book.tasks || book.tasks.length > 1)) at.list.splice(at.index, 1);
  },
  move: (book, random) => {
    const at = somewhere(lists(book), random);
    const [one] = at?.list.splice(at.index, 1) ?? [];
    if (at && one) at.list.splice(random.below(at.list.length + 1), 0, one);
  },
  'move an activity to another stage': (book, random) => {
    const task = random.pick(book.tasks);
    const at = somewhere(task?.stages.map(({ activities }) => activities) ?? [], random);
    const [one] = at?.list.splice(at.index, 1) ?? [];
    if (one) (random.pick(task?.stages ?? [])?.activities ?? at?.list)?.push(one);
  },
  retitle: (book, random, fresh) => {
    const one = random.pick([
      ...book.tasks,
      ...stagesOf(book),
      ...activitiesOf(book),
      ...book.tasks.flatMap(({ cards }) => cards),
    ]);
    if (one) one.title = fresh.next('新名');
  },
  'reword an activity': (book, random, fresh) => {
    const activity = random.pick(activitiesOf(book));
    if (activity) activity.content = fresh.next('新内容');
  },
  'reword an information page': (book, random, fresh) => {
    const activity = random.pick(activitiesOf(book).filter(({ info }) => info !== undefined));
    if (activity) activity.info = fresh.next('新信息');
  },
  'reword a card': (book, random, fresh) => {
    const card = random.pick(book.tasks.flatMap(({ cards }) => cards));
    if (card) card.text = fresh.next('新文字');
  },
  'reword the glossary': (book, _, fresh) => {
    book.glossary = [{ term: '词', text: fresh.next('新义') }];
  },
};

/** As an author would write it; a list that became empty is left out. */
export function bookFile(book: Book): string {
  return stringify({ kind: 'course', ...book }, (_, value: unknown) =>
    Array.isArray(value) && value.length === 0 ? undefined : value,
  );
}

/** Leaf id → what is printed on it, in this model's own words; order is the order of the book. */
export function expectedLeaves(book: Book): Map<string, string> {
  const leaves = new Map<string, string>();
  for (const task of book.tasks) {
    const path = task.stages.map(({ title, kind }) => [title, kind]);
    leaves.set(`book/${task.id}`, JSON.stringify([task.title, task.description, path]));
    for (const stage of task.stages) {
      leaves.set(
        `book/${task.id}/${stage.id}`,
        JSON.stringify([stage.title, stage.activities.map(({ title, content }) => [title, content])]),
      );
      for (const { id, title, info } of stage.activities)
        if (info !== undefined) leaves.set(`book/${task.id}/info/${id}`, JSON.stringify([title, info]));
    }
    for (const { id, title, criteria } of task.assessments)
      leaves.set(`book/${task.id}/assessment/${id}`, JSON.stringify([title, criteria]));
    for (const { id, title, text } of task.cards)
      leaves.set(`book/${task.id}/cards/${id}`, JSON.stringify([title, text]));
  }
  leaves.set('book/terms', JSON.stringify(book.glossary));
  return leaves;
}
