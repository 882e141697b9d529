/** Looks up everything that names something else, and reports what is not there with the nearest names. */

import type { ValidDocument } from '../2-validate/validate.ts';
import type { Diagnostic, Related } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import { suggest } from '../diagnostics/suggest.ts';
import type { Course, LearningTask, Programme } from '../generated/types.ts';
import { entityReference } from '../language/adopted-shape.ts';
import { unwritten, wordLanguage } from '../language/key-language.ts';
import { kindOfType } from '../language/kind-of-type.ts';
import { walk } from '../language/walk.ts';
import { type Located, placeOf } from '../source/located.ts';
import type { Place } from '../source/place.ts';
import type { BoundWorkspace } from './bound-workspace.ts';
import { itemDiagnostic } from './item-diagnostic.ts';
import { lookUpItem } from './item-index.ts';
import { meantNames } from './meant-names.ts';
import { courseNamed, courseOfShared, sharedNames, taskNamed } from './named-task.ts';
import type { ReferenceMemory } from './reference-memory.ts';
import { hasRepeats, type Names, namesOf, type Scope, suggestStages, wordsOf } from './reference-names.ts';
import { findStage, stageId } from './stages.ts';
import type { Reads } from './watched-value.ts';

export interface ReferenceFindings {
  readonly diagnostics: readonly Diagnostic[];
  readonly explained: number;
}

/** `reads`: tells where a list of names is one of which a part could not be read. */
export function checkReferences(
  workspace: BoundWorkspace,
  refused: ReadonlySet<string>,
  reads: Reads,
  memory?: ReferenceMemory,
): ReferenceFindings {
  const checker = new ReferenceChecker(workspace, refused, reads);
  memory?.begin(workspace, refused);
  for (const document of workspace.documents) {
    if (document.type === 'LearningTask') continue;
    const parts = [
      document.value,
      ...(workspace.tasks.get(document.value.id) ?? []).map(({ value }) => value),
      ...ownersOf(document, workspace),
    ];
    const known = memory?.findings(parts) ?? checker.findingsOf(() => checker.document(document));
    memory?.keep(parts, known);
    checker.diagnostics.push(...known.diagnostics);
    checker.explained += known.explained;
  }
  for (const task of workspace.taskFiles.values())
    if (!workspace.courseOfTask.has(task.file)) checker.orphan(task);
  return checker;
}

/** What courses whose tasks a course shares say takes part in what is found. */
function ownersOf({ type, value }: ValidDocument, workspace: BoundWorkspace): object[] {
  const shared = type === 'Course' ? workspace.shared.get(value.id) : undefined;
  const tasks = shared ? (workspace.tasks.get(value.id) ?? []).filter((task) => shared.has(task.value)) : [];
  return tasks.flatMap((task) => courseOfShared(task, workspace)?.value ?? []);
}

class ReferenceChecker implements ReferenceFindings {
  readonly diagnostics: Diagnostic[] = [];
  explained = 0;
  readonly #global: Scope;

