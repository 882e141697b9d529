/** Every text that authors wrote, Markdown in files of its own included, each with its place. */

import { type SomeTypes, type Visitor, walk } from '../language/walk.ts';
import { joinPath } from '../paths/join-path.ts';
import type { Path, Where } from '../source/place.ts';
import type { BoundWorkspace } from './bound-workspace.ts';

export interface AuthoredText {
  readonly text: string;
  readonly markdown: boolean;
  /** Of a plain text: whether gaps may stand in it. */
  readonly gaps?: boolean;
  /** Markdown within a line, which opens no blocks; `markdown` is false then. */
  readonly line?: boolean;
  /** Only teachers get to see it. */
  readonly teacher?: boolean;
  readonly file: string;
  /** Name of the object type of the document that it stands in, or that includes it. */
  readonly entity: string;
  /** Of the field; undefined where the text is a file of its own. */
  readonly path: Path | undefined;
}

type Document = BoundWorkspace['documents'][number];

export interface DocumentVisitor {
  /** Called before what is inside the object. */
  object?(type: string, value: Readonly<Record<string, unknown>>, path: Path, document: Document): void;
  /** Of which types `object` is called, `Include` among them; left out = of all. */
  readonly types?: SomeTypes;
  text(text: AuthoredText, document: Document): void;
}

const includeType: ReadonlySet<string> = new Set(['Include']);

/** There are many texts, and nearly all are in order: they are looked at in passing, not collected. */
export function walkDocuments(
  { documents, includes }: Pick<BoundWorkspace, 'documents' | 'includes'>,
  visitor: DocumentVisitor,
): void {
  const walkDocument = documentWalk(includes);
  for (const document of documents) walkDocument(document, visitor);
}

/** Walks over one document after another. */
export function documentWalk(
  includes: BoundWorkspace['includes'],
): (document: Document, visitor: DocumentVisitor) => void {
  const included = new Set<string>();
  return (document, visitor) => {
    const { file, type, value } = document;
    const asksForObjects = visitor.object !== undefined || includes.size > 0;
    const onObject: Visitor['object'] = (name, object, path, teacher) => {
      visitor.object?.(name, object, path, document);
      const target = name === 'Include' ? joinPath(file, String(object.file)) : undefined;
      const text = target === undefined ? undefined : includes.get(target);
      // A file that two fields include is still one text.
      if (target === undefined || text === undefined || included.has(target)) return;
      included.add(target);
      visitor.text({ text, markdown: true, teacher, file: target, entity: type, path: undefined }, document);
    };
    const types = visitor.types ?? (visitor.object ? undefined : includeType);
    walk(value, type, [], {
      ...(asksForObjects ? { object: onObject } : {}),
      ...(types ? { types } : {}),
      text: (text, path, { markdown, gaps, line, teacher }) =>
        visitor.text({ text, markdown, gaps, line, teacher, file, entity: type, path }, document),
    });
  };
}

/** Where a stretch of a text stands; `line` from 0. */
export function whereIn(
  { file, path }: Pick<AuthoredText, 'file' | 'path'>,
  line: number,
  start: number,
  end: number,
): Where {
  return path ? { file, path, line } : { file, start, end };
}

/** Where a stretch of a text stands, its line counted. */
export function whereOf(authored: AuthoredText, start: number, end: number): Where {
  return whereIn(authored, authored.text.slice(0, start).split('\n').length - 1, start, end);
}
