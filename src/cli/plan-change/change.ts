/** A supposed change → which coverage falls and where it could be restored, for people and for programs. */
import { placeTitle, sidesInWords } from '../../crosswalk/answers/places.ts';
import { crosswalkTitle } from '../../crosswalk/answers/titles.ts';
import { type CoverageFall, coverageFalls } from '../../crosswalk/coverage-falls.ts';
import { oneDecimal } from '../../crosswalk/one-decimal.ts';
import { type RestoringPlace, restoringPlaces } from '../../crosswalk/restoring-places.ts';
import type { SupposedChange } from '../../crosswalk/supposed-change.ts';
import type { StandardModel } from '../../model/model.ts';
import { visibleText } from '../../values/visible-text.ts';
import type { Shell } from '../shell.ts';

const texts = {
  'zh-CN': {
    unharmed: '没有一处覆盖会掉',
    skill: '技能覆盖率',
    theory: '理论覆盖率',
    ended: '新版没有这个级别，不能再对照',
    places: (count: number) => `补在这 ${count} 处：`,
    or: (count: number) => `或者补在这 ${count} 处：`,
    smallest: '没有更少的补法',
    chosen: '可选的地方太多，没有逐一试完：也许有更少的补法',
    add: (sides: string) => `补${sides}`,
    unplaced: '没有哪个任务承担相近的内容，要新设任务：',
  },
  en: {
    unharmed: 'No coverage would fall',
    skill: 'skill coverage',
    theory: 'theory coverage',
    ended: 'the new edition lacks this level, so that nothing can be compared',
    places: (count: number) => `Places that restore it: ${count}`,
    or: (count: number) => `Or: ${count}`,
    smallest: 'Fewer places do not do it',
    chosen: 'There were too many places to try them all: fewer may do',
    add: (sides: string) => `add ${sides}`,
    unplaced: 'No task has anything near to these; they need a new one:',
  },
};

export function changeAnswer(
  change: SupposedChange,
  programme: string | undefined,
  model: StandardModel,
  shell: Shell,
  asJson: boolean,
): string {
  const { falls, ended } = coverageFalls(model, change, programme === undefined ? {} : { programme });
  const { sets, isSmallest, unplaced } = restoringPlaces(falls, change.model);
  if (asJson) {
    const report = {
      version: 1,
      falls: falls.map(fallToJson),
      ended: ended.map(({ programme: id, stage, credential }) => ({ programme: id, stage, credential })),
      sets: sets.filter((set) => set.length > 0).map((set) => set.map(placeToJson)),
      smallest: isSmallest,
      unplaced: [...new Set(unplaced.map(({ lost }) => lost.item.ref))],
    };
    return `${JSON.stringify(report, null, 2)}\n`;
  }
  const { language, paintOut: paint } = shell;
  const say = texts[language];
  if (falls.length + ended.length === 0) return `${say.unharmed}\n`;
  const some = sets.filter((set) => set.length > 0);
  const placed = some.flatMap((set, at) => [
    paint('strong', (at === 0 ? say.places : say.or)(set.length)),
    ...set.flatMap((place) => placeLines(place, model, shell)),
    '',
  ]);
  const missing = new Map(unplaced.map(({ lost: { item } }) => [item.ref, item.text]));
  return `${[
    ...ended.flatMap((one) => [
      paint('strong', visibleText(crosswalkTitle(one, model))),
      `  ${say.ended}`,
      '',
    ]),
    ...falls.flatMap((fall) => [...fallLines(fall, model, shell), '']),
    ...placed,
    ...(missing.size === 0
      ? []
      : [say.unplaced, ...[...missing].map(([ref, text]) => `  ${ref}  ${visibleText(text)}`), '']),
    ...(some.length === 0 ? [] : [isSmallest ? say.smallest : say.chosen, '']),
  ]
    .join('\n')
    .trimEnd()}\n`;
}

function fallLines({ before, after, lost }: CoverageFall, model: StandardModel, shell: Shell): string[] {
  const { language, paintOut: paint } = shell;
  const say = texts[language];
  const table = (name: string, was: number, is: number): string[] =>
    was === is ? [] : [`  ${name} ${oneDecimal(was)}% → ${oneDecimal(is)}%`];
  return [
    `${paint('strong', visibleText(crosswalkTitle(before, model)))}  ${paint('dim', before.credential)}`,
    ...table(say.skill, before.skillCoverage, after.skillCoverage),
    ...table(say.theory, before.theoryCoverage, after.theoryCoverage),
    ...lost.map(
      ({ item, was }) =>
        `  ${item.ref}${item.key ? ' *' : ''}  ${was} → ${item.covered}  ${visibleText(item.text)}`,
    ),
  ];
}

function placeLines(place: RestoringPlace, model: StandardModel, { language }: Shell): string[] {
  const adds = place.adds.map(
    ({ ref, text, sides }) =>
      `      ${texts[language].add(sidesInWords(sides, language))}  ${ref}  ${visibleText(text)}`,
  );
  return [`  ${placeTitle(place, model, language)}`, ...adds];
}

function fallToJson({ before, after, lost }: CoverageFall) {
  const { programme, stage, credential } = before;
  return {
    programme,
    stage,
    credential,
    skillCoverage: { before: before.skillCoverage, after: after.skillCoverage },
    theoryCoverage: { before: before.theoryCoverage, after: after.theoryCoverage },
    lost: lost.map(({ item: { ref, text, key, covered }, was }) => ({ ref, text, key, was, covered })),
  };
}

function placeToJson({ course, task, adds }: RestoringPlace) {
  return {
    course,
    ...(task === undefined ? {} : { task }),
    adds: adds.map(({ ref, sides }) => ({ ref, sides })),
  };
}
