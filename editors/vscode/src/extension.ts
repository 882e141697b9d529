/** The extension: a language server for each folder with standards, and three commands. */
import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/node';
import { Previews } from './preview.ts';
import { type Program, programFor } from './program.ts';
import { languageOf, wordsIn } from './words.ts';

const clients: LanguageClient[] = [];
const previews = new Previews();

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const command = (name: string, run: () => unknown) =>
    context.subscriptions.push(vscode.commands.registerCommand(`ccstd.${name}`, run));
  command('preview', showPreview);
  command('check', check);
  command('format', () => vscode.commands.executeCommand('editor.action.formatDocument'));
  await Promise.all((vscode.workspace.workspaceFolders ?? []).map(start));
}

export async function deactivate(): Promise<void> {
  previews.end();
  await Promise.all(clients.map((client) => client.stop()));
}

async function start(folder: vscode.WorkspaceFolder): Promise<void> {
  const { command, args, env, shell } = programOf(folder);
  const words = [...args, 'lsp', '--stdio', '--lang', languageOf(vscode.env.language)];
  const options = { cwd: folder.uri.fsPath, env: { ...process.env, ...env }, shell };
  const client = new LanguageClient(
    'ccstd',
    'ccstd',
    { command, args: words, options },
    {
      documentSelector: [
        { scheme: 'file', language: 'yaml', pattern: `${folder.uri.fsPath.replaceAll('\\', '/')}/**/*` },
      ],
      workspaceFolder: folder,
      synchronize: {
        fileEvents: vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**/*')),
      },
    },
  );
  clients.push(client);
  await client.start();
}

async function showPreview(): Promise<void> {
  const folder = currentFolder();
  if (!folder) return;
  try {
    const address = await previews.open(
      folder.uri.fsPath,
      programOf(folder),
      languageOf(vscode.env.language),
    );
    const viewColumn = vscode.ViewColumn.Beside;
    const uri = await vscode.env.asExternalUri(vscode.Uri.parse(address));
    await vscode.commands.executeCommand('simpleBrowser.api.open', uri, { viewColumn, preserveFocus: true });
  } catch {
    await vscode.window.showErrorMessage(wordsIn(vscode.env.language).noPreview);
  }
}

/** In a terminal, whose lines become problems. */
async function check(): Promise<void> {
  const folder = currentFolder();
  if (!folder) return;
  const { command, args, env } = programOf(folder);
  const words = [...args, 'check', '--lang', languageOf(vscode.env.language)];
  const process = new vscode.ProcessExecution(command, words, { cwd: folder.uri.fsPath, env: { ...env } });
  const { check: title } = wordsIn(vscode.env.language);
  const matchers = ['$ccstd-error', '$ccstd-warning', '$ccstd-info'];
  const task = new vscode.Task({ type: 'ccstd' }, folder, title, 'ccstd', process, matchers);
  await vscode.tasks.executeTask(task);
}

/** Of the file in the active editor, else the first one. */
function currentFolder(): vscode.WorkspaceFolder | undefined {
  const file = vscode.window.activeTextEditor?.document.uri;
  const folder =
    (file && vscode.workspace.getWorkspaceFolder(file)) ?? vscode.workspace.workspaceFolders?.[0];
  if (!folder) void vscode.window.showErrorMessage(wordsIn(vscode.env.language).noFolder);
  return folder;
}

function programOf({ uri }: vscode.WorkspaceFolder): Program {
  const configured = vscode.workspace.getConfiguration('ccstd', uri).get<string>('path') ?? '';
  return programFor(uri.fsPath, configured);
}
