/** All ids of a workspace and where they are written → which one a name means. */
import { typeOfKind } from '../generated/shapes.ts';
import { adoptedType, entityReference } from '../language/adopted-shape.ts';
import { type Named, type Naming, type Scope, type Subject, wholeWorkspace } from './namings.ts';

/** Ids that hold for the whole workspace; those of tasks do where a task has a file of its own. */
const globalTypes: ReadonlySet<string> = new Set(
  Object.values(typeOfKind).filter((type) => type !== 'LearningTask'),
);

export class NameIndex {
  /** `<Type> <scope>` → what has its id there. */
  readonly #definitions = new Map<string, Naming[]>();
  /** `<Type> <id>` of an adoption → the id of what it adopts. */
  readonly #bases: ReadonlyMap<string, string>;
  /** Task with a file of its own → the course that names it. */
  readonly #courseOfTask = new Map<string, string>();
  /** `<course> <id>` of a task that a course uses → the course that has it. */
  readonly #shared = new Map<string, string>();
  /** `<scope> <Type> <id>` of what the files themselves name. */
  readonly #listed = new Set<string>();

  constructor(readonly namings: readonly Naming[]) {
    this.#bases = basesAmong(namings);
    for (const naming of namings) {
      const { type, id, course, as, usedBy } = naming;
      if (usedBy !== undefined && course !== undefined) this.#shared.set(`${usedBy} ${id}`, course);
      if (as !== 'step') for (const scope of ownScopes(naming)) this.#listed.add(`${scope} ${type} ${id}`);
      if (type === 'LearningTask' && as === 'reference' && course !== undefined)
        this.#courseOfTask.set(id, this.#courseOfTask.get(id) ?? course);
    }
    // Tasks first, for they are scopes of what stands in them, and an adoption after what it adopts.
    const order = (one: Naming): number => (one.type === 'LearningTask' ? 0 : 1000) + this.#depth(one);
    const definitions = namings.filter(({ as }) => as === 'definition').sort((a, b) => order(a) - order(b));
    for (const naming of definitions) {
      const key = `${naming.type} ${this.#defining(naming)}`;
      this.#definitions.set(key, [...(this.#definitions.get(key) ?? []), naming]);
    }
  }

  /** The scope that gives the id its meaning; undefined where nothing there has it. */
  ownerOf(named: Named): string | undefined {
    const { type, id, as } = named;
    if (this.#isPosition(named)) return undefined;
    if (globalTypes.has(type)) return wholeWorkspace;
    if (as === 'definition') return this.#defining(named);
    const found = this.#scopes(named).find((scope) => this.definition(type, scope, id));
    if (found !== undefined || type !== 'LearningTask') return found;
    return this.definition(type, wholeWorkspace, id) || this.#bases.has(`${type} ${id}`)
      ? wholeWorkspace
      : undefined;
  }

  /** In which course a task stands that a course has in its list. */
  courseWith(task: string, course: string): string {
    return this.#shared.get(`${course} ${task}`) ?? course;
  }

  definition(type: string, owner: string, id: string): Naming | undefined {
    return this.definitionsOf(type, owner).find((one) => one.id === id);
  }

  definitionsOf(type: string, owner: string): readonly Naming[] {
    return this.#definitions.get(`${type} ${owner}`) ?? [];
  }

  /** The type of the entity that an adoption gives; undefined for what is no adoption. */
  adoptedType(id: string): string | undefined {
    return ['Programme', 'Course', 'LearningTask'].find((type) => this.#bases.has(`${type} ${id}`));
  }

  /** May two things of one type not have the same id? */
  areNear(one: Subject, other: Subject): boolean {
    if (one.owner === other.owner) return true;
    const courses = [this.#courseOf(one), this.#courseOf(other)];
    // A goal of a task hides one of its course, and a task of a course one in a file.
    return (
      ['Goal', 'LearningTask'].includes(one.type) && courses[0] !== undefined && courses[0] === courses[1]
    );
  }

  #courseOf({ type, id, owner }: Subject): string | undefined {
    const [, kind, first = '', second] = /^(\w+) ?([^/]*)(?:\/(.*))?$/.exec(owner) ?? [];
    if (kind === 'course' || second !== undefined) return first;
    return this.#courseOfTask.get(type === 'LearningTask' ? id : first);
  }

  #depth({ programme, course, task }: Scope): number {
    return Math.max(
      this.#chain('Programme', programme).length,
      this.#chain('Course', course).length,
      course === undefined ? this.#chain('LearningTask', task).length : 0,
    );
  }

  /** An adoption and what it was made of, the nearest first. */
  #chain(type: string, id: string | undefined): string[] {
    const chain: string[] = [];
    for (let one = id; one !== undefined && !chain.includes(one); one = this.#bases.get(`${type} ${one}`))
      chain.push(one);
    return chain;
  }

  /** Where a name is looked up, from the inside. */
  #scopes(around: Scope): string[] {
    return [
      ...bankScopes(around),
      ...this.#taskScopes(around),
      ...this.#courseScopes(around),
      ...this.#programmeScopes(around),
    ];
  }

