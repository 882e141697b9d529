/**
 * What a leaf says → about how high it stands on paper, in millimetres: enough to tell which parts of a book
 * go on one sheet. Both editions count what students read, so that their leaves have the same numbers.
 */
import { stripForStudents } from '../markdown/for-students.ts';
import type { Activity, Assessment, Course, LearningTask, RichText, WorksheetItem } from '../model/model.ts';
import { displayWidth } from '../values/display-width.ts';
import type { LeafSubject } from './leaf.ts';

/** Of the styles of print: text of 9.75 pt on 164 mm, with what stands between paragraphs. */
const line = 7;
/** Half-width characters on a line. */
const cells = 92;
const heading = 12;
const head = 20;
/** Of a row of a table, beside its lines. */
const row = 3;
const answerLine = 8.5;
const gridRow = 9.5;
const figure = 60;

export function printedHeight(subject: LeafSubject, course: Course): number {
  switch (subject.kind) {
    case 'task':
      return head + openingHeight(subject.task);
    case 'stage': {
      const { goals, requirements, kit, steps, activities } = subject.stage;
      const texts = steps.map(({ title, content, ...facts }) => [title, textOf(content), ...wordsOf(facts)]);
      return sum([
        head + 14,
        listHeight(goals.map(({ text }) => text)),
        listHeight(requirements),
        kit.length === 0 ? 0 : heading + (kit.length + 1) * (line + row),
        texts.length === 0 ? 0 : heading + sum(texts.map((step) => 2 * row + 1.7 * lines(step.join('')))),
        ...activities.map(activityHeight),
      ]);
    }
    case 'info':
      return head + markdownHeight(subject.activity.info);
    case 'card':
      return 24 + markdownHeight(subject.card.text, cells / 2);
    case 'assessment':
      return head + assessmentHeight(subject.assessment);
    case 'terms':
      return (
        head +
        heading +
        sum(course.glossary.map(({ term, text }) => lines(`${term}${text}`, cells * 0.8))) +
        listHeight(course.references)
      );
  }
}

type Content = string | { readonly text: string; readonly contents?: readonly Content[] };

/** Each content with those below it. */
function contentTexts(contents: readonly Content[]): string[] {
  return contents.flatMap((content) =>
    typeof content === 'string' ? [content] : [content.text, ...contentTexts(content.contents ?? [])],
  );
}

/** Set smaller than other leaves. */
function openingHeight(task: LearningTask): number {
  const parts = [task.description, task.scenario, task.safety, task.emergency, task.materials].map((text) =>
    text === undefined ? 0 : heading + markdownHeight(text),
  );
  const kit = task.kit.length === 0 ? 0 : heading + (task.kit.length + 1) * (line + 1);
  const media = task.resources.filter(({ audience }) => audience !== 'teacher');
  const lists = [task.requirements, task.goals.map(({ text }) => text), contentTexts(task.contents)].map(
    listHeight,
  );
  const resources = media.length === 0 ? 0 : heading + Math.ceil(media.length / 3) * 18;
  return 30 + 0.93 * sum([...parts, ...lists, kit, resources]);
}

function activityHeight(activity: Activity): number {
  const { content, student, outcome, literacy, resources, homework, info, worksheet } = activity;
  const facts = [outcome, literacy.join(''), resources.join(''), textOf(homework)].filter(Boolean);
  return sum([
    heading + 7,
    content ? line + markdownHeight(content) : 0,
    student ? line + markdownHeight(student) : 0,
    info ? line + 2 : 0,
    ...worksheet.map(itemHeight),
    sum(facts.map((fact) => lines(String(fact), cells * 0.8))),
  ]);
}

function itemHeight({ kind, prompt, options, columns, rows, lines: asked }: WorksheetItem): number {
  const count = typeof rows === 'number' ? rows : (rows?.length ?? 4);
  const isGrid = columns.length > 0 || rows !== undefined;
  const usual = kind === 'drawing' ? 11 : kind === 'question' ? 3 : 0;
  const room = isGrid ? (count + 1) * gridRow : (asked ?? usual) * answerLine;
  return (
    14 +
    markdownHeight(prompt) +
    sum(options.map(({ text }) => lines(text) + (text.includes('![') ? figure : 0))) +
    room
  );
}

function assessmentHeight(assessment: Assessment): number {
  const { description, goals, criteria, phases, questions, scenario, spirit, observe } = assessment;
  const isShown = assessment.open ?? assessment.kind === 'process';
  const marked = criteria.map(({ title = '', text }) => row + lines(`${title}${text}`, cells * 0.55));
  return sum([
    36,
    description ? lines(description) : 0,
    goals.length === 0 ? 0 : heading + goals.length * line * 1.3,
    criteria.length === 0 ? 0 : 38 + sum(marked),
    spirit.length > 0 ? line : 0,
    observe.length === 0 ? 0 : row + sum(observe.map(({ text }) => row + lines(text, cells * 0.55))),
    ...(isShown ? [markdownHeight(scenario), ...questions.map(itemHeight)] : [line]),
    isShown
      ? sum(phases.map(({ content, requirements }) => row + lines(`${content}${requirements ?? ''}`)))
      : 0,
  ]);
}

/** Of Markdown as it is written; a row of a table is as high as its longest cell. */
function markdownHeight(text: RichText | undefined, width = cells): number {
  return sum(
    textOf(text)
      .split('\n')
      .map((written) => blockHeight(written.trim(), width)),
  );
}

function blockHeight(written: string, width: number): number {
  if (written === '') return 0.4 * line;
  if (/^:::|^```/.test(written)) return 2;
  if (/^(?:!\[|::(?:figure|图))/.test(written)) return figure;
  if (/^::(?:qr|二维码)/.test(written)) return 30;
  if (/^#/.test(written)) return heading;
  if (!written.startsWith('|')) return lines(written, width - (/^(?:[-*]|\d+[.)])\s/.test(written) ? 4 : 0));
  if (/^\|[\s:|-]+$/.test(written)) return 0;
  const widths = written
    .split('|')
    .slice(1, -1)
    .map((cell) => displayWidth(cell.trim()));
  const share = width / Math.max(1, widths.length);
  return row + line * Math.max(1, Math.ceil((0.75 * Math.max(0, ...widths)) / share));
}

function listHeight(items: readonly string[]): number {
  return items.length === 0 ? 0 : heading + sum(items.map((item) => lines(item, cells - 6)));
}

function lines(text: string, width = cells): number {
  return line * Math.max(1, Math.ceil(displayWidth(text) / width));
}

const textOf = (text: RichText | undefined): string => (text ? stripForStudents(text.text) : '');

function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsOf) : [];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
