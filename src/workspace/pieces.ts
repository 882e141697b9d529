/**
 * What pages are made from, cut into pieces: takes down which of them are read while a part is made, and says
 * of each what it is now. Nobody has to keep a list of what depends on what.
 */
import type { StandardModel } from '../model/model.ts';
import { once } from '../values/once.ts';

/** Between the names of what a piece stands in; no name holds it. */
const below = '\n';
/** All of an object or a map, where somebody went through its keys. */
const whole = '*';

/** Lists of a model whose objects are read one by one. */
const entityLists: ReadonlySet<string> = new Set([
  'standards',
  'credentials',
  'programmes',
  'courses',
  'deliveries',
]);

/** The piece that is all of the object of which this one is a field. */
export function wholeOf(piece: string): string[] {
  const id = piece.indexOf(below) + 1;
  const key = piece.indexOf(below, id) + 1;
  return id === 0 || key === 0 || piece.slice(key) === whole ? [] : [piece.slice(0, key) + whole];
}

type Lookup = (rest: readonly string[]) => unknown;

export class Pieces {
  readonly #digest: (text: string) => string;
  readonly #sources = new Map<string, Lookup>();
  /** Nothing changes while a build is made. */
  readonly #digests = new Map<string, string>();
  /** What several pieces hold is the same object. */
  readonly #ofValues = new Map<object, string>();
  /** What pieces were in an earlier run. */
  #earlier: ReadonlyMap<string, string> = new Map();
  #read = new Set<string>();
  #readSince = new Set<string>();

  /** `digest` gives another text for every other text. */
  constructor(digest: (text: string) => string) {
    this.#digest = digest;
  }

  /** Forgets what was read so far. */
  begin(): void {
    this.#read = new Set();
    this.#readSince = new Set();
  }

  /** From here on is taken down for itself what `readSince` gives. */
  mark(): void {
    this.#readSince = new Set();
  }

  /** Names of the pieces that were read since the mark. */
  readSince(): readonly string[] {
    return [...this.#readSince];
  }

  /** Names of the pieces that were read since the beginning. */
  read(): readonly string[] {
    return [...this.#read];
  }

  readonly #note = (piece: string): void => {
    this.#read.add(piece);
    this.#readSince.add(piece);
  };

  /** What pieces were in an earlier run, in short: of an object that is as it was every field is. */
  compareWith(earlier: ReadonlyMap<string, string>): void {
    this.#earlier = earlier;
  }

  /** What a piece is now, in short: also one that was read in an earlier run and may be gone. */
  digestOf(piece: string): string {
    const known = this.#digests.get(piece);
    if (known !== undefined) return known;
    const digest = this.#unchanged(piece) ?? this.#digestNow(piece);
    this.#digests.set(piece, digest);
    return digest;
  }

  #unchanged(piece: string): string | undefined {
    const was = this.#earlier.get(piece);
    const [object = ''] = was === undefined ? [] : wholeOf(piece);
    const objectWas = this.#earlier.get(object);
    return objectWas !== undefined && this.digestOf(object) === objectWas ? was : undefined;
  }

  #digestNow(piece: string): string {
    const [name = '', ...rest] = piece.split(below);
    return this.#digestOfValue(this.#sources.get(name)?.(rest));
  }

  #digestOfValue(value: unknown): string {
    const isObject = typeof value === 'object' && value !== null;
    const known = isObject ? this.#ofValues.get(value) : undefined;
    if (known !== undefined) return known;
    // A map is never inside of another piece.
    const digest = this.#digest(JSON.stringify(value instanceof Map ? [...value] : value) ?? '');
    if (isObject) this.#ofValues.set(value, digest);
    return digest;
  }

  /** Gives the value, and takes down that it was read. */
  value<T>(name: string, value: T): () => T {
    this.#sources.set(name, () => value);
    return () => {
      this.#note(name);
      return value;
    };
  }

  /** The same objects, of which each field is a piece, and which there are is another. */
  list<T extends object>(
    name: string,
    items: () => readonly T[],
    idOf: (item: T) => string,
    /** Fields that make up the id. */
    idKeys: readonly (keyof T & string)[],
  ): () => readonly T[] {
    const byId = once(() => new Map(items().map((item) => [idOf(item), item])));
    this.#sources.set(name, ([id, key]) => {
      if (id === undefined) return [...byId().keys()];
      const item = byId().get(id);
      return key === whole ? item : item?.[key as keyof T];
    });
    const watched = once(() =>
      items().map((item) => this.#watched(item, `${name}${below}${idOf(item)}${below}`, idKeys)),
    );
    return () => {
      this.#note(name);
      return watched();
    };
  }

  /** Of which each entry is a piece. */
  map<V>(name: string, map: () => ReadonlyMap<string, V>): () => ReadonlyMap<string, V> {
    this.#sources.set(name, ([key = whole]) => (key === whole ? map() : map().get(key)));
    const note = (key: string): void => this.#note(`${name}${below}${key}`);
    return once(() => watchedMap(map(), note));
  }

  /** A model of which everything is a piece. */
  model(name: string, model: StandardModel): StandardModel {
    const readers = Object.entries(model).map(([key, value]) => {
      const own = `${name}.${key}`;
      const get = entityLists.has(key)
        ? this.list(
            own,
            () => value as readonly { readonly id: string }[],
            ({ id }) => id,
            ['id'],
          )
        : this.value(own, value);
      return [key, { get, enumerable: true }] as const;
    });
    return Object.defineProperties({}, Object.fromEntries(readers)) as StandardModel;
  }

  #watched<T extends object>(item: T, prefix: string, idKeys: readonly string[]): T {
    const names = new Map<string, string>();
    const note = (key: string | symbol): void => {
      // Which ids there are is known to who has the list.
      if (typeof key !== 'string' || idKeys.includes(key)) return;
      const name = names.get(key) ?? prefix + key;
      names.set(key, name);
      this.#note(name);
    };
    return new Proxy(item, {
      get(target, key) {
        note(key);
        return Reflect.get(target, key);
      },
      has(target, key) {
        note(key);
        return Reflect.has(target, key);
      },
      ownKeys(target) {
        note(whole);
        return Reflect.ownKeys(target);
      },
    });
  }
}

function watchedMap<V>(map: ReadonlyMap<string, V>, note: (key: string) => void): ReadonlyMap<string, V> {
  const all = (): ReadonlyMap<string, V> => {
    note(whole);
    return map;
  };
  return {
    get: (key) => {
      note(key);
      return map.get(key);
    },
    has: (key) => {
      note(key);
      return map.has(key);
    },
    get size() {
      return all().size;
    },
    forEach: (each, of) => all().forEach(each, of),
    entries: () => all().entries(),
    keys: () => all().keys(),
    values: () => all().values(),
    [Symbol.iterator]: () => all()[Symbol.iterator](),
  };
}
