/** `ccstd crosswalk --why ITEM`: every entry that speaks of the item, with its place, and what is lacking. */

import type { Answer, Question } from '../../crosswalk/answers/answer.ts';
import { placeInWords, placeToJson, sidesInWords } from '../../crosswalk/answers/places.ts';
import { stateWords } from '../../crosswalk/answers/table.ts';
import { crosswalkTitle } from '../../crosswalk/answers/titles.ts';
import { oneDecimal } from '../../crosswalk/one-decimal.ts';
import { type Standing, type Why, type WhyEntry, whyOf } from '../../crosswalk/why.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import { canonicalItemReference } from '../../language/item-reference.ts';
import type { Bilingual } from '../../values/language.ts';
import { visibleText } from '../../values/visible-text.ts';
import { UsageError } from '../usage-error.ts';

const standings: Readonly<Record<Standing, Bilingual>> = {
  taught: { 'zh-CN': '教', en: 'taught' },
  assessed: { 'zh-CN': '考', en: 'assessed' },
  deficit: { 'zh-CN': '层级不足，不计', en: 'below the level, not counted' },
  waived: { 'zh-CN': '已说明不对接', en: 'waived' },
  intent: { 'zh-CN': '只写在目标里，不计', en: 'in a goal only, not counted' },
  elsewhere: { 'zh-CN': '课程不在这个层级的安排里，不计', en: 'course outside this stage, not counted' },
};

const texts = {
  'zh-CN': {
    numbers: ({ item }: Why) =>
      `教 ${item.taught}，考 ${item.assessed}，覆盖 ${item.covered}，权重 ${oneDecimal(item.weight)}`,
    nothing: '没有任何教学或考核与它对接',
    decides: '以此为准',
    lacking: (sides: string) => `还差${sides}`,
    at: '可补在',
    trainsTo: (level: number) => `所在层级培养到 ${level} 级`,
  },
  en: {
    numbers: ({ item }: Why) =>
      `taught ${item.taught}, assessed ${item.assessed}, covered ${item.covered}, weight ${oneDecimal(item.weight)}`,
    nothing: 'nothing taught or assessed is aligned with it',
    decides: 'decides',
    lacking: (sides: string) => `lacks ${sides}`,
    at: 'could be added in',
    trainsTo: (level: number) => `its stage trains to level ${level}`,
  },
};

export function answer(question: Question, asked: string): Answer {
  const { crosswalks, model, lineOf } = question;
  const found = whyOf(canonical(asked), crosswalks, model);
  if (found.length === 0) {
    const parts = asked.split('/').length;
    const known = new Set(
      crosswalks.flatMap(({ items }) => items.map(({ ref }) => ref.split('/').slice(-parts).join('/'))),
    );
    throw new UsageError({ is: 'unknown-id', typed: asked, suggestions: suggest(asked, known) }, 'crosswalk');
  }
  return {
    table: () => found.map((why) => block(why, question)),
    json: () => ({ why: found.map((why) => whyToJson(why, lineOf)) }),
  };
}

/** With or without the standard before it: `4/2.1.3`, `四级/2.1.3`. */
function canonical(asked: string): string {
  return canonicalItemReference(`/${canonicalItemReference(asked)}`).slice(1);
}

function block(why: Why, question: Question): string {
  const { language, paint, model } = question;
  const say = texts[language];
  const { item, entries, lacks, places } = why;
  const sentence = (text: string): string => `  ${text}`;
  return `${[
    `${paint('strong', item.ref)}  ${visibleText(item.text)}`,
    `${visibleText(crosswalkTitle(why, model))}  ${paint('dim', why.credential)}`,
    `${stateWords(item.state, question)}  ${say.numbers(why)}`,
    ...entries.flatMap((entry) => entryLines(entry, entries, question)),
    ...(entries.length === 0 ? [sentence(say.nothing)] : []),
    ...(lacks.length === 0 ? [] : [sentence(say.lacking(sidesInWords(lacks, language)))]),
    ...places.map((place) => sentence(`${say.at} ${placeInWords(place, model, language)}`)),
  ].join('\n')}\n`;
}

function entryLines(
  one: WhyEntry,
  all: readonly WhyEntry[],
  { language, words, placeOf }: Question,
): string[] {
  const { standing, entry, titles, hours, points, trainsTo, decides } = one;
  const say = texts[language];
  const hasRivals = all.filter((other) => other.standing === standing).length > 1;
  const details = [
    visibleText(titles.join(' / ')),
    `${words.word('AlignmentRelation', entry.relation)} ${entry.coverage}`,
    ...(hours === undefined ? [] : [words.label('crosswalk.hours', { hours })]),
    ...(points === undefined ? [] : [words.label('crosswalk.points', { points })]),
    ...(standing === 'deficit' && trainsTo !== undefined ? [say.trainsTo(trainsTo)] : []),
    ...(decides && hasRivals ? [say.decides] : []),
    ...(entry.part === undefined ? [] : [visibleText(entry.part)]),
    ...judgedBy(entry, words),
    ...(entry.rationale ? [visibleText(entry.rationale)] : []),
  ];
  return [
    `  ${standings[standing][language]}  ${details.join('  ')}`,
    `      ${visibleText(placeOf(entry.place))}`,
  ];
}

/** Who judged, when, and how sure of it. */
function judgedBy({ confidence, by, on }: WhyEntry['entry'], words: Question['words']): string[] {
  return [
    ...(confidence === undefined ? [] : [`${words.field('Alignment.confidence')} ${confidence}`]),
    ...(by === undefined ? [] : [visibleText(by)]),
    ...(on === undefined ? [] : [on]),
  ];
}

function whyToJson(
  { programme, stage, credential, item, entries, lacks, places }: Why,
  lineOf: Question['lineOf'],
) {
  const { ref, kind, no, text, key, weight, taught, assessed, covered, state } = item;
  return {
    programme,
    stage,
    credential,
    item: { ref, kind, no, text, function: item.function, key, weight, taught, assessed, covered, state },
    entries: entries.map(({ standing, entry, decides }) => {
      const { role, element, course, to, relation, coverage, rationale, place } = entry;
      const { part, confidence, by, on } = entry;
      const reason = rationale === undefined ? {} : { rationale };
      return {
        standing,
        decides,
        role,
        element,
        course,
        to,
        relation,
        coverage,
        ...(part === undefined ? {} : { part }),
        ...(confidence === undefined ? {} : { confidence }),
        ...(by === undefined ? {} : { by }),
        ...(on === undefined ? {} : { on }),
        ...reason,
        file: place.file,
        line: lineOf(place),
      };
    }),
    lacks,
    places: places.map(placeToJson),
  };
}
