/** A reference to a requirement that is not there → a finding that says how far it could be followed. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { spokenLevel } from '../language/item-reference.ts';
import type { KeyLanguage } from '../language/key-language.ts';
import { levelMeant } from '../language/level-words.ts';
import { placeOf } from '../source/located.ts';
import type { Place } from '../source/place.ts';
import type { ItemIndex, ItemLookup } from './item-index.ts';
import { meantItems } from './meant-items.ts';

type Missing = Extract<ItemLookup, { missing: string }>;

export function itemDiagnostic(
  value: string,
  place: Place,
  found: Missing,
  standards: ItemIndex['standards'],
  language: KeyLanguage,
): Diagnostic {
  const [id = '', level = ''] = value.split('/');
  switch (found.missing) {
    case 'form':
      return otherForm(value, place, standards, language === 'zh');
    case 'standard':
      return report('ref/unresolved', place, {
        id: value,
        suggestions: suggest(id, standards.keys()).map((name) => value.replace(id, name)),
      });
    case 'level':
      return withoutLevel(value, place, found, language === 'zh');
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
      const numbers = [...found.level.items.keys(), ...found.level.groups.keys()];
      const known = numbers.map((no) => prefix + no);
      // The number is right, and the direction is another or was left out.
      const typed = value.slice(prefix.length).split(':').at(-1) ?? '';
      const elsewhere = numbers.filter((no) => no === typed || no.endsWith(`:${typed}`));
      const last = found.group?.items.at(-1);
      const related = found.group ? [{ where: placeOf(found.group.defined, 'no'), note: 'group' }] : [];
      const suggestions = [
        elsewhere.map((no) => prefix + no),
        // The level as the author wrote it.
        meantItems(value, standards, false),
        suggest(value, known),
        known.slice(0, 1),
      ].find((some) => some.length > 0);
      const params = {
        id: value,
        standard: found.standard.standard.value.title,
        level,
        last: last ? prefix + last : '',
        suggestions: suggestions ?? [],
      };
      return report('ref/no-such-item', place, params, { related });
    }
  }
}

/** What else may be typed for a requirement: its number alone, its words, other marks between the parts. */
function otherForm(
  value: string,
  place: Place,
  standards: ItemIndex['standards'],
  inChinese: boolean,
): Diagnostic {
  const suggestions = meantItems(value, standards, inChinese);
  const [first] = standards.values();
  const [[level, items] = []] = first ? [...first.levels] : [];
  const [no] = items ? items.items.keys() : [];
  const known =
    first && level !== undefined && no !== undefined
      ? `${first.standard.value.id}/${spokenLevel(level, inChinese)}/${no}`
      : 'electrician-2018/4/2.1.3';
  return report('ref/item-form', place, { id: value, example: suggestions[0] ?? known, suggestions });
}

/** `inChinese`: as authors whose keys are Chinese call a level. */
function withoutLevel(
  value: string,
  place: Place,
  { standard: { standard, levels }, without }: Extract<Missing, { missing: 'level' }>,
  inChinese: boolean,
): Diagnostic {
  const [id = '', typed = ''] = value.split('/');
  const names = [...levels.keys()];
  const known = names.map((name) => spokenLevel(name, inChinese));
  const params = { standard: standard.value.title, levels: known };
  const related = [{ where: placeOf(standard, 'levels'), note: 'standard' }];
  if (without) {
    const suggestions = without.map((level) => `${id}/${spokenLevel(level, inChinese)}/${typed}`);
    return report('ref/level-missing', place, { ...params, id: value, suggestions }, { related });
  }
  const meant = levelMeant('CertificateLevel', typed, names);
  const rest = value.split('/').slice(2);
  const alike = meant === undefined ? suggest(typed, known) : [spokenLevel(meant, inChinese)];
  const holding = names.filter((name) => levels.get(name)?.items.has(rest[0] ?? ''));
  const near = alike.length > 0 ? alike : holding.map((name) => spokenLevel(name, inChinese));
  const suggestions = near.map((level) => [id, level, ...rest].join('/'));
  return report(
    'ref/no-such-level',
    place,
    { ...params, level: spokenLevel(typed, inChinese), suggestions },
    { related },
  );
}
