/** The wrong example of a catalogue page, checked: what the finding says when it is not about placeholders. */
import { checkWorkspace } from '../compile.ts';
import type { Language } from '../diagnostics/language.ts';
import { type PresentedDiagnostic, presentAll } from '../diagnostics/present.ts';
import { memoryHost } from '../host/memory-host.ts';

/** Undefined for examples that are told in prose. */
export function explainedExample(code: string, section: string, language: Language): PresentedDiagnostic | undefined {
  const files: Record<string, string> = {};
  for (const [, name = 'example.yaml', text = ''] of section.matchAll(/^```(?:yaml|md|svg)(?: file=(\S+))?\n([\s\S]*?)^```/gm))
    files[name] = text;
  const checked = checkWorkspace(memoryHost(files), { from: '/', release: code.startsWith('release/') });
  return presentAll(
    checked.diagnostics.filter((diagnostic) => diagnostic.code === code),
    checked,
    language,
  )[0];
}
