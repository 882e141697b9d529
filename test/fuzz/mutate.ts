/**
 * Spoils texts and bytes at random: lines moved and cut, words put in that parsers stumble over, bytes
 * flipped.
 */
import type { Random } from '../support/random.ts';

/** Larger inputs only cost time. */
const mostCharacters = 24_000;

// biome-ignore format: a table of pieces
const pieces = [
  '~', 'null', '{}', '[]', '[[]]', '{a: }', '{a, b}', '[a: b]', '&a ', '*a', '&a *a', '!!str ', '!x ', '|', '>-', '|9', '- - - x', '? x', '? [a]\n', '"', "'", '%', '@', '`', '<<: *a', '<<: {}', '__proto__: x', 'constructor', 'toString: 1',
  '-0', '1e999', '-1e308', 'NaN', '.inf', '0x1F', '99999999999999999999', '0.1', '１２', '６０％', '60%', '“x”', '‘', '：', ': ', ':', '#', ' #', '', '---\n', '...\n', '\t', '\u3000', '\u00a0', '\ufeff', '\0', '\u2028', '\u202e', '\ud83d', '🙂', 'e\u0301', '\r\n', '\r', '\n', '\n\n',
  'a: b: c', 'x'.repeat(3000), '['.repeat(60), '{'.repeat(60), '- '.repeat(60), 'care-2019/4/', '/', '//', 'care-2019/ethics/9', 'care-2019/4/1', 'care-2019/4/K1.1.1', '../../x', './x.md', 'CON', '1.1000000000', '1.99999999999999999999', '46266', '2026-13-40', 'falls', 'g1', 's1', 't1',
  '是', '否', '待补充', '能', '1.', '（1）', ':::answer\n', ':::\n', '：：：answer', '::blank{lines=1e9}', '::qr{url=', ':fill[', '$x^', '$$\n', '|a|\n|-|\n', '![x](', '<script>', '类型: 课程\n', 'kind: course\n', 'id: falls\n', '标识: x\n', '学时: 1\n', 'hours: 1\n', 'tasks:\n  - t1\n', 'weight: 1\n', 'x-a: 1\n', '# ccstd-ignore', '# ccstd-ignore hours/sum-mismatch: x\n',
] as const;

type Mutation = (text: string, random: Random, other: string) => string;

const at = (text: string, random: Random): number => random.below(text.length + 1);

function onLines(change: (lines: string[], random: Random) => void): Mutation {
  return (text, random) => {
    const lines = text.split('\n');
    change(lines, random);
    return lines.join('\n');
  };
}

const mutations: readonly Mutation[] = [
  (text, random) => {
    const place = at(text, random);
    return text.slice(0, place) + (random.pick(pieces) ?? '') + text.slice(place);
  },
  (text, random) => {
    const place = at(text, random);
    return text.slice(0, place) + text.slice(place + 1 + random.below(12));
  },
  (text, random) => text.slice(0, at(text, random)),
  (text, random) => text.slice(at(text, random)),
  // The value behind a key.
  (text, random) => {
    const values = [...text.matchAll(/: (.*)$/gm)];
    const value = random.pick(values);
    return value
      ? `${text.slice(0, value.index + 2)}${random.pick(pieces)}${text.slice(value.index + value[0].length)}`
      : text;
  },
  // The key before a value.
  (text, random) => {
    const key = random.pick([...text.matchAll(/[^\s:]+(?=:( |$))/gm)]);
    return key
      ? `${text.slice(0, key.index)}${random.pick(pieces)}${text.slice(key.index + key[0].length)}`
      : text;
  },
  (text, random, other) => {
    const [start, length] = [at(other, random), random.below(400)];
    const place = at(text, random);
    return text.slice(0, place) + other.slice(start, start + length) + text.slice(place);
  },
  (text, random) => {
    const [start, length] = [at(text, random), random.below(200)];
    return (
      text.slice(0, start) +
      text.slice(start, start + length).repeat(2 + random.below(20)) +
      text.slice(start + length)
    );
  },
  onLines((lines, random) => void lines.splice(random.below(lines.length), 1 + random.below(3))),
  onLines(
    (lines, random) =>
      void lines.splice(random.below(lines.length), 0, lines[random.below(lines.length)] ?? ''),
  ),
  onLines((lines, random) => {
    const [one, other] = [random.below(lines.length), random.below(lines.length)];
    [lines[one], lines[other]] = [lines[other] ?? '', lines[one] ?? ''];
  }),
  onLines((lines, random) => {
    const line = random.below(lines.length);
    lines[line] = `${random.pick([' ', '  ', '\t', '\u3000', '- ', '? ', '# ']) ?? ''}${lines[line]}`;
  }),
  onLines((lines, random) => {
    const line = random.below(lines.length);
    lines[line] = lines[line]?.slice(1 + random.below(4)) ?? '';
  }),
  (text, random) =>
    text.replace(
      random.pick([/: /, /- /g, /\n {2}/, /\d+/, /\d+/g, /"/, /\p{Script=Han}/u]) ?? / /,
      random.pick(pieces) ?? '',
    ),
];

export function mutated(text: string, random: Random, others: readonly string[]): string {
  let result = text;
  for (let times = 1 + random.below(4); times > 0; times--) {
    const mutation = random.pick(mutations);
    if (mutation) result = mutation(result, random, random.pick(others) ?? '').slice(0, mostCharacters);
  }
  return result;
}

export function mutatedBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const result = [...bytes];
  for (let times = 1 + random.below(6); times > 0; times--) {
    const place = random.below(result.length + 1);
    const change = random.below(4);
    if (change === 0) result[Math.min(place, result.length - 1)] = random.below(256);
    else if (change === 1) result.splice(place, 0, random.below(256), random.below(256));
    else if (change === 2) result.splice(place, 1 + random.below(3));
    else result.unshift(...(random.pick([[0xff, 0xfe], [0xfe, 0xff], [0xef, 0xbb, 0xbf], [0]]) ?? []));
  }
  return new Uint8Array(result);
}

/** Pieces put together without any text to start from. */
export function scrambled(random: Random): string {
  return Array.from({ length: random.below(30) }, () => random.pick(pieces) ?? '').join(
    random.pick(['', ' ', '\n', ': ']) ?? '',
  );
}
