/** A sheet → what its template is given: the fields of the view, and what every page knows of itself. */

import type { Edition } from '../model/edition.ts';
import type { Words } from '../model/words.ts';
import { relativeLink } from '../paths/relative-link.ts';
import type { Sheet } from './sheet.ts';
import type { UsedMedia } from './used-media.ts';

/** The file that names the logo. */
const configName = 'ccstd.yaml';

export interface PageFacts {
  /**
   * Title of the page.
   * @zh 页面的标题
   */
  readonly title: string;
  /**
   * Language of the documents.
   * @zh 文档的语言
   */
  readonly language: Words['language'];
  /**
   * Documents that all may see count as student.
   * @zh 版本；人人可看的文档算学生版
   */
  readonly edition: Edition;
  /**
   * The page belongs to the teacher edition.
   * @zh 是教师版
   */
  readonly isTeacher: boolean;
  /**
   * Name of the document, as in `ccstd build <document>`.
   * @zh 文档的名称，与 ccstd build 所用的相同
   */
  readonly document: string;
  /**
   * Handed out by itself: styles are inside, there are no scripts.
   * @zh 单独发放的文件：样式写在文件里，没有脚本
   */
  readonly standalone: boolean;
  /**
   * Belongs to no edition's folder.
   * @zh 不属于哪个版本的文件夹
   */
  readonly shared: boolean;
  /**
   * The entrance of everything is in the output folder.
   * @zh 输出文件夹里有总入口
   */
  readonly entrance: boolean;
  /**
   * Address of the built-in style.
   * @zh 自带样式的地址
   * @format uri-reference
   */
  readonly style: string;
  /**
   * Address of the colours for dark screens.
   * @zh 深色屏幕所用颜色的地址
   * @format uri-reference
   */
  readonly darkStyle: string;
  /**
   * Address of what changes on paper.
   * @zh 打印样式的地址
   * @format uri-reference
   */
  readonly printStyle: string;
  /**
   * Address of the built-in script.
   * @zh 自带脚本的地址
   * @format uri-reference
   */
  readonly script: string;
  /**
   * Address of the theme's own style, where it has one.
   * @zh 主题自己的样式 theme.css 的地址；没有就不写
   * @format uri-reference
   */
  readonly themeStyle: string | undefined;
  /**
   * Address of the theme's own colours for dark screens, where it has them.
   * @zh 主题自己的深色 theme-dark.css 的地址；没有就不写
   * @format uri-reference
   */
  readonly themeDarkStyle: string | undefined;
  /**
   * Address of the theme's own script, where it has one.
   * @zh 主题自己的脚本 theme.js 的地址；没有就不写
   * @format uri-reference
   */
  readonly themeScript: string | undefined;
  /**
   * Name of the school or other organization.
   * @zh 单位全称
   */
  readonly organization: string | undefined;
  /**
   * Address of its logo.
   * @zh 单位标志的地址
   * @format uri-reference
   */
  readonly logo: string | undefined;
  /**
   * The same facts as files for spreadsheets, as far as this build makes them.
   * @zh 同样内容的表格文件，本次生成了哪些就有哪些
   */
  readonly downloads: readonly Download[];
}

interface Download {
  readonly title: string;
  /**
   * From this page.
   * @zh 从本页算起的地址
   * @format uri-reference
   */
  readonly address: string;
}

/** Names of formats. */
export interface TableFormats {
  readonly table: readonly string[];
  readonly workbook: readonly string[];
}

const noFormats: TableFormats = { table: [], workbook: [] };

export type Medium = 'html' | 'md';

export interface RendererInput {
  /** Built-in ones, or a school's own in their place: path below `templates/` → text. */
  readonly templates: ReadonlyMap<string, string>;
  readonly words: Words;
  /** Whose name and logo stand on covers; the logo is a path from the workspace root. */
  readonly organization?: { readonly name: string; readonly logo?: string } | undefined;
  /** False in a build of a part that leaves no entrance of everything there. */
  readonly entrance?: boolean;
  /** In which the build makes files for spreadsheets; none if left out. */
  readonly ofTables?: TableFormats;
  /** What authors name in their files, as files of the output; undefined when it must not be shown. */
  readonly media: Pick<UsedMedia, 'picture' | 'attachment' | 'qr'>;
}

/** What pages load when a theme has it. */
export const themeAssets = { style: 'theme.css', darkStyle: 'theme-dark.css', script: 'theme.js' } as const;

/** The fields of the view, and `page`. */
export interface TemplateData {
  readonly [field: string]: unknown;
  readonly page: PageFacts;
}

export function templateData(sheet: Sheet, input: RendererInput): TemplateData {
  return { ...sheet.view, page: pageFacts(sheet, input) };
}

function pageFacts(
  sheet: Sheet,
  { words, templates, organization, media, entrance = true, ofTables = noFormats }: RendererInput,
): PageFacts {
  const base = editionFolder(sheet);
  const link = (path: string) => relativeLink(sheet.path, path, 'asset');
  const ifPresent = (name: string) =>
    templates.has(`assets/${name}`) ? link(`${base}assets/${name}`) : undefined;
  const logo =
    organization?.logo === undefined
      ? undefined
      : media.picture(configName, organization.logo, sheet.edition);
  return {
    title: sheet.title,
    language: words.language,
    edition: sheet.edition,
    isTeacher: sheet.edition === 'teacher',
    document: sheet.document,
    standalone: sheet.standalone === true,
    shared: base === '',
    entrance,
    style: link(`${base}assets/ccstd.css`),
    darkStyle: link(`${base}assets/dark.css`),
    printStyle: link(`${base}assets/print.css`),
    script: link(`${base}assets/ccstd.js`),
    themeStyle: ifPresent(themeAssets.style),
    themeDarkStyle: ifPresent(themeAssets.darkStyle),
    themeScript: ifPresent(themeAssets.script),
    organization: organization?.name,
    logo: logo && link(logo.path),
    downloads: downloads(sheet, ofTables, words),
  };
}

/** Its own, then those without a page. */
function downloads(sheet: Sheet, { table, workbook }: TableFormats, words: Words): Download[] {
  const file = (path: string, format: string): string =>
    relativeLink(sheet.path, `${path}.${format}`, 'asset');
  const own = [...(sheet.table ? table : []), ...(sheet.table || sheet.workbook ? workbook : [])];
  const others = (sheet.workbooks ?? []).flatMap(({ title, path }) =>
    workbook.map((format) => ({
      title: title + words.label('in-brackets', { text: format.toUpperCase() }),
      address: file(path, format),
    })),
  );
  return [
    ...own.map((format) => ({ title: format.toUpperCase(), address: file(sheet.path, format) })),
    ...others,
  ];
}

/**
 * Where the styles of a page are: beside the pages of its edition, so that a folder can be given away alone.
 */
export function editionFolder({ path, edition }: Sheet): string {
  return path.startsWith('student/') || path.startsWith('teacher/') ? `${edition}/` : '';
}
