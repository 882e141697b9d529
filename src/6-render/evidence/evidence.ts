/**
 * A computed crosswalk with a deemed rule → the file of evidence that a school hands in: cover, contents,
 * comparison, evidence, conclusion.
 */
import { type Crosswalk, type CrosswalkItem, states } from '../../crosswalk/crosswalk-matrix.ts';
import { oneDecimal } from '../../crosswalk/one-decimal.ts';
import { isSkill, tableCoverage } from '../../crosswalk/table-coverage.ts';
import type { StandardModel } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { byId, withIds } from '../../values/by-id.ts';
import { groupBy } from '../../values/group-by.ts';
import { headingOf } from '../crosswalk/crosswalk.ts';
import type { TargetOf } from '../crosswalk/crosswalk-evidence.ts';
import { itemNo } from '../crosswalk/crosswalk-tables.ts';
import { evidenceVerdicts } from './evidence-conditions.ts';
import { type EvidencePiece, evidenceList } from './evidence-list.ts';

export interface EvidenceSources {
  readonly model: StandardModel;
  readonly words: Words;
  readonly targetOf: TargetOf;
}

/** In the order of the file; also its contents. */
const chapters = ['basis', 'comparison', 'teaching', 'assessment', 'conclusion'] as const;

export type EvidenceFileView = ReturnType<typeof evidenceFileView>;

export function evidenceFileView(crosswalk: Crosswalk, { model, words, targetOf }: EvidenceSources) {
  const programme = byId(model.programmes).get(crosswalk.programme);
  const credential = byId(model.credentials).get(crosswalk.credential);
  const nameOf = (item: CrosswalkItem) => shortName(item, words);
  const taught = evidenceList(crosswalk.items, 'taught', { model, words, targetOf, nameOf });
  const assessed = evidenceList(crosswalk.items, 'assessed', { model, words, targetOf, nameOf });
  const found = evidenceVerdicts(crosswalk, { model, programme, credential, words });
  const table = (kind: 'skill' | 'theory', items: readonly CrosswalkItem[]) => ({
    kind,
    coverage: oneDecimal(tableCoverage(items)),
    items: items.length,
    covered: items.filter(({ state }) => state === 'covered').length,
    groups: groupsOf(items, words).map(([title, inside]) => ({
      title,
      weight: oneDecimal(inside.reduce((sum, { weight }) => sum + weight, 0)),
      coverage: oneDecimal(tableCoverage(inside)),
      rows: inside.map((item) => ({
        name: itemNo(item),
        text: item.text,
        key: item.key,
        weight: oneDecimal(item.weight),
        state: item.state,
        taught: taught.cited.get(item.ref) ?? [],
        assessed: assessed.cited.get(item.ref) ?? [],
      })),
    })),
  });
  const tables = [
    table('skill', crosswalk.items.filter(isSkill)),
    table(
      'theory',
      crosswalk.items.filter((item) => !isSkill(item)),
    ),
  ];
  return {
    ...headingOf(crosswalk, model),
    organization: model.organization?.name ?? '',
    chapters: chapters.map((id, index) => ({
      id,
      ordinal: index + 1,
      title: words.label(`evidence.chapter.${id}`),
    })),
    holds: found.some(({ holds }) => holds),
    verdicts: found,
    passMark: credential?.passMark ?? {},
    items: crosswalk.items.length,
    counts: states.map((state) => ({ state, count: crosswalk.counts[state] })),
    courses: coursesOf(crosswalk, model, words),
    tables: tables.filter(({ items }) => items > 0),
    teaching: byTask(taught.pieces),
    assessment: byTask(assessed.pieces),
  };
}

/** Pieces under their course and task, which otherwise each of them would name again. */
function byTask(pieces: readonly EvidencePiece[]) {
  const title = ({ course, task }: EvidencePiece) => (task === '' ? course : `${course} › ${task}`);
  return [...groupBy(pieces, title)].map(([title, own]) => ({ title, pieces: own }));
}

/** As references write it, so that a skill and the knowledge of the same number stay apart. */
function shortName(item: CrosswalkItem, words: Words): string {
  if (item.kind === 'basic') return `${words.field(`Basics.${item.no}`)} ${itemNo(item)}`.trim();
  return item.kind === 'knowledge' ? `K${item.no}` : item.no;
}

function groupsOf(items: readonly CrosswalkItem[], words: Words) {
  return [...groupBy(items, (item) => item.function ?? words.field(`Basics.${item.no}`))];
}

/** Courses with evidence that counts, in the order of the model. */
function coursesOf({ items }: Crosswalk, { courses }: StandardModel, words: Words) {
  const used = items.flatMap(({ evidence }) => evidence.map(({ course }) => course));
  return withIds(courses, used).map(({ title, code = '', hours, version = '', status = 'draft' }) => ({
    title,
    code,
    hours,
    version,
    status: words.word('Status', status),
  }));
}
