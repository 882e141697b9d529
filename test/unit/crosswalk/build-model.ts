/**
 * Turns the few facts a test is about into a complete model: item references are resolved and coverage is
 * defaulted as lowering does.
 */
import type { RichText } from '../../../src/generated/lowered.ts';
import type {
  AlignmentRelation,
  CertificateLevel,
  CourseCategory,
  Scheme,
  Status,
} from '../../../src/generated/types.ts';
import type {
  AlignmentEntry,
  Course,
  Credential,
  Item,
  JobFunction,
  LearningTask,
  Level,
  PlanRow,
  Programme,
  SkillStandard,
  Stage,
  StandardModel,
} from '../../../src/model/model.ts';

export interface RequirementFacts {
  readonly no: string;
  readonly key?: boolean;
  readonly weight?: number;
}

export interface FunctionFacts {
  readonly no: string;
  readonly direction?: string;
  readonly weight?: number;
  readonly skillWeight?: number | undefined;
  readonly theoryWeight?: number | undefined;
  /** Work content no → its requirements. */
  readonly skills?: Readonly<Record<string, readonly RequirementFacts[]>>;
  readonly knowledge?: Readonly<Record<string, readonly RequirementFacts[]>>;
}

export interface LevelFacts {
  readonly level: CertificateLevel;
  readonly basicsWeight?: { readonly ethics?: number; readonly foundations?: number } | undefined;
  readonly functions: readonly FunctionFacts[];
}

export interface StandardFacts {
  readonly id: string;
  readonly scheme?: Scheme;
  readonly ethics?: readonly RequirementFacts[];
  readonly foundations?: readonly RequirementFacts[];
  readonly levels: readonly LevelFacts[];
}

export function standard(facts: StandardFacts): SkillStandard {
  const { id, scheme = 'national' } = facts;
  return {
    kind: 'skill-standard',
    id,
    title: `标准 ${id}`,
    scheme,
    contributors: [],
    eligibility: [],
    basics: {
      ethics: (facts.ethics ?? []).map((r) => item(`${id}/ethics/`, 'basic', r)),
      foundations: (facts.foundations ?? []).map((r) => item(`${id}/foundations/`, 'basic', r)),
    },
    levels: facts.levels.map((level) => levelOf(id, level)),
  };
}

function levelOf(id: string, { level, basicsWeight, functions }: LevelFacts): Level {
  return {
    level,
    ...(basicsWeight === undefined ? {} : { basicsWeight }),
    functions: functions.map((f) => functionOf(`${id}/${level}/`, f)),
  };
}

function functionOf(prefix: string, facts: FunctionFacts): JobFunction {
  const { no, direction, weight, skillWeight, theoryWeight, skills = {}, knowledge = {} } = facts;
  const within = direction === undefined ? prefix : `${prefix}${direction}:`;
  const contents = [...new Set([...Object.keys(skills), ...Object.keys(knowledge)])];
  return {
    no,
    title: `功能 ${no}`,
    ...(direction === undefined ? {} : { direction }),
    ...(weight === undefined ? {} : { weight }),
    ...(skillWeight === undefined ? {} : { skillWeight }),
    ...(theoryWeight === undefined ? {} : { theoryWeight }),
    workContents: contents.map((content) => ({
      no: content,
      title: `工作内容 ${content}`,
      skills: (skills[content] ?? []).map((r) => item(within, 'skill', r)),
      knowledge: (knowledge[content] ?? []).map((r) => item(`${within}K`, 'knowledge', r)),
      demand: [],
    })),
  };
}

function item(prefix: string, kind: Item['kind'], { no, key = false, weight }: RequirementFacts): Item {
  return { ref: prefix + no, kind, no, text: `要求 ${no}`, key, weight };
}

export function credential(
  id: string,
  standardId: string,
  level: CertificateLevel,
  recognition: readonly RuleFacts[] = [],
  direction?: string,
): Credential {
  return {
    id,
    title: id,
    standard: standardId,
    level,
    direction,
    scheme: 'national',
    ...{ issuer: undefined, version: undefined, effective: undefined, source: undefined, contributors: [] },
    passMark: { theory: 60, skill: 60 },
    recognition: recognition.map((rule) => ({ after: [], courses: [], ...rule })),
  };
}

export type RuleFacts = Partial<Credential['recognition'][number]> &
  Pick<Credential['recognition'][number], 'kind'>;

export function stage(id: string, trainsTo: Stage['trainsTo'], ...credentials: readonly string[]): Stage {
  return { id, title: id, level: undefined, trainsTo, credentials, requirements: [] };
}

