/** The parts of a programme's standard that are text and small tables: who it is for, what it aims at, how it is run. */
import type { Programme, RichText, StandardModel } from '../../model/model.ts';

/** A titled passage, or nothing; `field` names its label. */
export interface Passage {
  readonly place: number;
  readonly field: string;
  readonly text: RichText;
}

export interface Occupation {
  readonly title: string;
  readonly code: string;
  readonly specialization: string;
  readonly edition: string;
  readonly documentNo: string;
}

export interface StageFacts {
  readonly title: string;
  readonly trainsTo: string;
  readonly schooling: string;
  readonly credentials: readonly string[];
}

/** One stage's rows of the table 培养层级 | 典型工作任务 | 职业能力要求. */
export interface RequirementGroup {
  readonly stage: string;
  readonly rows: readonly { readonly task: string; readonly abilities: readonly string[] }[];
}

export function occupationsOf({ occupations }: Programme, model: StandardModel): Occupation[] {
  return occupations.map((id) => {
    const standard = model.standards.find((candidate) => candidate.id === id);
    const { name = '', code: specialCode = '' } = standard?.specialization ?? {};
    return {
      title: standard?.title ?? id,
      code: specialCode || (standard?.code ?? ''),
      specialization: name,
      edition: standard?.edition ?? '',
      documentNo: standard?.documentNo ?? '',
    };
  });
}

export function stageFacts({ stages }: Programme, model: StandardModel): StageFacts[] {
  const titles = new Map(model.credentials.map(({ id, title }) => [id, title]));
  return stages.map(({ title, trainsTo, schooling = '', credentials }) => {
    return { title, trainsTo, schooling, credentials: credentials.map((id) => titles.get(id) ?? id) };
  });
}

export function requirementGroups({ stages }: Programme): RequirementGroup[] {
  const asked = stages.filter(({ requirements }) => requirements.length > 0);
  return asked.map(({ title, requirements }) => ({ stage: title, rows: requirements.map(({ task, abilities }) => ({ task, abilities })) }));
}

/** The passages of a part that have text, each at its place in the official form. */
export function passages<T extends object>(part: T | undefined, type: string, fields: readonly (keyof T & string)[]): Passage[] {
  return fields.flatMap((field, index) => {
    const text = part?.[field] as RichText | undefined;
    return text?.text ? [{ place: index + 1, field: `${type}.${field}`, text }] : [];
  });
}

export function spiritOf({ spirit }: Programme): { readonly dimension: string; readonly text: string }[] {
  const dimensions = ['dedication', 'refinement', 'rigour', 'excellence'] as const;
  return dimensions.flatMap((dimension) => (spirit?.[dimension] ? [{ dimension, text: spirit[dimension] }] : []));
}
