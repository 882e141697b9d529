/**
 * `ccstd.yaml` of a workspace → its settings, as far as they can be read; without the file everything has its
 * default.
 */

import { outputFindings } from '../0-read/output-folder.ts';
import { readSource } from '../0-read/read-source.ts';
import { parseYaml } from '../1-parse/parse-yaml.ts';
import type { SyntaxTree } from '../1-parse/syntax-tree.ts';
import { usableSettings } from '../2-validate/usable-settings.ts';
import { readSettings } from '../2-validate/validate.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Workspace } from '../generated/types.ts';
import type { Host } from '../host/host.ts';
import type { KeyLanguage } from '../language/key-language.ts';
import { configName } from '../paths/config-name.ts';
import { joinFolder } from '../paths/join-folder.ts';
import type { SourceFile } from '../source/source-file.ts';
import { idleSettings } from './idle-settings.ts';

export interface Config {
  /**
   * What a finding speaks against is left out; everything else counts, so that one slip does not hide what
   * else is wrong.
   */
  readonly config: Workspace;
  /** Of its keys. */
  readonly language: KeyLanguage;
  /** Undefined when there is no such file. */
  readonly source: SourceFile | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

export function readConfig(host: Host, root: string): Config {
  const size = host.size(joinFolder(root, configName));
  if (size === undefined) return { config: {}, language: 'zh', source: undefined, diagnostics: [] };
  const { source, problem } = readSource(host, root, configName, size);
  if (problem) return { config: {}, language: 'zh', source, diagnostics: [problem] };
  const { tree, diagnostics } = parseYaml(source);
  const readable = tree ?? readableTree(source, diagnostics);
  if (!readable) return { config: {}, language: 'zh', source, diagnostics };
  const { canonical, language, diagnostics: refused } = readSettings(readable);
  const usable = usableSettings(canonical);
  // Behind a slip in the syntax little else is what it seems.
  if (!tree) return { config: usable, language, source, diagnostics };
  const outputs = outputFindings(host, root, usable);
  const { output, ...others } = usable;
  const idle = idleSettings(usable, language);
  const config = outputs.length > 0 ? others : usable;
  return { config, language, source, diagnostics: [...diagnostics, ...refused, ...outputs, ...idle] };
}

/** More slips than that are no slips. */
const mostSlips = 8;

/** The settings between which the slips stand: each setting that one is in is taken for empty lines. */
function readableTree(source: SourceFile, found: readonly Diagnostic[]): SyntaxTree | undefined {
  let { text } = source;
  let slips = found;
  for (let tries = 0; tries < mostSlips; tries++) {
    const where = slips.find(({ severity }) => severity === 'error')?.where;
    if (!where || !('start' in where)) return undefined;
    text = withoutSetting(text, where.start);
    const { tree, diagnostics } = parseYaml({ ...source, text });
    if (tree) return tree;
    slips = diagnostics;
  }
  return undefined;
}

/**
 * From the line at the margin above an offset to before the next one, blank, so that offsets stay what they
 * are.
 */
function withoutSetting(text: string, offset: number): string {
  const starts = [...text.matchAll(/^[^\s#]/gm)].map(({ index }) => index);
  const from = starts.findLast((start) => start <= offset) ?? 0;
  const to = starts.find((start) => start > from) ?? text.length;
  return text.slice(0, from) + text.slice(from, to).replace(/[^\n]/g, ' ') + text.slice(to);
}
