/**
 * Lines to type, in README, the documentation and help: a command prompt of Windows, PowerShell and any other
 * shell read each of them alike, since none has a sign that one of them takes for something of its own.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../src/generated/commands.ts';

const root = join(import.meta.dirname, '..');
const pages = [
  'README.md',
  '.github/CONTRIBUTING.md',
  'editors/vscode/README.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/**
 * Only those of a command and its words, with text in double quotes. To `cmd` a `#` begins no comment and `'` is
 * no quote, `^` `%` `&` `|` are signs; to PowerShell also `$` `;` `@` `{` `(` and the back quote, and what stands
 * behind a comma is a word of its own.
 */
function isPlain(line: string): boolean {
  const words = line.replace(/"[^"$`%!\\&|<>^]*"/g, '');
  return !/[&|<>^%!'"#$`;,@{}()*?~]/.test(words) && !/(?:^| )[\\=]/.test(words);
}

/** Lines that begin with a program, in blocks of a shell and behind the `$ ` of a console. */
function linesToType(markdown: string): string[] {
  const blocks = [...markdown.matchAll(/^( *)```(\w+)[^\n]*\n([\s\S]*?)^\1```$/gm)];
  return blocks.flatMap(([, , kind = '', body = '']) => {
    const lines = body.split('\n').map((line) => line.trim());
    if (/^(?:sh|bash|shell|cmd|powershell)$/.test(kind)) return lines.filter((line) => line !== '');
    return lines.filter((line) => line.startsWith('$ ')).map((line) => line.slice(2));
  });
}

describe('lines to type', () => {
  it('are there to be looked at, and what a shell reads otherwise would be seen', () => {
    expect(
      pages.flatMap((page) => linesToType(readFileSync(join(root, page), 'utf8'))).length,
    ).toBeGreaterThan(60);
    for (const line of [
      'npm ci && npm test',
      'ccstd check   # 检查',
      "ccstd new course '电工'",
      'ccstd check > report.txt',
      'ccstd build --formats docx,pdf',
      'ccstd build --course $course',
      'cd ~/标准',
      'set A=%B%',
      'ccstd check | more',
    ])
      expect(isPlain(line), line).toBe(false);
    expect(isPlain('ccstd build --formats "docx,pdf" -C ../标准')).toBe(true);
  });

  it.each(pages)('are the same in every shell: %s', (page) => {
    const markdown = readFileSync(join(root, page), 'utf8');
    expect(linesToType(markdown).filter((line) => !isPlain(line))).toEqual([]);
    const spans = [...markdown.matchAll(/(?<!`)`((?:ccstd|npm|npx|git|node) [^`\n]*)`/g)];
    // `<代码>` stands for what a user knows, and `\|` in a table for one word or another.
    const typed = spans.map(([, span = '']) =>
      span.replace(/<[^<>\s]+>|〈[^〉]*〉/g, 'x').replaceAll('\\|', ''),
    );
    expect(typed.filter((line) => !isPlain(line))).toEqual([]);
  });

  it.each(['zh-CN', 'en'] as const)('are the same in every shell: examples of help, %s', async (language) => {
    for (const load of Object.values(commands)) {
      const { texts } = await load();
      const lines = Object.keys(texts[language].examples);
      expect(lines.filter((line) => !isPlain(line))).toEqual([]);
    }
  });
});
