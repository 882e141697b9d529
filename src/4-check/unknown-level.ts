/** The level of a course that is neither a word of the language nor a stage of any programme. */

import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import { findStage, stageId } from '../3-bind/stages.ts';
import { suggest } from '../diagnostics/suggest.ts';
import type { Course, Stage } from '../generated/types.ts';
import { nearForm } from '../language/fold.ts';
import { lookup, wordTable } from '../language/language-tables.ts';
import { isLevelWord, levelMeant } from '../language/level-words.ts';

export interface UnknownLevel {
  /** Stages that there are. */
  readonly stages: readonly Stage[];
  /** Words that were probably meant: English ones of levels, else ids of stages. */
  readonly meant: readonly string[];
}

export function unknownLevel(
  { level }: Course,
  { programmes, refused }: BoundWorkspace,
): UnknownLevel | undefined {
  const { zh } = wordTable('CourseLevel');
  if (level === undefined || Object.hasOwn(zh, level)) return undefined;
  const all = [...programmes.values()];
  if (all.some(({ value }) => findStage(value, level))) return undefined;
  const stages = all.flatMap(({ value }) => value.stages);
  const meant = meantBy(level, stages);
  // A programme that nobody could read, or that is not written yet, may well have a stage of that name.
  const open = all.length === 0 || [...refused].some((entity) => /^(Programme|\?) /.test(entity));
  const isName = !isLevelWord(level);
  return open && isName && meant.length === 0 ? undefined : { stages, meant };
}

function meantBy(typed: string, stages: readonly Stage[]): readonly string[] {
  const titled = stages.filter(({ title }) => title === typed).map(stageId);
  if (titled.length > 0) return [...new Set(titled)];
  const { zh } = wordTable('CourseLevel');
  const levels = Object.keys(zh);
  const spelt = lookup(wordTable('CourseLevel').near ?? {}, nearForm(typed));
  const level = spelt ?? levelMeant('CourseLevel', typed, levels);
  if (level !== undefined) return [level];
  // `——` stands for none yet, and `中级、高级` for one of several: a course has one.
  if (!/[\p{L}\p{N}]/u.test(typed)) return levels;
  const several = typed
    .split(/[、，,;；/+和及与至～~]/)
    .map((part) => levelMeant('CourseLevel', part, levels));
  const named = several.flatMap((one) => one ?? []);
  if (several.length > 1 && named.length === several.length) return [...new Set(named)];
  const words = new Map([
    ...Object.entries(zh).flatMap(([en, word]) => [[word, en] as const, [en, en] as const]),
  ]);
  for (const stage of stages) words.set(stageId(stage), stageId(stage));
  return [...new Set(suggest(typed, words.keys()).map((word) => words.get(word) ?? word))];
}
