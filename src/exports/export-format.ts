/**
 * What an export format is: the model → files for another system, each with the facts that the format could
 * not hold.
 */
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import type { Review } from '../generated/types.ts';
import type { StandardModel } from '../model/model.ts';
import type { Words } from '../model/words.ts';
import type { Place } from '../source/place.ts';

/** A fact of the source that a reader of the format will not find. */
export interface Loss {
  /** A field of the language, e.g. `Alignment.coverage`. */
  readonly fact: string;
  readonly place: Place;
  /** Numbers, words of enumerations and short texts. */
  readonly value?: string | number | boolean;
  /** Where the fact still stands, though nothing in the format says what it means. */
  readonly keptIn?: string;
}

export interface ExportedFile {
  /** File name without extension. */
  readonly name: string;
  readonly text: string;
  readonly losses: readonly Loss[];
  /**
   * The sources of which at least a part is in it, and of which its losses tell all the rest that others than
   * teachers may read.
   */
  readonly about: readonly string[];
}

/** Limits an export; left out = everything. */
export interface ExportSelection {
  readonly programme?: string;
  readonly course?: string;
  readonly standard?: string;
}

export interface ExportContext {
  /** Where each fact was written. */
  readonly workspace: BoundWorkspace;
  /** The review that counts for the entity in a file. */
  reviewOf(file: string): Review | undefined;
  /** In the language of the artifacts. */
  readonly words: Words;
  /** `YYYY-MM-DD` for entities that do not say when they came into force. */
  readonly date: string | undefined;
  /** Where the files will be published, without a slash at the end; else things are named by `urn:uuid:`. */
  readonly base: string | undefined;
  /** URL of the licence under which they are published. */
  readonly license: string | undefined;
}

export interface ExportFormat {
  readonly mediaType: string;
  /** Without a first dot; never `loss.json`. */
  readonly extension: string;
  /** It carries the keys that authors add (`x-…`) along, as JSON exports do. */
  readonly carriesExtensions?: true;
  /** `model` is that of the student edition: nothing for teachers only leaves the house. */
  make(model: StandardModel, selection: ExportSelection, context: ExportContext): Iterable<ExportedFile>;
}
