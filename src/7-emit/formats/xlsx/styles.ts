/** Looks of cells, as they are used → the part of a workbook that says them. */
import type { Highlight, Look } from '../../../workbook/worksheet.ts';
import { attribute, declaration } from './xml.ts';

/** Numbers below are those that Excel has by itself. */
const firstFormat = 164;
/** The built-in format for text. */
const textFormat = 49;

const side = (name: string) => `<${name} style="thin"><color rgb="FFBFBFBF"/></${name}>`;
const borders = [
  '<border><left/><right/><top/><bottom/><diagonal/></border>',
  `<border>${side('left')}${side('right')}${side('top')}${side('bottom')}<diagonal/></border>`,
];
const solid = (color: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/><bgColor indexed="64"/></patternFill></fill>`;

function font({ bold, size = 10, ink }: Look): string {
  const colour = ink === undefined ? '' : `<color rgb="FF${ink}"/>`;
  return `<font>${bold ? '<b/>' : ''}<sz val="${size}"/>${colour}<name val="等线"/><family val="2"/><charset val="134"/></font>`;
}

export class Styles {
  readonly #formats = new List(firstFormat);
  readonly #fonts = new List(0, [font({})]);
  readonly #fills = new List(0, [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ]);
  readonly #looks = new List(0, ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']);
  readonly #highlights = new List(0);
  readonly #known = new Map<Look, number>();

  /** Index of a look among those of cells. */
  look(look: Look): number {
    const known = this.#known.get(look) ?? this.#looks.add(this.#lookXml(look));
    this.#known.set(look, known);
    return known;
  }

  /** Index of a look that depends on a formula. */
  highlight({ fill, ink }: Highlight): number {
    const colour = ink === undefined ? '' : `<font><color rgb="FF${ink}"/></font>`;
    return this.#highlights.add(
      `<dxf>${colour}<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/><bgColor rgb="FF${fill}"/></patternFill></fill></dxf>`,
    );
  }

  xml(): string {
    return [
      declaration,
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      this.#formats.all.length > 0 ? this.#formats.xml('numFmts') : '',
      this.#fonts.xml('fonts'),
      this.#fills.xml('fills'),
      `<borders count="${borders.length}">${borders.join('')}</borders>`,
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      this.#looks.xml('cellXfs'),
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      this.#highlights.xml('dxfs'),
      '</styleSheet>',
    ].join('');
  }

  #lookXml(look: Look): string {
    const { format, fill, bare, quoted, align } = look;
    const code = format === undefined ? textFormat : this.#format(format);
    const filled = fill === undefined ? 0 : this.#fills.add(solid(fill));
    const across = align === undefined ? '' : ` horizontal="${align}"`;
    return [
      `<xf numFmtId="${code}" fontId="${this.#fonts.add(font(look))}" fillId="${filled}" borderId="${bare ? 0 : 1}"`,
      ` xfId="0"${quoted ? ' quotePrefix="1"' : ''} applyNumberFormat="1" applyFont="1" applyFill="1"`,
      ` applyBorder="1" applyAlignment="1"><alignment${across} vertical="center"`,
      `${format === undefined ? ' wrapText="1"' : ''}/></xf>`,
    ].join('');
  }

  /** An element has its number in itself. */
  #format(format: string): number {
    const element = (id: number) => `<numFmt numFmtId="${id}" formatCode="${attribute(format)}"/>`;
    const known = this.#formats.all.findIndex((one, index) => one === element(firstFormat + index));
    return known >= 0 ? firstFormat + known : this.#formats.add(element(this.#formats.next));
  }
}

/** Elements that are told by their numbers; equal ones are one. */
class List {
  readonly #numbers: Map<string, number>;

  constructor(
    readonly first: number,
    given: readonly string[] = [],
  ) {
    this.#numbers = new Map(given.map((xml, index) => [xml, first + index]));
  }

  get all(): readonly string[] {
    return [...this.#numbers.keys()];
  }

  get next(): number {
    return this.first + this.#numbers.size;
  }

  add(xml: string): number {
    const known = this.#numbers.get(xml) ?? this.next;
    this.#numbers.set(xml, known);
    return known;
  }

  xml(name: string): string {
    return `<${name} count="${this.#numbers.size}">${this.all.join('')}</${name}>`;
  }
}
