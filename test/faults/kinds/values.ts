/** Values that the schema refuses: wrong kinds of value, wrong words, forms and limits. */
import { wordTable } from '../../../src/language/language-tables.ts';
import type { Shape } from '../../../src/language/shape.ts';
import type { Corpus, Site } from '../corpus.ts';
import { type Fault, indentOf, replaced, type Spoilt } from '../fault.ts';
import { fields, isProse, objects, textOf } from '../select.ts';
import { added, needed, tail } from './keys.ts';

type Is = Shape['is'];
const valued =
  (is: Is) =>
  (corpus: Corpus): Site[] =>
    corpus.sites.filter(
      ({ key, node, shape }) =>
        key !== undefined &&
        shape.is === is &&
        (node.is === 'scalar' ? is !== 'list' && is !== 'object' : true),
    );
const scalars =
  (is: Is) =>
  (corpus: Corpus): Site[] =>
    valued(is)(corpus).filter(({ node }) => node.is === 'scalar' && node.style === 'plain');
const lists = (corpus: Corpus): Site[] => valued('list')(corpus).filter(({ node }) => node.is === 'list');
const maps = (corpus: Corpus): Site[] => valued('object')(corpus).filter(({ node }) => node.is === 'map');
const ids = (corpus: Corpus): Site[] =>
  corpus.sites.filter(({ field, key, shape }) => field === 'id' && key && shape.is === 'text' && shape.id);

/** Everything behind the colon, a block below included; the finding stands at the key. */
function below(written: string): Fault['make'] {
  return (site): Spoilt => ({
    edits: [
      { file: site.file, start: site.key?.end ?? 0, end: site.node.end, text: `: ${written}${tail(site)}` },
    ],
    at: { file: site.file, offset: site.key?.start ?? 0 },
  });
}

const value =
  (written: string): Fault['make'] =>
  (site) =>
    replaced(site, written);

const word = ({ shape }: Site) => (shape.is === 'enum' ? wordTable(shape.words) : undefined);

