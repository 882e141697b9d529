/** The Markdown of a question's fields, also where it stands in a file of its own. */
import type { BoundWorkspace } from '../../3-bind/bound-workspace.ts';
import type { WorksheetItem } from '../../generated/types.ts';
import { joinPath } from '../../paths/join-path.ts';
import type { Located } from '../../source/located.ts';

/** Where the text of a file can be found; what is not in a file of its own is read without it. */
export interface Included {
  readonly workspace: Pick<BoundWorkspace, 'includes'>;
}

export function itemText(
  item: Located<WorksheetItem>,
  key: 'prompt' | 'answer' | 'rubric',
  context: Included,
): string {
  const value = item.value[key];
  if (typeof value === 'string' || value === undefined) return value ?? '';
  const path = joinPath(item.file, value.file);
  return (path === undefined ? undefined : context.workspace.includes.get(path)) ?? '';
}

/** Prompt and table in the order in which they are printed. */
export function askedTexts(item: Located<WorksheetItem>, context: Included): string[] {
  const { options = [], columns = [], rows } = item.value;
  return [itemText(item, 'prompt', context), ...options, ...columns, ...(Array.isArray(rows) ? rows : [])];
}
