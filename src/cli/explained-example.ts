/**
 * The examples of a catalogue page with the keys of a language, and the wrong one checked: what the finding
 * says when it is not about placeholders.
 */

import { isForReleaseOnly } from '../diagnostics/classes.ts';
import { type PresentedDiagnostic, presentAll } from '../diagnostics/present.ts';
import type { Host } from '../host/host.ts';
import { memoryHost } from '../host/memory-host.ts';
import { configName } from '../paths/config-name.ts';
import { translateKeys } from '../scaffold/translate-keys.ts';
import type { Language } from '../values/language.ts';
import { checkWorkspace } from '../workspace/check-workspace.ts';

export interface ExplainedExample {
  /** Undefined for examples that are told in prose. */
  readonly finding: PresentedDiagnostic | undefined;
  readonly wrong: string;
  readonly right: string;
}

const fence = /^```(\w+)(?: file=(\S+))?\n([\s\S]*?)^```/gm;

/** In Chinese with Chinese keys, unless it is those of the other language that the example is about. */
export async function explainedExample(
  code: string,
  { wrong, right }: { readonly wrong: string; readonly right: string },
  { host, language }: { readonly host: Host; readonly language: Language },
): Promise<ExplainedExample> {
  if (language === 'zh-CN') {
    const chinese = { wrong: inChinese(wrong), right: inChinese(right) };
    const finding = await findingOf(code, chinese.wrong, host, language);
    if (finding) return { finding, ...chinese };
  }
  return { finding: await findingOf(code, wrong, host, language), wrong, right };
}

function inChinese(section: string): string {
  return section.replace(fence, (whole, kind: string, name: string | undefined, text: string) =>
    kind === 'yaml'
      ? whole.replace(text, () => translateKeys(text, 'zh', name === configName ? 'Workspace' : undefined))
      : whole,
  );
}

async function findingOf(
  code: string,
  section: string,
  host: Host,
  language: Language,
): Promise<PresentedDiagnostic | undefined> {
  const files: Record<string, string> = {};
  for (const [, , name = 'example.yaml', text = ''] of section.matchAll(fence)) files[name] = text;
  const forms = code.startsWith('forms/');
  const machine = memoryHost(files, forms || code.startsWith('template/') ? host.templates() : new Map());
  const checked = await checkWorkspace(machine, { from: '/', release: isForReleaseOnly(code), forms });
  return presentAll(
    checked.diagnostics.filter((diagnostic) => diagnostic.code === code),
    checked,
    language,
  )[0];
}
