/** `BoundWorkspace` → the findings of every rule, in one walk over each document. */

import { type AuthoredText, type DocumentVisitor, documentWalk } from '../3-bind/authored-texts.ts';
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import type { Reads } from '../3-bind/watched-value.ts';
import { isForReleaseOnly } from '../diagnostics/classes.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import { type Code, catalogue } from '../generated/catalogue.ts';
import { fieldWord, type KeyLanguage } from '../language/key-language.ts';
import type { Located } from '../source/located.ts';
import { valueAt } from '../source/value-at.ts';
import { once } from '../values/once.ts';
import type { Rule, RuleContext, TextFacts } from './rule.ts';
import { findingsOf, type Visit, type VisitMemory, VisitRecord } from './visits.ts';

type Contexts = Readonly<Record<KeyLanguage, RuleContext>>;
type Document = BoundWorkspace['documents'][number];
type VisitObject = (node: Located<unknown>, context: RuleContext, type: string) => void;

interface Visitor<V> {
  readonly code: Code;
  readonly contexts: Contexts;
  readonly visit: V;
}

interface Visitors {
  readonly ofEvery: readonly Visitor<VisitObject>[];
  readonly ofTypes: ReadonlyMap<string, readonly Visitor<VisitObject>[]>;
  readonly ofTexts: readonly Visitor<NonNullable<Rule['visit']['text']>>[];
}

export interface CheckAids {
  /**
   * Where a part of a file could not be read; what a rule says after asking for it is left out and counted
   * there. Such files are not remembered.
   */
  readonly watched?: WatchedReads;
  /** What is known of documents; it learns of those that it does not know. */
  readonly memory?: VisitMemory | undefined;
}

export function check(
  workspace: BoundWorkspace,
  rules: readonly Rule[],
  release: boolean,
  { watched, memory }: CheckAids = {},
): Diagnostic[] {
  const profile = workspace.config.profile ?? 'technical-institute';
  const active = rules.filter(
    (rule) => inProfile(rule.code, profile) && (release || !isForReleaseOnly(rule.code)),
  );
  const diagnostics: Diagnostic[] = [];
  const watch = watchOf(diagnostics, watched);
  const questions = { count: 0 };
  const facts = {
    fact: factsOf(workspace, watched),
    inText: factsOfTexts(),
    inObject: factsOfObjects(watched),
  };
  const shared = { workspace, release, questions, ...facts };
  // Of hundreds of rules few look at a small workspace, and mostly in one language.
  const contextsOf = (code: Code): Contexts => {
    const ofLanguage = (language: KeyLanguage) => once(() => context(shared, code, language, watch.add));
    const [zh, en] = [ofLanguage('zh'), ofLanguage('en')];
    return {
      get zh() {
        return zh();
      },
      get en() {
        return en();
      },
    };
  };
  for (const { code, visit } of active)
    if (visit.workspace) {
      const { zh } = contextsOf(code);
      watch.visit(visit.workspace as Work, workspace, zh, '');
    }
  const visitors = visitorsOf(active, contextsOf);
  const walk = documentWalk(workspace.includes);
  for (const document of workspace.documents) {
    const known = memory?.visited(document);
    if (known) {
      const again = (visit: Visit) => collect(() => visitAgain(visitors, document, visit));
      diagnostics.push(...findingsOf(known, again));
    } else {
      const record = new VisitRecord(diagnostics, questions);
      walk(document, visitAll(visitors, record, watch));
      if (record.isWhole) memory?.keep(document, record);
    }
  }
  return diagnostics;

  function collect(work: () => void): readonly Diagnostic[] {
    const { length } = diagnostics;
    work();
    return diagnostics.splice(length);
  }
}

function visitorsOf(active: readonly Rule[], contextsOf: (code: Code) => Contexts): Visitors {
  const ofTypes = new Map<string, Visitor<VisitObject>[]>();
  const ofTexts: Visitor<NonNullable<Rule['visit']['text']>>[] = [];
  const ofEvery: Visitor<VisitObject>[] = [];
  for (const { code, visit: given } of active) {
    const { workspace: _, text, object, ...byType } = given;
    const contexts = contextsOf(code);
    for (const [type, visit] of Object.entries(byType)) {
      const list = ofTypes.get(type) ?? [];
      ofTypes.set(type, list);
      list.push({ code, contexts, visit: visit as VisitObject });
    }
    if (text) ofTexts.push({ code, contexts, visit: text });
    if (object) ofEvery.push({ code, contexts, visit: object as VisitObject });
  }
  return { ofTypes, ofTexts, ofEvery };
}

