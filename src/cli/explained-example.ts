/** The wrong example of a catalogue page, checked: what the finding says when it is not about placeholders. */
import { checkWithTheme } from '../compile.ts';
import type { Language } from '../diagnostics/language.ts';
import { type PresentedDiagnostic, presentAll } from '../diagnostics/present.ts';
import type { Host } from '../host/host.ts';
import { memoryHost } from '../host/memory-host.ts';

/** Undefined for examples that are told in prose. */
export async function explainedExample(
  code: string,
  section: string,
  { host, language }: { readonly host: Host; readonly language: Language },
): Promise<PresentedDiagnostic | undefined> {
  const files: Record<string, string> = {};
  for (const [, name = 'example.yaml', text = ''] of section.matchAll(/^```\w+(?: file=(\S+))?\n([\s\S]*?)^```/gm)) files[name] = text;
  const machine = memoryHost(files, code.startsWith('template/') ? host.templates() : new Map());
  const checked = await checkWithTheme(machine, { from: '/', release: code.startsWith('release/') });
  return presentAll(
    checked.diagnostics.filter((diagnostic) => diagnostic.code === code),
    checked,
    language,
  )[0];
}
