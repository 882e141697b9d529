/**
 * What a computed crosswalk says: one programme stage against one credential, item by item, and what may be
 * recognised.
 */
import type { CertificateLevel, RecognitionKind } from '../generated/types.ts';
import type { AlignmentEntry, Item } from '../model/model.ts';

/** In the order in which they are tried; the first that fits is the item's state. */
export const states = [
  'covered',
  'partial',
  'taught-only',
  'assessed-only',
  'level-deficit',
  'waived',
  'missing',
] as const;
export type State = (typeof states)[number];

export interface Crosswalk {
  readonly programme: string;
  readonly stage: string;
  readonly credential: string;
  readonly standard: string;
  readonly level: CertificateLevel;
  /** That the credential names; undefined for all. */
  readonly direction: string | undefined;
  readonly weights: 'stated' | 'equal';
  /** 0–100, unrounded. */
  readonly skillCoverage: number;
  readonly theoryCoverage: number;
  readonly counts: Readonly<Record<State, number>>;
  /**
   * The skill table, then the theory table: basics first, as the weight tables of the standards print them.
   */
  readonly items: readonly CrosswalkItem[];
  /** One for each rule of the credential, in its order. */
  readonly recognition: readonly Recognition[];
}

export interface CrosswalkItem {
  readonly ref: string;
  readonly kind: Item['kind'];
  /** `ethics` or `foundations` for basics, also for a listed one; `ref` tells those apart. */
  readonly no: string;
  readonly text: string;
  /** Title of its function; null for basics. */
  readonly function: string | null;
  readonly key: boolean;
  /** Scaled: the items of a table sum to 100. */
  readonly weight: number;
  /** 0–1, as are assessed and covered. */
  readonly taught: number;
  readonly assessed: number;
  readonly covered: number;
  readonly state: State;
  /** The entries that count, in the model's order. */
  readonly evidence: readonly AlignmentEntry[];
  /** Entries that would count if their course's stage did not train below the level. */
  readonly deficits: readonly AlignmentEntry[];
  /** Entries with relation `none`, also those on goals. */
  readonly waivers: readonly AlignmentEntry[];
}

export interface Recognition {
  readonly kind: RecognitionKind;
  readonly holds: boolean;
  /** For exempt and credit: the courses a holder need not take, by id. */
  readonly courses?: readonly string[];
  /** For credit. */
  readonly credits?: number;
  readonly failing: readonly FailingCondition[];
}

export interface FailingCondition {
  readonly condition: 'skillCoverage' | 'theoryCoverage' | 'key-item' | 'course-status' | 'after';
  /** The item, course or credential that fails. */
  readonly ref?: string;
  /** A coverage, a status, or the stage that names the credential (null: none does). */
  readonly actual: number | string | null;
  /** A coverage, a status, or the last stage that may name the credential. */
  readonly required: number | string;
}
