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

function mapsIn(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return value instanceof Map || value instanceof Set ? [value] : Object.values(value).flatMap(mapsIn);
}
