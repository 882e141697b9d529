/**
 * Slips in what a school changes: a target that is not there, the wrong operation, numbers that no longer add
 * up.
 */
import type { Corpus, Site } from '../corpus.ts';
import {
  type Fault,
  indentOf,
  inserted,
  markOf,
  nextLine,
  removal,
  replaced,
  replacedWithFindingAt,
} from '../fault.ts';
import { fields, isPlainEntry, near, numberOf, textOf } from '../select.ts';

type Op = 'replace' | 'add' | 'remove' | 'rename';

const words: Readonly<Record<Op, string>> = { replace: '替换', add: '新增', remove: '删除', rename: '改名' };

/** A field of changes with one of these operations. */
function ofChanges(field: string, ...ops: readonly Op[]) {
  return (corpus: Corpus): Site[] =>
    fields(corpus, 'OverlayChange', field).filter((site) => {
      const op = near(corpus, site, 1, 'op');
      return (
        op !== undefined && isPlainEntry(op) && ops.some((one) => [one, words[one]].includes(textOf(op)))
      );
    });
}

/**
 * Hours of a task or stage: two sums name them. Those of an activity are in one sum, whose total is blamed.
 */
const changedHours = (corpus: Corpus): Site[] =>
  ofChanges(
    'value',
    'replace',
  )(corpus).filter((site) => {
    const target = near(corpus, site, 1, 'target');
    return (
      numberOf(site) !== undefined &&
      target !== undefined &&
      /^[^/]+\/[^/]+\/([^/]+\/[^/]+\/)?(学时|参考学时|hours)$/.test(textOf(target))
    );
  });

export const adoptionFaults: readonly Fault[] = [
  {
    name: 'a change of what the base does not have',
    code: 'overlay/no-such-target',
    places: ofChanges('target', 'replace', 'remove', 'rename'),
    make: (site) => replaced(site, `${textOf(site)}zzzzzz`),
  },
  {
    name: 'an addition of what is there',
    code: 'overlay/target-exists',
    places: ofChanges('op', 'replace'),
    make: (site, corpus) => {
      const [value, target] = [near(corpus, site, 1, 'value'), near(corpus, site, 1, 'target')];
      // A place in a list is where an item is put.
      if (!value || !target || value.node.is !== 'scalar' || /\/\d+$/.test(textOf(target))) return undefined;
      return replacedWithFindingAt(site, words.add, target);
    },
  },
  {
    name: 'a change without its value',
    code: 'overlay/value-missing',
    places: ofChanges('value', 'replace', 'rename'),
    make: (site, corpus) => {
      const [edit, target] = [removal(site), near(corpus, site, 1, 'target')];
      return edit && target ? { edits: [edit], at: markOf(target) } : undefined;
    },
  },
  {
    name: 'a removal with a value',
    code: 'overlay/value-superfluous',
    places: ofChanges('op', 'remove'),
    make: (site) => {
      const { file, text, node } = site;
      const line = `${indentOf(site)}value: 别的\n`;
      return inserted(file, nextLine(text, node.start), line, line.indexOf('别'));
    },
  },
  {
    name: 'hours of an adoption that do not add up',
    code: 'hours/sum-mismatch',
    places: changedHours,
    make: (site) => replaced(site, String((numberOf(site) ?? 0) + 1)),
  },
  {
    name: 'an adoption of another version',
    code: 'overlay/base-version',
    places: (corpus) => fields(corpus, 'Overlay', 'baseVersion'),
    make: (site) => replaced(site, '0.9.0'),
  },
  {
    name: 'an adoption of what is not there',
    code: 'ref/unresolved',
    places: (corpus) => fields(corpus, 'Overlay', 'extends'),
    make: (site) => replaced(site, `${textOf(site)}zzzzzzzz`),
  },
];
