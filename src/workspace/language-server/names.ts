/** What a reference may name at a place of a file: the ids that are there, each with what it stands for. */

import type { ValidDocument } from '../../2-validate/validate.ts';
import type { BoundWorkspace } from '../../3-bind/bound-workspace.ts';
import { type LevelItems, lookUpItem } from '../../3-bind/item-index.ts';
import { sharedNames, taskNamed } from '../../3-bind/named-task.ts';
import { stageId } from '../../3-bind/stages.ts';
import type { Course, LearningTask, Programme, Requirement, SkillStandard } from '../../generated/types.ts';
import { entityReference } from '../../language/adopted-shape.ts';
import { canonicalItemReference, spokenLevel } from '../../language/item-reference.ts';
import type { KeyLanguage } from '../../language/key-language.ts';
import { enumWord } from '../../language/key-language.ts';
import { kindOfType } from '../../language/kind-of-type.ts';
import { namesInText } from '../../language/typed-place.ts';
import { type Located, placeOf } from '../../source/located.ts';
import type { Where } from '../../source/place.ts';

export interface Name {
  /** As a reference writes it. */
  readonly id: string;
  /** What it is called, or what a requirement says. */
  readonly title: string;
  /** Where it is defined. */
  readonly where: Where;
}

/** The file in which somebody writes, and what is known around it. */
export interface Around {
  readonly file: string;
  readonly text: string;
  /** Object type of the file. */
  readonly type: string;
  readonly language: KeyLanguage;
  readonly documents: readonly ValidDocument[];
  readonly bound: BoundWorkspace;
}

/** `target` is what the language calls the kind of a reference: an object type, `Item` or `Entity`. */
export function namesOf(target: string, around: Around): readonly Name[] {
  switch (target) {
    case 'Item':
      return standardsAtHand(around).flatMap((standard) => itemNames(standard, around));
    case 'Entity':
      return around.documents.flatMap((document) => entityName(document, around.language));
    case 'Credential':
      return [...ofDocuments('Credential', around), ...impliedCredentials(around)];
    case 'Stage':
      return stageNames(around);
    case 'LearningTask':
      return distinct([...ofDocuments(target, around), ...inText(target, around), ...ofCourses(around)]);
    case 'Goal':
    case 'Assessment':
    case 'TaskStage':
    case 'Route':
      return distinct([...inText(target, around), ...ofRelatives(target, around)]);
    default:
      return ofDocuments(target, around);
  }
}

/** Those that the file names already come first: what follows is mostly of the same. */
function standardsAtHand({ bound, text }: Around): readonly Located<SkillStandard>[] {
  const all = [...bound.items.standards.values()].map(({ standard }) => standard);
  const isNamed = ({ value: { id } }: Located<SkillStandard>) => text.includes(`${id}/`);
  return [...all.filter(isNamed), ...all.filter((standard) => !isNamed(standard))];
}

function ofDocuments(type: string, { documents }: Around): Name[] {
  return documents
    .filter((document) => document.type === type)
    .map(({ file, value: { id, title } }) => ({ id, title: title ?? '', where: { file, path: ['id'] } }));
}

/** Tasks of courses, as others name them. */
function ofCourses({ bound }: Around): Name[] {
  return sharedNames(bound).flatMap((id): Name[] => {
    const task = taskNamed(id, undefined, bound);
    return task ? [{ id, title: task.value.title, where: placeOf(task, 'id') }] : [];
  });
}

function inText(type: string, { file, text, type: whole }: Around): Name[] {
  return namesInText(text, whole)
    .filter((name) => name.type === type)
    .map(({ id, title, start }) => ({ id, title, where: { file, start, end: start + id.length } }));
}

/** Goals and assessments of the course to which a task belongs, and of the tasks of a course. */
function ofRelatives(target: string, around: Around): Name[] {
  const { documents, text, type, file } = around;
  const own = namesInText(text, type).find((name) => name.type === type)?.id;
  const courses = documents.filter(
    (one) =>
      one.type === 'Course' && one.file !== file && ((one.value as Course).tasks ?? []).includes(own ?? ''),
  );
  const tasks = documents.filter(
    (one) => one.type === 'LearningTask' && type === 'Course' && text.includes(one.value.id),
  );
  const relatives = [...courses, ...(target === 'Assessment' ? tasks : [])];
  return relatives.flatMap(({ file: other, value }) => {
    const { goals = [], assessments = [] } = value as Course | LearningTask;
    const list = target === 'Goal' ? goals : target === 'Assessment' ? assessments : [];
    const key = target === 'Goal' ? 'goals' : 'assessments';
    return list.flatMap((one, index): Name[] =>
      typeof one === 'string'
        ? []
        : [
            {
              id: one.id,
              title: 'text' in one ? one.text : (one.title ?? ''),
              where: { file: other, path: [key, index, 'id'] },
            },
          ],
    );
  });
}

function impliedCredentials({ documents, language }: Around): Name[] {
  return documents.flatMap((document) => {
    if (document.type !== 'SkillStandard') return [];
    const { id, title, levels } = document.value as SkillStandard;
    return levels.map(({ level }, index) => ({
      id: `${id}-${level}`,
      title: `${title} ${spokenLevel(level, language === 'zh')}`,
      where: { file: document.file, path: ['levels', index, 'level'] },
    }));
  });
}

function stageNames({ documents, file, language }: Around): Name[] {
  const programme = documents.find((one) => one.type === 'Programme' && one.file === file);
  const { stages = [] } = (programme?.value ?? {}) as Partial<Programme>;
  return stages.map((stage, index) => ({
    id: stage.id ?? enumWord('StageLevel', stageId(stage), language),
    title: stage.level === undefined ? '' : enumWord('StageLevel', stage.level, language),
    where: { file, path: ['stages', index] },
  }));
}

function entityName({ file, type, value: { id, title } }: ValidDocument, language: KeyLanguage): Name[] {
  const kind = kindOfType(type);
  const word = kind && enumWord('EntityKind', kind, language);
  return word === undefined
    ? []
    : [{ id: `${word}/${id}`, title: title ?? '', where: { file, path: ['id'] } }];
}

function itemNames(standard: Located<SkillStandard>, { bound }: Around): Name[] {
  const { id } = standard.value;
  const items = bound.items.standards.get(id);
  if (!items) return [];
  const name = (middle: string, no: string, item: Located<Requirement>): Name => ({
    id: `${id}/${middle}/${no}`,
    title: item.value.text,
    where: placeOf(item, 'no'),
  });
  const ofLevel = ([level, { items: own }]: [string, LevelItems]) =>
    [...own].map(([no, item]) => name(level, no, item));
  const basics = (['ethics', 'foundations'] as const).flatMap((part) =>
    [...items[part]].map(([no, item]) => name(part, no, item)),
  );
  return [...basics, ...[...items.levels].flatMap(ofLevel)];
}

/** What a reference names, however it is written. */
export function namedBy(target: string, typed: string, around: Around): readonly Name[] {
  if (target === 'Entity') {
    const { type = '', id } = entityReference(typed);
    return namesOf(type, around).filter((name) => name.id === id);
  }
  if (target !== 'Item') return namesOf(target, around).filter(({ id }) => id === typed);
  const reference = canonicalItemReference(typed);
  const found = lookUpItem(around.bound.items, reference);
  if (!('items' in found)) return [];
  const wanted = new Set(found.items);
  return namesOf('Item', around).filter(({ id }) => wanted.has(id));
}

function distinct(names: readonly Name[]): Name[] {
  return [...new Map([...names].reverse().map((name) => [name.id, name])).values()].reverse();
}
