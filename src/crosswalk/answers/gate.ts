/** What `--min` and `--require` ask of crosswalks, and one line for each condition that does not hold. */

import type { StandardModel } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import type { Language } from '../../values/language.ts';
import { visibleText } from '../../values/visible-text.ts';
import type { Crosswalk } from '../crosswalk-matrix.ts';
import { oneDecimal } from '../one-decimal.ts';
import { isSkill, isTheory } from '../table-coverage.ts';
import { conditionInWords } from './table.ts';
import { crosswalkTitle } from './titles.ts';

export interface Gate {
  /** Undefined: no minimum. */
  readonly least: number | undefined;
  readonly requiresDeemed: boolean;
}

interface Naming {
  readonly model: StandardModel;
  readonly language: Language;
  readonly words: Words;
}

const texts = {
  'zh-CN': {
    coverage: (table: string, coverage: string, least: number) =>
      `${table}覆盖率 ${coverage}%，要求 ${least}%`,
    skill: '技能',
    theory: '理论',
    line: (crosswalk: string, condition: string) => `${crosswalk}：${condition}`,
    noRule: '要求视同认定，但证书没有这样的规则',
    nothing: '没有可以对照的，所以 --min 和 --require 的要求没有满足',
  },
  en: {
    coverage: (table: string, coverage: string, least: number) =>
      `${table} coverage is ${coverage}%, required ${least}%`,
    skill: 'skill',
    theory: 'theory',
    line: (crosswalk: string, condition: string) => `${crosswalk}: ${condition}`,
    noRule: 'deemed recognition is required, but the credential has no such rule',
    nothing: 'there is nothing to compare, so that what --min and --require ask is not met',
  },
};

/** One line for each; a table without items imposes no condition. */
export function failingConditions(
  crosswalks: readonly Crosswalk[],
  gate: Gate,
  { model, language, words }: Naming,
): string[] {
  const { least, requiresDeemed } = gate;
  if (least === undefined && !requiresDeemed) return [];
  const say = texts[language];
  if (crosswalks.length === 0) return [say.nothing];
  return crosswalks.flatMap((crosswalk) => {
    const name = visibleText(crosswalkTitle(crosswalk, model));
    const conditions = [
      ...(least === undefined ? [] : tablesBelow(crosswalk, least, language)),
      ...(requiresDeemed ? deemedFailures(crosswalk, language, words) : []),
    ];
    return conditions.map((condition) => say.line(name, condition));
  });
}

function tablesBelow(
  { items, skillCoverage, theoryCoverage }: Crosswalk,
  least: number,
  language: Language,
): string[] {
  const say = texts[language];
  const tables = [
    { name: say.skill, coverage: skillCoverage, filled: items.some(isSkill) },
    { name: say.theory, coverage: theoryCoverage, filled: items.some(isTheory) },
  ];
  const failing = tables.filter(({ coverage, filled }) => filled && coverage < least - 1e-9);
  return failing.map(({ name, coverage }) => say.coverage(name, shownCoverage(coverage, least), least));
}

/** Of several rules one suffices; when none holds, what fails of each is named. */
function deemedFailures({ recognition }: Crosswalk, language: Language, words: Words): string[] {
  const rules = recognition.filter(({ kind }) => kind === 'deemed');
  if (rules.length === 0) return [texts[language].noRule];
  if (rules.some(({ holds }) => holds)) return [];
  return rules.flatMap(({ failing }) =>
    failing.map((condition) => visibleText(conditionInWords(condition, words))),
  );
}

/** Never as reaching what it misses by a hair. */
function shownCoverage(coverage: number, least: number): string {
  const rounded = oneDecimal(coverage);
  return Number(rounded) >= least ? String(coverage) : rounded;
}
