/**
 * The keys of several questions of one list, said by what stands at the same place of each: `（2）`, `（4）`, `（1）` before
 * them, their ids, their points, or what only their right options end with. In one question it is a number, a
 * name or a slip; where it follows the key from question to question, it is the key.
 */

/** A question of a list with a key, and where it stands among the others. */
export interface ListedQuestion {
  readonly place: number;
  readonly id: string | undefined;
  readonly points: number | undefined;
  readonly stem: string;
  readonly options: readonly string[];
  /** Places of the right options. */
  readonly marked: readonly number[];
  readonly namesKey: (sign: string) => boolean;
}

export interface ToldByList {
  readonly place: number;
  readonly field: 'prompt' | 'id' | 'points' | 'options';
  readonly words: string;
}

interface Sign {
  readonly field: ToldByList['field'];
  readonly of: (question: ListedQuestion) => string | undefined;
}

const first = (pattern: RegExp, text: string | undefined): string | undefined => {
  const { groups } = pattern.exec(text ?? '') ?? {};
  return groups?.a ?? groups?.b;
};

const signs: readonly Sign[] = [
  {
    field: 'prompt',
    of: ({ stem }) =>
      first(
        /^\s*(?:[（(【［[〔](?<a>[^（）()【】［］[\]〔〕\n]{1,4})[）)】］\]〕]|(?<b>[①-⑧ⅠⅡⅢⅣA-H一二三四五六七八]|\d{1,2})(?:[.．、)）]|[ \t\u3000]+))/u,
        stem,
      ),
  },
  {
    field: 'prompt',
    of: ({ stem }) =>
      first(/[，,、；;\s第](?<a>[A-H]|\d)[ \t]*(?:题|卷|号)?[ \t]*[）)】］\]〕][\s。]*$/u, stem),
  },
  { field: 'prompt', of: ({ stem }) => first(/!\[[^\]]*?(?<a>[A-H]|\d{1,2})\]\(/u, stem) },
  { field: 'id', of: ({ id }) => first(/(?<a>[a-h]|\d)$/iu, id) },
  { field: 'points', of: ({ points }) => (points === undefined ? undefined : String(points)) },
];

/** Typing that anybody may have before or behind one option. */
const habits: readonly RegExp[] = [
  /[。.]\s*$/u,
  /[；;，,、]\s*$/u,
  /[！!]\s*$/u,
  /^\s+\S/u,
  /\S\s+$/u,
  /^\s*[“"‘'「『【（([《]/u,
  /[*_`]/u,
  /\p{Script=Han}[ \t\u3000]+\p{Script=Han}/u,
  /[Ａ-Ｚａ-ｚ０-９]/u,
  /\p{Default_Ignorable_Code_Point}/u,
  /[对选是1T√]\s*$/u,
];

const enough = 3;

export function keysOfList(questions: readonly ListedQuestion[]): ToldByList[] {
  return [...signs.flatMap((sign) => bySign(sign, questions)), ...byHabit(questions)].slice(0, 1);
}

function bySign({ field, of }: Sign, questions: readonly ListedQuestion[]): ToldByList[] {
  const signed = questions.flatMap((question) => {
    const sign = of(question);
    return sign === undefined ? [] : [{ question, sign }];
  });
  const [one] = signed;
  if (!one || !signed.every(({ question, sign }) => question.namesKey(sign))) return [];
  const places = signed.map(({ question: { marked } }) => marked[0] ?? 0);
  // Numbers that rise by one count the questions.
  const counts = places.every((place, at) => at === 0 || place === (places[at - 1] ?? 0) + 1);
  const said = new Set(places).size;
  // Two numbers out of order count nothing; letters and points may be levels.
  const wanted = field === 'prompt' && /^\d$/.test(one.sign.normalize('NFKC')) ? 2 : enough;
  if (counts || said < 2 || signed.length < wanted || signed.length * 2 < questions.length) return [];
  return [{ place: one.question.place, field, words: `${one.sign} …` }];
}

function byHabit(questions: readonly ListedQuestion[]): ToldByList[] {
  return habits.flatMap((habit): ToldByList[] => {
    const marked = questions.flatMap((question) => {
      const has = question.options.flatMap((option, place) => (habit.test(option) ? place : []));
      return has.length === 0 || has.length === question.options.length ? [] : [{ question, has }];
    });
    const [one] = marked;
    const tells = marked.every(({ question, has }) => has.join() === question.marked.join());
    const said = new Set(marked.map(({ has }) => has.join())).size;
    if (!one || !tells || marked.length < enough || said < 2) return [];
    const words = one.question.options[one.has[0] ?? 0] ?? '';
    return [{ place: one.question.place, field: 'options', words: words.trim() }];
  });
}
