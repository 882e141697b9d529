/** The body of a document: a story that stands on paper, part by part on paper of another kind. */
import type { PageRule } from './page-rules.ts';
import type { Section } from './sections.ts';
import { Story } from './story.ts';

export class Body extends Story {
  /** What comes next begins on a right page. */
  turnsRight = false;
  #wanted: PageRule;
  #columns = 1;
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

  /** What comes next stands in so many columns, on the page where it begins. */
  inColumns(columns: number): void {
    this.end();
    this.#columns = columns;
  }

  /** Properties of the section that is last. */
  lastSection(): string {
    if (!this.#section) this.beginBlock();
    return this.#section ? this.properties(this.#section) : '';
  }

  protected override beginBlock(): void {
    const rule = this.#wanted;
    const columns = this.#columns;
    const isSamePaper = rule === this.#section?.rule && !this.turnsRight;
    if (isSamePaper && columns === this.#section?.columns) return;
    const { counter } = rule;
    const restarts = counter !== undefined && !this.#counted.has(counter);
    if (counter !== undefined) this.#counted.add(counter);
    if (this.#section) this.blocks.push({ kind: 'section', properties: this.properties(this.#section) });
    const continues = isSamePaper && !this.breaksPage;
    this.#section = { rule, restarts, beginsOnRight: restarts || this.turnsRight, columns, continues };
    this.turnsRight = false;
    this.breaksPage = false;
  }
}
