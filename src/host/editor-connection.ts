/** The editor that started the program, at the other ends of two streams. */
import { type Connection, createConnection, ProposedFeatures } from 'vscode-languageserver/node';

export type { Connection } from 'vscode-languageserver';

export function editorConnection(from: NodeJS.ReadableStream, to: NodeJS.WritableStream): Connection {
  return createConnection(ProposedFeatures.all, from, to);
}
