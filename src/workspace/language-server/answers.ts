/** An opened workspace → what a language server answers: in the shapes of the protocol. */

import {
  type CodeAction,
  CodeActionKind,
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type Location,
  MarkupKind,
  type Position,
  type Range,
  SymbolKind,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { parseYaml } from '../../1-parse/parse-yaml.ts';
import { recoverYaml } from '../../1-parse/recover-yaml.ts';
import { codeAnchor } from '../../6-render/reference/code-pages.ts';
import type { Diagnostic as Found } from '../../diagnostics/diagnostic.ts';
import { presentAll } from '../../diagnostics/present.ts';
import { wholeMessage } from '../../diagnostics/whole-message.ts';
import { fixFile } from '../../fix/fix-file.ts';
import { fixOf } from '../../fix/fix-of.ts';
import { formatText } from '../../fmt/format-text.ts';
import { languageOfText, type TypedPlace, typedPlace } from '../../language/typed-place.ts';
import { configName } from '../../paths/config-name.ts';
import { joinFolder } from '../../paths/join-folder.ts';
import type { Edit, Where } from '../../source/place.ts';
import type { Language } from '../../values/language.ts';
import { type Offer, offersAt } from './completion.ts';
import { hoverAt } from './hover.ts';
import { missingKey } from './missing-key.ts';
import type { Around } from './names.ts';
import type { OpenedWorkspace } from './opened-workspace.ts';
import { offsetOf, rangesIn } from './positions.ts';
import { definitionsAt, referencesAt } from './references.ts';
import { changedStretches, nameAt, refusal } from './rename.ts';
import { foldsOf, type Outlined, outlineOf } from './symbols.ts';
import { uriOfPath } from './uris.ts';

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const;

const kinds: Readonly<Record<Offer['is'], CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  word: CompletionItemKind.EnumMember,
  name: CompletionItemKind.Reference,
};

export class Answers {
  readonly #workspace: OpenedWorkspace;
  readonly #language: Language;

  /** `language` is that in which the server speaks. */
  constructor(workspace: OpenedWorkspace, language: Language) {
    this.#workspace = workspace;
    this.#language = language;
  }

