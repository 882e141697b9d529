/** Makes a diagnostic of a catalogue code; wrong parameters do not compile. */
import { type Code, catalogue, type DiagnosticParams } from '../generated/catalogue.ts';
import type { Where } from '../source/place.ts';
import type { Diagnostic, ReportOptions } from './diagnostic.ts';

export function report<C extends Code>(
  code: C,
  where: Where,
  params: DiagnosticParams[C],
  options: ReportOptions = {},
): Diagnostic<C> {
  const { related = [], fix, severity = catalogue[code].severity } = options;
  return { code, severity, params, where, related, ...(fix ? { fix } : {}) };
}
