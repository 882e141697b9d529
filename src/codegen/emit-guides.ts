/** The pages of `docs/` → blocks of text that the reference manual prints, so that it can be read offline. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PhrasingContent, Root, RootContent, TableCell } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfmTable } from 'micromark-extension-gfm-table';
import { type Line, lineOf, type Run } from '../6-render/reference/line.ts';
import type { Guide, GuideBlock } from '../6-render/reference/reference-guide.ts';
import type { Language } from '../values/language.ts';

/** `README.md` of `docs/` lists them; notation has a page of its own in the manual. */
const names = [
  'tutorial',
  'teacher',
  'course-leader',
  'academic-office',
  'year',
  'adoption',
  'leaves',
  'crosswalk',
  'theme',
  'ci',
  'scale',
  'commands',
  'api',
] as const;

const pathOf = (name: string): string =>
  name === 'notation' ? 'reference/writing' : `reference/guide-${name}`;

export function emitGuides(docs: string): string {
  const known = new Set<string>([...names, 'README', 'notation']);
  for (const file of readdirSync(docs)) {
    const [, name] = /^([^.]+)(?:\.en)?\.md$/.exec(file) ?? [];
    if (name !== undefined && !known.has(name)) throw new Error(`the manual has no place for docs/${file}`);
  }
  const texts = (['zh-CN', 'en'] as const).map(
    (language) => `  ${JSON.stringify(language)}: ${JSON.stringify(JSON.stringify(guides(docs, language)))},`,
  );
  return [
    "import type { Language } from '../values/language.ts';",
    `/** JSON, which is read where a manual is made. */\nexport const guides: Readonly<Record<Language, string>> = {\n${texts.join('\n')}\n};`,
  ].join('\n\n');
}

function guides(docs: string, language: Language): Guide[] {
  return names.map((name) => {
    const file = `${name}${language === 'en' ? '.en' : ''}.md`;
    const text = readFileSync(join(docs, file), 'utf8');
    const tree = fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: gfmFromMarkdown() });
    return { path: pathOf(name), title: titleOf(tree), blocks: tree.children.flatMap(blockOf) };
  });
}

function titleOf({ children: [first] }: Root): string {
  if (first?.type !== 'heading' || first.depth !== 1)
    throw new Error('a page of docs/ begins with its title');
  return textOf(runsOf(first.children));
}

const textOf = (line: Line): string => line.map(({ text, space }) => `${text}${space ? ' ' : ''}`).join('');

/** The title is printed by the page; so are the ways to other pages, which stand in the line below it. */
function blockOf(node: RootContent, index: number): GuideBlock[] {
  if (index < 2 || node.type === 'html') return [];
  switch (node.type) {
    case 'heading':
      return [{ heading: textOf(runsOf(node.children)) }];
    case 'paragraph':
      return [{ paragraph: runsOf(node.children) }];
    case 'list':
      return [
        {
          list: node.children.map(({ children }) =>
            children.flatMap((child) => (child.type === 'paragraph' ? runsOf(child.children) : [])),
          ),
        },
      ];
    case 'code':
      return [...fileOf(node.meta), { code: node.value }];
    case 'table': {
      const [head = [], ...rows] = node.children.map((row) => row.children.map(cellOf));
      return [{ table: { head, rows } }];
    }
    default:
      throw new Error(`docs/ has a ${node.type}, which the manual cannot print`);
  }
}

/** The name of a file stands above what is in it. */
const fileOf = (name: string | null | undefined): GuideBlock[] =>
  name ? [{ paragraph: [{ text: name, isCode: true }] }] : [];

/** In a cell a bar ends the cell, within marks of code, too. */
const cellOf = ({ children }: TableCell): Line =>
  runsOf(children).map(({ isCode, ...run }) =>
    isCode && !run.text.includes('|') ? { ...run, isCode } : run,
  );

function runsOf(nodes: readonly PhrasingContent[]): Line {
  return lineOf(nodes.map(pieceOf));
}

function pieceOf(node: PhrasingContent): Run {
  if (node.type === 'text') return { text: node.value.replaceAll('\n', ' ') };
  if (node.type === 'inlineCode') return { text: node.value, isCode: true };
  if (node.type === 'strong') return { text: textOf(runsOf(node.children)), strong: true };
  if (node.type === 'link') return { text: textOf(runsOf(node.children)), ...targetOf(node.url) };
  throw new Error(`docs/ has ${node.type} in a line, which the manual cannot print`);
}

/** What is not in the manual is named without a link. */
function targetOf(url: string): Pick<Run, 'path' | 'url'> {
  if (/^https?:/.test(url)) return { url };
  const [, name = ''] = /^([\w-]+?)(?:\.en)?\.md$/.exec(url) ?? [];
  const isThere = name === 'notation' || (names as readonly string[]).includes(name);
  return isThere ? { path: pathOf(name) } : {};
}
