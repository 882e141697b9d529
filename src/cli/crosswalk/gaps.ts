/**
 * `ccstd crosswalk --gaps`: what is missing, the weightiest first, each with the cheapest places to close it.
 */

import type { Answer, Question } from '../../crosswalk/answers/answer.ts';
import type { Grid } from '../../crosswalk/answers/grid.ts';
import { placeInWords, placeToJson, sidesInWords } from '../../crosswalk/answers/places.ts';
import { stateWords } from '../../crosswalk/answers/table.ts';
import { crosswalkTitle } from '../../crosswalk/answers/titles.ts';
import type { Crosswalk, CrosswalkItem } from '../../crosswalk/crosswalk-matrix.ts';
import { type Gap, type GapReport, gapsIn } from '../../crosswalk/gaps.ts';
import { oneDecimal } from '../../crosswalk/one-decimal.ts';
import { visibleText } from '../../values/visible-text.ts';
import { gridFor } from './whole.ts';

const texts = {
  'zh-CN': {
    missing: ({ skillMissing, theoryMissing }: GapReport) =>
      `技能还差 ${oneDecimal(skillMissing)} 个百分点，理论还差 ${oneDecimal(theoryMissing)} 个百分点`,
    add: (sides: string) => `补${sides}`,
    at: '可补在',
    heads: { missing: '缺口权重', add: '要补', at: '可补在' },
  },
  en: {
    missing: ({ skillMissing, theoryMissing }: GapReport) =>
      `${oneDecimal(skillMissing)} points of skill and ${oneDecimal(theoryMissing)} points of theory are missing`,
    add: (sides: string) => `add ${sides}`,
    at: 'in',
    heads: { missing: 'Missing', add: 'Add', at: 'Where' },
  },
};

export function answer(question: Question): Answer {
  const { crosswalks, model } = question;
  const reports = crosswalks.map((crosswalk) => ({ crosswalk, report: gapsIn(crosswalk, model) }));
  return {
    table: () => reports.map(({ crosswalk, report }) => block(crosswalk, report, question)),
    json: () => ({ gaps: reports.map(({ report }) => reportToJson(report)) }),
    grids: () => reports.map(({ crosswalk, report }) => gapGrid(crosswalk, report, question)),
  };
}

function block(crosswalk: Crosswalk, report: GapReport, question: Question): string {
  const { model, words, paint, language } = question;
  const say = texts[language];
  const head = `${paint('strong', visibleText(crosswalkTitle(crosswalk, model)))}  ${paint('dim', crosswalk.credential)}`;
  if (report.gaps.length === 0) return `${head}\n${words.label('crosswalk.gaps.none')}\n`;
  const lines = report.gaps.flatMap(({ item, missing, lacks, places }) => [
    `${oneDecimal(missing).padStart(6)}  ${stateWords(item.state, question)}  ${shortNo(item)}${item.key ? ' *' : ''}  ${visibleText(item.text)}`,
    `        ${say.add(sidesInWords(lacks, language))}`,
    ...places.map((place) => `        ${say.at} ${placeInWords(place, model, language)}`),
  ]);
  return `${[head, say.missing(report), '', ...lines].join('\n')}\n`;
}

function gapGrid(crosswalk: Crosswalk, report: GapReport, { model, words, language }: Question): Grid {
  const say = texts[language];
  const head = [
    say.heads.missing,
    ...(['no', 'kind', 'function', 'text', 'key', 'state'] as const).map((column) =>
      words.label(`crosswalk.column.${column}`),
    ),
    say.heads.add,
    say.heads.at,
    words.label('crosswalk.column.ref'),
  ];
  const row = ({ item, missing, lacks, places }: Gap): string[] => [
    oneDecimal(missing),
    item.kind === 'basic' ? '' : item.no,
    words.label(`crosswalk.kind.${item.kind}`),
    item.function ?? '',
    item.text,
    item.key ? words.label('crosswalk.yes') : '',
    words.label(`crosswalk.state.${item.state}`),
    sidesInWords(lacks, language),
    places.map((place) => placeInWords(place, model, language)).join('; '),
    item.ref,
  ];
  return {
    ...gridFor(crosswalk, { model, words }),
    lead: report.gaps.length === 0 ? words.label('crosswalk.gaps.none') : say.missing(report),
    rows: [head, ...report.gaps.map(row)],
    numberColumns: [0],
  };
}

function reportToJson({ programme, stage, credential, skillMissing, theoryMissing, gaps }: GapReport) {
  return { programme, stage, credential, skillMissing, theoryMissing, items: gaps.map(gapToJson) };
}

function gapToJson({ item, missing, lacks, places }: Gap) {
  const { ref, kind, no, text, key, weight, taught, assessed, covered, state } = item;
  const facts = {
    ref,
    kind,
    no,
    text,
    function: item.function,
    key,
    weight,
    taught,
    assessed,
    covered,
    state,
  };
  return { ...facts, missing, lacks, places: places.map(placeToJson) };
}

function shortNo({ ref, kind }: CrosswalkItem): string {
  const parts = ref.split('/');
  return parts.slice(kind === 'basic' ? 1 : 2).join('/');
}
