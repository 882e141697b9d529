/**
 * `npm run new -- finding hours/short-stage`: a skeleton that works, where the house looks for it; then
 * `generate` lists it.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { kindNames, newFiles } from './new-files.ts';

const root = join(import.meta.dirname, '..', '..');
const [kind = '', name = ''] = process.argv.slice(2);

try {
  const files = newFiles(kind, name);
  const there = Object.keys(files).filter((path) => existsSync(join(root, path)));
  if (there.length > 0) throw new Error(`already there: ${there.join(', ')}`);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    process.stdout.write(`${path}\n`);
  }
  await import('./generate.ts');
} catch (error) {
  process.stderr.write(`${(error as Error).message}\nnpm run new -- ${kindNames.join('|')} <name>\n`);
  process.exitCode = 2;
}
