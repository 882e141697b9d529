/** The goals of a teaching plan: listed once with their numbers, by which its rows name them. */
import type { Words } from '../../model/words.ts';
import { amountCell, textCell } from './cells.ts';
import { columns, head } from './form-scope.ts';
import type { Block } from './form-view.ts';
import { grid } from './grid.ts';

export class NumberedGoals {
  readonly #numbers = new Map<string, number>();
  readonly #words: Words;

  /** Counted in the order in which they are taught. */
  constructor(units: readonly { readonly goals: readonly string[] }[], words: Words) {
    this.#words = words;
    for (const goal of units.flatMap(({ goals }) => goals))
      if (!this.#numbers.has(goal)) this.#numbers.set(goal, this.#numbers.size + 1);
  }

  line(goals: readonly string[]): string | undefined {
    if (goals.length === 0) return undefined;
    const numbers = goals.map((goal) => this.#numbers.get(goal) ?? 0).sort((a, b) => a - b);
    return this.#words.label('form.goals-above', {
      numbers: numbers.join(this.#words.label('list-separator')),
    });
  }

  blocks(): Block[] {
    if (this.#numbers.size === 0) return [];
    const rows = [...this.#numbers].map(([goal, no]) => [amountCell(no), textCell(goal)]);
    const heads = columns(this.#words, [
      ['no', 'narrow'],
      ['goals', 'wide'],
    ]);
    return [{ title: head(this.#words, 'goals'), grid: grid(heads, rows) }];
  }
}
