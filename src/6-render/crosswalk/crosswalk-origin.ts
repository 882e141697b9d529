/**
 * What a crosswalk measures against: the standard at its level and the certificate, as far as their authors
 * describe them.
 */
import type { Credential, SkillStandard, StandardModel } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { byId } from '../../values/by-id.ts';
import { formatNumber } from '../format-number.ts';
import { contributorFacts, type OriginFact, sourceFacts } from '../views/source-facts.ts';

export interface OriginPart {
  readonly title: string;
  readonly facts: readonly OriginFact[];
}

type Pair = readonly [field: string, text: string | undefined];

export function originParts(
  standard: SkillStandard | undefined,
  credential: Credential | undefined,
  model: StandardModel,
  words: Words,
): OriginPart[] {
  const parts = [
    {
      title: words.label('crosswalk.standard'),
      facts: standard ? standardFacts(standard, credential, model, words) : [],
    },
    {
      title: words.label('crosswalk.credential'),
      facts: credential ? credentialFacts(credential, model, words) : [],
    },
  ];
  return parts.filter(({ facts }) => facts.length > 0);
}

function standardFacts(
  standard: SkillStandard,
  credential: Credential | undefined,
  model: StandardModel,
  words: Words,
): OriginFact[] {
  const { definition, supersedes, version, effective, eligibility, levels, source, contributors } = standard;
  const level = levels.find((one) => one.level === credential?.level);
  const former = byId(model.standards).get(supersedes ?? '')?.title ?? supersedes;
  const ofLevel = eligibility.filter((one) => one.level === credential?.level).map(({ text }) => text);
  return [
    ...named(
      [
        ['SkillStandard.scheme', words.word('Scheme', standard.scheme)],
        ['SkillStandard.code', standard.specialization?.code === undefined ? undefined : standard.code],
        ['SkillStandard.definition', definition],
        ['SkillStandard.supersedes', former],
        ['SkillStandard.version', version],
        ['SkillStandard.effective', effective],
        [
          'Level.trainingHours',
          level?.trainingHours === undefined ? undefined : formatNumber(level.trainingHours),
        ],
        ...ofLevel.map((text): Pair => ['SkillStandard.eligibility', text]),
      ],
      words,
    ),
    ...sourceFacts(source, words),
    ...contributorFacts(contributors, words),
  ];
}

function credentialFacts(credential: Credential, model: StandardModel, words: Words): OriginFact[] {
  const { passMark, recognition, version, effective, source, contributors, scheme, direction } = credential;
  const number = (value: number | undefined) => (value === undefined ? undefined : formatNumber(value));
  const rules = recognition.map(
    (rule): Pair => ['Credential.recognition', recognitionText(rule, model, words)],
  );
  const marks = (['theory', 'skill', 'review'] as const).flatMap((key) => {
    const mark = number(passMark[key]);
    return mark === undefined ? [] : [`${words.field(`PassMark.${key}`)} ${mark}`];
  });
  return [
    ...named(
      [
        ['Credential.scheme', words.word('Scheme', scheme)],
        ['Credential.direction', direction],
        ['Credential.version', version],
        ['Credential.effective', effective],
        ['Credential.passMark', marks.join(words.label('list-separator'))],
        ...rules,
      ],
      words,
    ),
    ...sourceFacts(source, words),
    ...contributorFacts(contributors, words),
  ];
}

/** `视同认定：技能覆盖 100%、理论覆盖 100%`; what it rests on stands with its verdict. */
function recognitionText(
  rule: Credential['recognition'][number],
  model: StandardModel,
  words: Words,
): string {
  const percent = (value: number) => words.label('form.percent', { n: formatNumber(value) });
  const titles = (
    ids: readonly string[],
    known: readonly { readonly id: string; readonly title: string }[],
  ) => ids.map((id) => byId(known).get(id)?.title ?? id).join(words.label('list-separator'));
  const facts = [
    rule.skill === undefined ? '' : `${words.field('Recognition.skill')} ${percent(rule.skill)}`,
    rule.theory === undefined ? '' : `${words.field('Recognition.theory')} ${percent(rule.theory)}`,
    rule.after.length === 0
      ? ''
      : `${words.field('Recognition.after')} ${titles(rule.after, model.credentials)}`,
    rule.courses.length === 0
      ? ''
      : `${words.field('Recognition.courses')} ${titles(rule.courses, model.courses)}`,
    rule.credits === undefined ? '' : `${words.field('Recognition.credits')} ${formatNumber(rule.credits)}`,
  ];
  const text = facts.filter((fact) => fact !== '').join(words.label('clause-separator'));
  const kind = words.word('crosswalk.recognition', rule.kind);
  return text === '' ? kind : words.label('form.pair', { name: kind, text });
}

function named(pairs: readonly Pair[], words: Words): OriginFact[] {
  return pairs.flatMap(([field, text]) => (text ? [{ name: words.field(field), text }] : []));
}
