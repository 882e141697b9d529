/** From a letter that is typed to what the editor may offer there: a language server as its own process. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import {
  CompletionRequest,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  ShutdownRequest,
} from 'vscode-languageserver/node';
import type { Cost } from './measure.ts';

export interface Typed {
  /** Program to start, from the repository. */
  readonly ccstd: string;
  readonly workspace: string;
  /** The file that is typed in, from the workspace; what is typed is a key at its end. */
  readonly file: string;
}

const cost = (time: number): Cost => ({ time, work: Number.NaN, memory: Number.NaN });

/** Of each letter, the time until it is completed, and until the findings of that text are there. */
export async function lettersToAnswers(
  letters: number,
  { ccstd, workspace, file }: Typed,
): Promise<{ readonly offered: Cost[]; readonly found: Cost[] }> {
  const server = spawn(process.execPath, [ccstd, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const editor = createProtocolConnection(server.stdout, server.stdin);
  editor.listen();
  const path = join(workspace, file);
  const uri = pathToFileURL(path).href;
  const text = readFileSync(path, 'utf8');
  await editor.sendRequest(InitializeRequest.type, { processId: null, rootUri: null, capabilities: {} });
  await editor.sendNotification(InitializedNotification.type, {});
  const opened = findings(editor, uri);
  const textDocument = { uri, languageId: 'yaml', version: 0, text };
  await editor.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  await opened;
  const offered: Cost[] = [];
  const found: Cost[] = [];
  for (let version = 1; version <= letters; version++) {
    const told = findings(editor, uri);
    const start = performance.now();
    const changed = `${text}${'a'.repeat(version)}`;
    await editor.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [{ text: changed }],
    });
    const position = { line: text.split('\n').length - 1, character: version };
    await editor.sendRequest(CompletionRequest.type, { textDocument: { uri }, position });
    offered.push(cost(performance.now() - start));
    await told;
    found.push(cost(performance.now() - start));
  }
  await editor.sendRequest(ShutdownRequest.type);
  await editor.sendNotification(ExitNotification.type);
  return { offered, found };
}

/** What is next told of the file. */
function findings(editor: ProtocolConnection, uri: string): Promise<void> {
  return new Promise((done) => {
    const listening = editor.onNotification(PublishDiagnosticsNotification.type, (told) => {
      if (decodeURIComponent(told.uri) !== decodeURIComponent(uri)) return;
      listening.dispose();
      done();
    });
  });
}
