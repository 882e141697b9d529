/** Places in leaf numbers: there is always room between two of them, and none is given twice. */
import { describe, expect, it } from 'vitest';
import { comparePlaces, type Placed, placesOf } from '../../../src/leaves/places.ts';
import { randomFrom } from '../../support/random.ts';

const placed = (kept: string | undefined, wanted = '1', taken: readonly string[] = []): Placed => ({
  kept,
  wanted,
  isTaken: (place) => taken.includes(place),
});

/** The place of something new between two that are kept. */
const between = (low: string, high: string, taken: readonly string[] = []): string | undefined =>
  placesOf([placed(low), placed(undefined, '1', taken), placed(high)])[1];

describe('places', () => {
  it.each([
    ['2', '4', '3'],
    ['2', '3', '2a'],
    ['2a', '3', '2b'],
    ['2z', '3', '2za'],
    ['2a', '2b', '2aa'],
    ['2', '2a', '2.a'],
    ['2', '2.a', '2..a'],
    ['2.a', '2a', '2.b'],
    ['9', '10', '9a'],
  ])('between %s and %s there is %s', (low, high, expected) => {
    expect(between(low, high)).toBe(expected);
  });

  it('pass over what something else had', () => {
    expect(between('2', '4', ['3'])).toBe('3a');
    expect(between('2', '3', ['2a', '2b'])).toBe('2c');
  });

  it('are read part by part', () => {
    const sorted = ['0a', '1', '2', '2..a', '2.a', '2a', '2aa', '2b', '3', '10', '10a'];
    expect([...sorted].reverse().sort(comparePlaces)).toEqual(sorted);
  });

  it('are given up by the fewest that moved', () => {
    const kept = (places: readonly string[]) =>
      placesOf(places.map((place, index) => placed(place, `${index + 1}`)));
    expect(kept(['1', '4', '2', '3'])).toEqual(['1', '1a', '2', '3']);
    expect(kept(['2', '3', '4', '1'])).toEqual(['2', '3', '4', '5']);
    expect(kept(['1', '2', '2', '3'])).toEqual(['1', '2', '2a', '3']);
  });

  it('stay, whatever comes in and goes, and are never given again', () => {
    for (let seed = 0; seed < 12; seed++) {
      const random = randomFrom(seed);
      const ever = new Map<string, number>();
      let list: { readonly name: number; place?: string }[] = [];
      for (let name = 0; name < 40; name++) {
        if (random.below(4) === 0 && list.length > 0) list.splice(random.below(list.length), 1);
        list.splice(random.below(3) === 0 ? 0 : random.below(list.length + 1), 0, { name });
        const places = placesOf(
          list.map(({ name: own, place }, index) => ({
            kept: place,
            wanted: String(index + 1),
            isTaken: (one) => (ever.get(one) ?? own) !== own,
          })),
        );
        const stay = list.filter(({ place }) => place !== undefined);
        expect(stay.map(({ place }) => place)).toEqual(stay.map((one) => places[list.indexOf(one)]));
        expect([...places].sort(comparePlaces)).toEqual(places);
        expect(new Set(places).size).toBe(places.length);
        expect(list.filter(({ name: own }, index) => (ever.get(places[index] ?? '') ?? own) !== own)).toEqual(
          [],
        );
        for (const [index, { name: own }] of list.entries()) ever.set(places[index] ?? '', own);
        list = list.map(({ name: own }, index) => ({ name: own, place: places[index] ?? '' }));
      }
    }
  });
});
