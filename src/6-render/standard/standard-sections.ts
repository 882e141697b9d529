/**
 * The parts of a programme's standard that are text and small tables: who it is for, what it aims at, how it
 * is run.
 */
import type { Programme, RichText, StandardModel } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { byId } from '../../values/by-id.ts';

/** A titled passage, or nothing. */
export interface Passage {
  readonly place: number;
  /**
   * Names its label, for the helper `field`.
   * @zh 标题所用的字段名，给 field 用
   * @pattern ^(TrainingModel|Implementation|Evaluation)\.[a-zA-Z]+$
   */
  readonly field: string;
  readonly text: RichText;
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

/**
 * One line each: title, code, specialization, edition and document number, as far as the standard is known.
 */
export function occupationLines({ occupations }: Programme, model: StandardModel, words: Words): string[] {
  return occupations.map((id) => {
    const standard = byId(model.standards).get(id);
    const { specialization, edition, documentNo } = standard ?? {};
    const code = specialization?.code ?? standard?.code;
    const parts = [
      standard?.title ?? id,
      code && words.label('standard.occupation.code', { code }),
      specialization && words.label('standard.occupation.specialization', { name: specialization.name }),
      edition && words.label('standard.occupation.edition', { edition }),
      documentNo,
    ];
    return parts.filter(Boolean).join(words.label('standard.comma'));
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
  return asked.map(({ title, requirements }) => ({
    stage: title,
    rows: requirements.map(({ task, abilities }) => ({ task, abilities })),
  }));
}

/** The passages of a part that have text, each at its place in the official form. */
export function passages<T extends object>(
  part: T | undefined,
  type: string,
  fields: readonly (keyof T & string)[],
): Passage[] {
  return fields.flatMap((field, index) => {
    const text = part?.[field] as RichText | undefined;
    return text?.text ? [{ place: index + 1, field: `${type}.${field}`, text }] : [];
  });
}

export interface SpiritLine {
  readonly dimension: string;
  readonly text: string;
  /**
   * What shows it in every assessment.
   * @zh 各考核项目共用的观察点
   */
  readonly observe: readonly string[];
}

export function spiritOf({ spirit, observe }: Programme): SpiritLine[] {
  const dimensions = ['dedication', 'refinement', 'rigour', 'excellence'] as const;
  return dimensions.flatMap((dimension) => {
    const seen = observe.filter((one) => one.spirit === dimension).map(({ text }) => text);
    const text = spirit?.[dimension] ?? '';
    return text === '' && seen.length === 0 ? [] : [{ dimension, text, observe: seen }];
  });
}
