/**
 * Turns a standard into a flat list of its requirements, each with where it stands and what is compared of
 * it.
 */
import type { CertificateLevel } from '../generated/types.ts';
import type { Item, SkillStandard } from '../model/model.ts';
import { foldNumber, foldText, pairsOf } from './likeness.ts';

export interface EditionItem {
  readonly item: Item;
  /** Null for basics, which belong to the standard as a whole. */
  readonly level: CertificateLevel | null;
  /** Empty for what is common to all. */
  readonly direction: string;
  /** Only requirements of one scope are ever the same: skills, knowledge, ethics or foundations. */
  readonly scope: 'skill' | 'knowledge' | 'ethics' | 'foundations';
  /** Folded. */
  readonly no: string;
  readonly text: string;
  readonly function: string;
  readonly content: string;
  readonly pairs: ReadonlySet<string>;
}

export function editionItems(standard: SkillStandard): EditionItem[] {
  const basics = (['ethics', 'foundations'] as const).flatMap((scope) =>
    standard.basics[scope].map((item) =>
      editionItem(item, { level: null, direction: '', scope, function: '', content: '' }),
    ),
  );
  const listed = standard.levels.flatMap(({ level, functions }) =>
    functions.flatMap(({ title, direction = '', workContents }) =>
      workContents.flatMap((content) => {
        const at = { level, direction, function: foldText(title), content: foldText(content.title) };
        return [
          ...content.skills.map((item) => editionItem(item, { ...at, scope: 'skill' })),
          ...content.knowledge.map((item) => editionItem(item, { ...at, scope: 'knowledge' })),
        ];
      }),
    ),
  );
  return [...basics, ...listed];
}

function editionItem(
  item: Item,
  at: Pick<EditionItem, 'level' | 'direction' | 'scope' | 'function' | 'content'>,
): EditionItem {
  return { item, ...at, no: foldNumber(item.no), text: foldText(item.text), pairs: pairsOf(item.text) };
}
