/**
 * The reference manual: the documentation, every field of the language and every code of the compiler; made
 * only when it is asked for.
 */

import { schemas } from '../../generated/schemas.ts';
import { objectTypes } from '../../language/editor/object-types.ts';
import { lookup, wordTable } from '../../language/language-tables.ts';
import type { Words } from '../../model/words.ts';
import type { Document, DocumentContext, SheetOf } from '../sheet.ts';
import type { Crumb } from '../views/leaf-page.ts';
import { codesPath } from './code-pages.ts';
import { type CodeView, codesByArea, codeView } from './reference-codes.ts';
import { type FieldsView, fieldsView } from './reference-fields.ts';
import { type GuideView, guidesIn, guideView } from './reference-guide.ts';
import { type WritingPart, writingParts } from './reference-writing.ts';

export interface Views {
  /**
   * Contents of the reference manual.
   * @zh 参考手册的目录
   */
  readonly 'reference-index': {
    readonly guides: readonly { readonly title: string; readonly path: string }[];
    readonly writing: { readonly title: string; readonly path: string };
    readonly files: readonly { readonly title: string; readonly path: string; readonly count: number }[];
    readonly areas: readonly { readonly area: string; readonly path: string; readonly count: number }[];
  };
  /**
   * How to write what stands in fields.
   * @zh 字段里的文字怎么写
   */
  readonly 'reference-writing': {
    readonly title: string;
    readonly crumbs: readonly Crumb[];
    readonly parts: readonly WritingPart[];
  };
  /**
   * A page of the documentation.
   * @zh 文档的一页
   */
  readonly 'reference-guide': GuideView & { readonly crumbs: readonly Crumb[] };
  /**
   * The fields of one kind of file.
   * @zh 一种文件的全部字段
   */
  readonly 'reference-fields': {
    readonly title: string;
    readonly crumbs: readonly Crumb[];
    readonly types: FieldsView;
  };
  /**
   * The codes of one area of findings.
   * @zh 一类检查结果的全部代码
   */
  readonly 'reference-codes': {
    readonly title: string;
    readonly crumbs: readonly Crumb[];
    readonly writing: string;
    readonly codes: readonly CodeView[];
  };
}

export const document: Document = {
  parts: () => [{ edition: 'student', of: '' }],
  sheets,
  onlyWhenAsked: true,
};

function* sheets({ words }: DocumentContext): Iterable<SheetOf<Views>> {
  const common = { document: 'reference', edition: 'student' } as const;
  const types = objectTypes(schemas);
  const files = [...Object.keys(wordTable('EntityKind').zh), 'workspace', 'entity'];
  const pages = new Map(types.map(({ name, file }) => [name, fieldsPath(file)]));
  const areas = codesByArea();
  const title = words.label('reference.title');
  const crumbs = (page: string): Crumb[] => [
    { title, path: 'reference/index' },
    { title: page, path: undefined },
  ];
  const count = (file: string) =>
    types.filter((type) => type.file === file).flatMap(({ fields }) => fields).length;
  const guides = guidesIn(words.language);
  const index = {
    guides: guides.map(({ title, path }) => ({ title, path })),
    writing: { title: words.label('reference.writing'), path: writingPath },
    files: files.map((file) => ({
      title: fileTitle(file, words),
      path: fieldsPath(file),
      count: count(file),
    })),
    areas: [...areas].map(([area, codes]) => ({ area, path: codesPath(area), count: codes.length })),
  };
  yield { ...common, path: 'reference/index', title, template: 'reference-index', view: index };
  for (const guide of guides)
    yield {
      ...common,
      path: guide.path,
      title: `${guide.title} · ${title}`,
      template: 'reference-guide',
      view: { ...guideView(guide), crumbs: crumbs(guide.title) },
    };
  const notation = {
    title: index.writing.title,
    crumbs: crumbs(index.writing.title),
    parts: writingParts(words),
  };
  yield {
    ...common,
    path: writingPath,
    title: `${notation.title} · ${title}`,
    template: 'reference-writing',
    view: notation,
  };
  for (const file of files) {
    const page = fileTitle(file, words);
    const view = {
      title: page,
      crumbs: crumbs(page),
      types: fieldsView(
        types.filter((type) => type.file === file),
        pages,
        words,
      ),
    };
    yield {
      ...common,
      path: fieldsPath(file),
      title: `${page} · ${title}`,
      template: 'reference-fields',
      view,
    };
  }
  for (const [area, codes] of areas) {
    const page = words.label('reference.code-title', { area });
    const writing = area === 'md' ? writingPath : '';
    const view = {
      title: page,
      crumbs: crumbs(page),
      writing,
      codes: codes.map((code) => codeView(code, words)),
    };
    yield {
      ...common,
      path: codesPath(area),
      title: `${page} · ${title}`,
      template: 'reference-codes',
      view,
    };
  }
}

const writingPath = 'reference/writing';

function fieldsPath(file: string): string {
  return `reference/fields-${file}`;
}

function fileTitle(file: string, words: Words): string {
  const chinese = lookup(wordTable('EntityKind').zh, file);
  if (chinese === undefined) return words.label(`reference.page.${file}`);
  return words.language === 'en' ? `${file} (${chinese})` : `${chinese}（${file}）`;
}
