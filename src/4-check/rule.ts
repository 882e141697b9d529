/** What a rule is: a finding's code and the objects it looks at; walking and reporting are done for it. */

import type { AuthoredText } from '../3-bind/authored-texts.ts';
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import type { ReportOptions } from '../diagnostics/diagnostic.ts';
import type { Code, DiagnosticParams } from '../generated/catalogue.ts';
import type { ObjectByName } from '../generated/types.ts';
import type { KeyLanguage } from '../language/key-language.ts';
import type { Located } from '../source/located.ts';
import type { Where } from '../source/place.ts';

export interface RuleContext<C extends Code = Code> {
  readonly workspace: BoundWorkspace;
  /** Key language of the file that is being visited. */
  readonly language: KeyLanguage;
  /** A release asks for more than everyday work. */
  readonly release: boolean;
  /** Something several rules want to know about the workspace; worked out once in a check. */
  fact<T>(of: (workspace: BoundWorkspace) => T): T;
  /** Something several rules want to know about a text; worked out once while that text is visited. */
  readonly inText: TextFacts;
  /** The same of an object; what is worked out knows the object alone. */
  inObject<V extends object, T>(value: V, of: (value: V) => T): T;
  report(where: Where, params: DiagnosticParams[C], options?: ReportOptions): void;
  /** The author's word for a field, e.g. `word('Course', 'hours')` → 基准学时 in a file with Chinese keys. */
  word(type: keyof ObjectByName, key: string): string;
}

export type TextFacts = <T>(text: AuthoredText, of: (text: AuthoredText, inText: TextFacts) => T) => T;

/** One function for each object type of the language that the rule looks at; `workspace` is called once. */
export type Visitors<C extends Code> = {
  readonly [T in keyof ObjectByName]?: (node: Located<ObjectByName[T]>, context: RuleContext<C>) => void;
} & {
  readonly workspace?: (workspace: BoundWorkspace, context: RuleContext<C>) => void;
  /** Every object, whatever its type. */
  readonly object?: (
    node: Located<Readonly<Record<string, unknown>>>,
    context: RuleContext<C>,
    type: string,
  ) => void;
  /** Every text of an author. */
  readonly text?: (text: AuthoredText, context: RuleContext<C>) => void;
};

export interface Rule {
  readonly code: Code;
  readonly visit: Visitors<never>;
}

/** The code is the path of the rule's folder below `findings/`. */
export function defineRule<C extends Code>(code: C, visit: Visitors<C>): Rule {
  return { code, visit: visit as unknown as Visitors<never> };
}