  constructor(
    readonly workspace: BoundWorkspace,
    readonly refused: ReadonlySet<string>,
    readonly reads: Reads,
  ) {
    const { result: implied, unsure } = reads.during(() =>
      [...workspace.standards.values()].flatMap(({ value }) =>
        value.levels.map((level) => `${value.id}-${level.level}`),
      ),
    );
    const credentials = this.#ofFiles(
      'Credential',
      new Set([...workspace.credentials.keys(), ...implied].sort()),
    );
    this.#global = {
      SkillStandard: this.#ofFiles('SkillStandard', workspace.standards.keys()),
      Course: this.#ofFiles('Course', workspace.courses.keys()),
      LearningTask: this.#ofFiles('LearningTask', workspace.taskFiles.keys()),
      Credential: { ...credentials, open: credentials.open || unsure },
    };
  }

  /** Only those of some work, which are left out here. */
  findingsOf(work: () => void): ReferenceFindings {
    const { length } = this.diagnostics;
    const { explained } = this;
    work();
    const more = this.explained - explained;
    this.explained = explained;
    return { diagnostics: this.diagnostics.splice(length), explained: more };
  }

  document({ value, file, type }: ValidDocument): void {
    const located = { value, file, path: [] };
    if (type === 'Course') this.course(located as unknown as Located<Course>);
    else if (type === 'Programme') this.programme(located as unknown as Located<Programme>);
    else this.object(located, type, {});
  }

  programme(programme: Located<Programme>): void {
    const { stages, routes = [] } = programme.value;
    const scope = {
      Stage: this.#named(() => stages.map(stageId)),
      Route: this.#named(() => routes.map(({ id }) => id)),
    };
    this.object(programme, 'Programme', scope);
  }

  course(course: Located<Course>): void {
    const tasks = this.workspace.tasks.get(course.value.id) ?? [];
    const assessments = () =>
      [...tasks, course].flatMap(({ value }) => (value.assessments ?? []).map(({ id }) => id));
    const goals = {
      ...this.#named(() => (course.value.goals ?? []).map(({ id }) => id)),
      words: () => wordsOf(course.value.goals ?? []),
    };
    const files = this.#names('LearningTask', {});
    const scope: Scope = {
      Goal: goals,
      Assessment: {
        ...this.#named(assessments, tasks.length < (course.value.tasks ?? []).length),
        words: () => wordsOf([...tasks, course].flatMap(({ value }) => value.assessments ?? [])),
      },
      LearningTask: {
        known: [...new Set([...files.known, ...tasks.map(({ value }) => value.id)])],
        open: files.open,
        words: () => wordsOf(tasks.map(({ value }) => value)),
      },
    };
    const { tasks: _, ...own } = course.value;
    this.object({ ...course, value: own }, 'Course', scope);
    for (const [index, task] of (course.value.tasks ?? []).entries()) {
      if (typeof task !== 'string' || taskNamed(task, course.value.id, this.workspace)) continue;
      this.#reference('LearningTask', task, placeOf(course, 'tasks', index), false, this.#sharedScope(task));
    }
    for (const task of tasks) {
      const at = this.workspace.shared.get(course.value.id)?.get(task.value);
      if (at) this.#shared(task, at, goals, scope);
      else this.#task(task, goals, scope);
    }
  }

  /** What a task of another course names there must be here as well. */
  #shared(task: Located<LearningTask>, at: Place, courseGoals: Names, scope: Scope): void {
    const there = courseOfShared(task, this.workspace);
    const { goals = [] } = there?.value ?? {};
    const scopes = { ...scope, ...this.#namesInTask(task, courseGoals) };
    const missing = new Set<string>();
    walk(task.value, 'LearningTask', [], {
      reference: (target, value) => {
        const names = target === 'Goal' ? scopes.Goal : undefined;
        if (names && !names.known.includes(value) && !names.open) missing.add(value);
      },
    });
    // What is not there either has a finding there.
    const known = [...missing].filter((id) => goals.some((goal) => goal.id === id));
    if (missing.size > known.length) this.explained++;
    const params = { task: task.value.title, course: there?.value.title ?? '', ids: known };
    if (known.length > 0) this.diagnostics.push(report('ref/shared-goal', at, params));
  }

  /** A task that may be meant by a name is most often one that another course has. */
  #sharedScope(task: string): Scope {
    const all = sharedNames(this.workspace);
    if (courseNamed(task) !== undefined) return { LearningTask: namesOf(all) };
    const own = all.filter((name) => name.endsWith(`/${task}`));
    const files = this.#names('LearningTask', {});
    return {
      LearningTask: {
        ...files,
        words: () => new Map(own.map((name) => [name, task])),
        known: [...files.known, ...own],
      },
    };
  }

  orphan(task: Located<LearningTask>): void {
    if (this.#wantedByCourse(task.value.id)) this.explained++;
    else this.diagnostics.push(report('ref/orphan-task', placeOf(task, 'id'), { task: task.value.id }));
    // Its goals may well be those of a course that does not name it.
    this.#task(task, namesOf([], true), {});
  }

  /**
   * The file of its course was refused, or a course names it with a slip: then it names one that is not
   * there.
   */
  #wantedByCourse(id: string): boolean {
    if ([...this.refused].some((entity) => /^(Course|\?) /.test(entity))) return true;
    const named = [...this.workspace.courses.values()].flatMap(({ value }) => value.tasks ?? []);
    const unknown = named.flatMap((task) =>
      typeof task === 'string' && !this.workspace.taskFiles.has(task) ? [task] : [],
    );
    const orphans = this.workspace.taskFiles.size - this.workspace.courseOfTask.size;
    return (
      (unknown.length > 0 && unknown.length >= orphans) ||
      unknown.some((task) => suggest(task, [id]).length > 0)
    );
  }

  #task(task: Located<LearningTask>, courseGoals: Names, scope: Scope): void {
    this.object(task, 'LearningTask', { ...scope, ...this.#namesInTask(task, courseGoals) });
  }

  #namesInTask(task: Located<LearningTask>, courseGoals: Names) {
    const { goals = [], stages = [] } = task.value;
    const own = () =>
      [...goals, ...stages.flatMap((stage) => stage.goals ?? [])].flatMap((goal) =>
        typeof goal === 'string' ? [] : [goal.id],
      );
    const stageIds = () => stages.flatMap(({ id }) => (id === undefined ? [] : [id]));
    const { known, open } = this.#named(own, courseGoals.open);
    return {
      Goal: {
        known: [...known, ...courseGoals.known],
        open,
        words: () =>
          new Map([
            ...(courseGoals.words?.() ?? []),
            ...wordsOf([...goals, ...stages.flatMap((stage) => stage.goals ?? [])]),
          ]),
      },
      TaskStage: { ...this.#named(stageIds), words: () => wordsOf(stages) },
    };
  }

  /** Where a part of the list could not be read, other names may be as good. */
  #named(ids: () => Iterable<string>, open = false): Names {
    const { result, unsure } = this.reads.during(() => [...ids()]);
    return namesOf(result, open || unsure);
  }

  object(located: Located<unknown>, type: string, scope: Scope): void {
    walk(located.value, type, located.path, {
      reference: (target, value, path, optional) =>
        this.#reference(target, value, { file: located.file, path }, optional, scope, located),
    });
  }

  #reference(
    target: string,
    value: string,
    place: Place,
    optional: boolean,
    scope: Scope,
    owner?: Located<unknown>,
  ): void {
    if (target === 'Item') this.#item(value, place);
    else if (target === 'Entity') this.#entity(value, place);
    else this.#name(target, value, place, optional, scope, owner);
  }

  #name(
    target: string,
    value: string,
    place: Place,
    optional: boolean,
    scope: Scope,
    owner?: Located<unknown>,
  ): void {
    if (target === 'Stage' && owner && findStage(owner.value as Programme, value)) return;
    const { known: names, open, words } = this.#names(target, scope);
    if (names.includes(value)) return;
    if (open) this.explained++;
    if (open || this.#explained(target, value)) return;
    if (optional) {
      if (target === 'SkillStandard') this.diagnostics.push(report('ref/not-here', place, { id: value }));
      // What is written as an id is no title of a course without a file.
      const suggestions =
        target === 'Course' && /^[a-z0-9]+([-_][a-z0-9]+)+$/.test(value) ? suggest(value, names) : [];
      if (suggestions.length > 0)
        this.diagnostics.push(
          report('ref/unresolved', place, { id: value, suggestions }, { severity: 'warning' }),
        );
      return;
    }
    const near = target === 'Stage' ? suggestStages(value, names) : suggest(value, names);
    const meant = near.length === 1 ? [] : meantNames(value, names, words?.());
    const suggestions = meant.length > 0 ? meant : near;
    this.diagnostics.push(
      report('ref/unresolved', place, { id: value, suggestions }, this.#sameIdOtherKind(target, value)),
    );
  }

  /** The file that would define it was refused, and has its own finding. */
  #explained(type: string, id: string): boolean {
    const found = [type, '?'].some((one) => this.refused.has(`${one} ${id}`) || this.refused.has(`${one} `));
    if (found) this.explained++;
    const course = type === 'LearningTask' ? courseNamed(id) : undefined;
    return (
      found ||
      (type === 'Credential' && this.#explained('SkillStandard', id.replace(/-[^-]+$/, ''))) ||
      (course !== undefined && this.#explained('Course', course))
    );
  }

  #names(target: string, scope: Scope): Names {
    return scope[target] ?? this.#global[target] ?? namesOf([]);
  }

  #ofFiles(type: string, ids: Iterable<string>): Names {
    return namesOf(
      ids,
      hasRepeats(
        this.workspace.documents.flatMap((document) => (document.type === type ? [document.value.id] : [])),
      ),
    );
  }

  /** A course id given where a learning task is meant, and the like. */
  #sameIdOtherKind(target: string, id: string): { related: Related[] } {
    const { courses, standards, taskFiles, programmes, credentials } = this.workspace;
    const found = [courses, standards, taskFiles, programmes, credentials].flatMap((kind) => {
      const entity: Located<unknown> | undefined = kind.get(id);
      return entity ? [{ where: placeOf(entity, 'id'), note: 'other' }] : [];
    });
    return { related: target === 'Goal' ? [] : found };
  }

  #entity(value: string, place: Place): void {
    const { type, id } = entityReference(value);
    const known = this.workspace.documents.filter((document) => !type || document.type === type);
    if (type && known.some((document) => document.value.id === id)) return;
    if (type === 'LearningTask' && taskNamed(id, undefined, this.workspace)) return;
    if (type && this.#explained(type, id)) return;
    const shared = type === 'LearningTask' ? sharedNames(this.workspace) : [];
    const names = [
      ...known.map((document) => `${kindOfType(document.type) ?? ''}/${document.value.id}`),
      ...shared.map((name) => `${value.slice(0, value.indexOf('/'))}/${name}`),
    ];
    this.diagnostics.push(report('ref/unresolved', place, { id: value, suggestions: suggest(value, names) }));
  }

  #item(value: string, place: Place): void {
    const { result: found, unsure } = this.reads.during(() => lookUpItem(this.workspace.items, value));
    if ('items' in found) return;
    if (unsure) {
      this.explained++;
      return;
    }
    if (found.missing === 'standard' && this.#explained('SkillStandard', value.split('/')[0] ?? '')) return;
    const document = this.workspace.documents.find(({ file }) => file === place.file);
    this.diagnostics.push(
      itemDiagnostic(
        value,
        place,
        found,
        this.workspace.items.standards,
        wordLanguage(document ?? unwritten, 'CertificateLevel'),
      ),
    );
  }
}
