/** Documents with their names resolved: what rules question and lowering turns into the model. */

import type { ValidDocument } from '../2-validate/validate.ts';
import type {
  Change,
  Course,
  Credential,
  Delivery,
  LearningTask,
  Overlay,
  Programme,
  QuestionBank,
  Review,
  SkillStandard,
  Workspace,
} from '../generated/types.ts';
import type { Media } from '../media/media.ts';
import type { Located } from '../source/located.ts';
import type { Place } from '../source/place.ts';
import type { Adoptions } from './adoption.ts';
import type { ItemIndex } from './item-index.ts';

/** A task that belongs to another course → where this one names it. */
export type SharedTasks = ReadonlyMap<LearningTask, Place>;

export interface BoundWorkspace {
  readonly config: Workspace;
  /** Sorted by file; then the entities that adoptions give. */
  readonly documents: readonly ValidDocument[];
  readonly standards: ReadonlyMap<string, Located<SkillStandard>>;
  readonly credentials: ReadonlyMap<string, Located<Credential>>;
  readonly programmes: ReadonlyMap<string, Located<Programme>>;
  readonly courses: ReadonlyMap<string, Located<Course>>;
  readonly overlays: ReadonlyMap<string, Located<Overlay>>;
  readonly reviews: ReadonlyMap<string, Located<Review>>;
  readonly changes: ReadonlyMap<string, Located<Change>>;
  readonly banks: ReadonlyMap<string, Located<QuestionBank>>;
  readonly deliveries: ReadonlyMap<string, Located<Delivery>>;
  readonly adoptions: Adoptions;
  /** Tasks in files of their own, by `taskKey`. */
  readonly taskFiles: ReadonlyMap<string, Located<LearningTask>>;
  readonly items: ItemIndex;
  /** The tasks of each course, in order, wherever they are written. */
  readonly tasks: ReadonlyMap<string, readonly Located<LearningTask>[]>;
  /** A file with a task → its course. */
  readonly courseOfTask: ReadonlyMap<string, string>;
  /** Course → the tasks of other courses that it uses as well. */
  readonly shared: ReadonlyMap<string, SharedTasks>;
  /** `<Type> <id>` of entities whose files were refused, or whose adoption could not be resolved. */
  readonly refused: ReadonlySet<string>;
  /** Which files include Markdown from other files: path → text. */
  readonly includes: ReadonlyMap<string, string>;
  /** Pictures, files and QR codes that authors name. */
  readonly media: Media;
}
