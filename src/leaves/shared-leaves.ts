/**
 * Which parts of a book share a leaf. A leaf goes on with the next part as long as that needs no further sheet;
 * a stage stays with its information pages, and the cards of a task stay together. What only teachers read
 * does not count, so that both editions have the same leaves.
 */
import type { Course, LearningTask } from '../model/model.ts';
import { courseLeaves } from './course-leaves.ts';
import type { Leaf, SharedLeaves } from './leaf.ts';
import { printedHeight } from './printed-height.ts';

/** Height of a side in millimetres, without what its last line may leave. */
const side = 250;
/** Of a side, what is worth to be printed on it alone. */
const leastFill = 0.15;

interface Printed {
  readonly id: string;
  readonly height: number;
  /** A card that stands behind or beside another one: no side begins with it. */
  readonly isFurtherCard: boolean;
}

interface Block {
  readonly parts: readonly Printed[];
  readonly height: number;
}

/** The course with what its parts share; `tasks` are those of the course. */
export function withSharedLeaves(course: Course): Course {
  const leaves = courseLeaves(course);
  const shared = (task: LearningTask | undefined): SharedLeaves =>
    sharedLeaves(leaves.filter((leaf) => leaf.task === task).map((leaf) => ({ leaf, course })));
  return {
    ...course,
    tasks: course.tasks.map((task) => ({ ...task, sharedLeaves: shared(task) })),
    sharedLeaves: shared(undefined),
  };
}

function sharedLeaves(parts: readonly { readonly leaf: Leaf; readonly course: Course }[]): SharedLeaves {
  const sheets = evened(filled(blocksOf(parts)));
  return Object.fromEntries(
    sheets.flatMap((blocks) => {
      const own = blocks.flatMap((block) => block.parts);
      const turn = startOfBack(own);
      return own.slice(1).map(({ id }, index) => [id, index + 1 === turn ? 'side' : 'same-side'] as const);
    }),
  );
}

/** What never comes apart: a stage and its information pages, all cards. */
function blocksOf(parts: readonly { readonly leaf: Leaf; readonly course: Course }[]): Block[] {
  const blocks: { parts: Printed[]; kind: Leaf['kind'] }[] = [];
  for (const { leaf, course } of parts) {
    const height = printedHeight(leaf, course);
    const last = blocks.at(-1);
    const isCard = leaf.kind === 'card' && last?.kind === 'card';
    // Cards stand two in a row: each second one takes no more room.
    const own = {
      id: leaf.id,
      height: isCard && last.parts.length % 2 === 1 ? 0 : height,
      isFurtherCard: isCard,
    };
    if (last && (isCard || leaf.kind === 'info')) last.parts.push(own);
    else blocks.push({ parts: [own], kind: leaf.kind });
  }
  return blocks.map(({ parts: own }) => ({ parts: own, height: total(own) }));
}

/** As few sheets as the order allows. */
function filled(blocks: readonly Block[]): Block[][] {
  const sheets: Block[][] = [];
  for (const block of blocks) {
    const last = sheets.at(-1);
    if (last && sheetsFor([...last, block]) === sheetsFor(last)) last.push(block);
    else sheets.push([block]);
  }
  return sheets;
}

/** A last leaf of one side takes over what the leaf before it can give. */
function evened(sheets: Block[][]): Block[][] {
  const [before, last] = [sheets.at(-2), sheets.at(-1)];
  const given = before?.at(-1);
  if (!before || !last || !given || hasBack(last)) return sheets;
  const kept = before.slice(0, -1);
  const isBetter = kept.length > 0 && sheetsFor([given, ...last]) === sheetsFor(last) && hasBack(kept);
  return isBetter ? [...sheets.slice(0, -2), kept, [given, ...last]] : sheets;
}

/** Is anything printed on the back of its last sheet? */
function hasBack(blocks: readonly Block[]): boolean {
  const parts = blocks.flatMap((block) => block.parts);
  return startOfBack(parts) !== undefined || Math.ceil(total(parts) / side) % 2 === 0;
}

/**
 * The part with which the back of a single sheet begins, so that no part is torn; undefined where parts follow
 * one another over both sides, and where the back would hold next to nothing.
 */
function startOfBack(parts: readonly Printed[]): number | undefined {
  const turns = parts.slice(1).flatMap(({ isFurtherCard }, index) => {
    if (isFurtherCard) return [];
    const sides = [total(parts.slice(0, index + 1)), total(parts.slice(index + 1))];
    return [{ turn: index + 1, least: Math.min(...sides), most: Math.max(...sides) }];
  });
  const whole = turns.filter(({ least, most }) => least > leastFill * side && most <= side);
  return whole.reduce((a, b) => (b.least > a.least ? b : a), whole[0] ?? { turn: undefined, least: 0 }).turn;
}

function sheetsFor(blocks: readonly Block[]): number {
  const parts = blocks.flatMap((block) => block.parts);
  if (startOfBack(parts) !== undefined) return 1;
  return Math.ceil(total(parts) / (2 * side));
}

function total(all: readonly { readonly height: number }[]): number {
  return all.reduce((sum, { height }) => sum + height, 0);
}
