/**
 * What a name means at one place of a template: the value it stands for, or the names that are known there.
 */
import { suggest } from '../diagnostics/suggest.ts';
import type { ViewSchemas } from './view-schema.ts';
import { booleanType, namesIn, numberType, property, textType, type ViewType } from './view-type.ts';

export interface Scope {
  /** Innermost first; `../` steps outwards. */
  readonly contexts: readonly ViewType[];
  readonly root: ViewType;
  /** Inside `#each`. */
  readonly loop: boolean;
  /** Of `as |name|`. */
  readonly names: ReadonlyMap<string, ViewType>;
}

/** `nothing`: inside something that is itself unknown, and so never shown. */
export type Meaning =
  | { readonly type: ViewType }
  | { readonly nothing: true }
  | { readonly unknown: string; readonly suggestions: readonly string[] };

const loopNames: Readonly<Record<string, ViewType>> = {
  index: numberType,
  key: textType,
  first: booleanType,
  last: booleanType,
};

export function meaningOf(path: hbs.AST.PathExpression, scope: Scope, $defs: ViewSchemas['$defs']): Meaning {
  const [first = '', ...rest] = path.parts.map(partName);
  if (path.data) return dataMeaning(first, rest, path.original, scope, $defs);
  const named =
    path.depth === 0 && !/^(?:\.|this\b)/.test(path.original) ? scope.names.get(first) : undefined;
  if (named) return below(named, rest, `${first}.`, $defs);
  const context = scope.contexts[path.depth];
  const prefix = path.original.slice(0, path.original.length - path.parts.map(partName).join('.').length);
  if (context === undefined) return { unknown: path.original, suggestions: [] };
  const meaning = below(context, path.parts.map(partName), prefix, $defs);
  return !('unknown' in meaning) || meaning.suggestions.length > 0
    ? meaning
    : { ...meaning, suggestions: outside(first, path.depth, scope, $defs) };
}

function dataMeaning(
  first: string,
  rest: readonly string[],
  original: string,
  scope: Scope,
  $defs: ViewSchemas['$defs'],
): Meaning {
  if (first === 'root') return below(scope.root, rest, '@root.', $defs);
  const type = scope.loop && Object.hasOwn(loopNames, first) ? loopNames[first] : undefined;
  if (type) return { type };
  const known = ['root', ...(scope.loop ? Object.keys(loopNames) : [])];
  return { unknown: original, suggestions: suggest(first, known).map((name) => `@${name}`) };
}

function below(
  start: ViewType,
  parts: readonly string[],
  prefix: string,
  $defs: ViewSchemas['$defs'],
): Meaning {
  if (start.length === 0) return { nothing: true };
  let type = start;
  for (const [index, part] of parts.entries()) {
    const next = property(type, part, $defs);
    const before =
      prefix +
      parts
        .slice(0, index)
        .map((name) => `${name}.`)
        .join('');
    if (next === undefined)
      return {
        unknown: before + part,
        suggestions: suggest(part, namesIn(type)).map((name) => before + name),
      };
    type = next;
  }
  return { type };
}

/** A name that an outer context has: it is usually the way out of `#each` that was forgotten. */
function outside(
  name: string,
  depth: number,
  { contexts, root }: Scope,
  $defs: ViewSchemas['$defs'],
): string[] {
  const outer = contexts.findIndex((context, index) => index > depth && property(context, name, $defs));
  if (outer !== -1) return [`${'../'.repeat(outer)}${name}`];
  return property(root, name, $defs) ? [`@root.${name}`] : [];
}

function partName(part: string | hbs.AST.SubExpression): string {
  return typeof part === 'string' ? part : '';
}
