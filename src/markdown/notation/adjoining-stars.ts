/** Decides which double stars between letters set words apart: `**A**B**C**`, not `a**b`. */
import { isAscii } from './characters.ts';

const longest = 100;
const partsOfWord = /[^\s，。；、！？：]*$/;

/** Stars in pairs, of which the first has no letter before it, around words without blanks. */
export function adjoinsBold(source: string, start: number): 'opens' | 'closes' | undefined {
  if (/\d/.test(source.charAt(start - 1)) && /\d/.test(source.charAt(start + 2))) return undefined;
  const above = source.slice(Math.max(0, start - longest), start);
  const before = partsOfWord.exec(above)?.[0] ?? '';
  const from = start - before.length;
  const line = /^[^\s，。；、！？：]*/.exec(source.slice(from, start + longest))?.[0] ?? '';
  const runs = [...line.matchAll(/\*+/g)];
  const own = runs.findIndex(({ index }) => from + index === start);
  if (own < 0 || runs.length % 2 > 0 || runs.some(({ 0: run }) => run.length !== 2)) return undefined;
  if (isAscii(line.charAt((runs[0]?.index ?? 0) - 1))) return undefined;
  for (let at = 0; at < runs.length; at += 2) {
    const words = line.slice((runs[at]?.index ?? 0) + 2, runs[at + 1]?.index);
    if (!/^[^\s]*[^\s\p{P}\p{S}]$/u.test(words) || /^[，。、；：！？,.;:!?]/.test(words)) return undefined;
  }
  return own % 2 === 0 ? 'opens' : 'closes';
}
