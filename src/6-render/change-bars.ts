/**
 * A page and the texts on its leaves that the revision before did not have → the same page, with a bar in the margin
 * beside the paragraphs, items and cells in which they stand.
 */

/** Elements that hold a line of text, up to where another one begins. */
const blocks =
  /<(p|li|td|dd|dt|h[1-6])\b([^>]*)>((?:(?!<\/?(?:p|li|td|th|dd|dt|h[1-6]|[uo]l|table)\b)[\s\S])*)/g;

/** `bars`: id of the element of a leaf → texts as they were written. */
export function withChangeBars(html: string, bars: ReadonlyMap<string, readonly string[]>): string {
  return html.replace(
    /<article\b[^>]*\bid="([^"]*)"[^>]*>[\s\S]*?<\/article>/g,
    (leaf: string, anchor: string) => {
      const texts = (bars.get(anchor) ?? []).map(readOfSource).filter((text) => text !== '');
      if (texts.length === 0) return leaf;
      return leaf.replace(blocks, (block: string, tag: string, attributes: string, inside: string) => {
        const text = letters(inside.replace(/<[^>]*>/g, ''));
        return texts.some((one) => isPartOf(text, one)) ? barred(block, tag, attributes) : block;
      });
    },
  );
}

/** A text may be shown in several blocks, and a block may show several texts. */
function isPartOf(shown: string, text: string): boolean {
  if (shown === text) return true;
  return (text.length >= least && shown.includes(text)) || (shown.length >= least && text.includes(shown));
}

/** What is shorter stands in many texts by chance. */
const least = 4;

function barred(block: string, tag: string, attributes: string): string {
  const own = /\bclass="/.test(attributes)
    ? attributes.replace('class="', 'class="change-bar ')
    : ` class="change-bar"${attributes}`;
  return `<${tag}${own}${block.slice(tag.length + 1 + attributes.length)}`;
}

/** Without the marks of Markdown and where links lead. */
function readOfSource(text: string): string {
  return /^:::/.test(text) ? '' : letters(text.replace(/\]\([^)]*\)/g, ']'));
}

function letters(text: string): string {
  return text.replace(/&(?:[a-z]+|#\w+);/gi, '').replace(/[^\p{L}\p{N}]/gu, '');
}
