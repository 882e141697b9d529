/** Every text that authors wrote, Markdown in files of its own included, each with its place. */

import type { Path, Where } from '../diagnostics/diagnostic.ts';
import { joinPath } from '../model/join-path.ts';
import type { BoundWorkspace } from './bound-workspace.ts';
import { walk } from './walk.ts';

export interface AuthoredText {
  readonly text: string;
  readonly markdown: boolean;
  readonly file: string;
  /** Of the field; undefined where the text is a file of its own. */
  readonly path: Path | undefined;
}

/** There are many, and nearly all are in order: they are looked at in passing, not collected. */
export function eachAuthoredText(workspace: Pick<BoundWorkspace, 'documents' | 'includes'>, visit: (text: AuthoredText) => void): void {
  const included = new Set<string>();
  for (const { file, type, value } of workspace.documents) {
    walk(value, type, [], {
      object(name, object) {
        const target = name === 'Include' ? joinPath(file, String(object.file)) : undefined;
        const text = target === undefined ? undefined : workspace.includes.get(target);
        // A file that two fields include is still one text.
        if (target === undefined || text === undefined || included.has(target)) return;
        included.add(target);
        visit({ text, markdown: true, file: target, path: undefined });
      },
      text: (text, path, markdown) => visit({ text, markdown, file, path }),
    });
  }
}

/** Where a stretch of a text stands; `line` from 0. */
export function whereIn({ file, path }: AuthoredText, line: number, start: number, end: number): Where {
  return path ? { file, path, line } : { file, start, end };
}
