/**
 * What every stage after lowering works on: a complete, frozen picture of the standards, with references
 * resolved.
 */

import type * as Lowered from '../generated/lowered.ts';
import type {
  AlignmentRelation,
  CertificateLevel,
  CourseCategory,
  CourseModule,
  ExamKind,
  FormChange,
  OverlayChangeOp,
  Province,
  Requiredness,
  Scheme,
  StageLevel,
  WorkspaceLanguage,
  WorkspaceProfile,
} from '../generated/types.ts';
import type { Path, Place } from '../source/place.ts';

export type { RichText } from '../generated/lowered.ts';
export type Goal = Lowered.Goal;
export type Activity = Lowered.Activity;
export type WorksheetItem = Lowered.WorksheetItem;
export type Assessment = Lowered.Assessment;
export type TaskStage = Lowered.TaskStage;
export type Card = Lowered.Card;
export type Delivery = Lowered.Delivery;

export interface StandardModel {
  readonly title: string;
  readonly language: WorkspaceLanguage;
  readonly profile: WorkspaceProfile;
  readonly organization: Organization | undefined;
  readonly calendar?: Calendar;
  /** Where the settings say that a release needs none; left out = reviewed. */
  readonly review?: 'not-required';
  /** What a school adds to each form, by the words that it prints; empty where it adds nothing. */
  readonly forms: {
    readonly head: readonly string[];
    readonly foot: readonly string[];
    /** On the first page of each lesson plan. */
    readonly lessonFront: readonly string[];
    readonly each: readonly FormChange[];
  };
  /** Sorted by id, as are credentials, programmes and courses. */
  readonly standards: readonly SkillStandard[];
  /** Written ones and the ones that every level of a standard implies. */
  readonly credentials: readonly Credential[];
  readonly programmes: readonly Programme[];
  readonly courses: readonly Course[];
  /** Of this term, sorted by id: when and where courses are taught. Courses know nothing of them. */
  readonly deliveries: readonly Delivery[];
  /** Every alignment of every course, flat; what the crosswalk is computed from. */
  readonly alignments: readonly AlignmentEntry[];
}

export interface Organization {
  readonly name: string;
  readonly province?: Province;
  readonly logo?: string;
}

export interface Calendar {
  /** When the school's term opens. */
  readonly start?: string;
  readonly holidays: readonly string[];
  /** A day that teaches → the day whose lessons it takes. */
  readonly makeUp?: Readonly<Record<string, string>>;
}

export interface SkillStandard extends Omit<Lowered.SkillStandard, 'levels' | 'basics'> {
  readonly levels: readonly Level[];
  readonly basics: { readonly ethics: readonly Item[]; readonly foundations: readonly Item[] };
}

export interface Level extends Omit<Lowered.Level, 'functions'> {
  readonly functions: readonly JobFunction[];
}

/** 职业功能 */
export interface JobFunction extends Omit<Lowered.Function, 'workContents'> {
  readonly workContents: readonly WorkContent[];
}

export interface WorkContent {
  readonly no: string;
  readonly title: string;
  readonly skills: readonly Item[];
  readonly knowledge: readonly Item[];
  /** Who asked for it. */
  readonly demand: readonly Lowered.Demand[];
}

/** One requirement that a certificate examines. */
export interface Item {
  /**
   * `<standard>/<level>/<no>`, `…/K<no>`, with `<direction>:` before the number in a direction,
   * `<standard>/ethics/<no>` or `<standard>/foundations/<no>`.
   */
  readonly ref: string;
  readonly kind: 'skill' | 'knowledge' | 'basic';
  readonly no: string;
  readonly text: string;
  readonly key: boolean;
  /** Within its function, when the author states one. */
  readonly weight: number | undefined;
}

export interface Credential {
  readonly id: string;
  readonly title: string;
  readonly standard: string;
  readonly level: CertificateLevel;
  /** Of a level with directions, the one that it examines. */
  readonly direction: string | undefined;
  readonly scheme: Scheme;
  readonly issuer: string | undefined;
  readonly version: string | undefined;
  readonly effective: string | undefined;
  readonly source: Lowered.Credential['source'];
  readonly contributors: Lowered.Credential['contributors'];
  readonly passMark: Lowered.PassMark;
  readonly recognition: readonly Lowered.Recognition[];
}

export interface Programme extends Omit<Lowered.Programme, 'stages' | 'routes' | 'plan'> {
  /** From lower to higher. */
  readonly stages: readonly Stage[];
  readonly routes: readonly Route[];
  readonly plan: readonly PlanRow[];
}

export interface Stage extends Omit<Lowered.Stage, 'level' | 'trainsTo'> {
  readonly id: string;
  readonly title: string;
  readonly level: StageLevel | undefined;
  readonly trainsTo: '5' | '4' | '3' | '2' | '1';
}

export interface Route extends Lowered.Route {
  /** 2 × years. */
  readonly semesters: number;
  /** `初中起点3年`-like label in the language of the artifacts. */
  readonly title: string;
}

