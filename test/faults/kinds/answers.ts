/** Keys that mark nothing or two things, options and gaps that contradict them. */
import type { Corpus, Site } from '../corpus.ts';
import { type Fault, indentOf, markOf, removal, replaced, type TextEdit } from '../fault.ts';
import { fields, items, near, numberOf, textOf } from '../select.ts';

const kindOf = (corpus: Corpus, site: Site, up: number): string => {
  const kind = near(corpus, site, up, 'kind');
  return kind ? textOf(kind) : '';
};
const isChoice = (kind: string): boolean => ['choice', '选择'].includes(kind);
const isJudgement = (kind: string): boolean => ['judge', '判断'].includes(kind);
const isGap = (kind: string): boolean => ['fill', '填空'].includes(kind);

/** Keys that stand alone, of questions of a kind. */
const keys =
  (wanted: (kind: string) => boolean) =>
  (corpus: Corpus): Site[] =>
    items(corpus, 'WorksheetItem', 'correct').filter(
      (site) => wanted(kindOf(corpus, site, 2)) && site.path.at(-1) === 0 && !near(corpus, site, 1, 1),
    );

/** Options that no key names by their text. */
const options =
  (place: number) =>
  (corpus: Corpus): Site[] =>
    items(corpus, 'WorksheetItem', 'options').filter(
      (site) =>
        site.path.at(-1) === place &&
        isChoice(kindOf(corpus, site, 2)) &&
        [0, 1, 2].every((index) => {
          const key = near(corpus, site, 2, 'correct', index);
          return (
            !key ||
            [0, 1].every(
              (other) =>
                textOf(key) !== textOf(near(corpus, site, 1, other) ?? key) &&
                textOf(key) !== String(other + 1),
            )
          );
        }),
    );

const edit = ({ file, node }: Site, text: string): TextEdit => ({
  file,
  start: node.start,
  end: node.end,
  text,
});

/** A further key below this one. */
function withSecond(site: Site, key: string): ReturnType<Fault['make']> {
  const indent = indentOf(site).slice(2);
  const between = `\n${indent}- `;
  return {
    edits: [{ file: site.file, start: site.node.end, end: site.node.end, text: between + key }],
    at: { file: site.file, offset: site.node.end, plus: between.length },
  };
}

