/** What the worksheets of one crosswalk share: where they find each other's cells, and how they show states. */
import type { Crosswalk, CrosswalkItem, State } from '../../../crosswalk/crosswalk-matrix.ts';
import { isSkill, isTheory } from '../../../crosswalk/table-coverage.ts';
import type { StandardModel } from '../../../model/model.ts';
import type { Words } from '../../../model/words.ts';
import type { NamedCell } from '../../../workbook/reference.ts';

export interface CrosswalkSheets {
  readonly crosswalk: Crosswalk;
  readonly model: StandardModel;
  readonly words: Words;
  readonly title: string;
  readonly keys: Readonly<Record<'summary' | 'items' | 'gaps', string>>;
  /** Cells that say the states. */
  readonly states: Readonly<Record<State, NamedCell>>;
  /** Row of an item among the items. */
  readonly rowOf: ReadonlyMap<CrosswalkItem, number>;
}

/** As a worksheet says a state: never by its colour alone. */
export function stateText(state: State, words: Words): string {
  return `${words.label(`crosswalk.sign.${state}`)} ${words.label(`crosswalk.state.${state}`)}`;
}

export const stateColours: Readonly<Record<State, { readonly fill: string; readonly ink: string }>> = {
  covered: { fill: 'CDEBD3', ink: '1B5E2F' },
  partial: { fill: 'FFF0B8', ink: '6B4E00' },
  'taught-only': { fill: 'D6E6FA', ink: '1F4A80' },
  'assessed-only': { fill: 'E6DBF5', ink: '54308A' },
  'level-deficit': { fill: 'FBDFC4', ink: '7F4300' },
  waived: { fill: 'E6E6E6', ink: '404040' },
  missing: { fill: 'F8D0CF', ink: '861A1A' },
};

/** Tables that have items, each with its items. */
export function tablesOf({ items }: Crosswalk) {
  return (['skill', 'theory'] as const).flatMap((table) => {
    const own = items.filter(table === 'skill' ? isSkill : isTheory);
    return own.length === 0 ? [] : [{ table, items: own }];
  });
}
