/**
 * A finding as data: a code with its parameters and a place; words and line numbers are added when it is
 * shown.
 */

import type { Code, DiagnosticParams } from '../generated/catalogue.ts';
import type { Fix, Where } from '../source/place.ts';
import type { FindingClass } from './classes.ts';

export type Severity = 'error' | 'warning' | 'info';

export interface Related {
  readonly where: Where;
  /** Which of the `notes` of the catalogue page stands here. */
  readonly note: string;
}

export interface Diagnostic<C extends Code = Code> {
  readonly code: C;
  readonly severity: Severity;
  readonly params: DiagnosticParams[C];
  readonly where: Where;
  readonly related: readonly Related[];
  readonly fix?: Fix;
}

export interface MessageTexts {
  readonly title: string;
  readonly label?: string;
  readonly help?: string;
  /** Instead of a help that speaks of what there is not. */
  readonly otherwise?: string;
  readonly notes?: Readonly<Record<string, string>>;
}

export interface CatalogueEntry {
  readonly severity: Severity;
  readonly class: FindingClass;
  /** A release takes it for an error, whatever it is in a working copy. */
  readonly inRelease?: 'error';
  /** Rule sets in which this is reported; left out = all. */
  readonly profiles?: readonly string[];
  readonly texts: Readonly<Record<'zh-CN' | 'en', MessageTexts>>;
}

export interface Explanation {
  readonly prose: Readonly<Record<'zh-CN' | 'en', string>>;
  readonly wrong: string;
  readonly right: string;
}

/** Extra facts a reporter may add to a finding. */
export interface ReportOptions {
  readonly related?: readonly Related[];
  readonly fix?: Fix;
  readonly severity?: Severity;
}
