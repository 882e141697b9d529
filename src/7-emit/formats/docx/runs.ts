/** Text in a line → runs. */
import { escaped } from '../xlsx/xml.ts';
import { type TextLook, textProperties } from './looks.ts';

/** A tab or the end of a line in the text is one in the document. */
export function run(text: string, look: TextLook = {}): string {
  const parts = text.split(/([\t\n])/).map((part) => {
    if (part === '\t') return '<w:tab/>';
    if (part === '\n') return '<w:br/>';
    return part && `<w:t xml:space="preserve">${escaped(part)}</w:t>`;
  });
  return runOf(parts.join(''), look);
}

export function runOf(content: string, look: TextLook = {}): string {
  const properties = textProperties(look);
  return content && `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${content}</w:r>`;
}

/** A line to write on, as far as the next tab stop. */
export const underlinedTab = runOf('<w:tab/>', { underline: true });

/** An entry of contents that are made by `TOC \f c`; it is not shown where it stands. */
export function contentsEntry(title: string, level: number): string {
  const entry = `TC "${title.replaceAll('"', '”')}" \\f c \\l ${level}`;
  return [
    '<w:r><w:rPr><w:vanish/></w:rPr><w:fldChar w:fldCharType="begin"/></w:r>',
    `<w:r><w:rPr><w:vanish/></w:rPr><w:instrText xml:space="preserve"> ${escaped(entry)} </w:instrText></w:r>`,
    '<w:r><w:rPr><w:vanish/></w:rPr><w:fldChar w:fldCharType="end"/></w:r>',
  ].join('');
}

/** What the program counts when it lays out the document; `shown` stands there until then. */
export function field(instruction: string, shown: string, look: TextLook = {}): string {
  return [
    runOf('<w:fldChar w:fldCharType="begin"/>', look),
    runOf(`<w:instrText xml:space="preserve"> ${escaped(instruction)} </w:instrText>`, look),
    runOf('<w:fldChar w:fldCharType="separate"/>', look),
    run(shown, look),
    runOf('<w:fldChar w:fldCharType="end"/>', look),
  ].join('');
}
