/** Whether words give the answer of a question, as far as the question says which it is. */
import { answerKey, type Keyed } from './answer-key.ts';
import { isChoice } from './is-choice.ts';

/** `answer` is the text of the field; of a choice without a key every option may be the right one. */
export function ownAnswer(item: Keyed, answer: string): (words: string) => boolean {
  if (isChoice(item.kind)) {
    return (words) => {
      const { marked, faults } = answerKey(item);
      const read = answerKey({ ...item, correct: [plain(words)] });
      if (read.faults.length > 0 || /^[\d\s]*$/.test(words)) return false;
      return marked.length > 0 && faults.length === 0
        ? read.marked.join() === marked.join()
        : /..|\p{Script=Han}/u.test(words);
    };
  }
  const parts = answer
    .split(/[\n；;、，,]/u)
    .map((part) => folded(part.replace(/^\s*(?:[①-⑳]|[（(]?\d{1,2}[)）.、．](?!\d))/u, '')))
    .filter((part) => part !== '' && !/^[a-h]$/.test(part));
  return (words) => parts.includes(folded(words));
}

const plain = (words: string): string =>
  words
    .replace(/[*`$]/gu, '')
    .replace(/(?<=[A-Ha-h])选?项$/u, '')
    .trim();

const folded = (words: string): string =>
  words
    .normalize('NFKC')
    .replace(/[\s*"'`“”‘’]/gu, '')
    .replace(/[。.;,、]+$/u, '')
    .toLowerCase();
