/** `ccstd.yaml` of a workspace → its settings; without the file everything has its default. */
import { parseYaml } from '../1-parse/parse-yaml.ts';
import type { SourceFile } from '../1-parse/source-file.ts';
import { validateWorkspace } from '../2-validate/validate.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Workspace } from '../generated/types.ts';
import type { Host } from '../host/host.ts';
import { readSource } from './read-source.ts';
import { configName, joinFolder } from './workspace-files.ts';

export interface Config {
  readonly config: Workspace;
  /** Undefined when there is no such file. */
  readonly source: SourceFile | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

export function readConfig(host: Host, root: string): Config {
  const size = host.size(joinFolder(root, configName));
  if (size === undefined) return { config: {}, source: undefined, diagnostics: [] };
  const { source, problem } = readSource(host, root, configName, size);
  if (problem) return { config: {}, source, diagnostics: [problem] };
  const { tree, diagnostics } = parseYaml(source);
  if (!tree) return { config: {}, source, diagnostics };
  const valid = validateWorkspace(tree);
  return { config: valid.document?.value ?? {}, source, diagnostics: [...diagnostics, ...valid.diagnostics] };
}
