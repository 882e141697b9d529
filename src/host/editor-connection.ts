/** The editor that started the program: it writes to standard input, and reads standard output. */
import { type Connection, createConnection, ProposedFeatures } from 'vscode-languageserver/node';

export type { Connection } from 'vscode-languageserver';

export function editorConnection(): Connection {
  return createConnection(ProposedFeatures.all, process.stdin, process.stdout);
}
