/**
 * A computed crosswalk → its big matrix: items by function and work content down, courses and tasks across,
 * with totals.
 */
import { type Contribution, contributions, courseContributions } from '../../crosswalk/contribution.ts';
import { type Crosswalk, type CrosswalkItem, type State, states } from '../../crosswalk/crosswalk-matrix.ts';
import { oneDecimal } from '../../crosswalk/one-decimal.ts';
import { isSkill, tableCoverage } from '../../crosswalk/table-coverage.ts';
import { titleInDirection } from '../../language/item-reference.ts';
import type { JobFunction, StandardModel } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { byId } from '../../values/by-id.ts';
import { headingOf } from '../crosswalk/crosswalk.ts';
import type { TargetOf } from '../crosswalk/crosswalk-evidence.ts';
import { itemNo } from '../crosswalk/crosswalk-tables.ts';
import { type MatrixCell, matrixCells } from './matrix-cells.ts';
import { columnKey, type MatrixColumn, matrixColumns } from './matrix-columns.ts';

interface MatrixLine {
  readonly is: 'table' | 'function' | 'content' | 'item';
  readonly no: string;
  readonly text: string;
  readonly key: boolean;
  readonly weight: string;
  /**
   * The weight as it was computed: the weights of a table add up to 100.
   * @zh 未取整的权重：一张表各项相加为 100
   */
  readonly exactWeight: number;
  /**
   * Of a table, function or work content.
   * @zh 整张表、职业功能或工作内容的覆盖率
   */
  readonly coverage: string;
  /**
   * Of an item.
   * @zh 条目的状态
   */
  readonly state: State | '';
  readonly cells: readonly MatrixCell[];
}

export interface MatrixTotal {
  readonly table: 'skill' | 'theory';
  readonly columns: readonly string[];
  readonly courses: readonly { readonly span: number; readonly alone: string; readonly marginal: string }[];
}

export interface MatrixSources {
  readonly model: StandardModel;
  readonly words: Words;
  readonly targetOf: TargetOf;
}

export type MatrixView = ReturnType<typeof matrixView>;

export function matrixView(crosswalk: Crosswalk, { model, words, targetOf }: MatrixSources) {
  const columns = matrixColumns(crosswalk, model);
  const lines = linesOf(crosswalk, columns, { model, words, targetOf });
  const courses = columns.filter(({ first }) => first).map(({ course }) => course);
  const spans = courses.map(({ id }) => columns.filter(({ course }) => course.id === id).length);
  const totals = totalsOf(crosswalk, columns, spans);
  return {
    ...headingOf(crosswalk, model),
    coverages: totals.map(({ table }) => ({
      table,
      coverage: oneDecimal(table === 'skill' ? crosswalk.skillCoverage : crosswalk.theoryCoverage),
    })),
    states,
    courses: courses.map(({ title }, index) => ({ title, span: spans[index] ?? 0, ordinal: index + 1 })),
    columns: columns.map(({ task, no, first, course }) => ({
      task,
      no,
      first,
      course: course.title,
      ordinal: courses.indexOf(course) + 1,
    })),
    lines,
    totals,
  };
}

function linesOf(
  crosswalk: Crosswalk,
  columns: readonly MatrixColumn[],
  { model, words, targetOf }: MatrixSources,
): MatrixLine[] {
  const byRef = new Map(crosswalk.items.map((item) => [item.ref, item]));
  const level = byId(model.standards)
    .get(crosswalk.standard)
    ?.levels.find((one) => one.level === crosswalk.level);
  const itemLine = (item: CrosswalkItem): MatrixLine => {
    const cells = matrixCells(item, columns, targetOf);
    return {
      is: 'item',
      no: itemNo(item),
      text: item.text,
      key: item.key,
      weight: oneDecimal(item.weight),
      exactWeight: item.weight,
      coverage: '',
      state: item.state,
      cells,
    };
  };
  const group = (
    is: MatrixLine['is'],
    no: string,
    text: string,
    items: readonly CrosswalkItem[],
  ): MatrixLine => {
    const exactWeight = items.reduce((sum, item) => sum + item.weight, 0);
    const weight = oneDecimal(exactWeight);
    return {
      is,
      no,
      text,
      key: false,
      weight,
      exactWeight,
      coverage: oneDecimal(tableCoverage(items)),
      state: '',
      cells: [],
    };
  };
  const functionLines = (f: JobFunction, list: 'skills' | 'knowledge'): MatrixLine[] => {
    const contents = f.workContents.map((w) => ({
      ...w,
      items: w[list].flatMap(({ ref }) => byRef.get(ref) ?? []),
    }));
    const filled = contents.filter(({ items }) => items.length > 0);
    if (filled.length === 0) return [];
    const inside = filled.flatMap((w) => [
      group('content', w.no, w.title, w.items),
      ...w.items.map(itemLine),
    ]);
    return [
      group(
        'function',
        f.no,
        titleInDirection(f),
        filled.flatMap(({ items }) => items),
      ),
      ...inside,
    ];
  };
  const functions = level?.functions ?? [];
  const basics = crosswalk.items.filter(({ kind }) => kind === 'basic');
  const basicLines =
    basics.length === 0
      ? []
      : [group('function', '', words.field('SkillStandard.basics'), basics), ...basics.map(itemLine)];
  const [skills, theory] = [
    crosswalk.items.filter(isSkill),
    crosswalk.items.filter((item) => !isSkill(item)),
  ];
  const table = (kind: 'skill' | 'theory', items: readonly CrosswalkItem[], lines: readonly MatrixLine[]) =>
    items.length === 0 ? [] : [group('table', '', words.label(`crosswalk.matrix.${kind}`), items), ...lines];
  return [
    ...table(
      'skill',
      skills,
      functions.flatMap((f) => functionLines(f, 'skills')),
    ),
    ...table('theory', theory, [...basicLines, ...functions.flatMap((f) => functionLines(f, 'knowledge'))]),
  ];
}

function totalsOf(
  crosswalk: Crosswalk,
  columns: readonly MatrixColumn[],
  spans: readonly number[],
): MatrixTotal[] {
  const byColumn = contributions(crosswalk, columnKey);
  const byCourse = courseContributions(crosswalk);
  const courses = columns.filter(({ first }) => first).map(({ course }) => course.id);
  const tables = (['skill', 'theory'] as const).filter((table) =>
    crosswalk.items.some((item) => isSkill(item) === (table === 'skill')),
  );
  return tables.map((table) => ({
    table,
    columns: columns.map(({ key }) => points(byColumn.get(key), 'alone', table)),
    courses: courses.map((id, index) => {
      const own = byCourse.get(id);
      return {
        span: spans[index] ?? 0,
        alone: points(own, 'alone', table),
        marginal: points(own, 'marginal', table),
      };
    }),
  }));
}

/** Empty for nothing, so that the eye finds what there is. */
function points(
  contribution: Contribution | undefined,
  what: keyof Contribution,
  table: 'skill' | 'theory',
): string {
  const value = contribution?.[what][table] ?? 0;
  return value === 0 ? '' : oneDecimal(value);
}
