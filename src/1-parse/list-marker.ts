/** Marks with which Word and Chinese keyboards begin an item, where YAML wants a hyphen and a space. */

export interface ListMarker {
  readonly indent: string;
  /** `—`, `1.`, `•`, or a hyphen without its space. */
  readonly marker: string;
  /** Up to the text. */
  readonly length: number;
}

const dashes = '[－—–−﹣‐‑―─]+';
/** The last are those of Wingdings and Symbol, which no other program shows. */
const bullets = '[•·●○◆■▪◦‣⁃∙◇□▶➢\\uF000-\\uF0FF]|[*＊+＋](?=[ \\t\\u3000])';
const numbers = '\\d{1,2}[.．、)）](?!\\d)|[（(]\\d{1,2}[)）]|[①-⑳]|[一二三四五六七八九十]{1,3}、';
const tightHyphen = '-(?=[^\\s\\-\\d.>=])';
const marked = new RegExp(
  `^([ \\t]*)(${dashes}|${bullets}|${numbers}|${tightHyphen})[ \\t\\u3000]*(?=\\S)`,
  'u',
);

export function listMarker(line: string): ListMarker | undefined {
  const [whole = '', indent = '', marker] = marked.exec(line) ?? [];
  return marker === undefined ? undefined : { indent, marker, length: whole.length };
}

/** Every line begins an item. */
export function isMarkedList(text: string): boolean {
  const lines = text.trim().split('\n');
  return lines.every((line) => listMarker(line) !== undefined);
}
