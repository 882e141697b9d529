/** Markdown kept in files beside the YAML → their texts, as long as they are inside the workspace. */

import type { ValidDocument } from '../2-validate/validate.ts';
import { walk } from '../3-bind/walk.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import type { Host } from '../host/host.ts';
import { joinPath } from '../model/join-path.ts';
import { leavesWorkspace } from './leaves-workspace.ts';
import { readSource } from './read-source.ts';
import { joinFolder } from './workspace-files.ts';

export interface Includes {
  /** Path from the workspace root → text. */
  readonly texts: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

export function readIncludes(host: Host, root: string, documents: readonly ValidDocument[]): Includes {
  const texts = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  for (const { file, type, value } of documents) {
    walk(value, type, [], {
      object(name, object, path) {
        if (name !== 'Include') return;
        const written = String(object.file);
        const where = { file, path: [...path, 'file'] };
        const target = joinPath(file, written);
        if (target === undefined || leavesWorkspace(host, root, target)) {
          diagnostics.push(report('io/include-outside', where, { path: written }));
          return;
        }
        const size = host.size(joinFolder(root, target));
        if (size === undefined) {
          diagnostics.push(report('io/include-missing', where, { path: written }));
          return;
        }
        const { source, problem } = readSource(host, root, target, size);
        texts.set(target, source.text);
        if (problem) diagnostics.push(problem);
      },
    });
  }
  return { texts, diagnostics };
}
