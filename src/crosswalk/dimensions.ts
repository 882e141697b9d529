/**
 * Turns courses into the three dimensions of their goals, knowledge, skill and literacy, and by which
 * assessments each goal is assessed.
 */
import type { GoalDimension } from '../generated/types.ts';
import type { Assessment, Course, Goal, StandardModel } from '../model/model.ts';
import { byId } from '../values/by-id.ts';

const dimensions = ['knowledge', 'skill', 'literacy', 'unstated'] as const satisfies readonly (
  | GoalDimension
  | 'unstated'
)[];
export type Dimension = (typeof dimensions)[number];

export interface AssessedGoal {
  readonly course: string;
  /** Undefined for a goal of the course. */
  readonly task: string | undefined;
  readonly goal: Goal;
  readonly dimension: Dimension;
  /** Paths of elements, `course/c1/tasks/t1/assessments/e1`; empty for a goal that nothing assesses. */
  readonly assessments: readonly string[];
}

export interface DimensionTotal {
  readonly dimension: Dimension;
  readonly goals: number;
  readonly assessed: number;
  /**
   * Distinct assessments that assess goals of this dimension.
   * @zh 考核这一维度目标的考核项目数
   */
  readonly assessments: number;
}

interface Placed {
  readonly element: string;
  readonly assessment: Assessment;
  /** Ids of the goals of its task, or of its course: what it assesses when it names none. */
  readonly own: ReadonlySet<string>;
  /** Ids that mean goals written in its task, also where the course has goals with the same id. */
  readonly hidden: ReadonlySet<string>;
}

/**
 * In the order of the courses that are asked for; a goal that tasks take over from the course is one goal.
 */
export function assessedGoals(model: StandardModel, courses: Iterable<string>): AssessedGoal[] {
  const known = byId(model.courses);
  return [...courses].flatMap((id) => {
    const course = known.get(id);
    return course === undefined ? [] : goalsOf(course);
  });
}

function goalsOf(course: Course): AssessedGoal[] {
  const texts = new Map(course.goals.map(({ id, text }) => [id, text]));
  const placed: Placed[] = course.assessments.map((assessment) => {
    const element = `course/${course.id}/assessments/${assessment.id}`;
    return { element, assessment, own: new Set(texts.keys()), hidden: new Set() };
  });
  const inTasks = course.tasks.flatMap((task) => {
    const goals = uniqueGoals([...task.goals, ...task.stages.flatMap((stage) => stage.goals)]);
    const written = goals.filter(({ id, text }) => texts.get(id) !== text);
    const own = new Set(goals.map(({ id }) => id));
    const hidden = new Set(written.map(({ id }) => id));
    const inTask = task.assessments.map((assessment): Placed => {
      return {
        element: `course/${course.id}/tasks/${task.id}/assessments/${assessment.id}`,
        assessment,
        own,
        hidden,
      };
    });
    placed.push(...inTask);
    return written.map((goal) => assessedGoal(course.id, task.id, goal, inTask));
  });
  const ofCourse = course.goals.map((goal) => {
    const reach = placed.filter(({ hidden }) => !hidden.has(goal.id));
    return assessedGoal(course.id, undefined, goal, reach);
  });
  return [...ofCourse, ...inTasks];
}

function uniqueGoals(goals: readonly Goal[]): Goal[] {
  return [...new Map(goals.map((goal) => [goal.id, goal])).values()];
}

/** Where an assessment names no goals, it stands for all of its task or course. */
function assessedGoal(
  course: string,
  task: string | undefined,
  goal: Goal,
  placed: readonly Placed[],
): AssessedGoal {
  const by = placed.filter(({ assessment, own }) =>
    assessment.goals.length > 0 ? assessment.goals.includes(goal.id) : own.has(goal.id),
  );
  return {
    course,
    task,
    goal,
    dimension: goal.dimension ?? 'unstated',
    assessments: by.map(({ element }) => element),
  };
}

export function dimensionTotals(goals: readonly AssessedGoal[]): DimensionTotal[] {
  return dimensions.map((dimension) => {
    const own = goals.filter((goal) => goal.dimension === dimension);
    const assessments = new Set(own.flatMap((goal) => goal.assessments));
    return {
      dimension,
      goals: own.length,
      assessed: own.filter((goal) => goal.assessments.length > 0).length,
      assessments: assessments.size,
    };
  });
}
