/** What stands at a place, in words: of a key what it is for, of a word its other language, of a name its thing. */

import type { BoundWorkspace } from '../../3-bind/bound-workspace.ts';
import { collectAlignments } from '../../5-lower/alignments.ts';
import type { Requirement } from '../../generated/types.ts';
import { fold } from '../../language/fold.ts';
import { canonicalItemReference } from '../../language/item-reference.ts';
import { lookup, objectShape, wordTable } from '../../language/language-tables.ts';
import { keyTyped, type TypedPlace } from '../../language/typed-place.ts';
import type { Bilingual, Language } from '../../values/language.ts';
import { perObject } from '../../values/per-object.ts';
import { fieldHelp } from './field-help.ts';
import { type Around, namedBy } from './names.ts';

const said: Readonly<Record<'teacher' | 'weight' | 'taught' | 'assessed' | 'nobody' | 'group', Bilingual>> = {
  teacher: { 'zh-CN': '只在教师版', en: 'teacher edition only' },
  weight: { 'zh-CN': '权重', en: 'weight' },
  taught: { 'zh-CN': '教：', en: 'taught: ' },
  assessed: { 'zh-CN': '考：', en: 'assessed: ' },
  nobody: { 'zh-CN': '还没有课程对接', en: 'no course is aligned to it' },
  group: { 'zh-CN': '条', en: 'requirements' },
};

/** So many places that teach or assess are named. */
const mostPlaces = 6;

/**
 * Lines of plain text; undefined where nothing is known. `whole` is the workspace as it was without errors last.
 */
export function hoverAt(
  place: TypedPlace,
  around: Around,
  whole: BoundWorkspace | undefined,
  language: Language,
): string | undefined {
  if (place.word === '') return undefined;
  if (place.keyOf !== undefined) return ofKey(place.keyOf, place.word, language);
  const { shape, word } = place;
  if (shape.is === 'text' && shape.ref !== undefined) return ofName(shape.ref, word, around, whole, language);
  const words = shape.is === 'enum' || shape.is === 'text' ? shape.words : undefined;
  if (words !== undefined) {
    const table = wordTable(words);
    const english = lookup(table.lookup, fold(word));
    return english === undefined ? undefined : `${lookup(table.zh, english) ?? english}（${english}）`;
  }
  return place.owner && ofKey(place.owner.type, place.owner.key, language);
}

function ofKey(type: string, typed: string, language: Language): string | undefined {
  const key = keyTyped(type, typed);
  const field = lookup(objectShape(type).fields, key);
  if (!field) return undefined;
  const title = language === 'en' ? `${key} (${field.zh})` : `${field.zh}（${key}）`;
  const teacher = field.teacher ? [said.teacher[language]] : [];
  return [title, fieldHelp(type, key, language) ?? '', ...teacher].filter((line) => line !== '').join('\n\n');
}

function ofName(
  target: string,
  typed: string,
  around: Around,
  whole: BoundWorkspace | undefined,
  language: Language,
): string | undefined {
  const names = namedBy(target, typed, around);
  const [first] = names;
  if (!first) return undefined;
  if (target !== 'Item') return `${first.id}　${first.title}`.trim();
  const head =
    names.length === 1
      ? [`${first.id}　${first.title}`]
      : [
          `${typed}　${names.length} ${said.group[language]}`,
          ...names.slice(0, mostPlaces).map(({ id, title }) => `${id}　${title}`),
        ];
  const facts = names.length === 1 ? weightsOf(first.id, around.bound, language) : [];
  return [...head, ...facts, ...servedBy(new Set(names.map(({ id }) => id)), whole, language)].join('\n\n');
}

/** Of the requirement and of the function to which it belongs. */
function weightsOf(id: string, { items }: BoundWorkspace, language: Language): string[] {
  const [standard = '', level = '', no = ''] = canonicalItemReference(id).split('/');
  const found = items.standards.get(standard);
  const own: Requirement | undefined = found?.levels.get(level)?.items.get(no)?.value;
  const functionNo = no.replace(/^K/, '').split('.')[0];
  const jobFunction = found?.standard.value.levels
    .find((one) => one.level === level)
    ?.functions.find((one) => String(one.no) === functionNo);
  const share = no.startsWith('K') ? jobFunction?.theoryWeight : jobFunction?.skillWeight;
  const lines = [
    own?.weight === undefined ? undefined : `${said.weight[language]} ${own.weight}%`,
    jobFunction && `${jobFunction.no} ${jobFunction.title}${share === undefined ? '' : ` ${share}%`}`,
  ];
  return lines.flatMap((line) => line ?? []);
}

const alignmentsOf = perObject((workspace: BoundWorkspace) => collectAlignments(workspace));

function servedBy(
  wanted: ReadonlySet<string>,
  whole: BoundWorkspace | undefined,
  language: Language,
): string[] {
  if (!whole) return [];
  const entries = alignmentsOf(whole).filter(({ items }) => items.some((item) => wanted.has(item)));
  const places = (role: 'taught' | 'assessed') => {
    const named = entries
      .filter((entry) => entry.role === role)
      .map(({ course, task }) => {
        const title = whole.courses.get(course)?.value.title ?? course;
        const own = whole.tasks.get(course)?.find(({ value }) => value.id === task)?.value.title;
        return own === undefined ? title : `${title} › ${own}`;
      });
    const all = [...new Set(named)];
    const more = all.length > mostPlaces ? ' …' : '';
    return all.length === 0 ? [] : [`${said[role][language]}${all.slice(0, mostPlaces).join('；')}${more}`];
  };
  const lines = [...places('taught'), ...places('assessed')];
  return lines.length > 0 ? lines : [said.nobody[language]];
}
