/** Paper and its margins → sections with headers and footers. */
import type { Words } from '../../../model/words.ts';
import type { Draft } from './draft.ts';
import { type ParagraphLook, paragraphProperties } from './looks.ts';
import { twips } from './measures.ts';
import type { MarginBoxes, MarginPart, PageRule } from './page-rules.ts';
import { field, run } from './runs.ts';

/** A part of the body on paper of one kind. */
export interface Section {
  readonly rule: PageRule;
  /** Its pages are counted from one; as they are counted for themselves, it begins on a sheet of its own. */
  readonly restarts: boolean;
  readonly beginsOnRight: boolean;
  readonly columns: number;
  /** Begins where the one before ends, on the same page. */
  readonly continues: boolean;
}

/** Twips between two columns. */
const columnGap = 400;

/** Twips between the left and the right margin. */
export function textWidth({ width, margins: [, right, , left] }: PageRule): number {
  return twips(width - right - left);
}

/** Of each of the columns into which that width is parted. */
export function columnWidth(width: number, columns: number): number {
  return Math.floor((width - (columns - 1) * columnGap) / columns);
}

export function sectionProperties(draft: Draft, section: Section): string {
  const { rule, restarts, beginsOnRight, columns, continues } = section;
  const { width, height, margins } = rule;
  const [top, right, bottom, left] = margins;
  const { words } = draft.input.tools;
  const reference = (place: 'header' | 'footer', kind: 'default' | 'even', boxes: MarginBoxes): string => {
    const content = marginLine(boxes, place === 'header' ? 'top' : 'bottom', textWidth(rule), words);
    return `<w:${place}Reference w:type="${kind}" r:id="${draft.margin(place, content)}"/>`;
  };
  const edges = [
    ['top', top],
    ['right', right],
    ['bottom', bottom],
    ['left', left],
    ['header', Math.max(6, top - 11)],
    ['footer', Math.max(6, bottom - 12)],
  ] as const;
  return [
    '<w:sectPr>',
    reference('header', 'default', rule.boxes),
    reference('header', 'even', rule.leftBoxes),
    reference('footer', 'default', rule.boxes),
    reference('footer', 'even', rule.leftBoxes),
    `<w:type w:val="${continues ? 'continuous' : beginsOnRight ? 'oddPage' : 'nextPage'}"/>`,
    `<w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"${width > height ? ' w:orient="landscape"' : ''}/>`,
    `<w:pgMar ${edges.map(([side, length]) => `w:${side}="${twips(length)}"`).join(' ')} w:gutter="0"/>`,
    restarts ? '<w:pgNumType w:start="1"/>' : '',
    columns > 1 ? `<w:cols w:num="${columns}" w:space="${columnGap}"/>` : '',
    '</w:sectPr>',
  ].join('');
}

/** One paragraph with what stands left, in the middle and right. */
function marginLine(boxes: MarginBoxes, at: 'top' | 'bottom', width: number, words: Words): string {
  const [left, middle, right] = (['left', 'center', 'right'] as const).map((side) =>
    (boxes[`${at}-${side}`] ?? [])
      .map((part, _, all) => (all.length === 1 && !('text' in part) ? pageOfPages(words) : marginPart(part)))
      .join(''),
  );
  const isEmpty = !left && !middle && !right;
  const tab = run('\t');
  const look: ParagraphLook = {
    style: at === 'top' && !isEmpty ? 'Header' : 'Footer',
    tabs: [
      { at: Math.round(width / 2), align: 'center' },
      { at: width, align: 'right' },
    ],
  };
  const content = isEmpty ? '' : `${left}${middle || right ? tab : ''}${middle}${right ? tab : ''}${right}`;
  return `<w:p>${paragraphProperties(look)}${content}</w:p>`;
}

function marginPart(part: MarginPart): string {
  if ('text' in part) return run(part.text);
  const instruction = part.count === 'pages' ? 'NUMPAGES' : 'PAGE';
  return field(part.roman ? `${instruction} \\* roman` : instruction, part.roman ? 'i' : '1');
}

/** A bare number says more in words. */
function pageOfPages(words: Words): string {
  return words
    .label('page-of-pages', { page: '{page}', pages: '{pages}' })
    .split(/(\{pages?\})/)
    .map((part) => {
      if (part === '{page}') return field('PAGE', '1');
      return part === '{pages}' ? field('NUMPAGES', '1') : run(part);
    })
    .join('');
}
