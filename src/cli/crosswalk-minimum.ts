/** Which tables of crosswalks stay below the coverage that `--min` asks for. */
import type { Crosswalk } from '../crosswalk/crosswalk-matrix.ts';
import { oneDecimal } from '../crosswalk/one-decimal.ts';
import { isSkill, isTheory } from '../crosswalk/table-coverage.ts';
import type { Language } from '../diagnostics/language.ts';

const texts = {
  'zh-CN': {
    below: (crosswalk: string, table: string, coverage: string, least: number) =>
      `${crosswalk}：${table}覆盖率 ${coverage}%，要求 ${least}%`,
    skill: '技能',
    theory: '理论',
  },
  en: {
    below: (crosswalk: string, table: string, coverage: string, least: number) =>
      `${crosswalk}: ${table} coverage is ${coverage}%, required ${least}%`,
    skill: 'skill',
    theory: 'theory',
  },
};

/** One line for each; a table without items imposes no condition. */
export function tablesBelow(crosswalks: readonly Crosswalk[], least: number, language: Language): string[] {
  const words = texts[language];
  return crosswalks.flatMap(({ programme, stage, credential, items, skillCoverage, theoryCoverage }) => {
    const tables = [
      { name: words.skill, coverage: skillCoverage, filled: items.some(isSkill) },
      { name: words.theory, coverage: theoryCoverage, filled: items.some(isTheory) },
    ];
    const failing = tables.filter(({ coverage, filled }) => filled && coverage < least - 1e-9);
    return failing.map(({ name, coverage }) =>
      words.below(`${programme} · ${stage} → ${credential}`, name, shownCoverage(coverage, least), least),
    );
  });
}

/** Never as reaching what it misses by a hair. */
function shownCoverage(coverage: number, least: number): string {
  const rounded = oneDecimal(coverage);
  return Number(rounded) >= least ? String(coverage) : rounded;
}
