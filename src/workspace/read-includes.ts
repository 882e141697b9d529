/** Markdown kept in files beside the YAML → their texts, as long as they are inside the workspace. */

import { leavesWorkspace } from '../0-read/links-out.ts';
import { readSource } from '../0-read/read-source.ts';
import type { ValidDocument } from '../2-validate/validate.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import type { Overlay } from '../generated/types.ts';
import type { Host } from '../host/host.ts';
import { adoptedType, shapeOfChange } from '../language/adopted-shape.ts';
import { type Visitor, walk, walkValue } from '../language/walk.ts';
import { joinFolder } from '../paths/join-folder.ts';
import { joinPath } from '../paths/join-path.ts';
import type { Path } from '../source/place.ts';
import { perObject } from '../values/per-object.ts';

export interface Includes {
  /** Path from the workspace root → text. */
  readonly texts: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

export function readIncludes(host: Host, root: string, documents: readonly ValidDocument[]): Includes {
  const texts = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  for (const document of documents) {
    const { file } = document;
    for (const { written, path } of namedIn(document)) {
      const where = { file, path };
      const target = joinPath(file, written);
      if (target === undefined || leavesWorkspace(host, root, target)) {
        diagnostics.push(report('io/include-outside', where, { path: written }));
        continue;
      }
      const size = host.size(joinFolder(root, target));
      if (size === undefined) {
        diagnostics.push(report('io/include-missing', where, { path: written }));
        continue;
      }
      const { source, problem } = readSource(host, root, target, size);
      texts.set(target, source.text);
      if (problem) diagnostics.push(problem);
    }
  }
  return { texts, diagnostics };
}

const includeType: ReadonlySet<string> = new Set(['Include']);

/** The files that a document includes, in its order, each with the place of its name. */
const namedIn = perObject(({ type, value }: ValidDocument) => {
  const named: { readonly written: string; readonly path: Path }[] = [];
  const visitor: Visitor = {
    types: includeType,
    object(_, object, path) {
      // A name that is missing or no text has a finding of its own.
      if (typeof object.file === 'string') named.push({ written: object.file, path: [...path, 'file'] });
    },
  };
  walk(value, type, [], visitor);
  if (type === 'Overlay') walkChanges(value as Overlay, visitor);
  return named;
});

/** What an adoption puts into its base may be kept in a file of its own, too. */
function walkChanges({ extends: base, changes }: Overlay, visitor: Visitor): void {
  const type = adoptedType(base);
  if (!type) return;
  for (const [index, { target, op, value }] of changes.entries()) {
    // A draft may still lack it, which is a finding.
    if (target === undefined) continue;
    const shape = shapeOfChange(type, { target, op, givesList: Array.isArray(value) });
    walkValue(value, shape, ['changes', index, 'value'], visitor);
  }
}
