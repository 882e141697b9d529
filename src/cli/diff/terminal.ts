/** What is said of a comparison → lines of text for a terminal. */
import type { TextPart } from '../../comparison/word-changes.ts';
import type { Paint, Style } from '../../diagnostics/style.ts';
import { displayWidth } from '../../values/display-width.ts';
import type { Language } from '../../values/language.ts';
import { visibleText } from '../../values/visible-text.ts';
import type { Told, ToldChange } from './told.ts';
import { classWords, diffWords } from './words.ts';

const styles: Readonly<Record<ToldChange['class'], Style>> = {
  breaking: 'red',
  compatible: 'yellow',
  editorial: 'dim',
};

export function diffToText(
  { title, counts, entities, touched, versions }: Told,
  language: Language,
  paint: Paint,
): string {
  const words = diffWords[language];
  const section = (head: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', paint('strong', head), ...lines];
  return `${[
    paint('strong', visibleText(title)),
    counts,
    ...entities.flatMap(({ name, changes }) =>
      section(
        visibleText(name),
        changes.flatMap((change) => changeLines(change, language, paint)),
      ),
    ),
    ...touched.flatMap(({ head, lines }) =>
      section(
        `${words.touched} · ${head}`,
        lines.flatMap(({ text, below = [] }) => [
          `  ${visibleText(text)}`,
          ...below.map((line) => `    ${visibleText(line)}`),
        ]),
      ),
    ),
    ...section(
      words.versions,
      versions.map((line) => `  ${visibleText(line)}`),
    ),
  ].join('\n')}\n`;
}

/** A number stands on the line itself; a sentence gets lines of its own. */
function changeLines(
  { class: of, place, kind, before, after }: ToldChange,
  language: Language,
  paint: Paint,
): string[] {
  const head = `  ${paint(styles[of], padded(classWords[of][language], language))}  ${visibleText([place, kind].filter(Boolean).join('  '))}`;
  const [was, is] = [plain(before), plain(after)];
  const isShort = displayWidth(was) + displayWidth(is) <= 40 && !/\n/.test(was + is);
  if (isShort) {
    const both = was !== '' && is !== '' ? `${was} → ${is}` : was + is;
    return [both === '' ? head : `${head}  ${visibleText(both)}`];
  }
  return [
    head,
    ...(was === '' ? [] : [paint('red', `      - ${visibleText(excerpt(before))}`)]),
    ...(is === '' ? [] : [paint('green', `      + ${visibleText(excerpt(after))}`)]),
  ];
}

function padded(word: string, language: Language): string {
  const widest = Math.max(...Object.values(classWords).map((one) => displayWidth(one[language])));
  return word + ' '.repeat(widest - displayWidth(word));
}

function plain(parts: readonly TextPart[]): string {
  return parts.map(({ text }) => text).join('');
}

/** Of a page of text only what changed, with some of what stands around it. */
const around = 20;
const wholeLength = 160;

function excerpt(parts: readonly TextPart[]): string {
  const line = (text: string): string => text.replace(/\s+/g, ' ');
  if (plain(parts).length <= wholeLength) return line(plain(parts));
  const shown = parts.map(({ text, is }, at) => {
    const signs = [...text];
    if (is !== 'same') return signs.length > wholeLength ? `${signs.slice(0, wholeLength).join('')}…` : text;
    const head = at === 0 ? '' : signs.slice(0, around).join('');
    const tail = at === parts.length - 1 ? '' : signs.slice(-around).join('');
    if (parts.length === 1) return `${signs.slice(0, wholeLength).join('')}…`;
    return signs.length <= head.length + tail.length ? text : `${head}…${tail}`;
  });
  return line(shown.join(''));
}
