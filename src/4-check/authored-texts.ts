/** Every text that authors wrote, Markdown in files of its own included, each with its place. */
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import { walk } from '../3-bind/walk.ts';
import type { Path, Where } from '../diagnostics/diagnostic.ts';
import { joinPath } from '../model/join-path.ts';

export interface AuthoredText {
  readonly text: string;
  readonly markdown: boolean;
  /** Of the field; for a text in a file of its own, the field that includes it. */
  readonly path: Path;
  readonly file: string;
  /** Where a stretch of it stands, `line` from 0. */
  where(line: number, start: number, end: number): Where;
}

export function authoredTexts(workspace: BoundWorkspace): readonly AuthoredText[] {
  const texts: AuthoredText[] = [];
  const included = new Set<string>();
  for (const { file, type, value } of workspace.documents) {
    walk(value, type, [], {
      object(name, object, path) {
        const target = name === 'Include' ? joinPath(file, String(object.file)) : undefined;
        const text = target === undefined ? undefined : workspace.includes.get(target);
        // A file that two fields include is still one text.
        if (target === undefined || text === undefined || included.has(target)) return;
        included.add(target);
        texts.push({ text, markdown: true, path, file, where: (_, start, end) => ({ file: target, start, end }) });
      },
      text(text, path, markdown) {
        texts.push({ text, markdown, path, file, where: (line) => ({ file, path, line }) });
      },
    });
  }
  return texts;
}
