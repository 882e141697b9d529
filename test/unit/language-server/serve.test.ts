/** A language server at the other end of two streams: what is asked while it looks for findings is not kept waiting. */
import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { createProtocolConnection } from 'vscode-languageserver/node';
import { editorConnection } from '../../../src/host/editor-connection.ts';
import { serve } from '../../../src/workspace/language-server/serve.ts';
import { machine } from '../../support/bundled-standards.ts';
import { smallWorkspace } from '../../support/small-course.ts';

const uri = 'file:///course.yaml';
const course = smallWorkspace['course.yaml'] ?? '';

/** A server whose pauses end when the test says so. */
function opened() {
  const waiting: (() => void)[] = [];
  const wait = () => new Promise<void>((done) => void waiting.push(done));
  const [to, from] = [new PassThrough(), new PassThrough()];
  void serve(editorConnection(to, from), { ...machine({ ...smallWorkspace }), wait }, 'en');
  const editor = createProtocolConnection(from, to);
  const told: { uri: string; codes: unknown[] }[] = [];
  editor.onNotification('textDocument/publishDiagnostics', (found: Published) => {
    told.push({ uri: found.uri, codes: found.diagnostics.map(({ code }) => code) });
  });
  editor.listen();
  const complete = (line: number, character: number) =>
    editor.sendRequest<{ items: { label: string }[] }>('textDocument/completion', {
      textDocument: { uri },
      position: { line, character },
    });
  const type = (text: string) =>
    editor.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 1 },
      contentChanges: [{ text }],
    });
  // Told to exit, the library ends the process, which here is that of the tests.
  const close = async () => {
    await editor.sendRequest('shutdown');
    editor.dispose();
  };
  return { editor, waiting, told, complete, type, close };
}

interface Published {
  readonly uri: string;
  readonly diagnostics: readonly { readonly code: unknown }[];
}

it('answers between the stretches of a check, and gives up one of a text that is typed over', async () => {
  const { editor, waiting, told, complete, type, close } = opened();
  await editor.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
  await editor.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'yaml', version: 0, text: course },
  });
  const broken = `${course}sta`;
  await type(broken);
  const last = { line: broken.split('\n').length - 1, character: 3 };
  // Both texts wait for their pause; the answer does not.
  expect((await complete(last.line, last.character)).items.length).toBeGreaterThan(0);
  expect(waiting).toHaveLength(2);
  // The first text is gone by then; of the second there are three stretches.
  for (let stretch = 0; stretch < 3; stretch++) {
    for (const go of waiting.splice(0)) go();
    expect((await complete(last.line, last.character)).items.length).toBeGreaterThan(0);
    if (stretch < 2) expect([waiting.length, told]).toEqual([1, []]);
  }
  expect(told.map((one) => one.uri)).toContain(uri);
  told.length = 0;
  // Typed over while it is checked: nothing is said of it.
  await type(`${course}other`);
  await complete(0, 0);
  for (const go of waiting.splice(0)) go();
  await type(course);
  await complete(0, 0);
  for (let turn = 0; turn < 4; turn++) {
    for (const go of waiting.splice(0)) go();
    await complete(0, 0);
  }
  expect(told.filter((one) => one.uri === uri)).toEqual([{ uri, codes: [] }]);
  await close();
});
