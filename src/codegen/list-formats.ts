/** The folder of output formats → the words that `formats` in `ccstd.yaml` takes, written into its schema. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export function listFormats(root: string): void {
  const names = readdirSync(join(root, 'src', '7-emit', 'formats'));
  const path = join(root, 'schemas', 'workspace.schema.json');
  const text = readFileSync(path, 'utf8');
  const words = names.sort().map((name) => JSON.stringify(name));
  const listed = text.replace(
    /("formats": \{[^[]*"enum": )\[[^\]]*\]/,
    (_, before: string) => `${before}[${words.join(', ')}]`,
  );
  if (!listed.includes(words.join(', '))) throw new Error(`${path} has no place for the formats`);
  if (listed !== text) writeFileSync(path, listed);
}
