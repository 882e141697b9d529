/** What the layer over a page shows: findings in both languages, each with where it stands. */
import type { Severity } from '../../diagnostics/diagnostic.ts';
import { type PresentedDiagnostic, presentAll } from '../../diagnostics/present.ts';
import type { Finding, Findings as Shown, Words } from '../../site/preview/finding.ts';
import type { Findings } from '../check-workspace.ts';

/** Nobody reads more of them at once. */
const most = 100;
const severities: readonly Severity[] = ['error', 'warning', 'info'];

export function layerFindings(checked: Findings): Shown {
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

function inBoth(chinese: PresentedDiagnostic, english: PresentedDiagnostic): Finding {
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
