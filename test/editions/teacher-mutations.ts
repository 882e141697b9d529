/** The ways in which texts for teachers become others: changed, lengthened, dropped. */
import { inside, type Mutation, withOtherNotes } from './other-notes.ts';

/**
 * Of the same kind, so that a gap stays a gap for a number, a word or a sentence, which the text around it
 * tells.
 */
const reworded = (text: string): string =>
  text.replace(/\bimg\/[\w-]+\.png|\p{Script=Han}|\d/gu, (found) => {
    // A picture has to be there.
    if (found.length > 1) return found;
    return /\d/.test(found) ? String((Number(found) + 3) % 10) : found === '另' ? '外' : '另';
  });

/** The boxes and gaps of a text that everybody reads; a box may stand in a list or a quotation. */
const box = /^([ >]*)(:{3,})(answer|teacher|答案|教师)\b[^\n]*\n[\s\S]*?\n\1\2 *$/gm;
const gap = /:(fill|填空)\[([^[\]]*)\]/g;

/** What a box holds; it keeps apart what stands before and behind it, also unseen, so the box itself stays. */
const insideBoxes = (text: string, change: (lines: readonly string[], margin: string) => readonly string[]) =>
  text.replace(box, (whole, margin: string) => {
    const [first = '', ...lines] = whole.split('\n');
    const last = lines.pop() ?? '';
    const title = first.replace(/\[(.*)\]/, (_, words: string) => `[${reworded(words)}]`);
    return [title, ...change(lines, margin), last].join('\n');
  });

export const mutations: Readonly<Record<'changed' | 'lengthened' | 'dropped', Mutation>> = {
  changed: {
    text: reworded,
    field: (value) => inside(value, reworded),
    shared: (text) =>
      insideBoxes(text, (lines) => lines.map(reworded)).replace(
        gap,
        (_, name: string, answer: string) => `:${name}[${reworded(answer)}]`,
      ),
  },
  lengthened: {
    text: (text) => `${text}（另见教师手册第 3 页，用时约 15 分钟）`,
    field: (value) =>
      Array.isArray(value) ? [...value, ...value] : inside(value, (text) => `${text}（另见教师手册第 3 页）`),
    shared: (text) =>
      insideBoxes(text, (lines, margin) => [
        ...lines,
        margin.trimEnd(),
        `${margin}另外补充一段，只给教师看。`,
      ]),
  },
  dropped: {
    text: () => '',
    field: () => undefined,
    shared: (text) => insideBoxes(text, (_, margin) => [`${margin}略`]),
  },
};

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** How many texts are others it says, too. `included` are files that hold what only teachers may read. */
export function withMutation(
  original: Files,
  mutation: Mutation,
  included: readonly string[] = [],
): { readonly files: Files; readonly fields: number } {
  let fields = 0;
  const files = Object.fromEntries(
    Object.entries(original).map(([path, text]) => {
      if (typeof text === 'string' && included.includes(path)) return [path, mutation.text(text)];
      if (typeof text !== 'string' || !/\.ya?ml$/.test(path) || /(^ccstd|\.lock)\.ya?ml$/.test(path))
        return [path, text];
      const mutated = withOtherNotes(text, mutation);
      fields += mutated.fields;
      return [path, mutated.text];
    }),
  );
  return { files, fields };
}

/**
 * Each text in turn is changed, lengthened or dropped, so that three turns do all of it to each. Fields that an
 * adoption replaces have to be there: they are only changed.
 */
export function inTurn(turn: number, replaced: readonly string[] = []): Mutation {
  const ways = Object.values(mutations);
  let count = turn;
  const next = (): Mutation => ways[count++ % ways.length] as Mutation;
  return {
    text: (text) => next().text(text),
    field: (value, key) => (replaced.includes(key) ? mutations.changed : next()).field(value, key),
    shared: (text) => next().shared(text),
  };
}
