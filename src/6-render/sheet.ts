/**
 * What documents are made of: sheets, each a view (plain data) with the template that shows it, and its place
 * in the output.
 */
import type { Crosswalk } from '../crosswalk/crosswalk.ts';
import type { PackRange } from '../leaves/book-pack.ts';
import type { LeafRecord } from '../leaves/leaf-record.ts';
import type { Edition } from '../model/edition.ts';
import type { AlignmentEntry, Course, StandardModel } from '../model/model.ts';
import type { Words } from '../model/words.ts';
import type { Workbook } from '../workbook/worksheet.ts';

export interface Sheet {
  /** Below the output folder, without extension, e.g. `student/textbook/control-circuits/1-2`. */
  readonly path: string;
  readonly document: string;
  /** Shared documents are built from the student model and count as that edition. */
  readonly edition: Edition;
  readonly programme?: string;
  readonly course?: string;
  /** Stable id of the leaf, for sheets that are one. */
  readonly leaf?: string;
  /** Of the page; plain text. */
  readonly title: string;
  /** What it is made of: who wrote that, and since when it holds. */
  readonly origin?: Pick<Course, 'contributors' | 'effective'>;
  /** Entities whose texts it shows, where somebody may write in the document that it becomes. */
  readonly sources?: () => readonly { readonly id: string }[];
  /** Name of the template in `templates/html` and `templates/md`; without one the sheet is data only. */
  readonly template?: string;
  readonly view?: object;
  /** One file that is handed out by itself: styles are inside. */
  readonly standalone?: boolean;
  /** It is a page of a book: path of the sheet that holds the whole of it and comes behind its pages. */
  readonly book?: string;
  /**
   * What the site's search knows of the page; left out = all of its text. A page that repeats others is found
   * by its title, or not at all.
   */
  readonly search?: 'title' | 'nothing';
  /** Id of the element of a leaf → texts on it that its earlier revision did not have. */
  readonly bars?: ReadonlyMap<string, readonly string[]>;
  /** The same facts as rows, head first, for csv and xlsx. */
  readonly table?: readonly (readonly string[])[];
  /** Columns of the table that hold numbers; all others are text, whatever they look like. */
  readonly numberColumns?: readonly number[];
  /** The same facts for spreadsheets that compute, where rows of text are too little. */
  readonly workbook?: () => Workbook;
  /** Sheets without a page of which the page of this one names the workbooks, where those are made. */
  readonly workbooks?: readonly { readonly title: string; readonly path: string }[];
  /** The same facts for programs. */
  readonly data?: object;
}

/** A sheet of a document whose `Views` name its templates and what each is given. */
export type SheetOf<Views> = {
  readonly [Name in keyof Views]: Sheet & { readonly template: Name; readonly view: Views[Name] };
}[keyof Views];

export interface DocumentContext {
  /** What each edition may know; the student model has no teacher-only field. */
  readonly models: Readonly<Record<Edition, StandardModel>>;
  /** Those of one course, by its id, in the model's order. */
  readonly alignmentsOf: (edition: Edition, course: string) => readonly AlignmentEntry[];
  /** Ids of what schools made of a course, by its id, in the model's order. */
  readonly versionsOf: (edition: Edition, course: string) => readonly string[];
  readonly editions: readonly Edition[];
  /** Is this document, by its name, one of those that are made? */
  readonly makes: (document: string) => boolean;
  /** Paths of sheets of earlier builds that this one, being of a part only, leaves where they are. */
  readonly standing: Pick<ReadonlySet<string>, 'has'>;
  /** Limits documents to one programme or course. */
  readonly programme: string | undefined;
  readonly course: string | undefined;
  readonly crosswalks: () => readonly Crosswalk[];
  /** What was released of the loose-leaf books. */
  readonly leaves: LeafRecord;
  /** The two releases between which a book changes; undefined but for documents that are about that. */
  readonly releases?: PackRange;
  readonly words: Words;
}

/** A piece of a document that is made by itself, and made again when something that it read has changed. */
export interface Part {
  readonly edition: Edition;
  /** Names it among those of its document and edition: an id, or a path. */
  readonly of: string;
}

export interface Document {
  /** Not part of a build of everything. */
  readonly onlyWhenAsked?: true;
  /** Made for two releases alone, into a folder of their own, where each sheet stands alone. */
  readonly betweenReleases?: true;
  /** In the order of pages. */
  parts(context: DocumentContext): Iterable<Part>;
  /**
   * Those of a part, in the order of pages; made one by one, so that memory does not grow with their number.
   * All that it reads comes from the context: what is worked out for one part is not used in another.
   */
  sheets(context: DocumentContext, part: Part): Iterable<Sheet>;
}

/** Those of all parts. */
export function* sheetsOf(document: Document, context: DocumentContext): Iterable<Sheet> {
  for (const part of document.parts(context)) yield* document.sheets(context, part);
}
