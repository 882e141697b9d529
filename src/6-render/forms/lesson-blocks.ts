/** What a lesson plan says: its frame, its process, what the official form has no place for, what follows. */
import type { Activity, LearningTask, TaskStage } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { formatNumber } from '../format-number.ts';
import { amountCell, blankCell, goalsCell, richCell, textCell } from './cells.ts';
import { columns, type FormScope, head } from './form-scope.ts';
import type { Block, Cell, Entry, Section } from './form-view.ts';
import { stageGoals } from './goals-of.ts';
import { grid } from './grid.ts';
import { kitLines, kitOfStage } from './kit-lines.ts';
import { statedEntries } from './stated.ts';

/** What is taught at one time. */
export interface LessonPlan {
  readonly title: string;
  readonly when: readonly string[];
  readonly place: string | undefined;
  readonly hours: number | undefined;
  /** Of the tasks whose hours are not told by stages nothing but the task. */
  readonly parts: readonly LessonPart[];
  readonly rows: readonly LessonRow[];
  /** Below the rows. */
  readonly total: number | undefined;
}

export interface LessonPart {
  readonly task: LearningTask;
  readonly stage: TaskStage | undefined;
  /** Those of the stage that are taught now. */
  readonly activities: readonly Activity[];
  /** Those that end now: then their homework is given. */
  readonly ending: readonly Activity[];
}

export interface LessonRow {
  /** A line each. */
  readonly heading: readonly (string | undefined)[];
  readonly hours: number | undefined;
  /** How long that is, where the lesson says how long an hour is. */
  readonly minutes?: number | undefined;
  readonly activity?: Activity | undefined;
  /** What is taught where no activity says it. */
  readonly contents?: readonly string[];
}

/** With a first page that is filled in by hand, where the school wants one. */
export function lessonSections(plan: LessonPlan, isFirst: boolean, scope: FormScope): Section[] {
  const { title } = plan;
  const { lessonFront, words } = scope;
  const known = frame(plan, scope);
  const taught = [process(plan, words), ...beside(plan, words), after(words)];
  const newPage = !isFirst;
  if (lessonFront.length === 0) return [{ title, newPage, blocks: [known, ...taught] }];
  const byHand = { brief: lessonFront.map((label) => ({ label, cell: blankCell })) };
  return [
    { title, newPage, blocks: [byHand, known] },
    { newPage: true, blocks: taught },
  ];
}

function frame({ when, place, hours, parts }: LessonPlan, { words, organization }: FormScope): Block {
  const entry = (name: string, cell: Cell): Entry => ({ label: head(words, name), cell });
  const and = words.label('clause-separator');
  const tasks = [...new Set(parts.map(({ task }) => task))];
  const goals = parts.flatMap(({ task, stage }) => (stage ? stageGoals(stage, task) : task.goals));
  const named = (name: string, texts: readonly string[]): string[] =>
    texts.length === 0 ? [] : [words.label('form.pair', { name: head(words, name), text: texts.join(and) })];
  return {
    brief: [
      entry('school', textCell(organization)),
      entry('time', when.length > 0 ? textCell(...when) : blankCell),
      entry('place', place === undefined ? blankCell : textCell(place)),
      entry('hours', amountCell(hours)),
    ],
    entries: [
      entry('goals', goalsCell([...new Map(goals.map((goal) => [goal.id, goal])).values()])),
      entry(
        'focus-difficulty',
        textCell(
          ...tasks.flatMap((task) => [
            ...named('focus', task.focus),
            ...named('difficulty', task.difficulty),
          ]),
        ),
      ),
      entry('preparation', textCell([...new Set(parts.flatMap((part) => resources(part, words)))].join(and))),
    ],
  };
}

/** Where no step names resources of its own, the kit of the stage or the task is what is prepared. */
function resources({ task, stage, activities }: LessonPart, words: Words): string[] {
  if (!stage) return kitLines(task.kit, words);
  const stated = activities.flatMap((activity) => activity.resources);
  const kit = stage.activities.some((activity) => activity.resources.length > 0)
    ? stage.kit
    : kitOfStage(stage, task);
  return [...kitLines(kit, words), ...stated];
}

function process({ rows, total }: LessonPlan, words: Words): Block {
  const heads = columns(words, [
    ['process-step'],
    ['contents', 'wide'],
    ['student', 'wide'],
    ['teacher', 'wide'],
    ['means'],
    ['teaching-methods'],
    ['outcome'],
  ]);
  const cells = rows.map(({ heading, hours, minutes, activity, contents = [] }) => {
    const { content, student, teacher, means = [], methods = [], outcome } = activity ?? {};
    return [
      textCell(
        ...heading,
        hours === undefined ? undefined : words.label('hours', { n: hours }),
        minutes === undefined ? undefined : words.label('minutes', { n: formatNumber(minutes) }),
      ),
      activity ? richCell(content) : textCell(...contents),
      richCell(student),
      richCell(teacher),
      textCell(means.join(words.label('list-separator'))),
      textCell(methods.join(words.label('list-separator'))),
      textCell(outcome),
    ];
  });
  const hours = total === undefined ? [] : [words.label('hours', { n: total })];
  const foot = heads.map((_, place) =>
    place === 0 ? textCell(words.label('form.total'), ...hours) : textCell(),
  );
  const empty = [heads.map(() => blankCell)];
  return {
    title: words.label('form.block.process'),
    grid: grid(heads, cells.length > 0 ? cells : empty, foot),
  };
}

/**
 * What the official form has no place for: what the stages ask, their work steps, homework and what it forms in
 * learners.
 */
function beside({ parts }: LessonPlan, words: Words): Block[] {
  const joined = (items: readonly string[]) =>
    textCell([...new Set(items)].join(words.label('clause-separator')));
  const stages = parts.flatMap(({ stage }) => stage ?? []);
  const activities = parts.flatMap((part) => part.activities);
  const ending = parts.flatMap((part) => part.ending);
  const stepNames = stages.flatMap(({ steps }) =>
    steps.map(({ title, checkpoint }) =>
      checkpoint === undefined ? title : `${title}${words.label('in-brackets', { text: checkpoint })}`,
    ),
  );
  return statedEntries(
    [
      ['TaskStage.requirements', joined(stages.flatMap(({ requirements }) => requirements))],
      ['TaskStage.steps', joined(stepNames)],
      ['Activity.by', joined(activities.flatMap(({ by }) => (by ? [words.word('Instructor', by)] : [])))],
      ['Activity.literacy', joined(activities.flatMap(({ literacy }) => literacy))],
      ['Activity.ideology', joined(activities.flatMap(({ ideology }) => ideology))],
      ['Activity.homework', richCell(...ending.map(({ homework }) => homework))],
    ],
    words,
  );
}

function after(words: Words): Block {
  return {
    entries: [{ label: head(words, 'reflection'), cell: blankCell }],
    signatures: ['teacher', 'date'].map((name) => words.label(`form.signature.${name}`)),
    fillsPage: true,
  };
}
