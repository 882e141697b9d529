/** The keys of lists of questions, told by the list itself or in a row by another text of the document. */
import type { RuleContext } from '../../4-check/rule.ts';
import { answerKey } from '../../answers/answer-key.ts';
import { isChoice } from '../../answers/is-choice.ts';
import { namesKey } from '../../answers/names-key.ts';
import type { WorksheetItem } from '../../generated/types.ts';
import { walk } from '../../language/walk.ts';
import type { Located } from '../../source/located.ts';
import type { Path, Place } from '../../source/place.ts';
import { itemText } from '../answer/item-texts.ts';
import { asksAt, findOpenAnswers } from './answers-in-text.ts';
import { keyRow, type ListKeys } from './key-rows.ts';
import { keysOfList } from './keys-of-list.ts';
import { withoutHidden } from './shown-text.ts';

interface Told {
  readonly where: Place & { readonly line?: number };
  readonly words: string;
}

type Items = Located<readonly WorksheetItem[]>;

/** At most one of a list: what tells the key of one question tells that of all. */
export function toldByList({ value, file, path }: Items, context: RuleContext): Told[] {
  const questions = value.flatMap((item, place) => {
    const names = namesKey(item);
    if (!isChoice(item.kind) || !names) return [];
    const stem = itemText({ value: item, file, path: [...path, place] }, 'prompt', context);
    const { options = [], id, points } = item;
    const shown = options.map((option) => withoutHidden(option));
    const { marked } = answerKey(item);
    return [{ place, id, points, stem: withoutHidden(stem), options: shown, marked, namesKey: names }];
  });
  return keysOfList(questions).map(({ place, field, words }) => ({
    where: { file, path: [...path, place, field] },
    words,
  }));
}

const listsIn: Readonly<Record<string, string>> = {
  Activity: 'worksheet',
  Assessment: 'questions',
  QuestionBank: 'questions',
};

const typesOfLists: ReadonlySet<string> = new Set(Object.keys(listsIn));

interface List {
  readonly keys: ListKeys;
  /** Of what the list belongs to. */
  readonly owner: Path;
}

/** Texts far from a list say its keys only where they say many. */
const manyKeys = 5;

export function toldInRows({ value, file, path }: Located<object>, type: string): Told[] {
  if (path.length > 0) return [];
  const lists: List[] = [];
  walk(value, type, [], {
    types: typesOfLists,
    object(name, object, owner) {
      const items = object[listsIn[name] ?? ''];
      const keys = Array.isArray(items) ? keysOf(items) : undefined;
      if (keys && keys.size > 1) lists.push({ keys, owner });
    },
  });
  const told: Told[] = [];
  if (lists.length === 0) return told;
  walk(value, type, [], {
    text(text, at, { teacher }) {
      if (teacher || at.includes('correct')) return;
      const row = rowIn(text, at, lists);
      // What says that it is an answer is found without any key.
      if (row && findOpenAnswers(text, asksAt(at)).length === 0)
        told.push({ where: { file, path: at, line: row.line }, words: row.words });
    },
  });
  return told;
}

function keysOf(items: readonly WorksheetItem[]): ListKeys {
  return new Map(
    items.flatMap((item, place): [number, readonly number[] | boolean][] => {
      const { marked, judgement, faults } = answerKey(item);
      if (faults.length > 0) return [];
      if (judgement !== undefined) return [[place, judgement]];
      return isChoice(item.kind) && marked.length > 0 ? [[place, marked]] : [];
    }),
  );
}

function rowIn(text: string, at: Path, lists: readonly List[]) {
  const shown = withoutHidden(text);
  for (const { keys, owner } of lists) {
    const isNear = lists.length === 1 || owner.every((step, index) => at[index] === step);
    const found = keyRow(shown, keys, isNear ? undefined : manyKeys);
    if (found) return { words: found.words.trim(), line: shown.slice(0, found.start).split('\n').length - 1 };
  }
  return undefined;
}
