/** 教案: one lesson plan for each stage of each task, with places for what is written after class. */
import { taskNo } from '../../leaves/course-leaves.ts';
import type { LearningTask, TaskStage } from '../../model/model.ts';
import { amountCell, blankCell, goalsCell, richCell, sum, textCell } from './cells.ts';
import { columns, type FormScope, head, stageName } from './form-scope.ts';
import type { Block, Cell, Entry, Form, Section } from './form-view.ts';
import { stageGoals } from './goals-of.ts';
import { grid } from './grid.ts';
import { kitLines, kitOfStage } from './kit-lines.ts';
import { scheduleFacts } from './schedule-facts.ts';
import { statedEntries } from './stated.ts';
import { teachingUnits } from './teaching-units.ts';
import { type TeachingWeek, teachingWeeks } from './teaching-weeks.ts';
import { weekLines } from './week-lines.ts';
import { weeklySlices } from './weekly-slices.ts';

/** Undefined when no task has stages. */
export function lessonPlans(scope: FormScope): Form | undefined {
  const { course, words } = scope;
  const weeksOf = stageWeeks(scope);
  const units = course.tasks.flatMap((task) => task.stages.map((stage) => ({ task, stage })));
  if (units.length === 0) return undefined;
  const sections = units.flatMap(({ task, stage }, index): Section[] => {
    const title = words.label('form.unit', { no: taskNo(task), title: stageName(stage, words) });
    const known = frame(task, stage, weeksOf(stage), scope);
    const taught = [process(stage, scope), ...beside(stage, scope), after(scope)];
    const newPage = index > 0;
    const { lessonFront } = scope;
    if (lessonFront.length === 0) return [{ title, newPage, blocks: [known, ...taught] }];
    const byHand = { brief: lessonFront.map((label) => ({ label, cell: blankCell })) };
    return [
      { title, newPage, blocks: [byHand, known] },
      { newPage: true, blocks: taught },
    ];
  });
  return { name: 'lesson-plans', landscape: true, facts: scheduleFacts(course, words), sections };
}

/** In which weeks of the teaching plan a stage is taught. */
function stageWeeks({ course, calendar, words }: FormScope): (stage: TaskStage) => TeachingWeek[] {
  const slices = weeklySlices(teachingUnits(course, words), teachingWeeks(course, calendar) ?? []);
  return (stage) => slices.flatMap(({ unit, week }) => (unit.stage === stage && week ? [week] : []));
}

function frame(
  task: LearningTask,
  stage: TaskStage,
  weeks: readonly TeachingWeek[],
  scope: FormScope,
): Block {
  const { words, course, organization } = scope;
  const entry = (name: string, cell: Cell): Entry => ({ label: head(words, name), cell });
  const [first] = weeks;
  const last = weeks.at(-1);
  const span =
    first && last && first !== last
      ? [words.label('form.weeks', { first: first.no, last: last.no })]
      : weekLines(first, words);
  const stated = stage.activities.flatMap((activity) => activity.resources);
  const kit = stated.length > 0 ? stage.kit : kitOfStage(stage, task);
  const resources = [...kitLines(kit, words), ...stated];
  return {
    brief: [
      entry('school', textCell(organization)),
      entry('time', span.length > 0 ? textCell(...span) : blankCell),
      entry('place', course.schedule?.place === undefined ? blankCell : textCell(course.schedule.place)),
      entry('hours', amountCell(stage.hours)),
    ],
    entries: [
      entry('goals', goalsCell(stageGoals(stage, task))),
      entry(
        'focus-difficulty',
        textCell(...named(scope, 'focus', task.focus), ...named(scope, 'difficulty', task.difficulty)),
      ),
      entry('preparation', textCell([...new Set(resources)].join(words.label('clause-separator')))),
    ],
  };
}

function named({ words }: FormScope, name: string, texts: readonly string[]): string[] {
  if (texts.length === 0) return [];
  return [
    words.label('form.pair', { name: head(words, name), text: texts.join(words.label('clause-separator')) }),
  ];
}

function process({ activities, hours: planned }: TaskStage, { words }: FormScope): Block {
  const heads = columns(words, [
    ['process-step'],
    ['contents', 'wide'],
    ['student', 'wide'],
    ['teacher', 'wide'],
    ['means'],
    ['teaching-methods'],
    ['outcome'],
  ]);
  const rows = activities.map(({ title, hours, content, student, teacher, means, methods, outcome }) => [
    textCell(title, hours === undefined ? undefined : words.label('hours', { n: hours })),
    richCell(content),
    richCell(student),
    richCell(teacher),
    textCell(means.join(words.label('list-separator'))),
    textCell(methods.join(words.label('list-separator'))),
    textCell(outcome),
  ]);
  const hours = sum(activities.map((activity) => activity.hours)) ?? planned;
  const total = hours === undefined ? [] : [words.label('hours', { n: hours })];
  const foot = heads.map((_, place) =>
    place === 0 ? textCell(words.label('form.total'), ...total) : textCell(),
  );
  const empty = [heads.map(() => blankCell)];
  return {
    title: words.label('form.block.process'),
    grid: grid(heads, rows.length > 0 ? rows : empty, foot),
  };
}

/**
 * What the official form has no place for: what the stage asks, its work steps, homework and what it forms in
 * learners.
 */
function beside({ requirements, steps, activities }: TaskStage, { words }: FormScope): Block[] {
  const joined = (items: readonly string[]) =>
    textCell([...new Set(items)].join(words.label('clause-separator')));
  const stepNames = steps.map(({ title, checkpoint }) =>
    checkpoint === undefined ? title : `${title}${words.label('in-brackets', { text: checkpoint })}`,
  );
  return statedEntries(
    [
      ['TaskStage.requirements', joined(requirements)],
      ['TaskStage.steps', joined(stepNames)],
      ['Activity.by', joined(activities.flatMap(({ by }) => (by ? [words.word('Instructor', by)] : [])))],
      ['Activity.literacy', joined(activities.flatMap(({ literacy }) => literacy))],
      ['Activity.ideology', joined(activities.flatMap(({ ideology }) => ideology))],
      ['Activity.homework', richCell(...activities.map(({ homework }) => homework))],
    ],
    words,
  );
}

function after({ words }: FormScope): Block {
  return {
    entries: [{ label: head(words, 'reflection'), cell: blankCell }],
    signatures: ['teacher', 'date'].map((name) => words.label(`form.signature.${name}`)),
    fillsPage: true,
  };
}
