/**
 * The numbers of a skill standard → where they repeat, skip, run out of order or stand under the wrong head;
 * one slip, once.
 */
import type { BoundWorkspace } from '../../3-bind/bound-workspace.ts';
import type {
  Function as JobFunction,
  Level,
  Requirement,
  SkillStandard,
  WorkContent,
} from '../../generated/types.ts';
import { child, children, type Located, placeOf } from '../../source/located.ts';
import type { Place } from '../../source/place.ts';
import { functionsByDirection } from '../weights/weight-tables.ts';

export type NumberingSlip =
  | { readonly kind: 'duplicate'; readonly no: string; readonly place: Place; readonly first: Place }
  | {
      readonly kind: 'gap';
      readonly no: string;
      readonly missing: readonly string[];
      readonly place: Place;
      readonly before: Place | undefined;
    }
  | {
      readonly kind: 'order';
      readonly no: string;
      readonly after: string;
      readonly place: Place;
      readonly before: Place;
    }
  /**
   * `head` is the number it stands under, or, where it is itself the one that is wrong, the one that all
   * numbers below it share.
   */
  | {
      readonly kind: 'prefix';
      readonly no: string;
      readonly head: string;
      readonly mistyped: boolean;
      readonly place: Place;
      readonly above: Place;
    };

type Numbered = Located<{ readonly no: string; readonly title?: string }>;

export function numberingSlips(workspace: BoundWorkspace): readonly NumberingSlip[] {
  return [...workspace.standards.values()].flatMap((standard) => [
    ...basics(standard),
    ...children(standard, 'levels', standard.value.levels).flatMap(inLevel),
  ]);
}

function basics(standard: Located<SkillStandard>): NumberingSlip[] {
  const { basics: written } = standard.value;
  if (!written) return [];
  const at = child(standard, written, 'basics');
  return (['ethics', 'foundations'] as const).flatMap((key) => {
    const items = children(at, key, written[key]);
    return [...new Set(items.map(headOf))].flatMap((head) =>
      inRow(items.filter((item) => headOf(item) === head)),
    );
  });
}

/** Numbers run through what is common to all directions and one of them; each slip is told once. */
function inLevel(level: Located<Level>): NumberingSlip[] {
  const slips = functionsByDirection(level).flatMap(({ functions }) => inFunctions(functions));
  return [
    ...new Map(slips.map((slip) => [JSON.stringify([slip.kind, slip.no, slip.place.path]), slip])).values(),
  ];
}

function inFunctions(functions: readonly Located<JobFunction>[]): NumberingSlip[] {
  const mistyped = functions.filter((of) => isMistyped(of, contentsOf(of), functions));
  return [
    ...inRow(functions, mistyped),
    ...mistyped.map((of) => mistypedHead(of, contentsOf(of))),
    ...functions.flatMap((of) => inFunction(of, repeats(functions, of) || mistyped.includes(of))),
  ];
}

function inFunction(of: Located<JobFunction>, headIsWrong: boolean): NumberingSlip[] {
  const contents = contentsOf(of);
  const outside = headIsWrong ? [] : contents.filter((content) => !isUnder(content, of));
  const mistyped = contents.filter(
    (content) => !outside.includes(content) && isMistyped(content, itemsOf(content).flat(), contents),
  );
  return [
    ...inRow(contents, [...outside, ...mistyped]),
    ...outside.map((content) => prefixSlip(content, of)),
    ...mistyped.map((content) => mistypedHead(content, itemsOf(content).flat())),
    ...contents.flatMap((content) =>
      inContent(
        content,
        repeats(contents, content) || outside.includes(content) || mistyped.includes(content),
      ),
    ),
  ];
}

function inContent(content: Located<WorkContent>, headIsWrong: boolean): NumberingSlip[] {
  return itemsOf(content).flatMap((list) => {
    const outside = headIsWrong ? [] : list.filter((item) => !isUnder(item, content));
    return [...inRow(list, outside), ...outside.map((item) => prefixSlip(item, content))];
  });
}

function itemsOf(content: Located<WorkContent>): Located<Requirement>[][] {
  return [
    children(content, 'skills', content.value.skills),
    children(content, 'knowledge', content.value.knowledge),
  ];
}

function contentsOf(of: Located<JobFunction>): Located<WorkContent>[] {
  return children(of, 'workContents', of.value.workContents);
}

