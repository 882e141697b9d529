/** A sample → the files of a small standards repository that checks and builds as it is. */

import { combinedEditorSchema, editorSchema } from '../language/editor/editor-schema.ts';
import type { JsonSchema } from '../language/editor/json-schema.ts';
import { type Filling, fillTemplate, type Templates } from './fill-template.ts';
import { type InstallSource, installCommand } from './install-source.ts';
import { type KeyLanguage, translateKeys } from './translate-keys.ts';

export const samples = ['elderly-care', 'electrical', 'ai-trainer', 'blank'] as const;
export type Sample = (typeof samples)[number];

export interface RepositoryInput {
  readonly templates: Templates;
  readonly schemas: readonly JsonSchema[];
  readonly sample: Sample;
  readonly keys: KeyLanguage;
  /** Of the comments. */
  readonly language: Filling['language'];
  /** Of the program, for continuous integration. */
  readonly install: InstallSource;
}

/** Folder of the file in the repository; its name is the id inside. */
const entities = { standard: 'standards', course: 'courses', programme: 'programmes' } as const;

/** The same in every sample: path in the repository → template. */
const surroundings: Readonly<Record<string, string>> = {
  '.github/workflows/standards.yml': 'github.yml',
  '.gitlab-ci.yml': 'gitlab.yml',
  '.workflow/standards.yml': 'gitee.yml',
  '.pre-commit-config.yaml': 'pre-commit.yaml',
  '.vscode/settings.json': 'vscode-settings.json',
  '.vscode/tasks.json': 'vscode-tasks.json',
  '.vscode/extensions.json': 'vscode-extensions.json',
  '.editorconfig': 'editorconfig',
  '.gitignore': 'gitignore',
};

/** Path below the repository → text. */
export function sampleRepository({
  templates,
  schemas,
  sample,
  keys,
  language,
  install,
}: RepositoryInput): Record<string, string> {
  const fill = (name: string, values: Filling['values'] = {}): string =>
    fillTemplate(templates, name, { language, values });
  const folder = `samples/${sample}`;
  const subjects = { 'public-subjects': fill('samples/public-subjects.yaml').trimEnd() };
  const files: Record<string, string> = {
    'ccstd.yaml': translateKeys(fill(`${folder}/ccstd.yaml`), keys, 'Workspace'),
  };
  for (const [name, place] of Object.entries(entities)) {
    // A blank repository holds nothing of anybody's, until its author writes something.
    if (sample === 'blank') break;
    const text = fill(`${folder}/${name}.yaml`, subjects);
    const [, id = name] = /^标识: (.+)$/m.exec(text) ?? [];
    files[`${place}/${id}.yaml`] = translateKeys(text, keys);
  }
  for (const [path, name] of Object.entries(surroundings))
    files[path] = fill(`repository/${name}`, { install: installCommand(install) });
  const options = { keys, language };
  files['.ccstd/standard.schema.json'] = asText(combinedEditorSchema(schemas, options));
  files['.ccstd/workspace.schema.json'] = asText(editorSchema('workspace', schemas, options));
  return files;
}

function asText(schema: JsonSchema): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}
