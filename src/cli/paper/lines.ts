/** Papers that were drawn → lines of text: the points of each function in each variant, and where the files are. */
import { displayWidth } from '../../values/display-width.ts';
import type { Papers } from '../../workspace/paper-workspace.ts';
import type { words } from './words.ts';

type Say = (typeof words)['zh-CN'] | (typeof words)['en'];

export function paperLines(made: Papers, title: string, files: readonly string[], say: Say): string[] {
  const { variants, shared, short } = made.drawn;
  const [first] = variants;
  if (!first) return [];
  const questions = first.parts.reduce((sum, part) => sum + part.length, 0);
  const total = [...first.points.values()].reduce((sum, points) => sum + points, 0);
  const groups = [...first.wanted.keys()];
  const isOff = groups.some((group) =>
    variants.some(({ points, wanted }) => shown(points.get(group)) !== shown(wanted.get(group))),
  );
  const rows = [
    [say.group, say.wanted, ...variants.map(({ name }) => name)],
    ...groups.map((group) => [
      nameOf(group, say),
      shown(first.wanted.get(group)),
      ...variants.map(({ points }) => shown(points.get(group))),
    ]),
  ];
  return [
    say.head(title, questions, shown(total)),
    ...aligned(rows),
    ...(isOff && short.length === 0 ? [say.off] : []),
    ...(variants.length < 2 ? [] : [shared.length > 0 ? say.shared(shared.length) : say.distinct]),
    ...(made.unplaced > 0 ? [say.unplaced(made.unplaced)] : []),
    ...short.map(({ part, there }) => say.short(part.title, part.count, there)),
    ...(files.length > 0 ? [say.written(files.length), ...files.map((file) => `  ${file}`)] : [say.nothing]),
  ];
}

function nameOf(group: string, { basics }: Say): string {
  return group === 'ethics' || group === 'foundations' || group === '' ? basics[group] : group;
}

const shown = (points = 0): string => String(Number(points.toFixed(2)));

function aligned(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(...rows.map(([name = '']) => displayWidth(name)));
  return rows.map(
    ([name = '', ...numbers]) =>
      `  ${name}${' '.repeat(width - displayWidth(name))}${numbers.map((one) => pad(one)).join('')}`,
  );
}

function pad(text: string): string {
  return `${' '.repeat(Math.max(2, 10 - displayWidth(text)))}${text}`;
}
