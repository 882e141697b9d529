/** Decides what indented lines and single backticks are. */

const ofCode = /[=;{}()[\]<>]/;
const ofProse = /[，。；：、！？]/;
const comment = /(?:#|\/\/|--).*$/;

/**
 * Two lines or more at the same indent, without the marks of a Chinese sentence, most of them with signs of a
 * program.
 */
export function readsAsCode(source: string, offset: number): boolean {
  const [indent = ''] = /^[ \t]*/.exec(source.slice(offset)) ?? [];
  const lines = source.slice(offset).split(/\r\n?|\n/);
  const block: string[] = [];
  for (const [index, line] of lines.entries()) {
    const isInside = index === 0 || line.trim() === '' || /^[ \t]*/.exec(line)?.[0].endsWith(indent);
    if (!isInside) break;
    if (line.trim() !== '') block.push(line.replace(comment, ''));
  }
  if (block.length < 2 || block.some((line) => ofProse.test(line))) return false;
  // Rows of a spreadsheet whose first cell is empty.
  if (block.some((line) => /\S *\t\s*\S/.test(line))) return false;
  return block.filter((line) => ofCode.test(line)).length * 2 >= block.length;
}

/** What goes on behind the name of a key: 按 ` 键，再按 ` 键。 or 按`键打开。再按`键关闭。 */
const goesOn =
  /^[，。；：、！？）]|^\S.*\s$|^\s[^=;{}()[\]<>"']*\p{Script=Han}[^=;{}()[\]<>"']*\s$|^[^=;{}()[\]<>"']*[。；！？][^=;{}()[\]<>"']*$/su;

/**
 * A backtick opens code that has content, does not read as a sentence that goes on, and is as flush at its end
 * as at its beginning; in 30°15`～30°20` it stands for minutes.
 */
export function opensCode(source: string, offset: number): boolean {
  const [run = ''] = /^`+/.exec(source.slice(offset)) ?? [];
  const content = /^[^`]*/.exec(source.slice(offset + run.length))?.[0] ?? '';
  if (run.length > 1) return true;
  const closes = source.charAt(offset + 1 + content.length) === '`';
  if (closes && (content.trim() === '' || goesOn.test(content))) return false;
  return !(/[\d°]/.test(source.charAt(offset - 1)) && /\d$/.test(content));
}
