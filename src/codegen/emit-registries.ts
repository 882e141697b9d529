/** Folder contents → import lists, so that a new rule, format or command is a new file and nothing else. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export function emitRegistries(src: string): Record<string, string> {
  const rules = holding(join(src, 'findings'), 'rule.ts');
  const formats = holding(join(src, '7-emit', 'formats'), 'format.ts');
  const commands = sources(join(src, 'cli', 'commands'));
  const fixes = holding(join(src, 'findings'), 'fix.ts');
  const exports = folders(join(src, 'exports'));
  const documents = holding(join(src, '6-render'), 'document.ts');
  return {
    'rules.ts': [
      ...rules.map((name) => `import { rule as ${identifier(name)} } from '../findings/${name}/rule.ts';`),
      '',
      "import type { Rule } from '../4-check/rule.ts';",
      '',
      `export const rules: readonly Rule[] = [${rules.map(identifier).join(', ')}];`,
    ].join('\n'),
    'documents.ts': [
      ...documents.map(
        (name) =>
          `import { document as ${identifier(name)}, type Views as ${identifier(name)}Views } from '../6-render/${name}/document.ts';`,
      ),
      '',
      "import type { Document } from '../6-render/sheet.ts';",
      '',
      `export const documents: Readonly<Record<string, Document>> = {\n${documents.map((name) => `  ${JSON.stringify(name)}: ${identifier(name)},`).join('\n')}\n};`,
      '',
      '/** Name of a template → what it is given. */',
      `export type TemplateViews = ${documents
        .map(identifier)
        .map((name) => `${name}Views`)
        .join(' & ')};`,
    ].join('\n'),
    'formats.ts': [
      "import type { Format } from '../7-emit/format.ts';",
      '',
      '/** Each format is loaded when it is used. */',
      'export const formats: Readonly<Record<string, () => Promise<Format>>> = {',
      ...formats.map(
        (name) =>
          `  ${JSON.stringify(name)}: async () => (await import('../7-emit/formats/${name}/format.ts')).format,`,
      ),
      '};',
    ].join('\n'),
    'fixes.ts': [
      "import type { FixFor } from '../fix/fix-for.ts';",
      "import type { Code } from './catalogue.ts';",
      '',
      '/** Each fix is loaded when a finding of its code is to be put right. */',
      'export const fixes: { readonly [C in Code]?: () => Promise<FixFor<C>> } = {',
      ...fixes.map(
        (name) => `  ${JSON.stringify(name)}: async () => (await import('../findings/${name}/fix.ts')).fix,`,
      ),
      '};',
    ].join('\n'),
    'exports.ts': [
      "import type { ExportFormat } from '../exports/export-format.ts';",
      '',
      '/** Each export format is loaded when it is asked for. */',
      'export const exportFormats: Readonly<Record<string, () => Promise<ExportFormat>>> = {',
      ...exports.map(
        (name) =>
          `  ${JSON.stringify(name)}: async () => (await import('../exports/${name}/${name}.ts')).format,`,
      ),
      '};',
    ].join('\n'),
    'commands.ts': [
      "import type { CommandModule } from '../cli/command.ts';",
      '',
      '/** Each command is loaded when it is run. */',
      'export const commands: Readonly<Record<string, () => Promise<CommandModule>>> = {',
      ...commands.map(
        (name) =>
          `  ${JSON.stringify(name)}: async () => (await import('../cli/commands/${name}.ts')).command,`,
      ),
      '};',
    ].join('\n'),
  };
}

function sources(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.replaceAll('\\', '/').replace(/\.ts$/, ''))
    .sort();
}

/** Paths of the folders below one that hold a file of this name. */
function holding(folder: string, file: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith(`/${file}`))
    .map((name) => name.slice(0, -file.length - 1))
    .sort();
}

function folders(parent: string): string[] {
  const entries = existsSync(parent) ? readdirSync(parent, { withFileTypes: true }) : [];
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

function identifier(name: string): string {
  return name.replace(/[/-](\w)/g, (_, letter: string) => letter.toUpperCase());
}
