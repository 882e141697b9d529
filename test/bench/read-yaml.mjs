/** Reads every YAML file below a folder with the package `yaml` alone, and does nothing with it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';

const [, , folder = '.'] = process.argv;
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
for (const name of names.filter((path) => path.endsWith('.yaml') && !/^(dist|\.ccstd)/.test(path)))
  parseDocument(readFileSync(join(folder, name), 'utf8')).toJS();
