/** `BoundWorkspace` → the findings of every rule, in one walk over each document. */

import { type AuthoredText, walkDocuments } from '../3-bind/authored-texts.ts';
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import { isForReleaseOnly } from '../diagnostics/classes.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import { type Code, catalogue } from '../generated/catalogue.ts';
import { fieldWord, type KeyLanguage } from '../language/key-language.ts';
import type { Located } from '../source/located.ts';
import type { Rule, RuleContext, TextFacts } from './rule.ts';

type Contexts = Readonly<Record<KeyLanguage, RuleContext>>;
type Visit = (node: Located<unknown>, context: RuleContext, type: string) => void;

interface Visitor<V> {
  readonly contexts: Contexts;
  readonly visit: V;
}

export function check(workspace: BoundWorkspace, rules: readonly Rule[], release: boolean): Diagnostic[] {
  const profile = workspace.config.profile ?? 'technical-institute';
  const active = rules.filter((rule) => inProfile(rule.code, profile) && (release || !isForReleaseOnly(rule.code)));
  const diagnostics: Diagnostic[] = [];
  const shared = { workspace, release, fact: factsOf(workspace), inText: factsOfTexts() };
  const ofObjects = new Map<string, Visitor<Visit>[]>();
  const ofTexts: Visitor<NonNullable<Rule['visit']['text']>>[] = [];
  const ofEveryObject: Visitor<Visit>[] = [];
  for (const rule of active) {
    const { workspace: once, text, object, ...byType } = rule.visit;
    const contexts = { zh: context(shared, rule.code, 'zh', diagnostics), en: context(shared, rule.code, 'en', diagnostics) };
    for (const [type, visit] of Object.entries(byType)) {
      const list = ofObjects.get(type) ?? [];
      ofObjects.set(type, list);
      list.push({ contexts, visit: visit as Visit });
    }
    if (text) ofTexts.push({ contexts, visit: text });
    if (object) ofEveryObject.push({ contexts, visit: object as Visit });
    once?.(workspace, contexts.zh as RuleContext<never>);
  }
  walkDocuments(workspace, {
    object(type, value, path, { file, language }) {
      const node = { value, file, path };
      for (const { contexts, visit } of ofEveryObject) visit(node, contexts[language], type);
      for (const { contexts, visit } of ofObjects.get(type) ?? []) visit(node, contexts[language], type);
    },
    text(text, { language }) {
      for (const { contexts, visit } of ofTexts) visit(text, contexts[language] as RuleContext<never>);
    },
  });
  return diagnostics;
}

function inProfile(code: Code, profile: string): boolean {
  const { profiles } = catalogue[code];
  return profiles ? profiles.includes(profile) : true;
}

function factsOf(workspace: BoundWorkspace): RuleContext['fact'] {
  const known = new Map<unknown, unknown>();
  return <T>(of: (workspace: BoundWorkspace) => T): T => {
    if (!known.has(of)) known.set(of, of(workspace));
    return known.get(of) as T;
  };
}

/** What was known of the last text is forgotten when the next one comes. */
function factsOfTexts(): TextFacts {
  let last: AuthoredText | undefined;
  const known = new Map<unknown, unknown>();
  const inText: TextFacts = (text, of) => {
    if (text !== last) known.clear();
    last = text;
    if (!known.has(of)) known.set(of, of(text, inText));
    return known.get(of) as ReturnType<typeof of>;
  };
  return inText;
}

type Shared = Pick<RuleContext, 'workspace' | 'release' | 'fact' | 'inText'>;

function context(shared: Shared, code: Code, language: KeyLanguage, diagnostics: Diagnostic[]): RuleContext {
  return {
    ...shared,
    language,
    report: (where, params, options) => void diagnostics.push(report(code, where, params, options)),
    word: (type, key) => fieldWord(type, key, language),
  };
}
