/** Decides what indented lines and single backticks are. */

const ofCode = /[=;{}()[\]<>]/;
const ofProse = /[，。；：、！？]/;
const comment = /(?:#|\/\/|--).*$/;

/** Two lines or more at the same indent, without the marks of a Chinese sentence, most of them with signs of a program. */
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
  return block.filter((line) => ofCode.test(line)).length * 2 >= block.length;
}

/** In 30°15`～30°20` a backtick stands for minutes of an angle. */
export function isMinuteSign(source: string, offset: number): boolean {
  if (!/[\d°]/.test(source.charAt(offset - 1)) || source.charAt(offset + 1) === '`') return false;
  const end = source.indexOf('`', offset + 1);
  return end > offset && /\d/.test(source.charAt(end - 1)) && source.charAt(end + 1) !== '`';
}