  /** By file, only of files that have any. */
  findings(): ReadonlyMap<string, readonly Diagnostic[]> {
    const checked = this.#workspace.check();
    const byFile = new Map<string, Diagnostic[]>();
    for (const found of presentAll(checked.diagnostics, checked, this.#language)) {
      const { code, severity, file, range, related } = found;
      const own = byFile.get(file) ?? [];
      const manual = this.#workspace.manualOf(code);
      own.push({
        range: asRange(range),
        severity: severities[severity],
        code,
        ...(manual && { codeDescription: { href: `${this.#uri(manual)}#${codeAnchor(code)}` } }),
        source: 'ccstd',
        message: wholeMessage(found, this.#language),
        relatedInformation: related.map((one) => ({
          location: { uri: this.#uri(one.file), range: asRange(one.range) },
          message: one.message,
        })),
      });
      byFile.set(file, own);
    }
    return byFile;
  }

  complete(file: string, position: Position): CompletionList {
    const found = this.#at(file, position);
    if (!found) return { isIncomplete: false, items: [] };
    const { place, around, text, offset } = found;
    const { offers, cut } = offersAt(place, around, this.#language);
    const range = rangesIn(text)(Math.min(place.start, offset), Math.max(place.end, offset));
    const indent = ' '.repeat(rangesIn(text)(place.start, place.start).start.character);
    // A key that is there already keeps its colon and its value.
    const isWhole = place.keyOf !== undefined && /^\s*[:：]/.test(text.slice(place.end));
    const items = offers.map((offer, index): CompletionItem => {
      const insert = isWhole ? offer.label : offer.insert.replaceAll('\n', `\n${indent}`);
      return {
        label: offer.label,
        kind: kinds[offer.is],
        detail: offer.detail,
        ...(offer.help === undefined ? {} : { documentation: offer.help }),
        filterText: offer.found,
        sortText: String(index).padStart(4, '0'),
        textEdit: { range, newText: insert },
      };
    });
    return { isIncomplete: cut, items };
  }

  hover(file: string, position: Position): Hover | undefined {
    const found = this.#at(file, position);
    if (!found) return undefined;
    const { place, around, text } = found;
    const value = hoverAt(place, around, this.#workspace.whole(), this.#language);
    return value === undefined
      ? undefined
      : { contents: { kind: MarkupKind.PlainText, value }, range: rangesIn(text)(place.start, place.end) };
  }

  definitions(file: string, position: Position): Location[] {
    const found = this.#at(file, position);
    return found ? this.#locations(definitionsAt(found.place, found.around)) : [];
  }

  references(file: string, position: Position): Location[] {
    const found = this.#at(file, position);
    return found ? this.#locations(referencesAt(found.place, found.around)) : [];
  }

  /** The id that stands there, where it can be another one. */
  renamable(file: string, position: Position): { range: Range; placeholder: string } | undefined {
    const text = this.#workspace.textOf(file);
    const found = nameAt(file, offsetOf(text, position), this.#workspace.named());
    return found && { range: rangesIn(text)(found.start, found.end), placeholder: found.subject.id };
  }

  /** Everywhere in the workspace; in words why not. */
  rename(file: string, position: Position, newId: string): WorkspaceEdit | string | undefined {
    const named = this.#workspace.named();
    const found = nameAt(file, offsetOf(this.#workspace.textOf(file), position), named);
    const renamed = found && named.rename(found.subject, newId);
    if (renamed?.is !== 'renamed') return renamed && refusal(renamed, newId, this.#language);
    const changes = renamed.files.map(({ path, before, after }): [string, TextEdit[]] => {
      const range = rangesIn(before);
      const edits = changedStretches(before, after);
      return [
        this.#uri(path),
        edits.map(({ start, end, text }) => ({ range: range(start, end), newText: text })),
      ];
    });
    return { changes: Object.fromEntries(changes) };
  }

  format(file: string): TextEdit[] {
    const text = this.#workspace.textOf(file);
    const formatted = formatText(file, text, file === configName ? 'Workspace' : undefined);
    if (formatted.is !== 'formatted' || formatted.text === text) return [];
    return [{ range: rangesIn(text)(0, text.length), newText: formatted.text }];
  }

  symbols(file: string): DocumentSymbol[] {
    const [tree, type, text] = this.#tree(file);
    if (!tree || type === undefined) return [];
    const range = rangesIn(text);
    const symbol = (one: Outlined): DocumentSymbol => ({
      name: one.name,
      detail: one.detail,
      kind: SymbolKind.Object,
      range: range(one.start, Math.max(one.end, one.nameEnd)),
      selectionRange: range(one.nameStart, one.nameEnd),
      children: one.below.map(symbol),
    });
    return outlineOf(tree, type).map(symbol);
  }

  folds(file: string): FoldingRange[] {
    const [tree, , text] = this.#tree(file);
    const range = rangesIn(text);
    return (tree ? foldsOf(tree) : []).map(({ start, end }) => {
      const lines = range(start, end);
      return { startLine: lines.start.line, endLine: lines.end.line };
    });
  }

  /** What puts right the findings that stand at a range, each tried out on the text. */
  async repairs(file: string, { start, end }: Range): Promise<CodeAction[]> {
    const checked = this.#workspace.check();
    const text = checked.textOf(file);
    if (text === undefined) return [];
    const [from, to] = [offsetOf(text, start), offsetOf(text, end)];
    const all = this.findings().get(file) ?? [];
    const own = checked.diagnostics.filter(({ where }) => where.file === file);
    const range = rangesIn(text);
    const actions: CodeAction[] = [];
    for (const diagnostic of own) {
      const span = checked.spanOf(diagnostic.where);
      if (span.start > to || span.end < from) continue;
      const at = range(span.start, span.end);
      const shown = all.find(({ code, range: one }) => code === diagnostic.code && sameStart(one, at));
      const action = (title: string, isPreferred: boolean, edits: readonly Edit[]): CodeAction => ({
        title,
        kind: CodeActionKind.QuickFix,
        ...(shown ? { diagnostics: [shown] } : {}),
        isPreferred,
        edit: {
          changes: {
            [this.#uri(file)]: edits.map((edit) => ({
              range: range(edit.start, edit.end),
              newText: edit.text,
            })),
          },
        },
      });
      const before = { file, text, isWorkspace: file === configName };
      const { length } = actions;
      for (const { one, meant } of eachMeant(diagnostic)) {
        const fix = await fixOf(one, checked);
        if (!fix || fixFile(before, [{ diagnostic: one, fix }]) === undefined) continue;
        const title = `${titles[fix.safe ? 'safe' : 'unsafe'][this.#language]}${diagnostic.code}`;
        actions.push(action(meant === undefined ? title : `${title} → ${meant}`, fix.safe, fix.edits));
      }
      const key = missingKey(diagnostic, text, checked.treeOf(file), span.start);
      if (key && actions.length === length)
        actions.push(action(`${titles.key[this.#language]}${key.text.trim()}`, false, [key]));
    }
    return actions;
  }

  #tree(file: string) {
    const [text, type] = [this.#workspace.textOf(file), this.#workspace.typeOf(file)];
    const source = { path: file, text };
    const tree = parseYaml(source).tree ?? recoverYaml(source)?.tree;
    return [tree, type, text] as const;
  }

  #at(
    file: string,
    position: Position,
  ): { place: TypedPlace; around: Around; text: string; offset: number } | undefined {
    const text = this.#workspace.textOf(file);
    const type = this.#workspace.typeOf(file);
    const documents = this.#workspace.documents();
    const bound = this.#workspace.bound();
    const offset = offsetOf(text, position);
    // A file of which nobody has said what it is may say so.
    const place = typedPlace(text, type ?? 'Course', offset);
    if (type === undefined && place.keyOf !== 'Course' && place.owner?.key !== 'kind') return undefined;
    const around = { file, text, type: type ?? 'Course', language: languageOfText(text), documents, bound };
    return { place, around, text, offset };
  }

  #locations(places: readonly Where[]): Location[] {
    const checked = this.#workspace.check();
    return places.map((where) => {
      const { file, start, end } = checked.spanOf(where);
      return { uri: this.#uri(file), range: rangesIn(checked.textOf(file) ?? '')(start, end) };
    });
  }

  #uri(file: string): string {
    return uriOfPath(joinFolder(this.#workspace.root, file));
  }
}

/** Where several things may be meant, a finding for each of them alone. */
function eachMeant(diagnostic: Found): { readonly one: Found; readonly meant?: string }[] {
  const { params } = diagnostic;
  const all = 'suggestions' in params ? params.suggestions : [];
  if (all.length < 2) return [{ one: diagnostic }];
  return all.map((meant) => ({
    one: { ...diagnostic, params: { ...params, suggestions: [meant] } } as Found,
    meant,
  }));
}

const titles = {
  key: { 'zh-CN': '补上：', en: 'Add: ' },
  safe: { 'zh-CN': '修正：', en: 'Fix: ' },
  unsafe: { 'zh-CN': '修正（会影响内容）：', en: 'Fix (changes what is said): ' },
} as const;

type Presented = {
  readonly start: { line: number; column: number };
  readonly end: { line: number; column: number };
};

function asRange({ start, end }: Presented): Range {
  return {
    start: { line: start.line - 1, character: start.column - 1 },
    end: { line: end.line - 1, character: end.column - 1 },
  };
}

function sameStart(a: Range, b: Range): boolean {
  return a.start.line === b.start.line && a.start.character === b.start.character;
}