/** All numbers below agree on another head that no neighbour has: then the head is the slip. */
function isMistyped(head: Numbered, below: readonly Numbered[], row: readonly Numbered[]): boolean {
  const [first] = below;
  if (
    !first ||
    repeats(row, head) ||
    !below.every((one) => !isUnder(one, head) && headOf(one) === headOf(first))
  )
    return false;
  return below.length > 1 || !row.some(({ value }) => value.no === headOf(first));
}

function prefixSlip(one: Numbered, head: Numbered): NumberingSlip {
  return {
    kind: 'prefix',
    no: one.value.no,
    head: head.value.no,
    mistyped: false,
    place: placeOf(one, 'no'),
    above: placeOf(head, 'no'),
  };
}

function mistypedHead(head: Numbered, below: readonly Numbered[]): NumberingSlip {
  const [first = head] = below;
  return {
    kind: 'prefix',
    no: head.value.no,
    head: headOf(first),
    mistyped: true,
    place: placeOf(head, 'no'),
    above: placeOf(first, 'no'),
  };
}

function isUnder(one: Numbered, head: Numbered): boolean {
  return one.value.no.startsWith(`${head.value.no}.`);
}

function headOf(one: Numbered | undefined): string {
  return one?.value.no.replace(/\.?\d+$/, '') ?? '';
}

function repeats(row: readonly Numbered[], one: Numbered): boolean {
  return row.filter(({ value }) => value.no === one.value.no).length > 1;
}

/**
 * Numbers that stand side by side; those with a slip of their own say nothing about gaps, and may have left
 * one.
 */
function inRow(row: readonly Numbered[], slipped: readonly Numbered[] = []): NumberingSlip[] {
  const seen = new Map<string, Numbered>();
  const duplicates: NumberingSlip[] = [];
  for (const one of row) {
    const first = seen.get(one.value.no);
    if (first)
      duplicates.push({
        kind: 'duplicate',
        no: one.value.no,
        place: placeOf(one, 'no'),
        first: placeOf(first, 'no'),
      });
    else seen.set(one.value.no, one);
  }
  const kept = [...seen.values()].filter((one) => !slipped.includes(one));
  return [...duplicates, ...orderOrGap(kept, duplicates.length + slipped.length)];
}

function orderOrGap(row: readonly Numbered[], explained: number): NumberingSlip[] {
  const figures = row.map((one) => lastFigure(one.value.no));
  const fall = figures.findIndex((figure, index) => index > 0 && figure < (figures[index - 1] ?? 0));
  const [one, before] = [row[fall], row[fall - 1]];
  const missing = missingFigures(figures);
  const count = missing.reduce((all, { first, last }) => all + last - first + 1, 0);
  if (count > explained) {
    const from = missing[0]?.first ?? 0;
    const next = row.find((candidate) => lastFigure(candidate.value.no) > from);
    const previous = row.findLast((candidate) => lastFigure(candidate.value.no) < from);
    if (!next) return [];
    const spell = (figure: number) => next.value.no.replace(/\d+$/, String(figure));
    const numbers = missing.flatMap(({ first, last }) =>
      last - first < 2
        ? first === last
          ? [spell(first)]
          : [spell(first), spell(last)]
        : [`${spell(first)}–${spell(last)}`],
    );
    return [
      {
        kind: 'gap',
        no: next.value.no,
        missing: numbers,
        place: placeOf(next, 'no'),
        before: previous && placeOf(previous, 'no'),
      },
    ];
  }
  if (explained > 0 || !one || !before) return [];
  return [
    {
      kind: 'order',
      no: one.value.no,
      after: before.value.no,
      place: placeOf(one, 'no'),
      before: placeOf(before, 'no'),
    },
  ];
}

/** What is left out, from one number to another. */
function missingFigures(figures: readonly number[]): { readonly first: number; readonly last: number }[] {
  const present = [0, ...new Set(figures)].sort((a, b) => a - b);
  return present.flatMap((figure, index) => {
    const next = present[index + 1] ?? figure;
    return next > figure + 1 ? [{ first: figure + 1, last: next - 1 }] : [];
  });
}

function lastFigure(no: string): number {
  return Number(/\d+$/.exec(no)?.[0] ?? 0);
}
