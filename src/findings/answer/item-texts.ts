/** The Markdown of a question's fields, also where it stands in a file of its own. */
import type { BoundWorkspace } from '../../3-bind/bound-workspace.ts';
import type { WorksheetItem } from '../../generated/types.ts';
import { joinPath } from '../../paths/join-path.ts';
import type { Located } from '../../source/located.ts';

export function itemText(
  item: Located<WorksheetItem>,
  key: 'prompt' | 'answer' | 'rubric',
  { includes }: Pick<BoundWorkspace, 'includes'>,
): string {
  const value = item.value[key];
  if (typeof value === 'string' || value === undefined) return value ?? '';
  const path = joinPath(item.file, value.file);
  return (path === undefined ? undefined : includes.get(path)) ?? '';
}

/** Prompt and table in the order in which they are printed. */
export function askedTexts(
  item: Located<WorksheetItem>,
  workspace: Pick<BoundWorkspace, 'includes'>,
): string[] {
  const { options = [], columns = [], rows } = item.value;
  return [itemText(item, 'prompt', workspace), ...options, ...columns, ...(Array.isArray(rows) ? rows : [])];
}
