/** Every alignment of every course, flattened, with the element it stands on and the items it stands for. */

import { type Adoption, writtenPlace } from '../3-bind/adoption.ts';
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import { lookUpItem, type StandardItems } from '../3-bind/item-index.ts';
import type { Alignment, Assessment, Course, LearningTask } from '../generated/types.ts';
import type { AlignmentEntry } from '../model/model.ts';
import { child, children, type Located, placeOf } from '../source/located.ts';
import type { Place } from '../source/place.ts';
import { type Fact, perFacts } from '../values/per-facts.ts';
import { perName } from '../values/per-object.ts';
import { isOpen } from './edition.ts';
import { freeze } from './freeze.ts';
import { sortedById } from './sorted.ts';
import { tasksOf } from './tasks-of.ts';

type Aligned = { readonly aligns?: readonly (string | Alignment)[] };

/** What an alignment may say besides. */
function stated({
  part,
  confidence,
  by,
  on,
}: Alignment): Pick<AlignmentEntry, 'part' | 'confidence' | 'by' | 'on'> {
  return {
    ...(part === undefined ? {} : { part }),
    ...(confidence === undefined ? {} : { confidence }),
    ...(by === undefined ? {} : { by }),
    ...(on === undefined ? {} : { on }),
  };
}

export function collectAlignments(workspace: BoundWorkspace): readonly AlignmentEntry[] {
  return Object.freeze(sortedById(workspace.courses).flatMap(({ value }) => alignmentsOf(value, workspace)));
}

const alignmentsOf = perFacts((value: Course, fact: Fact<BoundWorkspace>) => {
  const file = fact(({ courses }) => courses.get(value.id)?.file) ?? '';
  return freeze(new Collector(fact, { value, file, path: [] }).collect());
});

class Collector {
  readonly #entries: AlignmentEntry[] = [];

  constructor(
    readonly fact: Fact<BoundWorkspace>,
    readonly course: Located<Course>,
  ) {}

  collect(): AlignmentEntry[] {
    const root = `course/${this.course.value.id}`;
    for (const goal of children(this.course, 'goals', this.course.value.goals))
      this.#add(goal, `${root}/goals/${goal.value.id}`, 'intent', undefined);
    for (const task of tasksOf(this.course, this.fact)) this.#task(task, `${root}/tasks/${task.value.id}`);
    this.#assessments(this.course, root, undefined);
    return this.#entries;
  }

  #task(task: Located<LearningTask>, element: string): void {
    const { id } = task.value;
    this.#add(task, element, 'taught', id);
    this.#goals(task, element, id);
    for (const [index, stage] of children(task, 'stages', task.value.stages).entries()) {
      const stageElement = `${element}/stages/${stage.value.id ?? index + 1}`;
      this.#goals(stage, stageElement, id);
      for (const [at, activity] of children(stage, 'activities', stage.value.activities).entries()) {
        const activityElement = `${stageElement}/activities/${activity.value.id ?? at + 1}`;
        this.#add(activity, activityElement, 'taught', id);
        for (const [place, item] of children(activity, 'worksheet', activity.value.worksheet).entries()) {
          this.#add(item, `${activityElement}/worksheet/${item.value.id ?? place + 1}`, 'taught', id);
        }
      }
    }
    this.#assessments(task, element, id);
  }

  #goals(owner: Located<Pick<LearningTask, 'goals'>>, element: string, task: string): void {
    for (const [index, goal] of (owner.value.goals ?? []).entries()) {
      if (typeof goal !== 'string')
        this.#add(child(owner, goal, 'goals', index), `${element}/goals/${goal.id}`, 'intent', task);
    }
  }

  #assessments(
    owner: Located<{ readonly assessments?: readonly Assessment[] }>,
    element: string,
    task: string | undefined,
  ): void {
    for (const assessment of children(owner, 'assessments', owner.value.assessments)) {
      const own = `${element}/assessments/${assessment.value.id}`;
      this.#add(assessment, own, 'assessed', task);
      for (const [index, criterion] of children(
        assessment,
        'criteria',
        assessment.value.criteria,
      ).entries()) {
        this.#add(criterion, `${own}/criteria/${index + 1}`, 'assessed', task);
      }
      for (const [index, question] of children(
        assessment,
        'questions',
        assessment.value.questions,
      ).entries()) {
        const place = `${own}/questions/${index + 1}`;
        const named = `${own}/questions/${question.value.id ?? index + 1}`;
        this.#add(question, named, 'assessed', task, isOpen(assessment.value) ? undefined : place);
      }
    }
  }

  #add(
    located: Located<Aligned>,
    element: string,
    role: AlignmentEntry['role'],
    task: string | undefined,
    publicElement?: string,
  ): void {
    for (const [index, written] of (located.value.aligns ?? []).entries()) {
      const alignment: Alignment = typeof written === 'string' ? { to: written } : written;
      const found = lookUpItem({ standards: { get: this.#standard } }, alignment.to);
      const relation = alignment.relation ?? 'equal';
      this.#entries.push({
        course: this.course.value.id,
        element,
        role,
        task,
        to: alignment.to,
        items: 'items' in found ? found.items : [],
        relation,
        coverage: relation === 'none' ? 0 : (alignment.coverage ?? 1),
        ...stated(alignment),
        rationale: alignment.rationale,
        coveredBy: alignment.coveredBy,
        ...(publicElement === undefined ? {} : { publicElement }),
        place: this.#written(placeOf(located, 'aligns', index)),
      });
    }
  }

  /** Each is asked for once: there are few, and many alignments. */
  readonly #standard = perName((id: string): StandardItems | undefined =>
    this.fact(({ items }) => items.standards.get(id)),
  );
  readonly #adoption = perName((file: string): Adoption | undefined =>
    this.fact(({ adoptions }) => adoptions.get(file)),
  );

  #written(place: Place): Place {
    const adoption = this.#adoption(place.file);
    return adoption ? writtenPlace(new Map([[place.file, adoption]]), place) : place;
  }
}
