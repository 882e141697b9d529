/** How includes are read and references resolved while an entity is lowered. */
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import { joinPath } from '../paths/join-path.ts';
import type { Fact } from '../values/per-facts.ts';
import type { LowerContext } from './lower-object.ts';

/** The world in which an entity is lowered: includes by their paths are facts of it. */
export type Including = Pick<BoundWorkspace, 'includes'>;

export function plainContext(workspace: Including, file: string): LowerContext {
  return contextBy((look) => look(workspace), file);
}

/** The same, of a world of which is taken down what is looked at. */
export function contextBy(fact: Fact<Including>, file: string): LowerContext {
  return {
    file,
    include: (from, path) => {
      const included = joinPath(from, path) ?? path;
      return { text: fact(({ includes }) => includes.get(included)) ?? '', file: included };
    },
    resolve: () => undefined,
  };
}
