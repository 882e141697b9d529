/** What was made of texts lately, as long as the texts together have no more than so many characters. */
export class RecentTexts<Made> {
  readonly #made = new Map<string, Made>();
  #characters = 0;

  constructor(readonly mostCharacters: number) {}

  get(text: string): Made | undefined {
    const made = this.#made.get(text);
    if (made === undefined) return undefined;
    // A map keeps the order of insertion: what was asked for last goes last.
    this.#made.delete(text);
    this.#made.set(text, made);
    return made;
  }

  /** A text that is longer than all that may be kept is not kept. */
  set(text: string, made: Made): void {
    if (text.length > this.mostCharacters) return;
    if (!this.#made.has(text)) this.#characters += text.length;
    this.#made.set(text, made);
    for (const oldest of this.#made.keys()) {
      if (this.#characters <= this.mostCharacters) break;
      this.#made.delete(oldest);
      this.#characters -= oldest.length;
    }
  }
}
