/** Numbers, weights and words of a skill standard that contradict one another. */
import type { Corpus, Site } from '../corpus.ts';
import {
  type Fault,
  indentOf,
  markOf,
  removal,
  replaced,
  replacedWithFindingAt,
  type TextEdit,
} from '../fault.ts';
import { fields, near, numberOf, textOf } from '../select.ts';

/**
 * Item numbers that no alignment of the corpus names, so that nothing else breaks; the last of their list, or
 * not.
 */
function numbers(last: boolean) {
  return (corpus: Corpus): Site[] => {
    const named = numbersNamed(corpus);
    return fields(corpus, 'Requirement', 'no').filter((site) => {
      const at = Number(site.path.at(-2));
      const free = !named.has(textOf(site)) && !named.has(`K${textOf(site)}`);
      return (
        free &&
        at > 0 &&
        (near(corpus, site, 2, at + 1, 'no') === undefined) === last &&
        site.path.includes('workContents')
      );
    });
  };
}

function numbersNamed(corpus: Corpus): ReadonlySet<string> {
  const references = corpus.sites.filter(({ shape }) => shape.is === 'text' && shape.ref === 'Item');
  return new Set(references.map((site) => textOf(site).split('/').at(-1) ?? ''));
}

const next = (no: string, by: number): string => no.replace(/\d+$/, (figure) => String(Number(figure) + by));

const weights =
  (key: 'theoryWeight' | 'skillWeight') =>
  (corpus: Corpus): Site[] =>
    fields(corpus, 'Function', key).filter((site) => (numberOf(site) ?? 0) > 0 && site.path.at(-2) === 0);
const levelOf = (site: Site, corpus: Corpus): Site | undefined => near(corpus, site, 3, 'level');

/** Moves the whole weight of one function to another, so that the table still sums to 100. */
function moved(site: Site, corpus: Corpus): TextEdit | undefined {
  const other = near(corpus, site, 2, 1, site.field);
  if (!other || numberOf(other) === 0) return undefined;
  return {
    file: site.file,
    start: other.node.start,
    end: other.node.end,
    text: String((numberOf(other) ?? 0) + (numberOf(site) ?? 0)),
  };
}

export const standardFaults: readonly Fault[] = [
  {
    name: 'an item number used twice',
    code: 'numbering/duplicate',
    places: numbers(true),
    make: (site, corpus) =>
      replaced(site, textOf(near(corpus, site, 2, Number(site.path.at(-2)) - 1, 'no') ?? site)),
  },
  {
    name: 'an item number skipped',
    code: 'numbering/gap',
    places: numbers(true),
    make: (site) => replaced(site, next(textOf(site), 3)),
  },
  {
    name: 'an item number under another head',
    code: 'numbering/prefix',
    places: numbers(true),
    make: (site) => replaced(site, textOf(site).replace(/^\d+/, '8')),
  },
  {
    name: 'two item numbers in the wrong order',
    code: 'numbering/order',
    places: numbers(true),
    make: (site, corpus) => {
      const before = near(corpus, site, 2, Number(site.path.at(-2)) - 1, 'no');
      if (!before) return undefined;
      const swap = (one: Site, other: Site): TextEdit => ({
        file: one.file,
        start: one.node.start,
        end: one.node.end,
        text: textOf(other),
      });
      return { edits: [swap(site, before), swap(before, site)], at: markOf(site) };
    },
  },
  {
    name: 'the number of a work content under another head',
    code: 'numbering/prefix',
    places: (corpus) =>
      fields(corpus, 'WorkContent', 'no').filter(
        (site) => site.path.at(-2) === 0 && near(corpus, site, 1, 'skills', 0),
      ),
    make: (site, corpus) => {
      const named = numbersNamed(corpus);
      const no = textOf(site);
      return named.has(no) || named.has(`K${no}`) ? undefined : replaced(site, `9.${no.split('.').at(-1)}`);
    },
  },
  {
    name: 'a skill that does not begin with 能',
    code: 'numbering/skill-start',
    places: (corpus) =>
      fields(corpus, 'Requirement', 'text').filter(
        (site) => site.path.includes('skills') && /^能/.test(textOf(site)),
      ),
    make: (site) => replaced(site, textOf(site).replace(/^能/, '会')),
  },
  {
    name: 'a theory weight',
    code: 'weights/table-sum',
    places: weights('theoryWeight'),
    make: (site, corpus) =>
      replacedWithFindingAt(site, String((numberOf(site) ?? 0) + 5), levelOf(site, corpus) ?? site),
  },
  {
    name: 'a skill weight',
    code: 'weights/table-sum',
    places: weights('skillWeight'),
    make: (site, corpus) =>
      replacedWithFindingAt(site, String((numberOf(site) ?? 0) + 5), levelOf(site, corpus) ?? site),
  },
  {
    name: 'a weight of the basics',
    code: 'weights/table-sum',
    places: (corpus) => fields(corpus, 'BasicsWeight', 'foundations'),
    make: (site, corpus) =>
      replacedWithFindingAt(site, String((numberOf(site) ?? 0) + 5), near(corpus, site, 2, 'level') ?? site),
  },
  {
    name: 'a weight left out and given to another function',
    code: 'weights/no-weight',
    places: weights('skillWeight'),
    make: (site, corpus) => {
      const [edit, other, function_] = [removal(site), moved(site, corpus), near(corpus, site, 1, 'no')];
      return edit && other && function_?.key
        ? { edits: [edit, other], at: { file: site.file, offset: function_.key.start } }
        : undefined;
    },
  },
  {
    name: 'a function of weight 0 in one table',
    code: 'weights/one-table',
    places: (corpus) =>
      weights('skillWeight')(corpus).filter(
        (site) => (numberOf(near(corpus, site, 1, 'theoryWeight')) ?? 0) > 0,
      ),
    make: (site, corpus) => {
      const [other, theory] = [moved(site, corpus), near(corpus, site, 1, 'theoryWeight')];
      return other && theory
        ? {
            edits: [{ file: site.file, start: site.node.start, end: site.node.end, text: '0' }, other],
            at: markOf(theory),
          }
        : undefined;
    },
  },
  {
    name: 'a weight of a function without items',
    code: 'weights/no-items',
    places: weights('skillWeight'),
    make: (site, corpus) => {
      const list = near(corpus, site, 2);
      if (list?.node.is !== 'list') return undefined;
      const spaces = indentOf(near(corpus, site, 1, 'no') ?? site);
      const no = list.node.items.length + 1;
      const end = list.text.slice(0, list.node.end).trimEnd().length;
      const text =
        `\n${spaces.slice(2)}- no: ${no}\n${spaces}title: 新增职业功能\n${spaces}skillWeight: 5\n${spaces}workContents:\n${spaces}  - no: ${no}.1\n${spaces}    title: 待编写的内容`.replace(
          '待编写的',
          '另一项',
        );
      return {
        edits: [{ file: site.file, start: end, end, text }],
        at: { file: site.file, offset: end, plus: text.indexOf('skillWeight') },
      };
    },
  },
];
