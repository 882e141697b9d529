/**
 * The styles of a document, by the names under which Word knows its own: `heading 1` is 标题 1 in a Chinese
 * Word, `Normal` is 正文.
 */
import type { Words } from '../../../model/words.ts';
import { attribute, declaration } from '../xlsx/xml.ts';
import {
  type FontName,
  fontProperties,
  type ParagraphLook,
  paragraphProperties,
  type TextLook,
  textProperties,
} from './looks.ts';
import { twipsOfPoints } from './measures.ts';

export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** What differs between kinds of documents. */
export interface Typography {
  readonly body: FontName;
  /** Points. */
  readonly size: number;
  readonly line: number;
  readonly table: number;
  readonly tableLine: number;
  readonly title: Heading;
  /** 标题 1 and the next; deeper ones are as the last. */
  readonly headings: readonly Heading[];
  readonly isExact?: boolean;
  /** Running text begins with two empty characters. */
  readonly isIndented?: boolean;
}

export interface Heading {
  readonly font: FontName;
  readonly size: number;
  readonly bold?: boolean;
  readonly before: number;
  readonly after: number;
  readonly align?: 'center';
  readonly indented?: boolean;
}

interface Style {
  readonly id: string;
  readonly name: string;
  readonly based?: string;
  readonly next?: string;
  readonly paragraph?: ParagraphLook;
  readonly text?: TextLook;
  /** Shown among the styles to choose from. */
  readonly isQuick?: boolean;
}

const deepest = 6;

export function stylesXml(typography: Typography, words: Words): string {
  const { body, size, line, table, tableLine, title, headings, isExact = false } = typography;
  const heading = (level: number): Heading => headings[Math.min(level, headings.length) - 1] ?? title;
  const paragraph = ({ before, after, align, indented }: Heading): ParagraphLook => ({
    keepNext: true,
    keepLines: true,
    before: twipsOfPoints(before),
    after: twipsOfPoints(after),
    ...(align ? { align } : {}),
    ...(indented ? { firstLineCharacters: 200 } : {}),
  });
  const bold = (of: Heading): TextLook => (of.bold ? { bold: true } : {});
  const small: ParagraphLook = { before: 0, after: 0, line: twipsOfPoints(tableLine) };
  const styles: Style[] = [
    {
      ...{ id: 'Title', name: 'Title', based: 'Normal', next: 'Normal', isQuick: true },
      paragraph: { ...paragraph(title), line: twipsOfPoints(title.size * 1.4) },
      text: { font: title.font, ...bold(title), points: title.size },
    },
    ...Array.from({ length: deepest }, (_, index): Style => {
      const level = heading(index + 1);
      return {
        ...{ id: `Heading${index + 1}`, name: `heading ${index + 1}`, based: 'Normal', next: 'Normal' },
        isQuick: true,
        paragraph: { ...paragraph(level), line: twipsOfPoints(level.size * 1.4), outline: index },
        text: { font: level.font, ...bold(level), points: level.size },
      };
    }),
    {
      id: 'Cell',
      name: '表格文字',
      based: 'Normal',
      paragraph: small,
      text: { points: table },
      isQuick: true,
    },
    {
      ...{ id: 'CellHead', name: '表头', based: 'Cell', isQuick: true },
      paragraph: {},
      text: { font: 'hei', points: table },
    },
    {
      ...{ id: 'Caption', name: 'caption', based: 'Normal', next: 'Normal', isQuick: true },
      paragraph: { keepNext: true, before: 80, after: 60 },
      text: { font: 'hei', points: Math.min(size, 12) },
    },
    {
      ...{ id: 'Label', name: '栏目', based: 'Normal', isQuick: true },
      paragraph: { keepNext: true, after: 20, line: twipsOfPoints(tableLine) },
      text: { font: 'hei', points: 9.5 },
    },
    {
      ...{ id: 'Eyebrow', name: '眉题', based: 'Normal', isQuick: true },
      paragraph: { keepNext: true, before: 0, after: 20, line: twipsOfPoints(tableLine) },
      text: { font: 'hei', points: 9.5 },
    },
    {
      ...{ id: 'Facts', name: '说明行', based: 'Normal', isQuick: true },
      paragraph: { before: 0, after: 80, line: twipsOfPoints(tableLine) },
      text: { points: 9.5 },
    },
    {
      ...{ id: 'Contents', name: '目录项', based: 'Normal', isQuick: true },
      paragraph: { before: 0, after: 0 },
      text: { points: Math.min(size, 14) },
    },
    {
      ...{ id: 'ItemHead', name: '题号', based: 'Normal', next: 'Normal', isQuick: true },
      paragraph: { keepNext: true, before: 260, after: 60, line: twipsOfPoints(tableLine) },
      text: { font: 'hei', points: Math.min(size, 10.5) },
    },
    {
      ...{ id: 'StageBar', name: '学习环节', based: 'Heading1', next: 'Normal', isQuick: true },
      paragraph: { keepNext: true, before: 300, after: 120 },
    },
    {
      ...{ id: 'AnswerLine', name: '答题线', based: 'Normal', isQuick: true },
      paragraph: { ruled: true, before: 0, after: 0, line: 482, exactLine: true },
    },
    {
      ...{ id: 'LeafNumber', name: '活页编号', based: 'Normal', isQuick: true },
      paragraph: { before: 0, after: 0, align: 'right' },
      text: { font: 'hei', points: 9.5, boxed: true },
    },
    {
      ...{ id: 'Code', name: '代码', based: 'Normal', isQuick: true },
      paragraph: { before: 60, after: 60, line: twipsOfPoints(tableLine) },
      text: { font: 'mono', points: 9 },
    },
    {
      id: 'Header',
      name: 'header',
      based: 'Normal',
      paragraph: { before: 0, after: 0, line: 0 },
      text: { points: 8.5 },
    },
    {
      id: 'Footer',
      name: 'footer',
      based: 'Normal',
      paragraph: { before: 0, after: 0, line: 0 },
      text: { points: 8.5 },
    },
    { id: 'CommentText', name: 'annotation text', based: 'Normal', paragraph: { after: 0, line: 0 } },
  ];
  const language = `<w:lang w:val="en-US" w:eastAsia="${words.language === 'en' ? 'en-US' : 'zh-CN'}"/>`;
  const normal = paragraphProperties({
    after: isExact ? 0 : twipsOfPoints(size * 0.8),
    line: twipsOfPoints(line),
    exactLine: isExact,
  });
  return [
    `${declaration}<w:styles xmlns:w="${wordNamespace}"><w:docDefaults><w:rPrDefault><w:rPr>`,
    `${fontProperties(body)}${textProperties({ points: size })}${language}`,
    '</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>',
    `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>${normal}</w:style>`,
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>',
    ...styles.map(styleXml),
    '</w:styles>',
  ].join('');
}

function styleXml({ id, name, based, next, paragraph = {}, text = {}, isQuick }: Style): string {
  const properties = textProperties(text);
  return [
    `<w:style w:type="paragraph"${/^[a-zA-Z]/.test(name) ? '' : ' w:customStyle="1"'} w:styleId="${id}">`,
    `<w:name w:val="${attribute(name)}"/>`,
    based ? `<w:basedOn w:val="${based}"/>` : '',
    next ? `<w:next w:val="${next}"/>` : '',
    isQuick ? '<w:qFormat/>' : '',
    paragraphProperties(paragraph),
    properties && `<w:rPr>${properties}</w:rPr>`,
    '</w:style>',
  ].join('');
}