export const valueFaults: readonly Fault[] = [
  { name: 'words for a number', code: 'schema/not-a-number', places: scalars('number'), make: value('若干') },
  {
    name: 'a number with its unit',
    code: 'schema/not-a-number',
    places: (corpus) =>
      fields(corpus, 'LearningTask', 'hours').concat(
        fields(corpus, 'TaskStage', 'hours'),
        fields(corpus, 'Activity', 'hours'),
      ),
    make: (site) => replaced(site, `${textOf(site)}学时`),
  },
  {
    name: 'days for class hours',
    code: 'schema/not-in-hours',
    places: (corpus) => fields(corpus, 'LearningTask', 'hours').concat(fields(corpus, 'Activity', 'hours')),
    make: (site) => replaced(site, '半天'),
  },
  {
    name: 'full-width digits',
    code: 'schema/full-width-number',
    places: scalars('number'),
    make: (site) =>
      replaced(
        site,
        textOf(site).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
      ),
  },
  {
    name: 'a list for a number',
    code: 'schema/unexpected-list',
    places: scalars('number'),
    make: value('[1, 2]'),
  },
  {
    name: 'a list for a text',
    code: 'schema/unexpected-list',
    places: ({ sites }) => sites.filter(isProse),
    make: value('[甲, 乙]'),
  },
  {
    name: 'lines behind hyphens for a text',
    code: 'schema/list-for-text',
    places: ({ sites }) =>
      sites.filter((site) => isProse(site) && site.shape.is === 'text' && site.shape.md === true),
    make: (site, corpus) => below(['', '- 甲', '- 乙'].join(`\n${indentOf(site)}  `))(site, corpus),
  },
  {
    name: 'half a line',
    code: 'schema/not-whole',
    places: (corpus) => fields(corpus, 'WorksheetItem', 'lines'),
    make: value('2.5'),
  },
  {
    name: 'a map for a text',
    code: 'schema/not-text',
    places: ({ sites }) =>
      sites.filter((site) => isProse(site) && site.shape.is === 'text' && !site.shape.md),
    make: value('{甲: 乙}'),
  },
  { name: 'a text for a list', code: 'schema/not-a-list', places: lists, make: below('一项') },
  { name: 'a map for a list', code: 'schema/not-a-list', places: lists, make: below('{甲: 乙}') },
  { name: 'a text for a map', code: 'schema/not-a-map', places: maps, make: below('一段文字') },
  { name: 'a list for a map', code: 'schema/unexpected-list', places: maps, make: below('[甲]') },
  {
    name: 'a word that is none of the choices',
    code: 'schema/unknown-word',
    places: scalars('enum'),
    make: (site) => (site.field === 'kind' && site.path.length === 1 ? undefined : replaced(site, '随便')),
  },
  {
    name: 'a word with a letter too many',
    code: 'schema/unknown-word',
    places: scalars('enum'),
    make: (site) =>
      site.field === 'kind' && site.path.length === 1
        ? undefined
        : replaced(site, `${textOf(site)}${textOf(site).at(-1)}`),
  },
  {
    name: 'a word from everyday for a kind of question',
    code: 'schema/unknown-word',
    places: (corpus) => fields(corpus, 'WorksheetItem', 'kind'),
    make: (site) => replaced(site, '单选'),
  },
  {
    name: 'two words joined where a list is meant',
    code: 'schema/joined-words',
    places: (corpus) => fields(corpus, 'TaskStage', 'kind').filter(({ node }) => node.is === 'scalar'),
    make: (site) => replaced(site, '制定计划，做出决策'),
  },
  {
    name: 'a word of another field',
    code: 'schema/unknown-word',
    places: scalars('enum'),
    make: (site) =>
      site.field !== 'kind' && word(site)?.lookup.审核中 === undefined ? replaced(site, '审核中') : undefined,
  },
  {
    name: 'neither yes nor no',
    code: 'schema/not-yes-or-no',
    places: scalars('boolean'),
    make: value('可能'),
  },
  {
    name: 'an id with a blank',
    code: 'schema/bad-id',
    places: ids,
    make: (site) => replaced(site, `${textOf(site)} 1`),
  },
  {
    name: 'an id with a slash',
    code: 'schema/bad-id',
    places: ids,
    make: (site) => replaced(site, `a/${textOf(site)}`),
  },
  {
    name: 'an id far too long',
    code: 'schema/too-long',
    places: ids,
    make: (site) => replaced(site, 'x'.repeat(65)),
  },
  {
    name: 'a date with points',
    code: 'schema/bad-date',
    places: ({ sites }) => sites.filter(({ field, key }) => field === 'effective' && key),
    make: value('2026.9.1'),
  },
  {
    name: 'a date as Excel keeps it',
    code: 'schema/excel-date',
    places: ({ sites }) => sites.filter(({ field, key }) => field === 'effective' && key),
    make: value('46266'),
  },
  {
    name: 'an address without its beginning',
    code: 'schema/bad-url',
    places: (corpus) => fields(corpus, 'Source', 'document'),
    make: added(({ text, ...site }) =>
      site.map?.entries.some(({ key }) => ['url', '网址'].includes(key.text))
        ? undefined
        : 'url: www.example.cn/a',
    ),
  },
  {
    name: 'a code of the wrong form',
    code: 'schema/bad-code',
    places: (corpus) => fields(corpus, 'SkillStandard', 'code'),
    make: value('4100105'),
  },
  {
    name: 'an item number with a bracket',
    code: 'schema/bad-number-form',
    places: (corpus) => fields(corpus, 'Requirement', 'no').concat(fields(corpus, 'WorkContent', 'no')),
    make: (site) => replaced(site, `${textOf(site)}）`),
  },
  {
    name: 'a number below zero',
    code: 'schema/out-of-range',
    places: (corpus) => fields(corpus, 'TaskStage', 'hours').concat(fields(corpus, 'Criterion', 'points')),
    make: (site) => replaced(site, `-${textOf(site)}`),
  },
  {
    name: 'a percentage above a hundred',
    code: 'schema/out-of-range',
    places: (corpus) =>
      fields(corpus, 'Raters', 'self', 'peer', 'teacher').concat(fields(corpus, 'Function', 'theoryWeight')),
    make: value('130'),
  },
  {
    name: 'a coverage above one',
    code: 'schema/out-of-range',
    places: (corpus) => fields(corpus, 'Alignment', 'coverage'),
    make: value('80'),
  },
  {
    name: 'a text of nothing',
    code: 'schema/empty-text',
    places: (corpus) =>
      needed(corpus).filter((site) => isProse(site) && site.shape.is === 'text' && !site.shape.md),
    make: value('""'),
  },
  {
    name: 'a text of what nobody sees',
    code: 'schema/empty-text',
    // Of a day it is said that it is none.
    places: ({ sites }) => sites.filter((site) => isProse(site) && !/^\d{4}-\d\d-\d\d$/.test(textOf(site))),
    make: value('"\\u200b \\u00ad"'),
  },
  {
    name: 'a list of nothing',
    code: 'schema/empty-list',
    places: (corpus) =>
      fields(corpus, 'SkillStandard', 'levels').concat(
        fields(corpus, 'WorkTask', 'objects', 'requirements'),
        fields(corpus, 'Programme', 'stages', 'plan'),
      ),
    make: below('[]'),
  },
  {
    name: 'a text for an object in a list',
    code: 'schema/not-a-map',
    places: (corpus) =>
      objects(corpus, 'Criterion').concat(objects(corpus, 'PlanRow'), objects(corpus, 'TaskStage')),
    make: (site) => replaced(site, '一段文字'),
  },
];
