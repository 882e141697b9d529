/**
 * Formulas of the program itself. Their text stands in the source code; what is filled in is a cell, a name,
 * a number or another formula, so that nothing that an author wrote can become one.
 */
import type { NamedCell, Reference } from './reference.ts';

export type Operand = Reference | NamedCell | number | Formula;

export class Formula {
  private constructor(
    /** One more than there are operands, which stand between them. */
    readonly texts: readonly string[],
    readonly operands: readonly Operand[],
  ) {}

  static of(texts: TemplateStringsArray, ...operands: readonly Operand[]): Formula {
    return new Formula(texts, operands);
  }

  /** One behind the other with a sign between; of none it is 0. */
  static joined(operands: readonly Operand[], sign: '+' | ',' | '*'): Formula {
    if (operands.length === 0) return new Formula(['0'], []);
    return new Formula(['', ...operands.slice(1).map(() => sign), ''], operands);
  }
}

/** As a tag before a template: formula`SUM(${range})`. */
export const formula = Formula.of;
