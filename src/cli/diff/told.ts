/** A comparison → what is said of it, in the language of the reader, whatever it is printed as. */
import type { Change, ChangeClass } from '../../comparison/change.ts';
import { changeClasses } from '../../comparison/change.ts';
import type { TouchedCrosswalk } from '../../comparison/touched.ts';
import { type TextPart, wordChanges } from '../../comparison/word-changes.ts';
import { oneDecimal } from '../../crosswalk/one-decimal.ts';
import type { LeafChange } from '../../leaves/leaf-changes.ts';
import type { Words } from '../../model/words.ts';
import { groupBy } from '../../values/group-by.ts';
import type { Language } from '../../values/language.ts';
import type { Comparison } from '../../workspace/compare-workspaces.ts';
import {
  classWords,
  diffWords,
  entityWords,
  inBrackets,
  kindWords,
  leafWords,
  placeWords,
  typeWord,
  valueWords,
} from './words.ts';

export interface ToldChange {
  readonly class: ChangeClass;
  readonly place: string;
  /** In words: added, reworded …; with how sure that is. */
  readonly kind: string;
  readonly before: readonly TextPart[];
  readonly after: readonly TextPart[];
  readonly reason: string;
}

export interface Told {
  readonly title: string;
  readonly counts: string;
  readonly entities: readonly { readonly name: string; readonly changes: readonly ToldChange[] }[];
  /** What is touched, in groups; inside a group lines that may have lines below them. */
  readonly touched: readonly ToldGroup[];
  readonly versions: readonly string[];
}

export interface ToldGroup {
  readonly head: string;
  readonly lines: readonly { readonly text: string; readonly below?: readonly string[] }[];
}

export function tell(
  comparison: Comparison,
  names: readonly [string, string],
  language: Language,
  labels: Words,
): Told {
  const words = diffWords[language];
  const { changes } = comparison;
  const counts = changeClasses.flatMap((one) => {
    const count = changes.filter((change) => change.class === one).length;
    return count > 0 ? [`${classWords[one][language]} ${count}`] : [];
  });
  return {
    title: `${names[0]} → ${names[1]}`,
    counts: changes.length === 0 ? words.nothing : words.counts(changes.length, counts),
    entities: [...groupBy(changes, ({ entity }) => entityWords(entity, language))].map(([name, own]) => ({
      name,
      changes: own.map((change) => toldChange(change, language)),
    })),
    touched: touchedGroups(comparison, language, labels).filter(({ lines }) => lines.length > 0),
    versions: comparison.versions.map(({ type, id, class: of, before, now, suggested }) => {
      const why = `${classWords[of][language]}${words.semicolon}${words.written(now)}`;
      return `${typeWord(type, language)} ${id}  ${before} → ${suggested}${inBrackets(why, language)}`;
    }),
  };
}

function toldChange(
  { kind, steps, holder, confidence, reason, ...change }: Change,
  language: Language,
): ToldChange {
  const value = (one: unknown): string =>
    one === undefined ? '' : valueWords(one, holder.type, holder.field, language);
  const [before, after] = [value(change.before), value(change.after)];
  const parts = before === '' || after === '' ? [] : wordChanges(before, after);
  const side = (text: string, other: TextPart['is']): readonly TextPart[] =>
    parts.length > 0 ? parts.filter(({ is }) => is !== other) : text === '' ? [] : [{ text, is: 'same' }];
  const sure =
    confidence === undefined
      ? ''
      : inBrackets(diffWords[language].sure(Math.round(confidence * 100)), language);
  return {
    class: change.class,
    place: placeWords(steps, language),
    kind: `${kindWords[kind][language]}${sure}`,
    before: side(before, 'new'),
    after: side(after, 'gone'),
    reason: reason[language],
  };
}

function touchedGroups(comparison: Comparison, language: Language, labels: Words): ToldGroup[] {
  const words = diffWords[language];
  const { courses, leaves, crosswalks, reviews, adoptions } = comparison;
  const line = (text: string) => ({ text });
  const leafLines = toldLeaves(leaves, language);
  return [
    { head: `${words.courses} ${courses.length}`, lines: courses.map(line) },
    { head: `${words.leaves} ${leafLines.length}`, lines: leafLines.map(line) },
    {
      head: `${words.crosswalks} ${crosswalks.length}`,
      lines: crosswalks.map((one) => toldCrosswalk(one, language, labels)),
    },
    {
      head: `${words.reviews} ${reviews.length}`,
      lines: reviews.map(({ review, subject }) => {
        const [type = '', id = ''] = subject.split(' ');
        return line(`${review}${inBrackets(`${typeWord(type, language)} ${id}`, language)}`);
      }),
    },
    {
      head: `${words.adoptions} ${adoptions.length}`,
      lines: adoptions.map(({ overlay, school, base }) =>
        line(`${overlay} ${school}${inBrackets(words.of(base), language)}`),
      ),
    },
  ];
}

/** A leaf whose editions fare alike is told once. */
function toldLeaves({ student, teacher }: Comparison['leaves'], language: Language): string[] {
  const said = ({ id, state, title, now, was }: LeafChange): string => {
    const [old, current] = [was?.number, now?.number];
    const number =
      old !== undefined && current !== undefined && old !== current
        ? `${old} → ${current}`
        : (current ?? old);
    return `${number}  ${title}  ${leafWords[state][language]}  ${id}`;
  };
  const only = (edition: 'student' | 'teacher') => inBrackets(diffWords[language].only[edition], language);
  const [students, teachers] = [new Set(student.map(said)), new Set(teacher.map(said))];
  return [
    ...[...teachers].map((text) => (students.has(text) ? text : `${text}${only('teacher')}`)),
    ...[...students].filter((text) => !teachers.has(text)).map((text) => `${text}${only('student')}`),
  ];
}

function toldCrosswalk(
  { programme, stage, credential, before, after, cells }: TouchedCrosswalk,
  language: Language,
  labels: Words,
): ToldGroup['lines'][number] {
  const words = diffWords[language];
  const state = (one: TouchedCrosswalk['cells'][number]['before']) =>
    one === undefined ? words.none : labels.label(`crosswalk.state.${one}`);
  const total = (key: 'skill' | 'theory'): string => {
    const shown = (side: typeof before) => (side ? `${oneDecimal(side[key])}%` : words.none);
    const [was, is] = [shown(before), shown(after)];
    return `${words[key]} ${was === is ? was : `${was} → ${is}`}`;
  };
  const holds = (side: typeof before) =>
    (side?.recognised ?? []).map((kind) => labels.label(`crosswalk.recognition.${kind}`)).join(words.comma) ||
    words.none;
  const recognised =
    holds(before) === holds(after) ? [] : [`${words.recognised} ${holds(before)} → ${holds(after)}`];
  return {
    text: [`${programme} · ${stage} → ${credential}`, total('skill'), total('theory'), ...recognised].join(
      '  ',
    ),
    below: cells.map(({ ref, text, before: was, after: is, coveredBefore, coveredAfter }) => {
      const share = (covered: number | undefined) =>
        covered === undefined ? '' : ` ${Math.round(covered * 100)}%`;
      return `${ref}  ${state(was)}${share(coveredBefore)} → ${state(is)}${share(coveredAfter)}  ${text}`;
    }),
  };
}
