/** `BoundWorkspace` → the findings of every rule, in one walk over each document. */

import { fieldWord, type KeyLanguage } from '../2-validate/key-language.ts';
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import { walk } from '../3-bind/walk.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import { type Code, catalogue } from '../generated/catalogue.ts';
import type { Located } from '../model/located.ts';
import type { Rule, RuleContext } from './rule.ts';

type Contexts = Readonly<Record<KeyLanguage, RuleContext>>;
type Visit = (node: Located<unknown>, context: RuleContext) => void;

export function check(workspace: BoundWorkspace, rules: readonly Rule[], release: boolean): Diagnostic[] {
  const profile = workspace.config.profile ?? 'technical-institute';
  const active = rules.filter((rule) => inProfile(rule.code, profile) && (release || !rule.code.startsWith('release/')));
  const diagnostics: Diagnostic[] = [];
  const shared = { workspace, release, fact: factsOf(workspace) };
  const visitors = new Map<string, { readonly contexts: Contexts; readonly visit: Visit }[]>();
  for (const rule of active) {
    const { workspace: once, ...byType } = rule.visit;
    const contexts = { zh: context(shared, rule.code, 'zh', diagnostics), en: context(shared, rule.code, 'en', diagnostics) };
    for (const [type, visit] of Object.entries(byType)) {
      const list = visitors.get(type) ?? [];
      visitors.set(type, list);
      list.push({ contexts, visit: visit as Visit });
    }
    once?.(workspace, contexts.zh as RuleContext<never>);
  }
  for (const { file, type, value, language } of workspace.documents) {
    walk(value, type, [], {
      object(name, object, path) {
        const list = visitors.get(name);
        if (!list) return;
        const node = { value: object, file, path };
        for (const { contexts, visit } of list) visit(node, contexts[language]);
      },
    });
  }
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

type Shared = Pick<RuleContext, 'workspace' | 'release' | 'fact'>;

function context(shared: Shared, code: Code, language: KeyLanguage, diagnostics: Diagnostic[]): RuleContext {
  return {
    ...shared,
    language,
    report: (where, params, options) => void diagnostics.push(report(code, where, params, options)),
    word: (type, key) => fieldWord(type, key, language),
  };
}
