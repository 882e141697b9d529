/**
 * Names that lead nowhere → what they meant before somebody gave it another id by hand. A part of a course or a
 * programme: `renamed-parts.ts`. An entity, where the name looks like no other: the standard that has all the
 * requirements named, or the only one that nobody names while only one name of its kind leads nowhere.
 */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { entityReference } from '../language/adopted-shape.ts';
import { walk } from '../language/walk.ts';
import { editDistance } from '../values/edit-distance.ts';
import type { BoundWorkspace } from './bound-workspace.ts';
import { lookUpItem } from './item-index.ts';
import { partsMeant, placeKey } from './renamed-parts.ts';

interface Written {
  readonly type: string;
  readonly id: string;
  /** As it is written. */
  readonly value: string;
  readonly isItem: boolean;
}

export function suggestRenamed(
  diagnostics: readonly Diagnostic[],
  workspace: BoundWorkspace,
): readonly Diagnostic[] {
  const all = withParts(diagnostics, workspace);
  if (!all.some(isOpen)) return all;
  const written = referencesOf(workspace);
  const references = [...written.values()];
  const meant = new Map<string, string | undefined>();
  return all.map((found) => {
    const one = isOpen(found) && 'path' in found.where ? written.get(placeKey(found.where)) : undefined;
    if (!one) return found;
    const key = `${one.type} ${one.id}`;
    if (!meant.has(key)) meant.set(key, meantBy(one, references, workspace));
    const id = meant.get(key);
    const suggestions = id === undefined ? [] : [one.value.replace(one.id, () => id)];
    return { ...found, params: { ...found.params, suggestions } } as Diagnostic;
  });
}

/** Short ids are near to each other whatever they mean: among them spelling counts for nothing. */
const fewSigns = 3;

function withParts(diagnostics: readonly Diagnostic[], workspace: BoundWorkspace): readonly Diagnostic[] {
  const files = new Set(
    diagnostics.flatMap(({ code, where }) => (code === 'ref/unresolved' ? [where.file] : [])),
  );
  if (files.size === 0) return diagnostics;
  const meant = partsMeant(workspace, files);
  return diagnostics.map((found) => {
    if (found.code !== 'ref/unresolved' || !('path' in found.where)) return found;
    const id = meant.get(placeKey(found.where));
    if (id === undefined) return found;
    const { id: typed, suggestions: near } = found.params as Diagnostic<'ref/unresolved'>['params'];
    const others = near.filter((one) => typed.length > fewSigns || editDistance(typed, one) > 1);
    const suggestions = near.includes(id) ? [id] : [id, ...others];
    return { ...found, params: { ...found.params, suggestions } } as Diagnostic;
  });
}

function isOpen({ code, params }: Diagnostic): boolean {
  return code === 'ref/unresolved' && 'suggestions' in params && params.suggestions.length === 0;
}

function meantBy(
  { type, id }: Written,
  all: readonly Written[],
  workspace: BoundWorkspace,
): string | undefined {
  if (type === 'Credential') return certificateMeant(id, all, workspace);
  const own = all.filter((one) => one.type === type);
  const ids = workspace.documents.flatMap((document) => (document.type === type ? [document.value.id] : []));
  const items = own.filter((one) => one.isItem && one.id === id).map(({ value }) => value);
  const holding = ids.filter((other) =>
    items.every(
      (item) =>
        'items' in
        lookUpItem(
          workspace.items,
          item.replace(id, () => other),
        ),
    ),
  );
  if (items.length > 0) return holding.length === 1 ? holding[0] : undefined;
  const named = new Set(own.map((one) => one.id));
  const [unnamed, ...more] = ids.filter((other) => !named.has(other));
  const lost = new Set([...named].filter((other) => !ids.includes(other)));
  return more.length === 0 && lost.size === 1 ? unnamed : undefined;
}

/** `<standard>-<level>` of a standard that is called otherwise now. */
function certificateMeant(
  certificate: string,
  all: readonly Written[],
  workspace: BoundWorkspace,
): string | undefined {
  const [, id = '', level = ''] = /^(.+)-([^-]+)$/.exec(certificate) ?? [];
  const standard = meantBy({ type: 'SkillStandard', id, value: id, isItem: false }, all, workspace);
  const isThere = workspace.items.standards.get(standard ?? '')?.levels.has(level);
  return isThere ? `${standard}-${level}` : undefined;
}

/** By place; what is looked up inside a course alone is left out. */
function referencesOf({ documents }: BoundWorkspace): ReadonlyMap<string, Written> {
  const written = new Map<string, Written>();
  for (const { file, type, value } of documents)
    walk(value, type, [], {
      reference(target, text, path) {
        const one = writtenAs(target, text);
        if (one) written.set(placeKey({ file, path }), one);
      },
    });
  return written;
}

function writtenAs(target: string, value: string): Written | undefined {
  if (target === 'Item') return { type: 'SkillStandard', id: value.split('/')[0] ?? '', value, isItem: true };
  if (target !== 'Entity') return { type: target, id: value, value, isItem: false };
  const { type, id } = entityReference(value);
  return type ? { type, id, value, isItem: false } : undefined;
}
