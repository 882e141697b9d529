/**
 * `ccstd.yaml` of a workspace → its settings, as far as they can be read; without the file everything has its
 * default.
 */

import { outputFindings } from '../0-read/output-folder.ts';
import { readSource } from '../0-read/read-source.ts';
import { parseYaml } from '../1-parse/parse-yaml.ts';
import { recoverYaml } from '../1-parse/recover-yaml.ts';
import { usableSettings } from '../2-validate/usable-settings.ts';
import { readSettings } from '../2-validate/validate.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Workspace } from '../generated/types.ts';
import type { Host } from '../host/host.ts';
import { unwritten, type WrittenIn } from '../language/key-language.ts';
import { configName } from '../paths/config-name.ts';
import { joinFolder } from '../paths/join-folder.ts';
import type { Where } from '../source/place.ts';
import type { SourceFile } from '../source/source-file.ts';
import { sameValue } from '../values/same-value.ts';
import { idleSettings } from './idle-settings.ts';

export interface Config extends WrittenIn {
  /**
   * What a finding speaks against is left out; everything else counts, so that one slip does not hide what
   * else is wrong.
   */
  readonly config: Workspace;
  /** Undefined when there is no such file. */
  readonly source: SourceFile | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

export function readConfig(host: Host, root: string): Config {
  const size = host.size(joinFolder(root, configName));
  if (size === undefined) return { config: {}, ...unwritten, source: undefined, diagnostics: [] };
  const { source, problem } = readSource(host, root, configName, size);
  if (problem) return { config: {}, ...unwritten, source, diagnostics: [problem] };
  const { tree, diagnostics } = parseYaml(source);
  const rest = tree ? undefined : recoverYaml(source);
  const readable = tree ?? rest?.tree;
  if (!readable) return { config: {}, ...unwritten, source, diagnostics };
  const { canonical, language, words, diagnostics: refused } = readSettings(readable);
  const usable = usableSettings(canonical);
  // What was lost may be what another setting is judged by.
  if (rest)
    return {
      config: usable,
      language,
      words,
      source,
      diagnostics: [...diagnostics, ...rest.diagnostics, ...refused],
    };
  const outputs = outputFindings(host, root, usable);
  const { output, ...others } = usable;
  const idle = idleSettings(usable, canonical, language).filter(
    ({ where }) => !refused.some((one) => isSamePath(one.where, where)),
  );
  const config = outputs.length > 0 ? others : usable;
  return { config, language, words, source, diagnostics: [...diagnostics, ...refused, ...outputs, ...idle] };
}

/** An empty value that is refused needs no second word. */
function isSamePath(one: Where, other: Where): boolean {
  return 'path' in one && 'path' in other && sameValue(one.path, other.path);
}
