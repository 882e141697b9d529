/**
 * The key of a question at the end of its stem, where no sign of its own parts it from the sentence: behind a
 * comma, or in place of the gap.
 */
import { isChoice } from '../../answers/is-choice.ts';
import type { OpenAnswer } from './answers-in-text.ts';
import { gives } from './echoed-answer.ts';
import { folded, type KeyedStem } from './keyed-stem.ts';
import { withoutSaying } from './said-key.ts';

const clauses =
  /(?<before>[^，,；;。？?！!\n]*)[，,；;、][ \t]*(?<words>[^，,；;。？?！!：:\n]{1,40}?)[。.！!]?\s*$/u;
const blank = /[（(【［[〔][\s_＿]*[）)】］\]〕]|[_＿]{2,}/u;
const surely = /^(?:当然|自然|一定|肯定|无疑|答曰|必须|[先要应须得必就当])*[是为]?/u;
const asks = /[？?]|什么|[哪几谁何怎]|多少|下列|以下/u;
/** `做什么 验电`, `做什么/验电` */
const askedThen =
  /(?:什么|多少|哪[^，,。]{0,4}|[几谁何])[ \t\u3000]*[^\p{L}\p{N}，,。？?！!：:（(“"_＿、\n]+[ \t\u3000]*(?<words>[\p{L}\p{N}][^，,；;。？?！!\n]{0,30})$/u;
const filled = /(?<=[是为叫用选])(?<words>[^，,；;。？?！!：:\n是为叫用选]{2,30})[。.]?\s*$/u;

export function closingClause(item: KeyedStem): OpenAnswer[] {
  const { stem, kind } = item;
  if (kind === 'judge') return closingVerdict(item);
  const found: OpenAnswer[] = [];
  const last = clauses.exec(stem);
  if (last && saysAnswer(last.groups?.words ?? '', item) && !lists(last.groups?.before ?? '', item))
    found.push(at(stem, last.groups?.words ?? ''));
  const asked = askedThen.exec(stem)?.groups?.words;
  if (asked && kind !== 'fill' && saysAnswer(asked, item)) found.push(at(stem, asked));
  const end = isChoice(kind) && !blank.test(stem) && !asks.test(stem) ? filled.exec(stem) : null;
  if (end && folded(end.groups?.words ?? '') === folded(item.answer.join('')))
    found.push(at(stem, end.groups?.words ?? ''));
  return found;
}

function at(stem: string, words: string): OpenAnswer {
  return { words, start: stem.lastIndexOf(words) };
}

function saysAnswer(words: string, { stem, kind, answer, namesKey }: KeyedStem): boolean {
  const { key, says } = withoutSaying(words, kind);
  const wanted = folded(answer.join(''));
  // In a text with gaps, words behind a comma are its next words unless they speak of a gap.
  if (kind === 'fill') return says && wanted.length > 1 && folded(key) === wanted;
  if (!isChoice(kind) && gives.test(stem)) return false;
  const plain = asks.test(stem) || blank.test(stem) ? key.replace(surely, '') : key;
  return (
    (wanted.length > 1 && [key, plain].some((one) => folded(one) === wanted)) ||
    (says && namesKey?.(key) === true && !/^\d$/.test(key))
  );
}

/** `停电，放电，验电`: a row of things of which the answer is one. */
function lists(before: string, { others }: KeyedStem): boolean {
  const left = folded(before);
  return others.some((other) => other.length > 1 && left.endsWith(folded(other)));
}

/** `热继电器作过载保护，对`: not `，正确`, which the statement may say itself. */
function closingVerdict({ stem, namesKey }: KeyedStem): OpenAnswer[] {
  const [, words = ''] = /[，,；;]\s*([对错√✓✔×✗✘TF])[。.]?\s*$/u.exec(stem) ?? [];
  return words !== '' && namesKey?.(words) === true ? [at(stem, words)] : [];
}
