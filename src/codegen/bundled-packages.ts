/**
 * Which packages a bundle holds, and under which licences: read from the bundler's own account of every byte.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import licenceTexts from 'spdx-license-list/full.js';

export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** One identifier of the SPDX list. */
  readonly licence: string;
  readonly author: string;
  /** In full, with the notices that have to travel with it. */
  readonly licenceText: string;
}

/** Licences under which code may be handed on inside this package without further duties than their text. */
const allowed: readonly string[] = [
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'Apache-2.0',
];

/**
 * Packages of which at least one byte is in the bundle, by name; also those that a generated file of ours
 * carries inside. Throws for a package whose licence is not on the short list.
 */
export function bundledPackages(root: string, { outputs }: Pick<Metafile, 'outputs'>): BundledPackage[] {
  const inputs = Object.values(outputs).flatMap((output) => Object.entries(output.inputs));
  const paths = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => path);
  const inside = paths
    .filter((path) => path.startsWith('src/generated/') && path.endsWith('.js'))
    .flatMap((path) => carriedIn(join(root, path)));
  const present = [...paths, ...inside].map(folderOfPackage);
  const folders = [...new Set(present.filter((folder) => folder !== undefined))];
  const packages = folders.map((folder) => readPackage(join(root, folder)));
  const unlike = (a: BundledPackage, b: BundledPackage) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
  return packages.sort((a, b) => unlike(a, b) || (a.version < b.version ? -1 : 1));
}

/** The bundler that made a generated file left the paths of what it put in. */
function carriedIn(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/"(node_modules\/[^"]+)"\(exports/g)].map(
    ([, path]) => path ?? '',
  );
}

/** Also of a package inside another's `node_modules`. */
function folderOfPackage(path: string): string | undefined {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0];
}

function readPackage(folder: string): BundledPackage {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const licence = chosenLicence(license);
  if (licence === undefined)
    throw new Error(`${name}@${version} is bundled under “${license}”; allowed are ${allowed.join(', ')}`);
  const by = typeof author === 'string' ? author : (author?.name ?? '');
  return { name, version, licence, author: by, licenceText: licenceTextOf(folder, licence, by) };
}

/** Of alternatives the first allowed one; of licences that all apply only a single one is accepted. */
export function chosenLicence(expression: unknown): string | undefined {
  if (typeof expression !== 'string') return undefined;
  const alternatives = expression.replace(/^\((.*)\)$/, '$1').split(/\s+OR\s+/);
  return alternatives.find((one) => allowed.includes(one));
}

function licenceTextOf(folder: string, licence: string, author: string): string {
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)([.-]|$)/i.test(file));
  const texts = files
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  if (texts.length > 0) return texts.join('\n\n');
  // A few packages name their licence and ship no text of it; the text is the one of the SPDX list.
  const { licenseText } = licenceTexts[licence] ?? {};
  if (!licenseText) throw new Error(`no text of the licence ${licence} for ${folder}`);
  return `Copyright (c) ${author}\n\n${licenseText.trim()}`;
}
