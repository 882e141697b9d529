/** The questions of an assessment → the parts (大题) in which a paper prints them, with their titles. */
import { paperParts } from '../../answers/paper-parts.ts';
import type { Assessment, WorksheetItem } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { formatNumber } from '../format-number.ts';
import { sum } from '../forms/cells.ts';

export interface QuestionSection {
  /** With its number and its points; undefined where the paper states no parts. */
  readonly title: string | undefined;
  readonly text: string | undefined;
  readonly items: readonly WorksheetItem[];
  /** Number of its first question in the paper. */
  readonly first: number;
}

/** The model has the questions in the order of their parts already. */
export function questionSections(assessment: Assessment, words: Words): QuestionSection[] {
  const { questions, sections } = assessment;
  if (questions.length === 0) return [];
  if (sections.length === 0) return [{ title: undefined, text: undefined, items: questions, first: 1 }];
  const { parts, outside } = paperParts(assessment);
  const stated = parts.map(({ section, places }) => ({
    name: section.title,
    text: section.text,
    items: places.flatMap((place) => questions[place] ?? []),
  }));
  const rest = outside.flatMap((place) => questions[place] ?? []);
  const others = { name: words.label('form.block.questions'), text: undefined, items: rest };
  let first = 1;
  return [...stated, ...(rest.length > 0 ? [others] : [])].map(({ name, text, items }, index) => {
    const no = ordinals(words)[index] ?? index + 1;
    const title = words.label('form.exam.part', {
      no,
      kind: withoutNumber(name, no),
      points: pointsOf(items, words),
    });
    const section = { title, text, items, first };
    first += items.length;
    return section;
  });
}

/** `一、判断题`, where the paper numbers it so itself. */
function withoutNumber(name: string, no: string | number): string {
  return name.startsWith(`${no}、`) ? name.slice(`${no}、`.length).trimStart() : name;
}

export const ordinals = (words: Words): string[] => words.label('form.exam.ordinals').split(' ');

/** `（每题 0.5 分，共 80 分）`; empty as long as some have no points. */
export function pointsOf(items: readonly WorksheetItem[], words: Words): string {
  const total = sum(items.map(({ points }) => points));
  if (total === undefined) return '';
  const each = items.length > 1 ? pointsOfEach(items) : undefined;
  const shown = { n: formatNumber(each ?? total), total: formatNumber(total) };
  return words.label(each === undefined ? 'form.exam.points' : 'form.exam.points-each', shown);
}

/** Undefined where they differ. */
export function pointsOfEach(items: readonly WorksheetItem[]): number | undefined {
  const [first] = items;
  return items.every(({ points }) => points === first?.points) ? first?.points : undefined;
}
