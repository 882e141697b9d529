/** The looks that cells of all worksheets share. */
import type { Cell, Live, Look } from './worksheet.ts';

const headFill = 'DDE6F0';
/** What a reader may fill in or change. */
const entryFill = 'FFF8DC';

export const text: Look = {};
export const quoted: Look = { quoted: true };
export const centred: Look = { align: 'center' };
export const head: Look = { bold: true, fill: headFill, align: 'center' };
export const title: Look = { bold: true, size: 14, bare: true };
export const heading: Look = { bold: true, size: 11, bare: true };
export const note: Look = { bare: true, ink: '595959' };
export const label: Look = { bold: true, fill: 'F2F5F9' };

export function number(format: string): Look {
  return { format };
}

/** A number that may be changed. */
export function entered(format: string): Look {
  return { format, fill: entryFill };
}

export function total(format?: string): Look {
  return { bold: true, fill: 'F2F5F9', ...(format === undefined ? {} : { format }) };
}

/** Decimals of a share between 0 and 1 in per cent. */
export function shareFormat(share: number): string {
  return Math.abs(share * 100 - Math.round(share * 100)) < 1e-9 ? '0%' : '0.0%';
}

export function cell(content: string | number | Live | undefined, look: Look = text): Cell {
  return content === undefined ? { look } : { content, look };
}

export function across(count: number, one: Cell): Cell {
  return { ...one, across: count };
}
