/**
 * A key that its object does not have → what was most likely meant: another word, another level, another
 * object.
 */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { nearForm } from '../language/fold.ts';
import { fieldWord } from '../language/key-language.ts';
import { objectShape } from '../language/language-tables.ts';
import type { Path } from '../source/place.ts';
import { editDistance } from '../values/edit-distance.ts';
import type { SchemaContext } from './error-site.ts';
import { fieldsForValue, fieldsForWord, fieldsNearly, fieldsSounding } from './meant-fields.ts';
import { fieldsWith, type Misplaced, misplacedKey } from './misplaced-key.ts';

interface UnknownKey {
  readonly key: string;
  /** Of the object in which it stands. */
  readonly type: string;
  readonly path: Path;
  readonly given: unknown;
}

interface Explained {
  readonly diagnostic: Diagnostic;
  /** The field it is elsewhere, where it is then not missing: `path name`. */
  readonly moved?: string;
}

export function unknownKey(context: SchemaContext, { key, type, path, given }: UnknownKey): Explained {
  const place = { file: context.file, path: [...path, key], on: 'key' } as const;
  const fields = Object.entries(objectShape(type).fields);
  const chinese = /\p{Script=Han}/u.test(key);
  const near = fields.filter(
    ([name, field]) => field.near?.includes(nearForm(key)) && !Object.hasOwn(given ?? {}, name),
  );
  if (near.length > 0) {
    // Pinyin and English words stand for what the file would call it.
    const suggestions = near.map(([name, { zh }]) => (chinese || context.language === 'zh' ? zh : name));
    return { diagnostic: report('schema/unknown-key', place, { key, suggestions }) };
  }
  const [, own] = nearOwnKey.exec(key) ?? [];
  if (own !== undefined)
    return { diagnostic: report('schema/unknown-key', place, { key, suggestions: [`x-${own}`] }) };
  const misplaced = context.tree && misplacedKey(context.tree, context.type, path, key);
  if (misplaced)
    return {
      diagnostic: atAnotherLevel(place, key, misplaced),
      moved: `${misplaced.path.join('/')} ${misplaced.field}`,
    };
  const free = fields.filter(([name]) => !Object.hasOwn(given ?? {}, name));
  // 学时 beside 基准学时 says that field a second time: no other is meant.
  const isTaken = fields.some(([, field]) => field.near?.includes(nearForm(key)));
  const suggestions = isTaken
    ? []
    : suggest(
        key,
        free.map(([name, { zh }]) => (chinese ? zh : name)),
      );
  const language = chinese ? 'zh' : context.language;
  const spoken = (names: readonly string[]) => names.map((name) => fieldWord(type, name, language));
  const slipped =
    isTaken || suggestions.some((one) => editDistance(key, one) < 2) ? [] : fieldsNearly(key, free);
  if (slipped.length > 0)
    return { diagnostic: report('schema/unknown-key', place, { key, suggestions: spoken(slipped) }) };
  const fitting = suggestions.length > 0 ? [] : fieldsForValue((given as Given)[key], free);
  if (fitting.length === 1)
    return { diagnostic: report('schema/unknown-key', place, { key, suggestions: spoken(fitting) }) };
  const elsewhere =
    isTaken || suggestions.length > 0
      ? undefined
      : (fieldsWith(key, type, language) ?? fieldsWith(key, context.type, language));
  if (elsewhere)
    return { diagnostic: report('schema/key-elsewhere', place, { key, fields: elsewhere.join(' → ') }) };
  const alike = suggestions.length > 0 ? suggestions : spoken(fieldsSounding(key, free));
  const told = alike.length > 0 ? alike : spoken(fieldsForWord((given as Given)[key], free));
  return { diagnostic: report('schema/unknown-key', place, { key, suggestions: told }) };
}

/** `X-备注`, `x_note`, `x－note`, `x - note`: a field of the school's own, by another sign than `x-`. */
const nearOwnKey = /^[xXｘＸ]\s*[-_.:‐‑–—−－＿．·]\s*(\S.*)$/u;

type Given = Readonly<Record<string, unknown>>;

function atAnotherLevel(
  place: Diagnostic['where'],
  key: string,
  { is, beside, spaces }: Misplaced,
): Diagnostic {
  const { word, ...where } = beside;
  const params = { key, beside: word, spaces };
  const related = [{ where, note: 'owner' }];
  return is === 'too-deep'
    ? report('schema/key-too-deep', place, params, { related })
    : report('schema/key-too-shallow', place, params, { related });
}
