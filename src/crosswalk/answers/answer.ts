/** What `ccstd crosswalk` answers: one set of facts, in every form in which it can be printed. */

import type { Paint } from '../../diagnostics/style.ts';
import type { Programme, StandardModel } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import type { Place } from '../../source/place.ts';
import type { Language } from '../../values/language.ts';
import type { Workbook } from '../../workbook/worksheet.ts';
import type { Crosswalk } from '../crosswalk-matrix.ts';
import type { RequirementColumn } from '../requirement-columns.ts';
import type { Grid } from './grid.ts';

export interface Question {
  readonly model: StandardModel;
  /** Of the programmes and credentials asked for. */
  readonly crosswalks: readonly Crosswalk[];
  readonly programmes: readonly Programme[];
  /** The one asked for, if any. */
  readonly credential: string | undefined;
  readonly words: Words;
  readonly language: Language;
  readonly paint: Paint;
  readonly width: number;
  lineOf(place: Place): number;
  /** `file:line`, from where the user stands. */
  placeOf(place: Place): string;
}

export interface Answer {
  /** One block for each thing that was compared. */
  readonly table: () => readonly string[];
  /** The object below `version`. */
  readonly json: () => object;
  /** Where a table is meant: for Markdown, CSV and XLSX. */
  readonly grids?: () => readonly Grid[];
  /** For XLSX, where rows of text are too little. */
  readonly workbook?: () => Workbook;
  /** For Parquet. */
  readonly columns?: () => readonly RequirementColumn[];
}
