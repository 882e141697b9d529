/** Options that were typed into the text of a question: `A. 退刀量` and `B. 切深` on lines of their own. */
import { labelOf } from './option-letters.ts';
import { printedOptions } from './printed-options.ts';

export interface TypedOptions {
  /** What stands before them. */
  readonly prompt: string;
  /** Without their letters. */
  readonly options: readonly string[];
}

/** Undefined where anything else stands behind the first of them, or nothing before it. */
export function optionsIn(text: string): TypedOptions | undefined {
  const lines = text.trimEnd().split('\n');
  const first = lines.findIndex((line) => labelOf(line)?.place === 0);
  const typed = lines
    .slice(Math.max(first, 0))
    .flatMap((line) => line.trim().split(/[ \t\u3000]+(?=[A-Za-z][.．、:：)）])/u))
    .filter((option) => option.trim() !== '');
  const prompt = lines.slice(0, Math.max(first, 0)).join('\n').trimEnd();
  if (first < 0 || prompt === '' || typed.length < 2) return undefined;
  const { own, options, labels } = printedOptions(typed);
  const inOrder = own === 'all' && labels.every((label) => label?.letter !== undefined);
  return inOrder && options.every((option) => option.text.trim() !== '')
    ? { prompt, options: options.map((option) => option.text.trim()) }
    : undefined;
}
