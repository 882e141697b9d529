/**
 * An entity → a digest of what students get of it: another one only when that changes, whatever is edited of
 * what only teachers read.
 */
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import { digestOf } from '../3-bind/digest.ts';
import type { Entity } from '../generated/types.ts';
import { stripForStudents } from '../markdown/for-students.ts';
import type { Located } from '../source/located.ts';
import { publicWorkspace } from './public-workspace.ts';

/** Of several entities of one workspace, which is cut once. */
export function studentDigests(workspace: BoundWorkspace): (subject: Located<Entity>) => string {
  const cut = publicWorkspace(workspace);
  // Texts that fields include hold what is for teachers as well, and so does an adoption.
  const includes = new Map([...workspace.includes].map(([file, text]) => [file, stripForStudents(text)]));
  const adoptions = new Map(
    [...workspace.adoptions].map(([file, adoption]) => {
      const overlay = cut.overlays.get(adoption.overlay.value.id) ?? adoption.overlay;
      return [file, { ...adoption, overlay }] as const;
    }),
  );
  const open: BoundWorkspace = { ...cut, includes, adoptions };
  const values = new Map(cut.documents.map(({ file, value }) => [file, value]));
  return (subject) => digestOf({ ...subject, value: values.get(subject.file) ?? subject.value }, open);
}
