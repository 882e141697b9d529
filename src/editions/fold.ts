/**
 * Text → what is left when everything that may differ between two writings of the same words is taken away:
 * width and presentation of characters, case, space of every kind, invisible characters, dashes, and the
 * punctuation of Markdown.
 */

/** Good until the next text is folded. */
export interface Folded {
  readonly units: Uint16Array;
  /** Places in `units`, rising, at which a boundary stood. */
  readonly boundaries: readonly number[];
}

/** Stands between what no reader would read as one text, such as two cells of a table. */
export const boundary = '\u{3}';
const boundaryUnit = 3;

/** In the table; the characters of these numbers are control characters, which are dropped. */
const dropped = 0;
const unknown = 1;
const several = 2;

const nothing = /[\s\p{C}\p{M}\p{Pd}\p{Default_Ignorable_Code_Point}\\*_~`+#>\u2212]/gu;

/** Of one call. */
const mostArguments = 4096;

export class Folding {
  readonly #table = new Uint16Array(0x1_00_00).fill(unknown);
  readonly #several = new Map<number, string>();
  /** Pages are long, and each is looked at for a moment. */
  #units = new Uint16Array(0);

  constructor() {
    this.#table[boundaryUnit] = boundaryUnit;
  }

  fold(text: string): Folded {
    const table = this.#table;
    const boundaries: number[] = [];
    if (this.#units.length < text.length + 16) this.#units = new Uint16Array(2 * (text.length + 16));
    let units = this.#units;
    let length = 0;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      let to = table[unit] ?? dropped;
      if (to === unknown) to = this.#lookUp(unit);
      if (to > boundaryUnit) units[length++] = to;
      else if (to === boundaryUnit) boundaries.push(length);
      else if (to === several) {
        const expansion = this.#several.get(unit) ?? '';
        const needed = length + expansion.length + text.length - at;
        if (needed > units.length) units = widened(units, needed * 2);
        for (let i = 0; i < expansion.length; i++) units[length++] = expansion.charCodeAt(i);
      }
    }
    this.#units = units;
    return { units: units.subarray(0, length), boundaries };
  }

  text(text: string): string {
    const { units } = this.fold(text);
    let folded = '';
    for (let at = 0; at < units.length; at += mostArguments)
      folded += String.fromCharCode(...units.subarray(at, at + mostArguments));
    return folded;
  }

  #lookUp(unit: number): number {
    const units = foldedUnits(unit);
    const to = units.length === 0 ? dropped : units.length === 1 ? units.charCodeAt(0) : several;
    if (to === several) this.#several.set(unit, units);
    this.#table[unit] = to;
    return to;
  }
}

function foldedUnits(unit: number): string {
  // Half of a character outside the basic plane.
  if (unit >= 0xd8_00 && unit <= 0xdf_ff) return String.fromCharCode(unit);
  return String.fromCharCode(unit).normalize('NFKD').replace(nothing, '').toLowerCase();
}

function widened(units: Uint16Array<ArrayBuffer>, length: number): Uint16Array<ArrayBuffer> {
  const wider = new Uint16Array(length);
  wider.set(units);
  return wider;
}
