/**
 * Verdicts on recognition → sentences: whether the curriculum's conditions hold, and each one that fails with
 * actual and required.
 */
import type { Crosswalk, FailingCondition } from '../../crosswalk/crosswalk-matrix.ts';
import { oneDecimal } from '../../crosswalk/one-decimal.ts';
import type { RecognitionKind } from '../../generated/types.ts';
import type { Credential, Programme, StandardModel } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { byId } from '../../values/by-id.ts';
import { itemNo } from './crosswalk-tables.ts';
import { percent } from './crosswalk-words.ts';

export interface Verdict {
  readonly kind: RecognitionKind;
  readonly holds: boolean;
  readonly basis: string;
  /**
   * Titles of the courses that a holder need not take.
   * @zh 持证者可以免修的课程
   */
  readonly courses: readonly string[];
  readonly credits: number | undefined;
  readonly failing: readonly string[];
}

interface Sources {
  readonly model: StandardModel;
  readonly programme: Programme | undefined;
  readonly credential: Credential | undefined;
  readonly words: Words;
}

export function verdicts(crosswalk: Crosswalk, sources: Sources): Verdict[] {
  const courses = byId(sources.model.courses);
  return crosswalk.recognition.map(({ kind, holds, failing, ...rest }, index): Verdict => {
    return {
      kind,
      holds,
      basis: sources.credential?.recognition[index]?.basis ?? '',
      courses: (rest.courses ?? []).map((id) => courses.get(id)?.title ?? id),
      credits: rest.credits,
      failing: failing.map((condition) => sentence(condition, crosswalk, sources)),
    };
  });
}

function sentence(failing: FailingCondition, crosswalk: Crosswalk, sources: Sources): string {
  const values = sentenceValues(failing, crosswalk, sources);
  return sources.words.label(`crosswalk.failing.${failing.condition}`, values);
}

function sentenceValues(
  { condition, ref = '', actual, required }: FailingCondition,
  { items }: Crosswalk,
  sources: Sources,
) {
  const { model, programme, words } = sources;
  const stageTitle = (id: string) => programme?.stages.find((stage) => stage.id === id)?.title ?? id;
  switch (condition) {
    case 'skillCoverage':
    case 'theoryCoverage':
      return { actual: `${oneDecimal(Number(actual))}%`, required: `${oneDecimal(Number(required))}%` };
    case 'key-item': {
      const item = items.find((candidate) => candidate.ref === ref);
      const name = item ? `${itemNo(item)} ${item.text}`.trim() : ref;
      return { name, actual: percent(Number(actual)), required: percent(Number(required)) };
    }
    case 'course-status': {
      const name = byId(model.courses).get(ref)?.title ?? ref;
      return {
        name,
        actual: words.word('Status', String(actual)),
        required: words.word('Status', String(required)),
      };
    }
    case 'after': {
      const name = byId(model.credentials).get(ref)?.title ?? ref;
      const named = actual === null ? words.label('crosswalk.no-stage') : stageTitle(String(actual));
      return { name, actual: named, required: stageTitle(String(required)) };
    }
  }
}
