/**
 * A leaf → a digest of what is printed on it, the same wherever it stands in the book and however its source
 * is laid out.
 */
import { answerKey } from '../answers/answer-key.ts';
import { findMediaReferences } from '../markdown/media-references.ts';
import { parseLine, parseMarkdown } from '../markdown/parse.ts';
import type {
  Assessment,
  Course,
  Goal,
  LearningTask,
  RichText,
  TaskStage,
  WorksheetItem,
} from '../model/model.ts';
import type { Leaf } from './leaf.ts';

/** How a digest is made of text, and of the pictures that a text shows. */
export interface DigestTools {
  readonly hash: (text: string) => string;
  /** Digest of a picture named in a file; undefined when there is none. */
  readonly imageDigest: (file: string, src: string) => string | undefined;
}

const digestDigits = 16;

function leafDigest(leaf: Leaf, course: Course, tools: DigestTools): string {
  return digestOf(leaf.kind, contentOf(leaf, course), tools);
}

/** Of what a kind of leaf prints. */
export function digestOf(kind: string, content: unknown, tools: DigestTools): string {
  return tools.hash(`${kind} ${JSON.stringify(printed(content, tools))}`).slice(0, digestDigits);
}

/** Of all that stands on one leaf; a leaf of one part has the digest of that part. */
export function sheetDigest(parts: readonly Leaf[], course: Course, tools: DigestTools): string {
  const digests = parts.map((part) => leafDigest(part, course, tools));
  return digests.length === 1 ? digests.join() : tools.hash(digests.join(' ')).slice(0, digestDigits);
}

/** Numbers, running heads and links follow from the place of a leaf and are none of its content. */
export function contentOf(leaf: Leaf, course: Course): unknown {
  switch (leaf.kind) {
    case 'task':
      return openingOf(leaf.task);
    case 'stage':
      return { ...leaf.stage, activities: leaf.stage.activities.map(({ info: _, ...activity }) => activity) };
    case 'info':
      return { title: leaf.activity.title, info: leaf.activity.info };
    case 'card':
      return leaf.card;
    case 'assessment':
      return sheetOf(leaf.assessment, goalsIn(course, leaf.task), leaf.task?.stages ?? []);
    case 'terms':
      return { glossary: course.glossary, references: course.references };
  }
}

/** Facts of the file, not of the page. */
const offPage: ReadonlySet<string> = new Set(
  'file course no sharedLeaves leafNumbers weight version status effective source contributors assessments cards stages'.split(
    ' ',
  ),
);

function openingOf(task: LearningTask): unknown {
  const own = Object.fromEntries(Object.entries(task).filter(([key]) => !offPage.has(key)));
  return { ...own, path: task.stages.map(({ kind, title, hours }) => ({ kind, title, hours })) };
}

function sheetOf(assessment: Assessment, goals: readonly Goal[], stages: readonly TaskStage[]): unknown {
  const texts = assessment.goals.map((id) => goals.find((goal) => goal.id === id)?.text ?? id);
  const stage = stages.find(({ id }) => id !== undefined && id === assessment.stage);
  return { ...assessment, goals: texts, stage: stage && { kind: stage.kind, title: stage.title } };
}

function goalsIn(course: Course, task: LearningTask | undefined): readonly Goal[] {
  return [...(task?.goals ?? []), ...(task?.stages.flatMap(({ goals }) => goals) ?? []), ...course.goals];
}

/**
 * Without ids, alignments and extensions, which no page shows, and without what is empty, so that a new field
 * of the language changes nothing.
 */
function printed(value: unknown, tools: DigestTools): unknown {
  if (typeof value === 'string') return value.replace(/\r\n?/g, '\n').trim();
  if (Array.isArray(value)) return value.map((item) => printed(item, tools));
  if (typeof value !== 'object' || value === null) return value;
  if (isRichText(value)) return [printed(value.text, tools), ...imagesOf(value, tools)];
  const shown = Object.entries(isItem(value) ? asKeyed(value, tools) : value).flatMap(
    ([key, item]): [string, unknown][] => {
      const isOff = key === 'id' || key === 'aligns' || key.startsWith('x-') || item === undefined;
      return isOff || (Array.isArray(item) && item.length === 0) ? [] : [[key, printed(item, tools)]];
    },
  );
  return Object.fromEntries(shown.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isRichText(value: object): value is RichText {
  return Object.keys(value).length === 2 && 'text' in value && 'file' in value;
}

function isItem(value: object): value is WorksheetItem {
  return 'prompt' in value && 'correct' in value && 'options' in value;
}

/** A key is the same whether it was written as a letter, a place or a text. */
function asKeyed(item: WorksheetItem, tools: DigestTools): object {
  const typed = item.options.map(({ text }) => text);
  const pictures = item.options.flatMap((option) => imagesOf(option, tools, parseLine));
  const shown = { ...item, ...(pictures.length > 0 ? { pictures } : {}) };
  if (item.kind === 'checklist') return { ...shown, options: typed };
  const { options, marked, judgement } = answerKey({ ...item, options: typed });
  const texts = options.map(({ letter, text }) => (/^[A-Z]+$/.test(letter) ? text : `${letter}. ${text}`));
  const correct = judgement === undefined ? marked.map((place) => texts[place]) : [judgement ? '对' : '错'];
  return { ...shown, options: texts, correct };
}

/** A picture that is drawn anew changes the page though no word does. */
function imagesOf({ text, file }: RichText, { imageDigest }: DigestTools, parse = parseMarkdown): string[] {
  return findMediaReferences(text, parse).flatMap(({ as, written }) =>
    as === 'qr' ? [] : (imageDigest(file, written) ?? []),
  );
}