/** All visits of a document, in order. */
function visitAll(
  { ofEvery, ofTypes, ofTexts }: Visitors,
  record: VisitRecord,
  watch: Watch,
): DocumentVisitor {
  return {
    object(type, value, path, { file, language }) {
      if (type === 'Include') record.isWhole = false;
      const node = { value, file, path };
      const every = { is: 'every', type } as const;
      const one = { is: 'one', type } as const;
      for (const { code, contexts, visit } of ofEvery) {
        record.begin();
        watch.visit(visit as Work, node, contexts[language], type);
        record.end(code, path, every);
      }
      for (const { code, contexts, visit } of ofTypes.get(type) ?? []) {
        record.begin();
        watch.visit(visit as Work, node, contexts[language], type);
        record.end(code, path, one);
      }
    },
    text(text, { language }) {
      for (const { code, contexts, visit } of ofTexts) {
        record.begin();
        watch.visit(visit as Work, text, contexts[language], '');
        record.end(code, text.path, text);
      }
    },
  };
}

/** One visit that was made before, of the same document. */
function visitAgain(
  { ofEvery, ofTypes, ofTexts }: Visitors,
  { file, type: entity, language, value: whole }: Document,
  { code, path, of }: Visit,
): void {
  const value = valueAt(whole, path);
  const isMeant = (visitor: { readonly code: Code }): boolean => visitor.code === code;
  if (of.is === 'text') {
    const text = { ...of, text: String(value), file, entity, path };
    const { contexts, visit } = ofTexts.find(isMeant) ?? {};
    visit?.(text, contexts?.[language] as RuleContext<never>);
    return;
  }
  const visitor = (of.is === 'every' ? ofEvery : (ofTypes.get(of.type) ?? [])).find(isMeant);
  visitor?.visit({ value, file, path }, visitor.contexts[language], of.type);
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

/** A visit of a rule, to a workspace, an object of a type, or a text. */
type Work = (what: object, context: RuleContext, type: string) => void;

interface Watch {
  add(diagnostic: Diagnostic): void;
  visit(work: Work, what: object, context: RuleContext, type: string): void;
}

function watchOf(diagnostics: Diagnostic[], watched: WatchedReads | undefined): Watch {
  if (!watched)
    return {
      add: (diagnostic) => void diagnostics.push(diagnostic),
      visit: (work, what, context, type) => work(what, context, type),
    };
  const { reads } = watched;
  let before = reads.count;
  return {
    add(diagnostic) {
      if (reads.count > before) watched.explained++;
      else diagnostics.push(diagnostic);
    },
    visit(work, what, context, type) {
      before = reads.count;
      try {
        work(what, context, type);
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

/** What was known of the last object is forgotten when the next one comes. */
function factsOfObjects(watched: WatchedReads | undefined): RuleContext['inObject'] {
  let last: object | undefined;
  const known = new Map<unknown, unknown>();
  const unsure = new Set<unknown>();
  return <V extends object, T>(value: V, of: (value: V) => T): T => {
    if (value !== last) {
      known.clear();
      unsure.clear();
    }
    last = value;
    if (!known.has(of)) {
      const before = watched?.reads.count ?? 0;
      known.set(of, of(value));
      if (watched && watched.reads.count > before) unsure.add(of);
    } else if (watched && unsure.has(of)) watched.reads.count++;
    return known.get(of) as T;
  };
}

interface Shared extends Pick<RuleContext, 'workspace' | 'release' | 'fact' | 'inText' | 'inObject'> {
  /** How often something of the workspace was asked for. */
  readonly questions: { count: number };
}

function context(shared: Shared, code: Code, language: KeyLanguage, add: Watch['add']): RuleContext {
  const { workspace, fact, questions, ...others } = shared;
  return {
    ...others,
    language,
    get workspace() {
      questions.count++;
      return workspace;
    },
    fact(of) {
      questions.count++;
      return fact(of);
    },
    report: (where, params, options) => add(report(code, where, params, options)),
    word: (type, key) => fieldWord(type, key, language),
  };
}
