/** What pages are made from can be written down as it is. */
import { expect, it } from 'vitest';
import { editionsOf } from '../../../src/5-lower/editions-of.ts';
import { lower } from '../../../src/5-lower/lower.ts';
import { computeCrosswalks } from '../../../src/crosswalk/crosswalk.ts';
import { checkSources } from '../../../src/workspace/check-workspace.ts';
import { Pieces } from '../../../src/workspace/pieces.ts';
import { filesOf, randomWorkspace } from '../../fuzz/typed-workspace.ts';
import { machine } from '../../support/bundled-standards.ts';
import { randomFrom } from '../../support/random.ts';

it('holds no map inside, which JSON would leave out', () => {
  let models = 0;
  for (let seed = 0; seed < 12; seed++) {
    const { workspace } = checkSources(machine(filesOf(randomWorkspace(randomFrom(seed)))));
    if (!workspace) continue;
    const model = lower(workspace);
    const pieces = [
      model,
      editionsOf(model),
      computeCrosswalks(model),
      [...workspace.media.pictures.values()],
    ];
    expect(pieces.flatMap((piece) => mapsIn(piece))).toEqual([]);
    models++;
  }
  expect(models).toBeGreaterThan(5);
});

it('tells one map from another', () => {
  const digestsOf = (entries: readonly (readonly [string, number])[]) => {
    const pieces = new Pieces((text) => text);
    pieces.map('all', () => new Map(entries));
    return [pieces.digestOf('all\n*'), pieces.digestOf('all\na')];
  };
  expect(digestsOf([['a', 1]])).toEqual(['[["a",1]]', '1']);
  expect(digestsOf([['a', 2]])).not.toEqual(digestsOf([['a', 1]]));
});

it('asks of an object that is as it was no field for itself', () => {
  const asked: string[] = [];
  const piecesOf = (
    courses: readonly { readonly id: string; readonly title: string; readonly hours: number }[],
  ) => {
    const pieces = new Pieces((text) => {
      asked.push(text);
      return text;
    });
    pieces.list(
      'courses',
      () => courses,
      ({ id }) => id,
      ['id'],
    );
    return pieces;
  };
  const names = ['a', 'b'].flatMap((id) => ['title', 'hours', '*'].map((key) => `courses\n${id}\n${key}`));
  const [a, b] = [
    { id: 'a', title: 'A', hours: 1 },
    { id: 'b', title: 'B', hours: 2 },
  ];
  const before = piecesOf([a, b]);
  const known = new Map(names.map((name) => [name, before.digestOf(name)]));
  asked.length = 0;
  const after = piecesOf([a, { ...b, hours: 3 }]);
  after.compareWith(known);
  expect(names.filter((name) => after.digestOf(name) !== known.get(name))).toEqual([
    'courses\nb\nhours',
    'courses\nb\n*',
  ]);
  expect(asked.sort()).toEqual(['"B"', '3', JSON.stringify(a), JSON.stringify({ ...b, hours: 3 })].sort());
});

function mapsIn(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return value instanceof Map || value instanceof Set ? [value] : Object.values(value).flatMap(mapsIn);
}
