/** What a release of some courses, or of a programme, is made of and cites: each entity with why it is asked for. */
import type { Course, Entity, LearningTask } from '../generated/types.ts';
import { entityReference } from '../language/adopted-shape.ts';
import { walk } from '../language/walk.ts';
import { joinPath } from '../paths/join-path.ts';
import type { Located } from '../source/located.ts';
import type { Adoption } from './adoption.ts';
import type { BoundWorkspace } from './bound-workspace.ts';
import { courseOfShared } from './named-task.ts';

/** Left out = nothing of that kind. */
export interface ReleasePart {
  readonly courses?: readonly string[];
  readonly programme?: string | undefined;
}

export type AskedWhy = 'released' | 'task' | 'planned' | 'credential' | 'standard' | 'base';

export interface Asked {
  readonly type: string;
  readonly id: string;
  readonly title: string;
  readonly file: string;
  readonly why: AskedWhy;
  /** Title of what needs it; undefined for what is released itself. */
  readonly by: string | undefined;
}

/** In the order in which they are met, each once. */
export function releaseScope(workspace: BoundWorkspace, part: ReleasePart): readonly Asked[] {
  const scope = new Scope(workspace);
  for (const id of part.courses ?? []) scope.course(id, 'released', undefined);
  if (part.programme !== undefined) scope.programme(part.programme, 'released', undefined);
  return [...scope.asked.values()];
}

class Scope {
  readonly asked = new Map<string, Asked>();

  constructor(readonly workspace: BoundWorkspace) {}

  programme(id: string, why: AskedWhy, by: string | undefined): void {
    const programme = this.workspace.programmes.get(id);
    if (!programme || !this.#ask('Programme', programme, why, by)) return;
    const title = titleOf(programme.value);
    const { plan, stages, occupations = [] } = programme.value;
    for (const { course } of plan) if (course !== undefined) this.course(course, 'planned', title);
    for (const { credentials = [] } of stages) for (const one of credentials) this.#credential(one, title);
    for (const standard of occupations) this.#standard(standard, title);
  }

  course(id: string, why: AskedWhy, by: string | undefined): void {
    const course = this.workspace.courses.get(id);
    if (!course || !this.#ask('Course', course, why, by)) return;
    const title = titleOf(course.value);
    this.#aligned(course.value, 'Course', title);
    for (const task of this.workspace.tasks.get(id) ?? []) {
      // What is written in the course is asked for with it.
      if (task.path.length === 0) this.#ask('LearningTask', task, 'task', title);
      else if (this.workspace.shared.get(id)?.has(task.value)) this.#owner(task, title);
      this.#aligned(task.value, 'LearningTask', title);
    }
  }

  /** The course in which a task is written that this one uses as well. */
  #owner(task: Located<LearningTask>, by: string): void {
    const owner = courseOfShared(task, this.workspace);
    if (owner) this.course(owner.value.id, 'task', by);
  }

  /** What a school takes over comes from there. */
  #base({ type, base }: Adoption, by: string): void {
    const id = base.value.id ?? '';
    if (type === 'Course') this.course(id, 'base', by);
    else if (type === 'Programme') this.programme(id, 'base', by);
    else this.#ask(type, base, 'base', by);
  }

  #credential(id: string, by: string): void {
    const credential = this.workspace.credentials.get(id);
    if (!credential || !this.#ask('Credential', credential, 'credential', by)) return;
    this.#standard(credential.value.standard, titleOf(credential.value));
  }

  #standard(id: string, by: string): void {
    const standard = this.workspace.standards.get(id);
    if (standard) this.#ask('SkillStandard', standard, 'standard', by);
  }

  #aligned(value: Course | LearningTask, type: 'Course' | 'LearningTask', by: string): void {
    const reference = (target: string, name: string): void => {
      if (target === 'Item') this.#standard(name.split('/')[0] ?? '', by);
    };
    walk(value, type, [], { reference });
  }

  /** False where it was asked for before. */
  #ask(type: string, { value, file }: Located<Entity>, why: AskedWhy, by: string | undefined): boolean {
    const id = value.id ?? '';
    const key = `${type} ${id} ${file}`;
    if (this.asked.has(key)) return false;
    this.asked.set(key, { type, id, title: titleOf(value), file, why, by });
    const adoption = this.workspace.adoptions.get(file);
    if (adoption) this.#base(adoption, titleOf(value));
    return true;
  }
}

function titleOf({ id, title }: Pick<Entity, 'id' | 'title'>): string {
  return title ?? id ?? '';
}

const includeType: ReadonlySet<string> = new Set(['Include']);

/** Files whose findings are no business of a release of these: those of other entities alone. */
export function filesOutside(workspace: BoundWorkspace, asked: readonly Asked[]): ReadonlySet<string> {
  const inside = new Set(asked.map(({ file }) => file));
  const names = new Set(asked.map(({ type, id }) => `${type} ${id}`));
  for (const { overlay, document } of workspace.adoptions.values()) {
    if (!inside.has(document.file)) continue;
    inside.add(overlay.file);
    names.add(`Overlay ${overlay.value.id}`);
  }
  for (const { value, file } of workspace.reviews.values()) {
    const { type = '', id } = entityReference(value.subject);
    if (names.has(`${type} ${id}`)) inside.add(file);
  }
  const included = new Map<string, string[]>();
  for (const { file, type, value } of workspace.documents)
    walk(value, type, [], {
      types: includeType,
      object(_, object) {
        const target = joinPath(file, String(object.file));
        if (target !== undefined) included.set(target, [...(included.get(target) ?? []), file]);
      },
    });
  return new Set([
    ...workspace.documents.map(({ file }) => file).filter((file) => !inside.has(file)),
    ...[...included].flatMap(([target, by]) => (by.some((file) => inside.has(file)) ? [] : [target])),
  ]);
}
