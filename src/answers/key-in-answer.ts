/** An answer that is, or begins with, the key of its question: `B`, `√`, `B。因为负载是感性的`. */
import { answerKey, type Keyed } from './answer-key.ts';
import { isChoice } from './is-choice.ts';
import { unwrapped } from './read-key.ts';

export interface KeyInAnswer {
  readonly key: string;
  /** It names options that the question does not have. */
  readonly beyond: boolean;
}

const reason = /^(.{1,12}?)\s*(?:[。，；,;]|[:：]|[（(]|\n|——)\s*\S/su;
const opening = /^(?:(?:正确|参考)?答案|应?选|故选|正确选项)\s*[:：是为]?\s*/u;

/** Undefined where the answer is none, or the question has nothing to choose from. */
export function keyInAnswer(item: Keyed, answer: string): KeyInAnswer | undefined {
  const isJudgement = item.kind === 'judge';
  if (!isJudgement && (!isChoice(item.kind) || (item.options ?? []).length === 0)) return undefined;
  const text = withoutOpening(answer);
  const before = reason.exec(text)?.[1] ?? '';
  // A number before a comma is hardly the place of an option.
  const keys = [text, /\p{N}/u.test(before) ? '' : before];
  for (const key of keys) {
    if (key === '' || key.includes('\n')) continue;
    if (marks(item, key)) return { key, beyond: false };
    if (!isJudgement && areLetters(key)) return { key, beyond: true };
  }
  return undefined;
}

/** `选 B` → `B` */
export function withoutOpening(answer: string): string {
  return answer.trim().replace(opening, '');
}

function marks({ kind, options = [] }: Keyed, key: string): boolean {
  const { faults, marked, judgement } = answerKey({ kind, options, correct: [key] });
  return faults.length === 0 && (marked.length > 0 || judgement !== undefined);
}

/** `E`, `AE`, `A、E`: letters as options have them, in their order. */
function areLetters(key: string): boolean {
  const letters = unwrapped(key).replace(/[\s、,，;；和与]/gu, '');
  return /^[A-H]+$/.test(letters) && [...letters].every((one, place) => one > (letters[place - 1] ?? ''));
}
