/** Turns files into the model without the rules in between; what binding finds comes along. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseYaml } from '../../../src/1-parse/parse-yaml.ts';
import { type ValidDocument, validate } from '../../../src/2-validate/validate.ts';
import { bind } from '../../../src/3-bind/bind.ts';
import { lower } from '../../../src/5-lower/lower.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import type { SkillStandard, StandardModel } from '../../../src/model/model.ts';
import { SourceIndex } from '../../../src/workspace/source-index.ts';
import { bundledFiles } from '../../support/bundled-standards.ts';

export interface Bound {
  readonly model: StandardModel;
  readonly diagnostics: readonly Diagnostic[];
  readonly spanOf: SourceIndex['spanOf'];
}

export function boundFrom(files: Readonly<Record<string, string>>): Bound {
  const sources = new SourceIndex();
  const documents: ValidDocument[] = [];
  const diagnostics: Diagnostic[] = [];
  const texts = new Map(Object.entries(files));
  for (const [path, text] of Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!/\.ya?ml$/.test(path) || /(^ccstd|\.lock)\.ya?ml$/.test(path)) continue;
    const source = { path, text };
    sources.add(source);
    const parsed = parseYaml(source);
    const valid = parsed.tree && validate(parsed.tree);
    sources.setType(path, valid?.type);
    diagnostics.push(...parsed.diagnostics, ...(valid?.diagnostics ?? []));
    if (valid?.document) documents.push(valid.document);
  }
  const bound = bind({ config: {}, documents, refused: new Set(), includes: texts });
  return {
    model: lower(bound.workspace),
    diagnostics: [...diagnostics, ...bound.diagnostics],
    spanOf: sources.spanOf,
  };
}

export const bundledModel = (below = ''): StandardModel => boundFrom(bundledFiles(below)).model;

export function fixture(name: string): string {
  return readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8');
}

export function standardIn(model: StandardModel, id: string): SkillStandard {
  const found = model.standards.find((standard) => standard.id === id);
  if (found === undefined) throw new Error(`no standard ${id}`);
  return found;
}