export interface PlanRow {
  /** Id of the course that has a file of its own. */
  readonly course: string | undefined;
  readonly title: string;
  readonly code: string | undefined;
  readonly category: CourseCategory;
  readonly module: CourseModule | undefined;
  readonly required: Requiredness | undefined;
  readonly exam: ExamKind | undefined;
  readonly credits: number | undefined;
  /** Stage id. */
  readonly stage: string;
  /** Route id → hours, for the routes that reach this row's stage. */
  readonly hours: Readonly<Record<string, number>>;
  /** Route id → hours per semester, as far as stated. */
  readonly hoursBySemester: Readonly<Record<string, readonly number[]>>;
  /** Route id → hours a week per semester, as far as stated. */
  readonly weeklyHours: Readonly<Record<string, readonly number[]>>;
  readonly practiceHours: Readonly<Record<string, number>>;
  /** Outside class; in no total of hours. */
  readonly outsideHours: number | undefined;
  readonly note: string | undefined;
  /** What a programme that names no routes says. */
  readonly withoutRoute: { readonly hours: number | undefined; readonly practiceHours: number | undefined };
}

export interface Course
  extends Omit<
    Lowered.Course,
    'tasks' | 'category' | 'prerequisites' | 'corequisites' | 'followUps' | 'kind'
  > {
  readonly category: CourseCategory;
  readonly tasks: readonly LearningTask[];
  readonly prerequisites: readonly (CourseMention | CourseChoice)[];
  readonly corequisites: readonly (CourseMention | CourseChoice)[];
  readonly followUps: readonly CourseMention[];
  /** Its place among the courses of the first programme whose plan names it, from 1. */
  readonly place: number;
  /**
   * With which its leaf numbers begin, where that is another number than its place: see
   * `5-lower/book-numbers.ts`.
   */
  readonly bookNo?: number;
  /** File of the course, relative to the workspace root. */
  readonly file: string;
  /** Where a school made this course from another one. */
  readonly adoption?: CourseAdoption;
  /** Which parts of its book share a leaf: see `leaves/shared-leaves.ts`. */
  readonly sharedLeaves?: Readonly<Record<string, 'side' | 'same-side'>>;
  /** Of what belongs to no task, where it is not as counted: see `leaves/leaf-numbers.ts`. */
  readonly leafNumbers?: LeafNumbers;
}

/** Places that the ledger keeps, such as `2` and `2a`. */
export interface LeafNumbers {
  /** 任务 of 课程-任务-环节-页. */
  readonly no: string;
  /** 环节 of each stage, then of what belongs to the whole task. */
  readonly stages: readonly string[];
  /** Id of a leaf → 页. */
  readonly pages: Readonly<Record<string, string>>;
}

/** 校本转化: the base stands in the same model, so that both can be shown side by side. */
export interface CourseAdoption {
  /** Id of the course that was adopted. */
  readonly base: string;
  readonly baseVersion?: string;
  readonly school: string;
  readonly context: Lowered.OverlayContext;
  /** In the author's order. */
  readonly changes: readonly AdoptionChange[];
}

/** Holds no value of its own: an edition sees of a change what it sees of the two courses. */
export interface AdoptionChange {
  readonly op: OverlayChangeOp;
  /** As the author wrote it. */
  readonly target: string;
  readonly reason: string;
  /** Keys and positions in the base; undefined for what it does not have. */
  readonly before: Path | undefined;
  /** The same in this course; several where items were added one after the other, none for what is gone. */
  readonly after: readonly Path[];
}

/** A course named by another: with an id when it has a file of its own. */
export interface CourseMention {
  readonly id: string | undefined;
  readonly title: string;
}

/** Courses of which one is enough. */
export interface CourseChoice {
  readonly any: readonly CourseMention[];
}

export interface LearningTask extends Omit<Lowered.LearningTask, 'no' | 'kind'> {
  /**
   * Its place in the course, from 1, unless the author states another.
   * @zh 在课程里的序号，从 1 数起，作者另写的除外
   */
  readonly no: number;
  readonly course: string;
  readonly file: string;
  /** Which parts of the task share a leaf: see `leaves/shared-leaves.ts`. */
  readonly sharedLeaves?: Readonly<Record<string, 'side' | 'same-side'>>;
  /** Where they are not as counted: see `leaves/leaf-numbers.ts`. */
  readonly leafNumbers?: LeafNumbers;
}

export interface AlignmentEntry {
  /** Programmes decide by their plans whether this course counts. */
  readonly course: string;
  /** Path of keys and ids, e.g. `course/c1/tasks/t1/assessments/e1/criteria/2`. */
  readonly element: string;
  /** Where it is a question of a closed examination: the same without the id that its author gave it. */
  readonly publicElement?: string;
  /** Goals document intent only; the rest is taught or assessed. */
  readonly role: 'intent' | 'taught' | 'assessed';
  /** Learning task in which the entry stands, if any. */
  readonly task: string | undefined;
  /** The reference as written. */
  readonly to: string;
  /** The items it stands for. */
  readonly items: readonly string[];
  readonly relation: AlignmentRelation;
  /** 0–1; 0 for relation `none`. */
  readonly coverage: number;
  /** The part of the requirement that it covers, where it names one. */
  readonly part?: string;
  /** 0–1: how sure whoever aligned it was, who that was, and on which day. */
  readonly confidence?: number;
  readonly by?: string;
  readonly on?: string;
  readonly rationale: string | undefined;
  readonly coveredBy: string | undefined;
  readonly place: Place;
}
