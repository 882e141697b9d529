/**
 * A language server: an editor tells what is typed, and is told findings, and what may stand where. It ends when
 * the editor says so.
 */
import {
  type Connection,
  type InitializeResult,
  LSPErrorCodes,
  ResponseError,
  type TextDocumentPositionParams,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { findRoot } from '../../0-read/find-root.ts';
import type { Host } from '../../host/host.ts';
import { joinFolder } from '../../paths/join-folder.ts';
import type { Language } from '../../values/language.ts';
import { version } from '../../version.ts';
import { Answers } from './answers.ts';
import { OpenedWorkspace } from './opened-workspace.ts';
import { pathOfUri, uriOfPath } from './uris.ts';

const capabilities: InitializeResult = {
  serverInfo: { name: 'ccstd', version },
  capabilities: {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Full, save: true },
    completionProvider: { triggerCharacters: ['/', ' ', '-', '：', ':'] },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    renameProvider: { prepareProvider: true },
    documentFormattingProvider: true,
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    codeActionProvider: { codeActionKinds: ['quickfix'] },
  },
};

/** So long after the last key findings are looked for, in milliseconds. */
const pause = 120;

/** So long a check stops between two stretches of its work, for what was asked meanwhile. */
const breath = 5;

interface Opened {
  readonly workspace: OpenedWorkspace;
  readonly answers: Answers;
  /** Files to which findings were sent, with the addresses that the editor gave them. */
  readonly told: Set<string>;
  /** Counts what was typed: findings of an earlier text are not sent. */
  typed: number;
}

/** Gives when the editor has left. */
export function serve(connection: Connection, host: Host, language: Language): Promise<void> {
  return new Promise((ended) => {
    const server = new Server(connection, host, language);
    connection.onInitialize(() => capabilities);
    connection.onShutdown(() => {});
    connection.onExit(() => ended());
    server.listen();
    connection.listen();
  });
}

class Server {
  /** By root. */
  readonly #opened = new Map<string, Opened>();
  /** Absolute path → the address by which the editor calls it. */
  readonly #uris = new Map<string, string>();

  constructor(
    readonly connection: Connection,
    readonly host: Host,
    readonly language: Language,
  ) {}

  listen(): void {
    const { connection } = this;
    connection.onDidOpenTextDocument(({ textDocument: { uri, text } }) => this.#type(uri, text));
    connection.onDidChangeTextDocument(({ textDocument: { uri }, contentChanges }) => {
      const last = contentChanges.at(-1);
      if (last) this.#type(uri, last.text);
    });
    connection.onDidCloseTextDocument(({ textDocument: { uri } }) => this.#type(uri, undefined));
    connection.onDidSaveTextDocument(() => this.#changed());
    connection.onDidChangeWatchedFiles(() => this.#changed());
    const at = <R>(ask: (answers: Answers, file: string, asked: TextDocumentPositionParams) => R) => {
      return (asked: TextDocumentPositionParams): R | null => {
        const found = this.#find(asked.textDocument.uri);
        return found ? ask(found.opened.answers, found.file, asked) : null;
      };
    };
    connection.onCompletion(at((answers, file, { position }) => answers.complete(file, position)));
    connection.onHover(at((answers, file, { position }) => answers.hover(file, position) ?? null));
    connection.onDefinition(at((answers, file, { position }) => answers.definitions(file, position)));
    connection.onReferences(at((answers, file, { position }) => answers.references(file, position)));
    connection.onPrepareRename(
      at((answers, file, { position }) => answers.renamable(file, position) ?? null),
    );
    connection.onRenameRequest(({ textDocument: { uri }, position, newName }) => {
      const found = this.#find(uri);
      const edit = found?.opened.answers.rename(found.file, position, newName);
      return typeof edit === 'string' ? new ResponseError(LSPErrorCodes.RequestFailed, edit) : (edit ?? null);
    });
    connection.onDocumentFormatting(({ textDocument: { uri } }) => {
      const found = this.#find(uri);
      return found ? found.opened.answers.format(found.file) : null;
    });
    connection.onDocumentSymbol(({ textDocument: { uri } }) => {
      const found = this.#find(uri);
      return found ? found.opened.answers.symbols(found.file) : null;
    });
    connection.onFoldingRanges(({ textDocument: { uri } }) => {
      const found = this.#find(uri);
      return found ? found.opened.answers.folds(found.file) : null;
    });
    connection.onCodeAction(({ textDocument: { uri }, range }) => {
      const found = this.#find(uri);
      return found ? found.opened.answers.repairs(found.file, range) : null;
    });
  }

  #type(uri: string, text: string | undefined): void {
    const found = this.#find(uri);
    if (!found) return;
    found.opened.workspace.type(found.file, text);
    void this.#tell(found.opened);
  }

  /** Files on the disk may be others. */
  #changed(): void {
    for (const opened of this.#opened.values()) {
      opened.workspace.changed();
      void this.#tell(opened);
    }
  }

  /** Sends findings when nothing was typed for a moment. */
  async #tell(opened: Opened): Promise<void> {
    opened.typed++;
    const { typed } = opened;
    const isLate = async (time: number): Promise<boolean> => {
      await this.host.wait(time);
      return typed !== opened.typed;
    };
    if (await isLate(pause)) return;
    opened.workspace.bound();
    if (await isLate(breath)) return;
    opened.workspace.check();
    if (await isLate(breath)) return;
    const found = opened.answers.findings();
    for (const file of new Set([...opened.told, ...found.keys()])) {
      const path = joinFolder(opened.workspace.root, file);
      const uri = this.#uris.get(path) ?? uriOfPath(path);
      await this.connection.sendDiagnostics({ uri, diagnostics: [...(found.get(file) ?? [])] });
    }
    opened.told.clear();
    for (const file of found.keys()) opened.told.add(file);
  }

  /** The workspace that a file belongs to; undefined for what is no file of one. */
  #find(uri: string): { readonly opened: Opened; readonly file: string } | undefined {
    const path = pathOfUri(uri);
    if (path === undefined) return undefined;
    this.#uris.set(path, uri);
    const root = findRoot(this.host, path.slice(0, Math.max(1, path.lastIndexOf('/'))));
    const file = path.slice(root === '/' ? 1 : root.length + 1);
    const known = this.#opened.get(root);
    if (known) return { opened: known, file };
    // What it remembers is read from the disk once, not with every key.
    const workspace = new OpenedWorkspace(this.host, root);
    const opened = {
      workspace,
      answers: new Answers(workspace, this.language),
      told: new Set<string>(),
      typed: 0,
    };
    this.#opened.set(root, opened);
    return { opened, file };
  }
}
