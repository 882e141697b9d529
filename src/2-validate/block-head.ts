/** What opens a block of text, typed on a Chinese keyboard: its `>` is `》` or `＞`, its `|` is `｜`. */
import type { SyntaxScalar } from '../1-parse/syntax-tree.ts';
import type { Path } from '../source/place.ts';

const bars = '｜丨│┃︱¦';
const blockSigns = new RegExp(`^(?<sign>[${bars}＞》〉»≫][-+－＋]?[1-9１-９]?)[ \\t]*(?<end>\\n|$)`, 'u');

/** With no line below, ＞ may be an item of a list of signs, and 》 a sign of its own. */
export function blockHead(node: SyntaxScalar, path: Path): { sign: string; right: string } | undefined {
  const { sign, end } = (node.style === 'plain' && blockSigns.exec(node.text)?.groups) || {};
  if (sign === undefined || (end === '' && (!/^[｜＞]/.test(sign) || typeof path.at(-1) === 'number')))
    return undefined;
  const right = (bars.includes(sign.charAt(0)) ? '|' : '>') + sign.slice(1).normalize('NFKC');
  return { sign, right };
}
