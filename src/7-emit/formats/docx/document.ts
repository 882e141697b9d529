/** A book, a worksheet, a form → a Word document: from the tree of its page, laid out as that is printed. */
import type { Element, Root } from 'hast';
import type { Book } from '../../../6-render/page.ts';
import type { Tools } from '../../format.ts';
import { answerElements } from './answer-elements.ts';
import { blockElements } from './block-elements.ts';
import { blocksXml } from './blocks.ts';
import { Body } from './body.ts';
import { Draft, type Drawing } from './draft.ts';
import { frontElements } from './front-elements.ts';
import { packed } from './package.ts';
import { pageRules } from './page-rules.ts';
import { paperElements } from './paper-elements.ts';
import {
  commentsXml,
  fontTableXml,
  numberingXml,
  part,
  settingsXml,
  sourcesPath,
  sourcesXml,
} from './parts.ts';
import { lookOf } from './reference-look.ts';
import { sectionProperties, textWidth } from './sections.ts';
import { stylesXml } from './styles.ts';
import { textElements } from './text-elements.ts';
import { typographyOf } from './typography.ts';
import { type At, type Handlers, write } from './walk.ts';
import { WrittenTexts } from './written.ts';

/** What every element becomes; those that are not here are read through. */
const handlers: Handlers = {
  ...textElements,
  ...blockElements,
  ...answerElements,
  ...paperElements,
  ...frontElements,
};

export interface WordDocument {
  readonly bytes: Uint8Array;
  /** Drawings that it shows, by path below the output folder. */
  readonly drawings: ReadonlyMap<string, Drawing>;
}

/** `painted` are drawings for programs that know none; in their place stands a frame. */
export function documentOf(
  { whole, pages }: Book,
  tree: Root,
  tools: Tools,
  painted: ReadonlyMap<string, Uint8Array> = new Map(),
): WordDocument {
  const { sheet } = whole;
  const { words } = tools;
  const rules = pageRules(tree);
  const typography = typographyOf(sheet.document);
  const draft = new Draft({
    ...{ rules, tools, painted, written: new WrittenTexts(sheet.sources?.() ?? []) },
    ...{ path: sheet.path, targets: targetsIn(tree), tableSize: typography.table },
    leaves: pages.flatMap((page) => page.sheet.leaf ?? []),
  });
  const rule = rules.rule('');
  const indented = typography.isIndented ? { firstLineCharacters: 200 } : {};
  const body = new Body(rule, (section) => sectionProperties(draft, section));
  const at: At = {
    ...{ draft, story: body, text: {}, paragraph: indented, width: textWidth(rule), page: '' },
    ...{ ids: new Set<string>(), lists: 0, handlers },
  };
  for (const child of tree.children) write(child, at);
  if (body.blocks.length === 0) body.open({});
  const last = body.lastSection();
  const look = lookOf(stylesXml(typography, words), tools.reference);
  const content = part('document', `<w:body>${blocksXml(body.blocks)}${last}</w:body>`);
  const parts = new Map<string, string | Uint8Array>([
    ['document.xml', look.styled(content)],
    ['styles.xml', look.styles],
    ['numbering.xml', numberingXml(draft)],
    ['settings.xml', settingsXml(rule.mirrored, draft.hasPagedContents)],
    ['fontTable.xml', fontTableXml],
    ...(draft.comments.length > 0
      ? [['comments.xml', look.styled(commentsXml(draft.comments))] as const]
      : []),
    ...[...draft.margins].flatMap(([path, content]) => look.margin(path, content)),
    ...draft.media,
  ]);
  for (const name of ['styles', 'numbering', 'settings', 'fontTable', 'comments'])
    if (parts.has(`${name}.xml`)) draft.relate(name, `${name}.xml`);
  const { used } = draft.input.written;
  if (used.size > 0) {
    parts.set(`../${sourcesPath}`, sourcesXml(used));
    draft.relate('customXml', `../${sourcesPath}`);
  }
  const isShared = !/^(?:student|teacher)\//.test(sheet.path);
  const bytes = packed(parts, draft.relationships, {
    title: sheet.title,
    subject: isShared ? '' : words.label(`edition.${sheet.edition}`),
    creator: tools.organization ?? '',
    language: words.language,
    keywords: [sheet.programme, sheet.course, sheet.path].filter((one) => one !== undefined),
  });
  return { bytes, drawings: draft.drawings };
}

/** Ids that links inside the document lead to. */
function targetsIn(tree: Root): Set<string> {
  const targets = new Set<string>();
  const look = (node: Root | Element): void => {
    for (const child of node.children) {
      if (child.type !== 'element') continue;
      const address = child.tagName === 'a' ? String(child.properties.href ?? '') : '';
      if (address.startsWith('#')) targets.add(address.slice(1));
      look(child);
    }
  };
  look(tree);
  return targets;
}
