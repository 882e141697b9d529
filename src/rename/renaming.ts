/** What gets another id → all that gets one with it, whether the new id is free, and the edits of the sources. */
import type { SyntaxScalar } from '../1-parse/syntax-tree.ts';
import { respell } from '../fix/syntax-at.ts';
import type { Edit } from '../source/place.ts';
import type { NameIndex } from './name-index.ts';
import { type Named, type Naming, type Subject, wholeWorkspace } from './namings.ts';

export interface Renaming extends Subject {
  readonly newId: string;
}

/** Levels of each standard that has an id of its own, for its certificates are called by them. */
export type LevelsOf = (standard: string) => readonly string[];

/** What has an id; an adoption is meant, too, where the entity is named that it gives. */
export function subjectOf(named: Named, index: NameIndex): Subject | undefined {
  const { type, id } = named;
  const owner = index.ownerOf(named);
  if (owner === undefined) return undefined;
  if (index.definition(type, owner, id)) return { type, id, owner };
  const isAdoption = owner === wholeWorkspace && index.adoptedType(id) === type;
  return isAdoption && index.definition('Overlay', wholeWorkspace, id)
    ? { type: 'Overlay', id, owner }
    : undefined;
}

/** The subject, and what is called after it. */
export function renamingsOf(
  subject: Subject,
  newId: string,
  index: NameIndex,
  levelsOf: LevelsOf,
): readonly Renaming[] {
  const { type, id } = subject;
  const own = { ...subject, newId };
  const adopted = type === 'Overlay' ? index.adoptedType(id) : undefined;
  if (adopted) return [own, { ...own, type: adopted }];
  if (type !== 'SkillStandard') return [own];
  const certificates = levelsOf(id).map((level) => ({
    ...{ type: 'Credential', owner: wholeWorkspace, id: `${id}-${level}`, newId: `${newId}-${level}` },
  }));
  return [own, ...certificates];
}

/** What has one of the new ids already; case does not tell ids apart. */
export function takenBy(
  renamings: readonly Renaming[],
  index: NameIndex,
  standards: ReadonlyMap<string, readonly string[]>,
): Naming | undefined {
  const renamed = new Set(renamings.map(({ type, id, owner }) => `${type} ${owner} ${id}`));
  for (const renaming of renamings) {
    const wanted = renaming.newId.toLowerCase();
    const rival = index.namings.find((one) => {
      if (one.as !== 'definition' || one.id.toLowerCase() !== wanted) return false;
      const owner = index.ownerOf(one) ?? '';
      if (renamed.has(`${one.type} ${owner} ${one.id}`)) return false;
      const type =
        one.type === 'Overlay' && renaming.type !== 'Overlay' ? index.adoptedType(one.id) : one.type;
      return type === renaming.type && index.areNear(renaming, { id: one.id, owner, type });
    });
    if (rival) return rival;
    if (renaming.type !== 'Credential') continue;
    const [standard] = [...standards].find(([id, levels]) =>
      levels.some((level) => `${id}-${level}`.toLowerCase() === wanted),
    ) ?? [undefined];
    const isOwn = renamings.some(({ type, id }) => type === 'SkillStandard' && id === standard);
    const implying =
      standard === undefined || isOwn
        ? undefined
        : index.definition('SkillStandard', wholeWorkspace, standard);
    if (implying) return implying;
  }
  return undefined;
}

/** By file. */
export function editsOf(
  renamings: readonly Renaming[],
  index: NameIndex,
  textOf: (file: string) => string,
): ReadonlyMap<string, readonly Edit[]> {
  const byScalar = new Map<SyntaxScalar, Replacement[]>();
  const files = new Map<SyntaxScalar, string>();
  for (const naming of index.namings) {
    const renaming = renamings.find((one) => one.type === naming.type && one.id === naming.id);
    if (!renaming || index.ownerOf(naming) !== renaming.owner) continue;
    const own = byScalar.get(naming.scalar) ?? [];
    // What an alias repeats is found again with each of its uses.
    if (own.some(({ from }) => from === naming.from)) continue;
    byScalar.set(naming.scalar, [...own, { ...naming, newId: renaming.newId }]);
    files.set(naming.scalar, naming.file);
  }
  const edits = new Map<string, Edit[]>();
  for (const [scalar, replacements] of byScalar) {
    const file = files.get(scalar) ?? '';
    edits.set(file, [...(edits.get(file) ?? []), ...editsIn(scalar, replacements, textOf(file))]);
  }
  return edits;
}

interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly newId: string;
}

/** Nothing but the id is written anew, where it stands in the source as it is. */
function editsIn(scalar: SyntaxScalar, replacements: readonly Replacement[], source: string): Edit[] {
  const at = textStart(scalar, source);
  if (at !== undefined)
    return replacements.map(({ from, to, newId }) => ({ start: at + from, end: at + to, text: newId }));
  const inOrder = [...replacements].sort((a, b) => b.from - a.from);
  const replaced = (text: string, { from, to, newId }: Replacement): string =>
    text.slice(0, from) + newId + text.slice(to);
  return [respell(scalar, source, inOrder.reduce(replaced, scalar.text))];
}

/** Where in the source a text begins that is written there as it reads; undefined for one with escapes. */
function textStart({ start, end, text }: SyntaxScalar, source: string): number | undefined {
  const at = source.slice(start, end).indexOf(text.trimEnd());
  return at === -1 ? undefined : start + at;
}

/** The stretch of the source in which the id stands. */
export function spanOfName({ scalar, from, to }: Naming, source: string): { start: number; end: number } {
  const at = textStart(scalar, source);
  return at === undefined ? scalar : { start: at + from, end: at + to };
}
