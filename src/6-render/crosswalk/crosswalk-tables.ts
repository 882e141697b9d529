/**
 * A crosswalk and its standard → the two matrices: function → work content → items, in the standard's order.
 */
import type { Crosswalk, CrosswalkItem, State } from '../../crosswalk/crosswalk-matrix.ts';
import { oneDecimal } from '../../crosswalk/one-decimal.ts';
import { isSkill, isTheory, tableCoverage } from '../../crosswalk/table-coverage.ts';
import { titleInDirection } from '../../language/item-reference.ts';
import type { JobFunction, SkillStandard } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import type { Evidence, EvidenceCourse } from './crosswalk-evidence.ts';
import { percent } from './crosswalk-words.ts';

interface MatrixRow {
  /**
   * Id of its row: level and number.
   * @zh 行的 id：等级和编号
   */
  readonly anchor: string;
  readonly no: string;
  readonly text: string;
  readonly key: boolean;
  readonly weight: string;
  readonly taught: string;
  readonly assessed: string;
  readonly covered: string;
  readonly state: State;
  readonly taughtAt: readonly EvidenceCourse[];
  readonly assessedAt: readonly EvidenceCourse[];
}

interface MatrixContent {
  readonly no: string;
  /**
   * Empty where one row says it all.
   * @zh 一行就说清时为空
   */
  readonly title: string;
  readonly rows: readonly MatrixRow[];
}

interface MatrixGroup {
  readonly no: string;
  readonly title: string;
  readonly weight: string;
  readonly coverage: string;
  readonly contents: readonly MatrixContent[];
}

export interface Matrix {
  readonly kind: 'skill' | 'theory';
  /** As the standard calls it. */
  readonly title: string;
  readonly weight: string;
  readonly coverage: string;
  readonly groups: readonly MatrixGroup[];
}

/** A table without items is left out. */
export function matrices(
  crosswalk: Crosswalk,
  standard: Pick<SkillStandard, 'scheme' | 'levels'> | undefined,
  evidence: Evidence,
  words: Words,
): Matrix[] {
  const items = new Map(crosswalk.items.map((item) => [item.ref, item]));
  const group = groupMaker(items, evidence);
  const functions = standard?.levels.find(({ level }) => level === crosswalk.level)?.functions ?? [];
  const skills = standard?.scheme === 'professional' ? 'professional' : 'skill';
  const skill = functions.flatMap((f) => group(f, 'skills'));
  const theory = [...basics(crosswalk, evidence, words), ...functions.flatMap((f) => group(f, 'knowledge'))];
  const tables: Matrix[] = [
    {
      kind: 'skill',
      title: words.label(`crosswalk.matrix.${skills}`),
      ...totals(crosswalk.items.filter(isSkill)),
      groups: skill,
    },
    {
      kind: 'theory',
      title: words.label('crosswalk.matrix.theory'),
      ...totals(crosswalk.items.filter(isTheory)),
      groups: theory,
    },
  ];
  return tables.filter(({ groups }) => groups.length > 0);
}

function groupMaker(items: ReadonlyMap<string, CrosswalkItem>, evidence: Evidence) {
  return (f: JobFunction, list: 'skills' | 'knowledge'): MatrixGroup[] => {
    const found = f.workContents.map((content) => ({
      ...content,
      items: content[list].flatMap(({ ref }) => items.get(ref) ?? []),
    }));
    const contents = found.filter((content) => content.items.length > 0);
    if (contents.length === 0) return [];
    return [
      {
        no: f.no,
        title: titleInDirection(f),
        ...totals(contents.flatMap((content) => content.items)),
        contents: contents.map((content) => ({
          no: content.no,
          title: content.title,
          rows: content.items.map((item) => matrixRow(item, evidence)),
        })),
      },
    ];
  };
}

/** 职业道德 and 基础知识 are one item each, or as many as the standard lists. */
function basics({ items }: Crosswalk, evidence: Evidence, words: Words): MatrixGroup[] {
  const own = items.filter(({ kind }) => kind === 'basic');
  if (own.length === 0) return [];
  const contents = [...new Set(own.map(({ no }) => no))].map((no) => {
    const rows = own.filter((item) => item.no === no).map((item) => matrixRow(item, evidence));
    return { no: '', title: rows.every((row) => row.no === '') ? '' : words.field(`Basics.${no}`), rows };
  });
  return [{ no: '', title: words.field('SkillStandard.basics'), ...totals(own), contents }];
}

function totals(items: readonly CrosswalkItem[]): { weight: string; coverage: string } {
  const weight = items.reduce((sum, item) => sum + item.weight, 0);
  return { weight: oneDecimal(weight), coverage: oneDecimal(tableCoverage(items)) };
}

function matrixRow(item: CrosswalkItem, evidence: Evidence): MatrixRow {
  const { text, key, weight, taught, assessed, covered, state } = item;
  return {
    anchor: itemAnchor(item.ref),
    no: itemNo(item),
    text,
    key,
    weight: oneDecimal(weight),
    taught: percent(taught),
    assessed: percent(assessed),
    covered: percent(covered),
    state,
    taughtAt: evidence(item.evidence.filter(({ role }) => role === 'taught')),
    assessedAt: evidence(item.evidence.filter(({ role }) => role === 'assessed')),
  };
}

/** As the standard prints it; a listed basic has its number only in its reference. */
export function itemNo({ kind, no, ref }: Pick<CrosswalkItem, 'kind' | 'no' | 'ref'>): string {
  return kind === 'basic' ? ref.split('/').slice(2).join('/') : no;
}

/** Where on the page of a crosswalk an item stands. */
export function itemAnchor(ref: string): string {
  return `item-${ref.split('/').slice(1).join('-').replaceAll('.', '-')}`;
}
