/** How includes are read and references resolved while an entity is lowered. */
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import { joinPath } from '../paths/join-path.ts';
import type { LowerContext } from './lower-object.ts';

export function plainContext(workspace: BoundWorkspace, file: string): LowerContext {
  return {
    file,
    include: (from, path) => {
      const included = joinPath(from, path) ?? path;
      return { text: workspace.includes.get(included) ?? '', file: included };
    },
    resolve: () => undefined,
  };
}
