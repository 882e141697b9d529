/** `BoundWorkspace` → the findings of every rule, in one walk over each document. */

import { type AuthoredText, walkDocuments } from '../3-bind/authored-texts.ts';
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import type { Reads } from '../3-bind/watched-value.ts';
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

/**
 * `reads`: where a part of a file could not be read; what a rule says after asking for it is left out and
 * counted there.
 */
export function check(
  workspace: BoundWorkspace,
  rules: readonly Rule[],
  release: boolean,
  reads?: WatchedReads,
): Diagnostic[] {
  const profile = workspace.config.profile ?? 'technical-institute';
  const active = rules.filter(
    (rule) => inProfile(rule.code, profile) && (release || !isForReleaseOnly(rule.code)),
  );
  const diagnostics: Diagnostic[] = [];
  const watch = watchOf(diagnostics, reads);
  const shared = { workspace, release, fact: factsOf(workspace, reads), inText: factsOfTexts() };
  const ofObjects = new Map<string, Visitor<Visit>[]>();
  const ofTexts: Visitor<NonNullable<Rule['visit']['text']>>[] = [];
  const ofEveryObject: Visitor<Visit>[] = [];
  for (const rule of active) {
    const { workspace: once, text, object, ...byType } = rule.visit;
    const contexts = {
      zh: context(shared, rule.code, 'zh', watch.add),
      en: context(shared, rule.code, 'en', watch.add),
    };
    for (const [type, visit] of Object.entries(byType)) {
      const list = ofObjects.get(type) ?? [];
      ofObjects.set(type, list);
      list.push({ contexts, visit: visit as Visit });
    }
    if (text) ofTexts.push({ contexts, visit: text });
    if (object) ofEveryObject.push({ contexts, visit: object as Visit });
    if (once) watch.visit(() => once(workspace, contexts.zh as RuleContext<never>));
  }
  walkDocuments(workspace, {
    object(type, value, path, { file, language }) {
      const node = { value, file, path };
      for (const { contexts, visit } of ofEveryObject)
        watch.visit(() => visit(node, contexts[language], type));
      for (const { contexts, visit } of ofObjects.get(type) ?? [])
        watch.visit(() => visit(node, contexts[language], type));
    },
    text(text, { language }) {
      for (const { contexts, visit } of ofTexts)
        watch.visit(() => visit(text, contexts[language] as RuleContext<never>));
    },
  });
  return diagnostics;
}

function inProfile(code: Code, profile: string): boolean {
  const { profiles } = catalogue[code];
  return profiles ? profiles.includes(profile) : true;
}

export interface WatchedReads {
  readonly reads: Reads;
  /** Findings left out so far. */
  explained: number;
}

interface Watch {
  add(diagnostic: Diagnostic): void;
  visit(work: () => void): void;
}

function watchOf(diagnostics: Diagnostic[], watched: WatchedReads | undefined): Watch {
  if (!watched) return { add: (diagnostic) => void diagnostics.push(diagnostic), visit: (work) => work() };
  const { reads } = watched;
  let before = reads.count;
  return {
    add(diagnostic) {
      if (reads.count > before) watched.explained++;
      else diagnostics.push(diagnostic);
    },
    visit(work) {
      before = reads.count;
      try {
        work();
      } catch (error) {
        // A rule may take for granted what could not be read.
        if (reads.count === before) throw error;
        watched.explained++;
      }
    },
  };
}

function factsOf(workspace: BoundWorkspace, watched: WatchedReads | undefined): RuleContext['fact'] {
  const known = new Map<unknown, unknown>();
  const unsure = new Set<unknown>();
  return <T>(of: (workspace: BoundWorkspace) => T): T => {
    if (!known.has(of)) {
      const before = watched?.reads.count ?? 0;
      known.set(of, of(workspace));
      if (watched && watched.reads.count > before) unsure.add(of);
    } else if (watched && unsure.has(of)) watched.reads.count++;
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

function context(shared: Shared, code: Code, language: KeyLanguage, add: Watch['add']): RuleContext {
  return {
    ...shared,
    language,
    report: (where, params, options) => add(report(code, where, params, options)),
    word: (type, key) => fieldWord(type, key, language),
  };
}
