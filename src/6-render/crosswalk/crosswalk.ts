/**
 * A computed crosswalk → everything that its page shows: heading, summary, verdicts, matrices and what is
 * open.
 */
import { countingCourses } from '../../crosswalk/counting-courses.ts';
import { type Crosswalk, states } from '../../crosswalk/crosswalk-matrix.ts';
import { oneDecimal } from '../../crosswalk/one-decimal.ts';
import type { StandardModel } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { byId } from '../../values/by-id.ts';
import { evidencePath, matrixPath } from '../matrix/matrix-path.ts';
import { evidenceOf, type TargetOf } from './crosswalk-evidence.ts';
import { deficitsOf, gapsOf, waiversOf } from './crosswalk-gaps.ts';
import { originParts } from './crosswalk-origin.ts';
import { verdicts } from './crosswalk-recognition.ts';
import { matrices } from './crosswalk-tables.ts';

export interface CrosswalkSources {
  readonly model: StandardModel;
  readonly words: Words;
  readonly targetOf: TargetOf;
  /** May a link lead to this page of the programme? */
  readonly isThere: (document: string, path: string) => boolean;
}

export type CrosswalkView = ReturnType<typeof crosswalkView>;

export function crosswalkView(crosswalk: Crosswalk, { model, words, targetOf, isThere }: CrosswalkSources) {
  const programme = byId(model.programmes).get(crosswalk.programme);
  const credential = byId(model.credentials).get(crosswalk.credential);
  const standard = byId(model.standards).get(crosswalk.standard);
  const evidence = evidenceOf(model, targetOf, words);
  const counting = programme ? countingCourses(programme, crosswalk.stage) : new Map<string, number>();
  const heading = headingOf(crosswalk, model);
  return {
    ...heading,
    heading: headingFacts(heading, words),
    also: otherViews(crosswalk, words, isThere),
    weights: crosswalk.weights,
    summary: summaryOf(crosswalk),
    verdicts: verdicts(crosswalk, { model, programme, credential, words }),
    tables: matrices(crosswalk, standard, evidence, words),
    gaps: gapsOf(crosswalk),
    deficits: deficitsOf(crosswalk, counting, evidence),
    waivers: waiversOf(crosswalk, model, evidence, words),
    origins: originParts(standard, credential, model, words),
  };
}

/** The same crosswalk as one big matrix, and as the file that a school hands in. */
function otherViews(
  crosswalk: Crosswalk,
  words: Words,
  isThere: CrosswalkSources['isThere'],
): { title: string; path: string }[] {
  const deemed = crosswalk.recognition.some(({ kind }) => kind === 'deemed');
  const [matrix, evidence] = [matrixPath(crosswalk), evidencePath(crosswalk)];
  return [
    ...(isThere('matrix', matrix) ? [{ title: words.label('matrix.heading'), path: matrix }] : []),
    ...(deemed && isThere('evidence', evidence)
      ? [{ title: words.label('evidence.heading'), path: evidence }]
      : []),
  ];
}

/** Who is compared with what, as the heading lists it. */
export function headingFacts(
  { programme, stage, credential, standard, level }: Heading,
  words: Words,
): { name: string; text: string }[] {
  const inBrackets =
    stage.trainsTo &&
    words.label('in-brackets', { text: words.word('standard.national-level', stage.trainsTo) });
  const facts = [
    ['programme', [programme.title, programme.code].filter(Boolean).join(' ')],
    ['stage', stage.title + inBrackets],
    ['credential', credential.title],
    ['issuer', credential.issuer],
    ['standard', `${standard.title} ${standard.code}`],
    ['specialization', standard.specialization],
    ['level', words.word('CertificateLevel', level)],
    ['edition', standard.edition && words.label('crosswalk.edition-year', { edition: standard.edition })],
    ['document-no', standard.documentNo],
    [
      'aspect-maximum',
      standard.aspectMaximum === undefined ? '' : words.label('points', { n: standard.aspectMaximum }),
    ],
  ] as const;
  return facts.flatMap(([name, text]) =>
    text === '' ? [] : [{ name: words.label(`crosswalk.${name}`), text: text.trim() }],
  );
}

type Heading = ReturnType<typeof headingOf>;

/** Who is compared with what; also a row of the overview. */
export function headingOf(crosswalk: Crosswalk, model: StandardModel) {
  const programme = byId(model.programmes).get(crosswalk.programme);
  const stage = programme?.stages.find(({ id }) => id === crosswalk.stage);
  const credential = byId(model.credentials).get(crosswalk.credential);
  const standard = byId(model.standards).get(crosswalk.standard);
  const { code = '', edition = '', documentNo = '', specialization } = standard ?? {};
  return {
    programme: {
      id: crosswalk.programme,
      title: programme?.title ?? crosswalk.programme,
      code: programme?.code ?? '',
    },
    stage: { title: stage?.title ?? crosswalk.stage, trainsTo: stage?.trainsTo ?? '' },
    credential: { title: credential?.title ?? crosswalk.credential, issuer: credential?.issuer ?? '' },
    standard: {
      title: standard?.title ?? crosswalk.standard,
      scheme: standard?.scheme ?? '',
      code: specialization?.code ?? code,
      specialization: specialization?.name ?? '',
      edition,
      documentNo,
      ...(standard?.aspectMaximum === undefined ? {} : { aspectMaximum: standard.aspectMaximum }),
    },
    level: crosswalk.level,
  };
}

export function summaryOf(crosswalk: Crosswalk) {
  const { items, counts, skillCoverage, theoryCoverage } = crosswalk;
  const table = (kind: 'skill' | 'theory', coverage: number) => {
    const own = items.filter((item) => (item.kind === 'skill') === (kind === 'skill'));
    return {
      kind,
      /**
       * Per cent.
       * @zh 百分数
       * @pattern ^[0-9.]+$
       */
      coverage: oneDecimal(coverage),
      items: own.length,
      covered: own.filter(({ state }) => state === 'covered').length,
    };
  };
  return {
    tables: [table('skill', skillCoverage), table('theory', theoryCoverage)],
    items: items.length,
    counts: states.map((state) => ({ state, count: counts[state] })),
  };
}
