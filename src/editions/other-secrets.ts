/**
 * A workspace → the same with other words wherever only teachers may read, and nothing else changed. What is
 * made for students of the one and of the other differs only where it depends on what they must not know.
 */
import type { ValidDocument } from '../2-validate/validate.ts';
import { bind } from '../3-bind/bind.ts';
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import type { Entity } from '../generated/types.ts';
import { type AudienceText, eachText } from './each-text.ts';
import { partsOf } from './markdown-parts.ts';
import { otherWords } from './other-words.ts';

export type SecretText = Pick<AudienceText, 'file' | 'path' | 'field'>;

/** `isMeant` limits it to some texts. */
export function withOtherSecrets(
  workspace: BoundWorkspace,
  isMeant: (text: SecretText) => boolean = () => true,
): BoundWorkspace {
  const changes = new Map<string, Replacement>();
  const includes = new Map(workspace.includes);
  const read = new Set<string>();
  eachText(workspace, (text) => {
    if (text.path === undefined && text.audience === 'students') read.add(text.file);
  });
  eachText(workspace, (text) => {
    const { is, file, path, audience } = text;
    if (is === 'neither' || audience === 'nobody' || !isMeant(text)) return;
    const other = (written: string): string =>
      audience === 'teachers' ? otherWords(written) : withOtherHidden(written);
    if (path) {
      if (audience === 'teachers' || text.markdown) changes.set(keyOf(file, path, is), other);
    } else if (audience === 'teachers' && !read.has(file)) includes.set(file, otherWords(text.text));
    else includes.set(file, withOtherHidden(text.text));
  });
  const named = workspace.overlays.size > 0;
  const documents = workspace.documents.flatMap((document) =>
    workspace.adoptions.has(document.file) ? [] : [withReplacements(document, changes, named)],
  );
  const bound = bind({ config: workspace.config, documents, refused: workspace.refused, includes });
  return { ...bound.workspace, media: workspace.media };
}

type Replacement = (written: string) => string;

/** The same text with other words where only teachers read them. */
function withOtherHidden(text: string): string {
  return partsOf(text)
    .map((part) =>
      part.hidden
        ? part.text.replace(/^(:+[^\s[{]*)([\s\S]*)$/, (_, name, inside) => name + otherWords(inside))
        : part.text,
    )
    .join('');
}

function keyOf(file: string, path: readonly (string | number)[], is: 'value' | 'key'): string {
  return `${is} ${file} ${JSON.stringify(path)}`;
}

/** An adoption names questions by their ids, so there these stay. */
function withReplacements(
  document: ValidDocument,
  changes: ReadonlyMap<string, Replacement>,
  keepIds: boolean,
): ValidDocument {
  const rebuilt = (value: unknown, path: readonly (string | number)[]): unknown => {
    if (typeof value === 'string' || typeof value === 'number') {
      if (keepIds && path.at(-1) === 'id') return value;
      const replace = changes.get(keyOf(document.file, path, 'value'));
      if (!replace) return value;
      return typeof value === 'string' ? replace(value) : Number(replace(String(value)));
    }
    if (Array.isArray(value)) return value.map((item: unknown, index) => rebuilt(item, [...path, index]));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => {
        const replace = changes.get(keyOf(document.file, [...path, key], 'key'));
        const other = key.startsWith('x-')
          ? `x-${replace?.(key.slice(2)) ?? key.slice(2)}`
          : (replace?.(key) ?? key);
        return [other, rebuilt(item, [...path, key])];
      }),
    );
  };
  return { ...document, value: rebuilt(document.value, []) as Entity };
}
