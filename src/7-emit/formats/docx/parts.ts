/** The smaller parts of a document: numbering, settings, fonts, comments, headers and footers. */
import { attribute, declaration } from '../xlsx/xml.ts';
import type { Comment, Draft, ListKind } from './draft.ts';
import { run } from './runs.ts';
import { wordNamespace } from './styles.ts';

const namespaces = [
  `xmlns:w="${wordNamespace}"`,
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
].join(' ');

/** A part whose outermost element may hold what a body holds. */
export function part(tag: string, content: string): string {
  return `${declaration}<w:${tag} ${namespaces}>${content}</w:${tag}>`;
}

const levels = 9;
const step = 420;
const marks: Readonly<Record<ListKind, (level: number) => readonly [format: string, text: string]>> = {
  bullet: (level) => ['bullet', ['•', '◦', '▪'][level % 3] ?? '•'],
  decimal: (level) => ['decimal', `%${level + 1}.`],
  bracket: (level) => ['decimal', `%${level + 1})`],
};
const kinds = ['bullet', 'decimal', 'bracket'] as const;

export function numberingXml({ lists }: Draft): string {
  const abstract = kinds.map((kind, index) => {
    const each = Array.from({ length: levels }, (_, level) => {
      const [format, text] = marks[kind](level);
      return `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${step * (level + 1)}" w:hanging="${step}"/></w:pPr></w:lvl>`;
    });
    return `<w:abstractNum w:abstractNumId="${index}"><w:multiLevelType w:val="hybridMultilevel"/>${each.join('')}</w:abstractNum>`;
  });
  const used = lists.map(({ kind, start }, index) => {
    const from = Array.from(
      { length: levels },
      (_, level) => `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`,
    );
    const own = kind === 'bullet' ? '' : from.join('');
    return `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${kinds.indexOf(kind)}"/>${own}</w:num>`;
  });
  return part('numbering', [...abstract, ...used].join(''));
}

/**
 * `isMirrored`: the inner margin is wider, on the right of left pages. `updates`: Word asks whether it shall
 * count the pages of the contents when it opens the document.
 */
export function settingsXml(isMirrored: boolean, updates: boolean): string {
  return part(
    'settings',
    [
      '<w:zoom w:percent="100"/>',
      isMirrored ? '<w:mirrorMargins/>' : '',
      '<w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/>',
      updates ? '<w:updateFields w:val="true"/>' : '',
      '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
    ].join(''),
  );
}

/** What stands in for a font that a machine does not have. */
const fonts = [
  ['宋体', 'SimSun', 'roman'],
  ['黑体', 'SimHei', 'swiss'],
  ['楷体', 'KaiTi', 'script'],
  ['仿宋', 'FangSong', 'modern'],
  ['方正小标宋简体', 'FZXiaoBiaoSong-B05S', 'roman'],
] as const;

export const fontTableXml = part(
  'fonts',
  fonts
    .map(
      ([name, alternative, family]) =>
        `<w:font w:name="${name}"><w:altName w:val="${alternative}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
    )
    .join(''),
);

export function commentsXml(comments: readonly Comment[]): string {
  const each = comments.map(({ author, lines }, id) => {
    const paragraphs = lines.map((line, index) => {
      const mark = index === 0 ? '<w:r><w:annotationRef/></w:r>' : '';
      return `<w:p><w:pPr><w:pStyle w:val="CommentText"/></w:pPr>${mark}${run(line)}</w:p>`;
    });
    return `<w:comment w:id="${id}" w:author="${attribute(author)}">${paragraphs.join('')}</w:comment>`;
  });
  return part('comments', each.join(''));
}

export const sourcesPath = 'customXml/item1.xml';

/** For the tags of content controls the places in the sources, which may be longer than a tag. */
export function sourcesXml(places: ReadonlyMap<string, string>): string {
  const each = [...places].map(([tag, path]) => `<text tag="${attribute(tag)}" path="${attribute(path)}"/>`);
  return `${declaration}<sources xmlns="urn:ccstd:sources">${each.join('')}</sources>`;
}
