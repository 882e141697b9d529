/**
 * Keeps signs that never begin a line with what stands before them (W3C clreq 6.1.1): browsers break lines
 * before ～ · ／ and before a mark behind a formula.
 */
import { once } from '../values/once.ts';

/** Signs that join. */
const joints: readonly string[] = ['～', '·', '／'];
/** They, and a mark that closes what ends with a formula. */
const jointOrMark = /[～·／]+|(?<=<\/math>)[，。、；：！？）】》”]+/g;
/** Elements whose text is no line of a paragraph, or may hold no other element. */
const unlined = /^<(?:title|script|style|option|textarea|text|tspan|m[a-z]+|code|pre)\b/;

const script = /<script\b[\s\S]*?<\/script>/g;

/** The same page; only `span` elements of the class `unbroken` are added. */
export function unbroken(html: string): string {
  const scripts = once(() =>
    [...html.matchAll(script)].map(({ 0: found, index }) => [index, index + found.length] as const),
  );
  let made = '';
  let done = 0;
  for (const [index, end] of html.includes('</math>') ? jointsAndMarks(html) : jointsOf(html)) {
    const start = html[index - 1] === '>' ? ofFormula(html, index) : before(html, index);
    if (start === undefined || start < done || scripts().some(([from, to]) => from < start && start < to))
      continue;
    made += `${html.slice(done, start)}<span class="unbroken">${html.slice(start, end)}</span>`;
    done = end;
  }
  return made + html.slice(done);
}

/** Where each run of signs begins and ends; a page has few of them, and is long. */
function* jointsOf(html: string): Iterable<readonly [start: number, end: number]> {
  const next = joints.map((joint) => html.indexOf(joint));
  for (;;) {
    const start = Math.min(...next.filter((at) => at !== -1));
    if (start === Number.POSITIVE_INFINITY) return;
    let end = start + 1;
    while (joints.includes(html.charAt(end))) end++;
    yield [start, end];
    for (const [which, joint] of joints.entries())
      if (next[which] !== -1 && (next[which] ?? 0) < end) next[which] = html.indexOf(joint, end);
  }
}

function* jointsAndMarks(html: string): Iterable<readonly [start: number, end: number]> {
  for (const { 0: found, index } of html.matchAll(jointOrMark)) yield [index, index + found.length];
}

function ofFormula(html: string, index: number): number | undefined {
  return html.startsWith('</math>', index - 7) ? html.lastIndexOf('<math', index) : undefined;
}

/** Where the character before a sign begins, if both stand in the text of one element that has lines. */
function before(html: string, index: number): number | undefined {
  const open = html.lastIndexOf('<', index);
  const close = html.lastIndexOf('>', index);
  // A blank between them is no place to break a line either.
  let end = index;
  while (/\s/.test(html.charAt(end - 1))) end--;
  if (close < open || close >= end - 1 || unlined.test(html.slice(open, close))) return undefined;
  const entity = html[end - 1] === ';' ? html.lastIndexOf('&', end) : -1;
  if (entity > close && /^&#?\w+;$/.test(html.slice(entity, end))) return entity;
  const last = html.charCodeAt(end - 1);
  return last >= 0xdc00 && last <= 0xdfff ? end - 2 : end - 1;
}