/** Plan rows as `[stage, course]`. */
export function programme(
  id: string,
  stages: readonly Stage[],
  plan: readonly (readonly [string, string | undefined])[],
): Programme {
  const row = ([at, course]: readonly [string, string | undefined]): PlanRow => ({
    course,
    title: course ?? '没有文件的课程',
    category: 'integrated',
    module: undefined,
    stage: at,
    hours: {},
    code: undefined,
    credits: undefined,
    required: undefined,
    exam: undefined,
    weeklyHours: {},
    note: undefined,
    outsideHours: undefined,
    hoursBySemester: {},
    practiceHours: {},
    withoutRoute: { hours: undefined, practiceHours: undefined },
  });
  return {
    kind: 'programme',
    id,
    title: id,
    code: '0403-4',
    contributors: [],
    occupations: [],
    posts: [],
    locked: [],
    routes: [],
    stages,
    weeks: [],
    recognition: [],
    observe: [],
    plan: plan.map(row),
  };
}

export interface CourseFacts {
  readonly status?: Status;
  readonly category?: CourseCategory;
  readonly credits?: number;
  readonly tasks?: readonly string[];
}

export function course(id: string, facts: CourseFacts = {}): Course {
  const { status, category = 'integrated', credits, tasks = ['t1'] } = facts;
  return {
    id,
    title: `课程 ${id}`,
    category,
    hours: 60,
    place: 1,
    file: `${id}.yaml`,
    ...(status === undefined ? {} : { status }),
    ...(credits === undefined ? {} : { credits }),
    contributors: [],
    posts: [],
    prerequisites: [],
    corequisites: [],
    followUps: [],
    goals: [],
    contents: [],
    assessments: [],
    glossary: [],
    textbooks: [],
    teachers: [],
    places: [],
    references: [],
    tasks: tasks.map((task, i) => learningTask(task, i + 1, id)),
  };
}

export function learningTask(
  id: string,
  no: number,
  courseId: string,
  inside: Partial<LearningTask> = {},
): LearningTask {
  const description: RichText = { text: '描述', file: `${courseId}.yaml` };
  return {
    id,
    no,
    course: courseId,
    file: `${courseId}.yaml`,
    title: `任务 ${id}`,
    hours: 20,
    description,
    contributors: [],
    requirements: [],
    kit: [],
    learners: [],
    focus: [],
    difficulty: [],
    goals: [],
    contents: [],
    aligns: [],
    stages: [],
    assessments: [],
    cards: [],
    resources: [],
    ...inside,
  };
}

export interface EntryFacts {
  readonly relation?: AlignmentRelation;
  readonly coverage?: number;
  readonly task?: string;
  readonly element?: string;
  readonly rationale?: string;
}

type Entry = (courseId: string, items: string | readonly string[], facts?: EntryFacts) => AlignmentEntry;

export const teaches: Entry = (courseId, items, facts = {}) => entry('taught', courseId, items, facts);
export const assesses: Entry = (courseId, items, facts = {}) => entry('assessed', courseId, items, facts);
export const intends: Entry = (courseId, items, facts = {}) => entry('intent', courseId, items, facts);

function entry(
  role: AlignmentEntry['role'],
  courseId: string,
  items: string | readonly string[],
  facts: EntryFacts,
): AlignmentEntry {
  const { relation = 'equal', task = 't1', rationale } = facts;
  const tail = { taught: `tasks/${task}`, assessed: `tasks/${task}/assessments/e1`, intent: 'goals/g1' }[
    role
  ];
  return {
    course: courseId,
    element: facts.element ?? `course/${courseId}/${tail}`,
    role,
    task: role === 'intent' ? undefined : task,
    to: typeof items === 'string' ? items : (items[0] ?? ''),
    items: typeof items === 'string' ? [items] : items,
    relation,
    coverage: relation === 'none' ? 0 : (facts.coverage ?? 1),
    rationale,
    coveredBy: undefined,
    place: { file: `${courseId}.yaml`, path: ['aligns', 0] },
  };
}

export function model(parts: Partial<StandardModel>): StandardModel {
  return {
    title: '测试',
    language: 'zh-CN',
    profile: 'technical-institute',
    organization: undefined,
    forms: { head: [], foot: [], lessonFront: [], each: [] },
    standards: [],
    credentials: [],
    programmes: [],
    courses: [],
    deliveries: [],
    alignments: [],
    ...parts,
  };
}
