/**
 * How cells look: a head that stands out, text that wraps, numbers with the decimals they were written with.
 */
import { declaration } from './xml.ts';

const maxDecimals = 3;

/** Indexes of `cellXfs`; `quoted` is for text that would become a formula when someone edits it. */
export const looks = { head: 1, text: 2, quoted: 3 } as const;

const firstNumber = 4;
const firstPercent = firstNumber + maxDecimals + 1;

export function numberLook(decimals: number): number {
  return firstNumber + Math.min(decimals, maxDecimals);
}

export function percentLook(decimals: number): number {
  return firstPercent + Math.min(decimals, maxDecimals);
}

const decimals = Array.from({ length: maxDecimals + 1 }, (_, count) =>
  count === 0 ? '0' : `0.${'0'.repeat(count)}`,
);
const formats = [...decimals, ...decimals.map((format) => `${format}%`)];
const firstFormat = 164;

const wrapped = '<alignment vertical="top" wrapText="1"/>';
const numeric = formats.map(
  (_, index) =>
    `<xf numFmtId="${firstFormat + index}" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"/></xf>`,
);
/** 49 is the built-in format for text. */
const text = (more: string) =>
  `<xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0"${more} applyNumberFormat="1" applyBorder="1" applyAlignment="1">${wrapped}</xf>`;
const side = (name: string) => `<${name} style="thin"><color rgb="FFBFBFBF"/></${name}>`;
const font = (more: string) =>
  `<font>${more}<sz val="11"/><name val="等线"/><family val="2"/><charset val="134"/></font>`;

export const styles = [
  declaration,
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  `<numFmts count="${formats.length}">`,
  ...formats.map((format, index) => `<numFmt numFmtId="${firstFormat + index}" formatCode="${format}"/>`),
  '</numFmts>',
  `<fonts count="2">${font('')}${font('<b/>')}</fonts>`,
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFDDE6F0"/><bgColor indexed="64"/></patternFill></fill></fills>',
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>',
  `<border>${side('left')}${side('right')}${side('top')}${side('bottom')}<diagonal/></border></borders>`,
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  `<cellXfs count="${firstNumber + numeric.length}">`,
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  `<xf numFmtId="49" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>`,
  text(''),
  text(' quotePrefix="1"'),
  ...numeric,
  '</cellXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  '</styleSheet>',
].join('');
