/** The ledger with other ids: leaves keep their lines, and so their revisions. */
import { pathPart } from '../leaves/leaf-names.ts';
import type { EditionLedger, Ledger, LedgerLine } from '../leaves/ledger.ts';
import { fileName } from '../paths/file-name.ts';
import { compareText } from '../values/compare-text.ts';
import type { NameIndex } from './name-index.ts';
import type { Named } from './namings.ts';
import type { Renaming } from './renaming.ts';

/** Of a leaf, by its steps. */
type NewName = (leaf: string) => string;

export function renameLeaves(ledger: Ledger, rename: NewName): Ledger {
  const ofEdition = ({ leaves, history }: Pick<EditionLedger, 'leaves' | 'history'>) => ({
    leaves: new Map([...leaves].map(([leaf, line]): [string, LedgerLine] => [rename(leaf), line])),
    history: history
      .map((line) => ({ ...line, leaf: rename(line.leaf) }))
      .sort((a, b) => compareText(a.leaf, b.leaf) || a.until - b.until),
  });
  const { releases, students, titles } = ledger;
  return {
    releases,
    ...ofEdition(ledger),
    ...(students ? { students: ofEdition(students) } : {}),
    ...(titles
      ? {
          titles: titles
            .map((one) => ({ ...one, course: rename(one.course) }))
            .sort((a, b) => a.release - b.release || compareText(a.course, b.course)),
        }
      : {}),
  };
}

/** `courses`: their ids, also those of adoptions. */
export function newNames(
  renamings: readonly Renaming[],
  index: NameIndex,
  courses: readonly string[],
): NewName {
  const courseOf = new Map(courses.map((id) => [fileName(id), id]));
  const renamed = (step: string, named: Omit<Named, 'id' | 'as'>, written = pathPart): string => {
    for (const { type, id, owner, newId } of renamings) {
      if (type !== named.type || written(id) !== step) continue;
      if (index.ownerOf({ ...named, id, as: 'reference' }) === owner) return written(newId);
    }
    return step;
  };
  return (leaf) => {
    const [first = '', second, third, fourth] = leaf.split('/');
    const course = courseOf.get(first) ?? first;
    const head = renamed(first, { type: 'Course' }, fileName);
    if (second === undefined) return head;
    if (second === 'assessment' && third !== undefined)
      return [head, second, renamed(third, { type: 'Assessment', course })].join('/');
    const owner = index.courseWith(second.replace(/_$/, ''), course);
    const task = idOf(second, { type: 'LearningTask', course: owner }, index);
    const around = { course: owner, task };
    const body = renamed(second, { type: 'LearningTask', course: owner });
    if (third === undefined) return [head, body].join('/');
    if (fourth === undefined) return [head, body, renamed(third, { type: 'TaskStage', ...around })].join('/');
    const type = inFolder[third];
    return [head, body, third, type === undefined ? fourth : renamed(fourth, { type, ...around })].join('/');
  };
}

const inFolder: Readonly<Record<string, string>> = {
  info: 'Activity',
  cards: 'Card',
  assessment: 'Assessment',
};

/** What a part of a path was made of. */
function idOf(step: string, named: Omit<Named, 'id' | 'as'>, index: NameIndex): string {
  const plain = step.replace(/_$/, '');
  const isThere = (id: string): boolean => index.ownerOf({ ...named, id, as: 'reference' }) !== undefined;
  return pathPart(plain) === step && isThere(plain) ? plain : step;
}
