/**
 * A deemed rule and what was computed → every condition with what is required and what is there, failing or
 * not.
 */
import type { Crosswalk, FailingCondition, Recognition } from '../../crosswalk/crosswalk-matrix.ts';
import { oneDecimal } from '../../crosswalk/one-decimal.ts';
import { isSkill } from '../../crosswalk/table-coverage.ts';
import type { Credential, Programme, StandardModel } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { verdicts } from '../crosswalk/crosswalk-recognition.ts';

export interface EvidenceCondition {
  readonly name: string;
  readonly required: string;
  readonly actual: string;
  readonly holds: boolean;
  /**
   * One sentence for each thing that fails.
   * @zh 不符合的每一项一句话
   */
  readonly failing: readonly string[];
}

export interface EvidenceVerdict {
  readonly holds: boolean;
  readonly basis: string;
  readonly conditions: readonly EvidenceCondition[];
}

interface Sources {
  readonly model: StandardModel;
  readonly programme: Programme | undefined;
  readonly credential: Credential | undefined;
  readonly words: Words;
}

/** One for each deemed rule. */
export function evidenceVerdicts(crosswalk: Crosswalk, sources: Sources): EvidenceVerdict[] {
  const sentences = verdicts(crosswalk, sources);
  return crosswalk.recognition.flatMap((recognition, index) => {
    if (recognition.kind !== 'deemed') return [];
    const rule = sources.credential?.recognition[index];
    const failing = sentences[index]?.failing ?? [];
    return [
      {
        holds: recognition.holds,
        basis: rule?.basis ?? '',
        conditions: conditionsOf(crosswalk, { ...sources, recognition, failing, rule }),
      },
    ];
  });
}

interface Rule extends Sources {
  readonly recognition: Recognition;
  /** Sentences, one for each failing condition. */
  readonly failing: readonly string[];
  readonly rule: Credential['recognition'][number] | undefined;
}

function conditionsOf(
  { items, skillCoverage, theoryCoverage }: Crosswalk,
  { recognition, failing, rule, words }: Rule,
): EvidenceCondition[] {
  const label = (key: string, values?: Readonly<Record<string, string | number>>) =>
    words.label(`evidence.condition.${key}`, values);
  const condition = (
    key: FailingCondition['condition'],
    required: string,
    actual: string,
  ): EvidenceCondition => {
    const own = failing.filter((_, index) => recognition.failing[index]?.condition === key);
    const isTable = key === 'skillCoverage' || key === 'theoryCoverage';
    return { name: label(key), required, actual, holds: own.length === 0, failing: isTable ? [] : own };
  };
  const coverage = (value: number) => `${oneDecimal(value)}%`;
  const keys = items.filter(({ key }) => key);
  const used = new Set(items.flatMap(({ evidence }) => evidence.map(({ course }) => course)));
  const unapproved = recognition.failing.filter((one) => one.condition === 'course-status').length;
  const missed = recognition.failing.filter((one) => one.condition === 'after').length;
  const table = (
    key: 'skillCoverage' | 'theoryCoverage',
    exists: boolean,
    threshold: number,
    value: number,
  ) =>
    condition(
      key,
      label('at-least', { n: coverage(threshold) }),
      exists ? coverage(value) : words.label('crosswalk.coverage.none'),
    );
  const after = rule?.after ?? [];
  return [
    table('skillCoverage', items.some(isSkill), rule?.skill ?? 100, skillCoverage),
    table('theoryCoverage', !items.every(isSkill), rule?.theory ?? 100, theoryCoverage),
    condition(
      'key-item',
      label('all', { n: keys.length }),
      String(keys.filter(({ covered }) => covered === 1).length),
    ),
    condition('course-status', label('all', { n: used.size }), String(used.size - unapproved)),
    ...(after.length === 0
      ? []
      : [condition('after', label('all', { n: after.length }), String(after.length - missed))]),
  ];
}
