/**
 * `src/index.ts` → one file with the types of the public API and of all that they mention, as it is published
 * and as reviewers see it change in `docs/api.d.ts`. Only what the declarations themselves name is followed.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import type ts from '@typescript/typescript6';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';

const compiler: typeof ts = createRequire(import.meta.url)('@typescript/typescript6');

const compilerOptions = { isolatedDeclarations: true, allowImportingTsExtensions: true };

export async function declarationsOf(src: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'ccstd-types-'));
  try {
    for (const [name, text] of declarations(src, 'index.ts')) {
      const path = join(folder, name.replace(/\.ts$/, '.d.ts'));
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    const together = await rollup({ input: join(folder, 'index.d.ts'), plugins: [dts()] });
    const [{ code }] = (await together.generate({ format: 'es' })).output;
    return code;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Of a file and of all that it names, by their paths below `src`. */
function declarations(src: string, first: string): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  const waiting = [first];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (known.has(name)) continue;
    const text = readFileSync(join(src, name), 'utf8');
    const { outputText, diagnostics = [] } = compiler.transpileDeclaration(text, {
      fileName: name,
      reportDiagnostics: true,
      compilerOptions,
    });
    const [slip] = diagnostics;
    if (slip) throw new Error(`${name}: ${compiler.flattenDiagnosticMessageText(slip.messageText, '\n')}`);
    known.set(name, outputText);
    for (const [, path = ''] of outputText.matchAll(/from '(\.[^']+)'/g))
      waiting.push(posix.join(posix.dirname(name), path));
  }
  return known;
}
