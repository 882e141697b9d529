/** A reference to a requirement that is not there → a finding that says how far it could be followed. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import { suggest } from '../diagnostics/suggest.ts';
import type { SkillStandard } from '../generated/types.ts';
import { type Located, placeOf } from '../source/located.ts';
import type { Place } from '../source/place.ts';
import type { ItemLookup } from './item-index.ts';

type Missing = Extract<ItemLookup, { missing: string }>;

export function itemDiagnostic(
  value: string,
  place: Place,
  found: Missing,
  standards: ReadonlyMap<string, Located<SkillStandard>>,
): Diagnostic {
  const [id = '', level = ''] = value.split('/');
  switch (found.missing) {
    case 'form':
      return report('ref/item-form', place, { id: value });
    case 'standard':
      return report('ref/unresolved', place, {
        id: value,
        suggestions: suggest(id, standards.keys()).map((name) => value.replace(id, name)),
      });
    case 'level': {
      const levels = [...found.standard.levels.keys()];
      const related = [{ where: placeOf(found.standard.standard, 'levels'), note: 'standard' }];
      return report(
        'ref/no-such-level',
        place,
        { level, standard: found.standard.standard.value.title, levels },
        { related },
      );
    }
    case 'basic': {
      const suggestions = suggest(value, found.known);
      return report('ref/no-such-item', place, {
        id: value,
        standard: found.standard.standard.value.title,
        level,
        last: found.known.at(-1) ?? '',
        suggestions,
      });
    }
    case 'item': {
      const prefix = `${id}/${level}/`;
      const known = [...found.level.items.keys(), ...found.level.groups.keys()].map((no) => prefix + no);
      const last = found.group?.items.at(-1);
      const related = found.group ? [{ where: placeOf(found.group.defined, 'no'), note: 'group' }] : [];
      const params = {
        id: value,
        standard: found.standard.standard.value.title,
        level,
        last: last ? prefix + last : '',
        suggestions: suggest(value, known),
      };
      return report('ref/no-such-item', place, params, { related });
    }
  }
}
