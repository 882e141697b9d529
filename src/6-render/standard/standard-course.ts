/** A course → its block of 课程标准, part by part in the order of the official form. */

import type { Course, RichText } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { type ComponentLine, componentLines } from '../views/component-lines.ts';
import { type ContentLine, contentTree, depthCounts } from '../views/contents.ts';

/** One line of 工具、材料、设备与资料; `kind` is the name of its field. */
interface ResourceLine {
  readonly kind: 'tools' | 'materials' | 'equipment' | 'documents';
  readonly items: readonly string[];
}

interface Numbered {
  readonly no: number;
  readonly text: string;
}

export interface CourseBlock {
  readonly id: string;
  readonly mark: string;
  readonly title: string;
  readonly integrated: boolean;
  readonly hours: number;
  readonly workTask:
    | {
        readonly title: string;
        readonly description: RichText;
        readonly objects: readonly string[];
        readonly resources: readonly ResourceLine[];
        readonly methods: readonly string[];
        readonly organization: readonly string[];
        readonly requirements: readonly string[];
      }
    | undefined;
  readonly goals: readonly Numbered[];
  readonly contents: readonly (Numbered & ContentLine)[];
  /**
   * How many contents there are of each depth; empty where none is stated.
   * @zh 各程度的知识点数；没有写程度时为空
   */
  readonly depths: string;
  readonly tasks: readonly {
    readonly no: number;
    readonly title: string;
    readonly description: RichText;
    readonly hours: number;
  }[];
  readonly teaching: RichText | undefined;
  readonly grading: GradingBlock | undefined;
}

interface GradingBlock {
  readonly process: number | undefined;
  readonly final: number | undefined;
  readonly components: readonly (ComponentLine & Numbered)[];
  readonly text: RichText | undefined;
}

export function courseBlock(course: Course, mark: string, words: Words): CourseBlock {
  return {
    id: course.id,
    mark,
    title: course.title,
    integrated: course.category === 'integrated',
    hours: course.hours,
    workTask: workTaskOf(course),
    goals: numbered(course.goals.map(({ text }) => text)),
    contents: contentTree(course.contents, words).map((line, index) => ({ no: index + 1, ...line })),
    depths: depthCounts(course.contents, words),
    tasks: course.tasks.map(({ no, title, description, hours }) => ({ no, title, description, hours })),
    teaching: course.teaching,
    grading: gradingOf(course, words),
  };
}

function workTaskOf({ workTask }: Course): CourseBlock['workTask'] {
  if (!workTask) return undefined;
  const { title = '', description, objects, resources, methods, organization, requirements } = workTask;
  const kinds = ['tools', 'materials', 'equipment', 'documents'] as const;
  const lines = kinds
    .map((kind) => ({ kind, items: resources?.[kind] ?? [] }))
    .filter(({ items }) => items.length > 0);
  return { title, description, objects, resources: lines, methods, organization, requirements };
}

function gradingOf(course: Course, words: Words): GradingBlock | undefined {
  const { grading } = course;
  if (!grading) return undefined;
  const components = componentLines(course, words).map((line, index) => ({
    ...line,
    no: index + 1,
    text: line.text ?? '',
  }));
  return { process: grading.process, final: grading.final, components, text: grading.text };
}

function numbered(texts: readonly string[]): Numbered[] {
  return texts.map((text, index) => ({ no: index + 1, text }));
}
