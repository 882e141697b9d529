/**
 * A course → its framework: goals, learning tasks with goals and assessments, and whatever else is aligned
 * with a requirement.
 */
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import type { Activity, Assessment, Course, Goal, LearningTask, TaskStage } from '../generated/types.ts';
import type { Course as Entity, StandardModel } from '../model/model.ts';
import type { Words } from '../model/words.ts';
import { child, children, type Located } from '../source/located.ts';
import {
  type CompetencyNode,
  type Framework,
  markdownText,
  type NodeKind,
  uniqueNodes,
} from './framework.ts';

export function courseKey(id: string): string {
  return `course/${id}`;
}

export function courseFramework(
  entity: Entity,
  model: StandardModel,
  workspace: BoundWorkspace,
  words: Words,
): Framework | undefined {
  const written = workspace.courses.get(entity.id);
  if (!written) return undefined;
  const aligned = new Set(
    model.alignments.flatMap(({ course, element }) => (course === entity.id ? [element] : [])),
  );
  const tree = new CourseTree(words, aligned);
  tree.addCourse(written, workspace.tasks.get(entity.id) ?? []);
  const description = markdownText(entity.positioning) ?? markdownText(entity.workTask?.description);
  return {
    key: courseKey(entity.id),
    type: 'Course',
    entity,
    description,
    written,
    ...uniqueNodes(tree.nodes),
  };
}

interface Tasked {
  readonly goals?: readonly (string | Goal)[];
}

/** Keys are the paths by which alignments name their elements; stages are passed over. */
class CourseTree {
  readonly nodes: CompetencyNode[] = [];

  constructor(
    readonly words: Words,
    readonly aligned: ReadonlySet<string>,
  ) {}

  addCourse(course: Located<Course>, tasks: readonly Located<LearningTask>[]): void {
    const key = courseKey(course.value.id);
    this.#goals(course, key, undefined);
    for (const task of tasks) this.#task(task, `${key}/tasks/${task.value.id}`);
    this.#assessments(course, key, undefined);
  }

  #task(task: Located<LearningTask>, key: string): void {
    this.#add(task, key, 'task', 'Course.tasks', 'LearningTask', task.value.title, undefined);
    this.#goals(task, key, key);
    for (const [index, stage] of children(task, 'stages', task.value.stages).entries()) {
      this.#stage(stage, `${key}/stages/${stage.value.id ?? index + 1}`, key);
    }
    this.#assessments(task, key, key);
  }

  #stage(stage: Located<TaskStage>, key: string, parent: string): void {
    this.#goals(stage, key, parent);
    for (const [index, activity] of children(stage, 'activities', stage.value.activities).entries()) {
      this.#activity(activity, `${key}/activities/${activity.value.id ?? index + 1}`, parent);
    }
  }

  #activity(activity: Located<Activity>, key: string, parent: string): void {
    const items = children(activity, 'worksheet', activity.value.worksheet)
      .map((item, index) => ({ item, no: index + 1, key: `${key}/worksheet/${item.value.id ?? index + 1}` }))
      .filter((one) => this.aligned.has(one.key));
    if (items.length === 0 && !this.aligned.has(key)) return;
    this.#add(activity, key, 'activity', 'TaskStage.activities', 'Activity', activity.value.title, parent);
    for (const { item, no, key: own } of items) {
      this.#add(
        item,
        own,
        'worksheet',
        'Activity.worksheet',
        'WorksheetItem',
        this.#numbered('Activity.worksheet', no),
        key,
      );
    }
  }

  #goals(owner: Located<Tasked>, ownerKey: string, parent: string | undefined): void {
    const field = parent === undefined ? 'Course.goals' : 'LearningTask.goals';
    for (const [index, goal] of (owner.value.goals ?? []).entries()) {
      if (typeof goal === 'string') continue;
      this.#add(
        child(owner, goal, 'goals', index),
        `${ownerKey}/goals/${goal.id}`,
        'goal',
        field,
        'Goal',
        goal.text,
        parent,
      );
    }
  }

  #assessments(
    owner: Located<{ readonly assessments?: readonly Assessment[] }>,
    ownerKey: string,
    parent: string | undefined,
  ): void {
    for (const assessment of children(owner, 'assessments', owner.value.assessments)) {
      const key = `${ownerKey}/assessments/${assessment.value.id}`;
      this.#add(
        assessment,
        key,
        'assessment',
        'Course.assessments',
        'Assessment',
        assessment.value.title,
        parent,
      );
      for (const [index, criterion] of children(
        assessment,
        'criteria',
        assessment.value.criteria,
      ).entries()) {
        const { text } = criterion.value;
        this.#add(
          criterion,
          `${key}/criteria/${index + 1}`,
          'criterion',
          'Assessment.criteria',
          'Criterion',
          text,
          key,
        );
      }
      for (const [index, question] of children(
        assessment,
        'questions',
        assessment.value.questions,
      ).entries()) {
        const own = `${key}/questions/${question.value.id ?? index + 1}`;
        const name = this.#numbered('Assessment.questions', index + 1);
        if (this.aligned.has(own))
          this.#add(question, own, 'question', 'Assessment.questions', 'WorksheetItem', name, key);
      }
    }
  }

  /** Questions may be secret until the examination: they are named by their number. */
  #numbered(field: string, no: number): string {
    return `${this.words.field(field)} ${no}`;
  }

  #add(
    written: Located<object>,
    key: string,
    kind: NodeKind,
    field: string,
    type: string,
    text: string | undefined,
    parent: string | undefined,
  ): void {
    const kindName = this.words.field(field);
    this.nodes.push({
      key,
      kind,
      kindName,
      code: key,
      no: undefined,
      text: text ?? '',
      level: undefined,
      parent,
      type,
      written,
    });
  }
}