  #taskScopes({ course, task }: Scope): string[] {
    if (task === undefined) return [];
    const courses = this.#chain('Course', course);
    const holder = courses.findIndex((one) => this.definition('LearningTask', `course ${one}`, task));
    const inline = holder === -1 ? courses : courses.slice(0, holder + 1);
    const files = holder === -1 ? this.#chain('LearningTask', task) : [];
    return [...inline.map((one) => `task ${one}/${task}`), ...files.map((one) => `task ${one}`)];
  }

  #courseScopes({ course, task }: Scope): string[] {
    const tasks = course === undefined ? this.#chain('LearningTask', task) : [];
    const above = course ?? tasks.flatMap((one) => this.#courseOfTask.get(one) ?? [])[0];
    return this.#chain('Course', above).map((one) => `course ${one}`);
  }

  #programmeScopes({ programme }: Scope): string[] {
    return this.#chain('Programme', programme).map((one) => `programme ${one}`);
  }

  /** What an adoption writes once more, to replace it, has its id from what is adopted. */
  #defining(named: Named): string {
    const { type, id } = named;
    if (globalTypes.has(type)) return wholeWorkspace;
    const scopes = this.#levelOf(named);
    const first = scopes.findLast((scope) => this.definition(type, scope, id));
    if (first !== undefined) return first;
    const isListed = scopes.slice(1).some((scope) => this.#listed.has(`${scope} ${type} ${id}`));
    return (isListed && type === 'LearningTask' ? undefined : scopes[0]) ?? wholeWorkspace;
  }

  #levelOf(named: Named): string[] {
    const { type, bank, course, task, programme } = named;
    if (bank !== undefined) return bankScopes(named);
    if (type === 'LearningTask') return course === undefined ? [] : this.#courseScopes({ course });
    // Assessments of a course and of its tasks have one list of ids.
    const ofCourse = this.#courseScopes(named);
    if (type === 'Assessment' && ofCourse.length > 0) return ofCourse;
    if (task !== undefined) return this.#taskScopes(named);
    return course === undefined && programme !== undefined ? this.#programmeScopes(named) : ofCourse;
  }

  /** `tasks/3` is the third one, unless a task is called so. */
  #isPosition(named: Named): boolean {
    const { type, id, as } = named;
    if (as !== 'step' || !/^[1-9]\d*$/.test(id)) return false;
    return !this.#scopes(named).some((scope) => this.#listed.has(`${scope} ${type} ${id}`));
  }
}

function basesAmong(namings: readonly Naming[]): ReadonlyMap<string, string> {
  const overlays = new Map(
    namings.flatMap(({ type, as, file, id }) =>
      type === 'Overlay' && as === 'definition' ? [[file, id] as const] : [],
    ),
  );
  const bases = namings.flatMap(({ file, scalar, as, from }): [string, string][] => {
    const overlay = overlays.get(file);
    // Of all that an adoption names, what it adopts alone is named with its kind.
    if (overlay === undefined || as !== 'reference' || from === 0) return [];
    const reference = scalar.text.normalize('NFC');
    const type = adoptedType(reference);
    return type ? [[`${type} ${overlay}`, entityReference(reference).id]] : [];
  });
  return new Map(bases);
}

function bankScopes({ bank }: Scope): string[] {
  return bank === undefined ? [] : [`bank ${bank}`];
}

/** Those of the file in which a name stands. */
function ownScopes(around: Scope): string[] {
  const { programme, course, task } = around;
  return [
    ...bankScopes(around),
    ...(programme === undefined ? [] : [`programme ${programme}`]),
    ...(course === undefined ? [] : [`course ${course}`]),
    ...(task === undefined ? [] : [course === undefined ? `task ${task}` : `task ${course}/${task}`]),
  ];
}
