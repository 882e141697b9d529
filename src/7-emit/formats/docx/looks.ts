/** How text and paragraphs look → the properties of WordprocessingML, in the order that its schema asks for. */
import { attribute } from '../xlsx/xml.ts';

/** Families of fonts by what Chinese print calls them: 宋体, 黑体, 楷体, 仿宋, 小标宋. */
export type FontName = 'song' | 'hei' | 'kai' | 'fang' | 'title' | 'mono';

const fonts: Readonly<Record<FontName, readonly [latin: string, chinese: string]>> = {
  song: ['Times New Roman', '宋体'],
  hei: ['Arial', '黑体'],
  kai: ['Times New Roman', '楷体'],
  fang: ['Times New Roman', '仿宋'],
  title: ['Times New Roman', '方正小标宋简体'],
  mono: ['Courier New', '宋体'],
};

export function fontProperties(font: FontName): string {
  const [latin, chinese] = fonts[font];
  return `<w:rFonts w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${chinese}" w:cs="${latin}"/>`;
}

export interface TextLook {
  readonly font?: FontName;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
  /** Dots under Chinese characters. */
  readonly dotted?: boolean;
  readonly underline?: boolean;
  readonly boxed?: boolean;
  /** Six hexadecimal digits. */
  readonly color?: string;
  readonly points?: number;
  readonly script?: 'superscript' | 'subscript';
}

export function textProperties(look: TextLook): string {
  const { font, bold, italic, strike, dotted, underline, boxed, color, points, script } = look;
  const size = points === undefined ? '' : String(Math.round(points * 2));
  return [
    font ? fontProperties(font) : '',
    bold === undefined ? '' : bold ? '<w:b/>' : '<w:b w:val="0"/>',
    italic ? '<w:i/>' : '',
    strike ? '<w:strike/>' : '',
    color ? `<w:color w:val="${color}"/>` : '',
    size && `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
    underline ? '<w:u w:val="single"/>' : '',
    boxed ? '<w:bdr w:val="single" w:sz="4" w:space="0" w:color="auto"/>' : '',
    script ? `<w:vertAlign w:val="${script}"/>` : '',
    dotted ? '<w:em w:val="dot"/>' : '',
  ].join('');
}

export type Alignment = 'left' | 'center' | 'right' | 'both';

export interface Tab {
  /** Twips from the left edge of the text. */
  readonly at: number;
  readonly align: 'left' | 'center' | 'right';
  /** What fills the room before it. */
  readonly leader?: 'dot';
}

export interface ParagraphLook {
  /** Id of a paragraph style. */
  readonly style?: string;
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  readonly pageBreakBefore?: boolean;
  /** Stands in the right margin of the text beside it, as the number of a leaf does. */
  readonly beside?: boolean;
  readonly numbering?: { readonly id: number; readonly level: number };
  /** A line to write on, below each paragraph. */
  readonly ruled?: boolean;
  readonly tabs?: readonly Tab[];
  /** Twips. */
  readonly before?: number;
  readonly after?: number;
  readonly line?: number;
  readonly exactLine?: boolean;
  readonly left?: number;
  readonly hanging?: number;
  /** In hundredths of a character. */
  readonly firstLineCharacters?: number;
  readonly align?: Alignment;
  /** 0 for 标题 1; of paragraphs that the outline of the document lists. */
  readonly outline?: number;
}

const rule = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`;

export function paragraphProperties(look: ParagraphLook, section = ''): string {
  const properties = [
    look.style ? `<w:pStyle w:val="${attribute(look.style)}"/>` : '',
    look.keepNext ? '<w:keepNext/>' : '',
    look.keepLines ? '<w:keepLines/>' : '',
    look.pageBreakBefore ? '<w:pageBreakBefore/>' : '',
    look.beside
      ? '<w:framePr w:w="1304" w:hSpace="113" w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:xAlign="right" w:y="1"/>'
      : '',
    look.numbering
      ? `<w:numPr><w:ilvl w:val="${look.numbering.level}"/><w:numId w:val="${look.numbering.id}"/></w:numPr>`
      : '',
    look.ruled ? `<w:pBdr>${rule('bottom')}${rule('between')}</w:pBdr>` : '',
    look.tabs?.length ? `<w:tabs>${look.tabs.map(tab).join('')}</w:tabs>` : '',
    spacing(look),
    indent(look),
    look.align ? `<w:jc w:val="${look.align}"/>` : '',
    look.outline === undefined ? '' : `<w:outlineLvl w:val="${look.outline}"/>`,
    section,
  ].join('');
  return properties && `<w:pPr>${properties}</w:pPr>`;
}

function tab({ at, align, leader }: Tab): string {
  return `<w:tab w:val="${align}"${leader ? ` w:leader="${leader}"` : ''} w:pos="${at}"/>`;
}

function spacing({ before, after, line, exactLine }: ParagraphLook): string {
  const parts = [
    before === undefined ? '' : ` w:before="${before}"`,
    after === undefined ? '' : ` w:after="${after}"`,
    line === undefined ? '' : ` w:line="${line}" w:lineRule="${exactLine ? 'exact' : 'atLeast'}"`,
  ].join('');
  return parts && `<w:spacing${parts}/>`;
}

function indent({ left, hanging, firstLineCharacters }: ParagraphLook): string {
  const parts = [
    left === undefined ? '' : ` w:left="${left}"`,
    hanging === undefined ? '' : ` w:hanging="${hanging}"`,
    firstLineCharacters === undefined || hanging !== undefined
      ? ''
      : ` w:firstLineChars="${firstLineCharacters}" w:firstLine="${firstLineCharacters * 2}"`,
  ].join('');
  return parts && `<w:ind${parts}/>`;
}