export const answerFaults: readonly Fault[] = [
  {
    name: 'a letter that no option has',
    code: 'answer/no-such-option',
    places: keys(isChoice),
    make: (site) => replaced(site, 'X'),
  },
  {
    name: 'a judgement that is none',
    code: 'answer/no-such-judgement',
    places: keys(isJudgement),
    make: (site) => replaced(site, '不一定'),
  },
  {
    name: 'a number that is a text and a place',
    code: 'answer/unclear-key',
    places: keys(isChoice),
    make: (site, corpus) => {
      const [first, second] = [near(corpus, site, 2, 'options', 0), near(corpus, site, 2, 'options', 1)];
      return first && second
        ? { edits: [edit(first, "'2'"), edit(second, "'1'"), edit(site, '2')], at: markOf(site) }
        : undefined;
    },
  },
  {
    name: 'options that are left out',
    code: 'answer/no-options',
    places: keys(isChoice),
    make: (site, corpus) => {
      const list = near(corpus, site, 2, 'options');
      const gone = list && removal(list);
      return gone ? { edits: [gone], at: markOf(site) } : undefined;
    },
  },
  {
    name: 'a statement that is right and wrong',
    code: 'answer/contradiction',
    places: keys(isJudgement),
    make: (site) => withSecond(site, textOf(site) === '对' ? '×' : '√'),
  },
  {
    name: 'a key twice',
    code: 'answer/repeated-key',
    places: keys(isChoice),
    make: (site) => withSecond(site, JSON.stringify(textOf(site))),
  },
  {
    name: 'an option twice',
    code: 'answer/same-option',
    places: options(1),
    make: (site, corpus) => {
      const first = near(corpus, site, 1, 0);
      return first ? replaced(site, JSON.stringify(textOf(first))) : undefined;
    },
  },
  {
    name: 'letters in another order than that of the page',
    code: 'answer/own-letters',
    places: options(0),
    make: (site, corpus) => {
      const second = near(corpus, site, 1, 1);
      if (!second) return undefined;
      return {
        edits: [
          edit(site, JSON.stringify(`B. ${textOf(site)}`)),
          edit(second, JSON.stringify(`A. ${textOf(second)}`)),
        ],
        at: markOf(site),
      };
    },
  },
  {
    name: 'a question without its key',
    code: 'answer/missing',
    places: (corpus) => fields(corpus, 'WorksheetItem', 'correct'),
    make: (site, corpus) => {
      const [prompt, answer] = [near(corpus, site, 1, 'prompt'), near(corpus, site, 1, 'answer')];
      const edits = [site, ...(answer ? [answer] : [])].map(removal);
      return prompt && edits.every((one) => one !== undefined)
        ? { edits: edits as TextEdit[], at: markOf(prompt) }
        : undefined;
    },
  },
  {
    name: 'a key in the place of the answer',
    code: 'answer/key-in-answer',
    places: keys((kind) => isChoice(kind) || isJudgement(kind)),
    make: (site, corpus) => {
      const [list, answer] = [near(corpus, site, 1), near(corpus, site, 2, 'answer')];
      const edits = [list, answer].flatMap((one) => (one ? (removal(one) ?? []) : []));
      const [gone] = edits;
      if (!list?.key || !gone || edits.length < (answer ? 2 : 1)) return undefined;
      const written = `${indentOf(list)}${/^[a-z]/.test(list.key.text) ? 'answer' : '答案'}: `;
      return {
        edits: [{ ...gone, text: `${written}${JSON.stringify(textOf(site))}\n` }, ...edits.slice(1)],
        at: { file: site.file, offset: gone.start, plus: written.length },
      };
    },
  },
  {
    name: 'a choice without options and key',
    code: 'answer/missing-options',
    places: keys(isChoice),
    make: (site, corpus) => {
      const lists = [
        near(corpus, site, 1),
        near(corpus, site, 2, 'options'),
        near(corpus, site, 2, 'answer'),
      ];
      const edits = lists.flatMap((list) => (list ? (removal(list) ?? []) : []));
      const prompt = near(corpus, site, 2, 'prompt');
      return prompt && edits.length >= 2 ? { edits, at: markOf(prompt) } : undefined;
    },
  },
  {
    name: 'one right option where several are asked for',
    code: 'answer/one-right',
    places: keys(isChoice),
    make: (site, corpus) => {
      const kind = near(corpus, site, 2, 'kind');
      const list = near(corpus, site, 1);
      if (!kind || !list) return undefined;
      return { edits: [edit(kind, textOf(kind) === 'choice' ? 'multiple' : '多选')], at: markOf(list) };
    },
  },
  {
    name: 'two right options where one is asked for',
    code: 'answer/several-right',
    places: (corpus) => keys((kind) => ['choice', '选择'].includes(kind))(corpus),
    make: (site, corpus) => {
      const list = near(corpus, site, 1);
      return list && near(corpus, site, 2, 'options', 1)
        ? { edits: [edit(site, 'AB')], at: markOf(list) }
        : undefined;
    },
  },
  {
    name: 'a single option',
    code: 'answer/one-option',
    places: options(0),
    make: (site, corpus) => {
      const key = near(corpus, site, 2, 'correct', 0);
      const last = [1, 2, 3, 4, 5].flatMap((place) => near(corpus, site, 1, place) ?? []).at(-1);
      if (!last || !key || near(corpus, site, 2, 'correct', 1)) return undefined;
      const others = { file: site.file, start: site.node.end, end: last.node.end, text: '' };
      return { edits: [others, edit(key, 'A')], at: markOf(site) };
    },
  },
  {
    name: 'a gap text without a gap',
    code: 'answer/no-gap',
    places: (corpus) =>
      fields(corpus, 'WorksheetItem', 'prompt').filter(
        (site) => isGap(kindOf(corpus, site, 1)) && !near(corpus, site, 1, 'columns'),
      ),
    make: (site) => replaced(site, '停电以后验电\n'),
  },
  {
    name: 'a question of nothing but its answer',
    code: 'schema/empty-text',
    places: (corpus) =>
      fields(corpus, 'WorksheetItem', 'prompt').filter(
        (site) => !isGap(kindOf(corpus, site, 1)) && !near(corpus, site, 1, 'options'),
      ),
    make: (site) => replaced(site, '":::答案\\n先验电。\\n:::"'),
  },
  {
    name: 'a gap of underscores',
    code: 'answer/typed-gap',
    places: (corpus) =>
      fields(corpus, 'WorksheetItem', 'prompt').filter(
        (site) => isGap(kindOf(corpus, site, 1)) && !near(corpus, site, 1, 'columns'),
      ),
    make: (site) => replaced(site, '停电以后先____\n'),
  },
  {
    name: 'more answers than gaps',
    code: 'answer/gap-count',
    places: (corpus) =>
      fields(corpus, 'WorksheetItem', 'answer').filter((site) => isGap(kindOf(corpus, site, 1))),
    make: (site, corpus) => {
      const prompt = near(corpus, site, 1, 'prompt');
      if (prompt?.node.is !== 'scalar' || prompt.node.style !== 'plain') return undefined;
      return {
        edits: [edit(prompt, '停电以后先:fill[]，再:fill[]。'), edit(site, '验电；接地；挂牌')],
        at: markOf(site),
      };
    },
  },
  {
    name: 'points of a question',
    code: 'assessment/question-sum',
    places: (corpus) =>
      fields(corpus, 'WorksheetItem', 'points').filter(
        (site) => site.path.at(-3) === 'questions' && near(corpus, site, 3, 'points'),
      ),
    make: (site, corpus) => {
      const total = near(corpus, site, 3, 'points');
      return total
        ? { ...replaced(site, String((numberOf(site) ?? 0) + 150)), at: markOf(total) }
        : undefined;
    },
  },
];
