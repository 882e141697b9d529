/** 标准校本转化建议: an adopted course beside its base, what the school changed, and on what grounds. */
import type { Course, CourseAdoption, LearningTask } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { courseTitles } from '../views/course-mentions.ts';
import { contributorFacts, sourceFacts } from '../views/source-facts.ts';
import { adoptedRows } from './adopted-rows.ts';
import { amountCell, blankCell, listCell, richCell, sum, textCell } from './cells.ts';
import { columns, type FormScope, head } from './form-scope.ts';
import type { Block, Cell, Form, Section } from './form-view.ts';
import { grid } from './grid.ts';

/** Undefined for a course that is nobody's adoption. */
export function adoptionForm({ course, base, words }: FormScope): Form | undefined {
  const { adoption } = course;
  if (!adoption || !base) return undefined;
  const section = (name: string, block: Block) => ({
    title: words.label(`form.block.${name}`),
    blocks: [block],
  });
  return {
    name: 'adoption',
    landscape: true,
    facts: [{ label: words.field('Overlay.school'), text: adoption.school }],
    sections: [
      section('standard-analysis', standing(course, base, adoption, words)),
      section('adopted-tasks', tasks(base, course, words)),
      section('grounds', grounds(adoption, words)),
      ...origin(course, words),
      section('adopted', {
        grid: grid(columns(words, adoptedHeads), adoptedRows(adoption.changes, base, course, words)),
      }),
    ],
  };
}

/** Who adapted it, and on what it rests. */
function origin({ contributors, source, notes }: Course, words: Words): Section[] {
  const facts = [...contributorFacts(contributors, words), ...sourceFacts(source, words)];
  const entries = facts.map(({ name, text }) => ({ label: name, cell: textCell(text) }));
  const noted = notes === undefined ? [] : [{ label: words.field('Overlay.notes'), cell: textCell(notes) }];
  const all = [...entries, ...noted];
  return all.length === 0 ? [] : [{ title: words.label('colophon'), blocks: [{ entries: all }] }];
}

const adoptedHeads = [
  ['adopted-item', 'middle'],
  ['national'],
  ['adopted'],
  ['adoption-reason', 'wide'],
] as const;

/** 课程定位 */
function standing(
  course: Course,
  base: Course,
  { baseVersion, context }: CourseAdoption,
  words: Words,
): Block {
  const version = baseVersion ?? base.version;
  const origin =
    version === undefined ? base.title : words.label('form.adopted.version', { title: base.title, version });
  const named = (name: string, text: string | undefined) =>
    text ? words.label(`form.adopted.${name}`, { text }) : undefined;
  const titles = (mentions: Course['prerequisites']) =>
    courseTitles(mentions, words).join(words.label('list-separator'));
  return {
    title: words.label('form.block.standing'),
    entries: [
      entry(
        'origin',
        textCell(origin, named('work-task', base.workTask?.title), named('document', base.source?.document)),
        words,
      ),
      entry(
        'neighbours',
        textCell(
          named('before', titles(course.prerequisites)),
          named('beside', titles(course.corequisites)),
          named('after', titles(course.followUps)),
        ),
        words,
      ),
      entry('value', richCell(context.course ?? course.positioning), words),
    ],
  };
}

function grounds({ context }: CourseAdoption, words: Words): Block {
  const { region, school, students, facilities } = context;
  return {
    entries: [
      entry('region', richCell(region), words),
      entry('school-profile', richCell(school), words),
      entry('base', richCell(students), words),
      entry('facilities', richCell(facilities), words),
    ],
  };
}

function entry(name: string, cell: Cell, words: Words) {
  return { label: head(words, name), cell };
}

/** A task is the same as long as it keeps its id; what the school adds follows in its own order. */
function tasks(base: Course, course: Course, words: Words): Block {
  const parts = [['name'], ['hours', 'narrow'], ['task-text', 'wide']] as const;
  const grouped = (group: string) =>
    columns(words, parts).map((column) => ({ ...column, group: head(words, group) }));
  const heads = [
    ...columns(words, [['no', 'narrow']]),
    ...grouped('national-tasks'),
    ...grouped('school-tasks'),
  ];
  const added = course.tasks.filter(({ id }) => !base.tasks.some((task) => task.id === id));
  const pairs = [
    ...base.tasks.map((task) => [task, course.tasks.find(({ id }) => id === task.id)] as const),
    ...added.map((task) => [undefined, task] as const),
  ];
  const rows = pairs.map(([was, is], index) => [amountCell(index + 1), ...taskCells(was), ...taskCells(is)]);
  const total = (list: readonly LearningTask[]) => amountCell(sum(list.map(({ hours }) => hours)));
  const foot = [
    textCell(words.label('form.total')),
    blankCell,
    total(base.tasks),
    blankCell,
    blankCell,
    total(course.tasks),
    blankCell,
  ];
  return { grid: grid(heads, rows, foot) };
}

function taskCells(task: LearningTask | undefined): Cell[] {
  if (!task) return [listCell([]), listCell([]), listCell([])];
  return [textCell(task.title), amountCell(task.hours), richCell(task.description)];
}
