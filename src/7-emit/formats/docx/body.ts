/** The body of a document: a story that stands on paper, part by part on paper of another kind. */
import type { PageRule } from './page-rules.ts';
import type { Section } from './sections.ts';
import { Story } from './story.ts';

export class Body extends Story {
  /** What comes next begins on a right page. */
  turnsRight = false;
  #wanted: PageRule;
  #section: Section | undefined;
  /** Counters whose pages have begun. */
  readonly #counted = new Set<string>();

  /** `properties` of a section in XML. */
  constructor(
    rule: PageRule,
    readonly properties: (section: Section) => string,
  ) {
    super();
    this.#wanted = rule;
  }

  /** What comes next stands on this paper. */
  on(rule: PageRule): void {
    if (rule === this.#wanted) return;
    this.end();
    this.#wanted = rule;
  }

  /** Properties of the section that is last. */
  lastSection(): string {
    if (!this.#section) this.beginBlock();
    return this.#section ? this.properties(this.#section) : '';
  }

  protected override beginBlock(): void {
    const rule = this.#wanted;
    if (rule === this.#section?.rule && !this.turnsRight) return;
    const { counter } = rule;
    const restarts = counter !== undefined && !this.#counted.has(counter);
    if (counter !== undefined) this.#counted.add(counter);
    if (this.#section) this.blocks.push({ kind: 'section', properties: this.properties(this.#section) });
    this.#section = { rule, restarts, beginsOnRight: restarts || this.turnsRight };
    this.turnsRight = false;
    this.breaksPage = false;
  }
}
