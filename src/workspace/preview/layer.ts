/** What the layer over a page shows: findings in both languages, each with where it stands. */
import type { Severity } from '../../diagnostics/diagnostic.ts';
import { type PresentedDiagnostic, presentAll } from '../../diagnostics/present.ts';
import type { Language } from '../../values/language.ts';
import type { Findings } from '../check-workspace.ts';

type Words = Readonly<Record<Language, string>>;

export interface LayerFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: Words;
  readonly label: Partial<Words>;
  readonly help: Partial<Words>;
  /** From the root of the workspace. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in characters. */
  readonly column: number;
}

export interface LayerFindings {
  readonly errors: number;
  readonly warnings: number;
  /** The worst ones first. */
  readonly list: readonly LayerFinding[];
}

/** Nobody reads more of them at once. */
const most = 100;
const severities: readonly Severity[] = ['error', 'warning', 'info'];

export function layerFindings(checked: Findings): LayerFindings {
  const { diagnostics } = checked;
  const count = (severity: Severity) => diagnostics.filter((one) => one.severity === severity).length;
  const listed = severities
    .flatMap((severity) => diagnostics.filter((one) => one.severity === severity))
    .slice(0, most);
  const english = presentAll(listed, checked, 'en');
  const list = presentAll(listed, checked, 'zh-CN').map((chinese, index) =>
    inBoth(chinese, english[index] ?? chinese),
  );
  return { errors: count('error'), warnings: count('warning'), list };
}

function inBoth(chinese: PresentedDiagnostic, english: PresentedDiagnostic): LayerFinding {
  const { code, severity, file, range } = chinese;
  const both = (key: 'label' | 'help'): Partial<Words> => ({
    ...(chinese[key] === undefined ? {} : { 'zh-CN': chinese[key] }),
    ...(english[key] === undefined ? {} : { en: english[key] }),
  });
  return {
    ...{ code, severity, file, line: range.start.line, column: range.start.column },
    message: { 'zh-CN': chinese.message, en: english.message },
    label: both('label'),
    help: both('help'),
  };
}
