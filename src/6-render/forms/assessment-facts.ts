/** Assessments → how each is held, by whom it is marked and what it looks for beside its criteria. */
import type { Assessment } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { formatNumber } from '../format-number.ts';
import { bandLines, scaleText, timeLimit } from '../views/assessment-lines.ts';
import { listCell, richCell, textCell } from './cells.ts';
import { head } from './form-scope.ts';
import type { Block } from './form-view.ts';
import { type StatedFact, statedGrid } from './stated.ts';

type Told =
  | 'kind'
  | 'points'
  | 'scale'
  | 'minutes'
  | 'attempts'
  | 'bands'
  | 'hours'
  | 'description'
  | 'method'
  | 'organization'
  | 'outcome'
  | 'raters'
  | 'scenario'
  | 'phases'
  | 'spirit'
  | 'observe';

/** Only the facts asked for: the form has told the others. */
export function assessmentFacts(
  assessments: readonly Assessment[],
  told: readonly Told[],
  words: Words,
): Block[] {
  const rows = assessments.map((assessment) => ({
    name: assessment.title,
    facts: told.map((name): StatedFact => [`Assessment.${name}`, factCell(assessment, name, words)]),
  }));
  // Title, kind and points alone stand in the tables of every form.
  const plain = new Set<string>(['Assessment.kind', 'Assessment.points']);
  const tells = rows.some(({ facts }) =>
    facts.some(([field, { lines, richTexts }]) => !plain.has(field) && lines.length + richTexts.length > 0),
  );
  if (!tells) return [];
  return statedGrid(words.label('form.block.assessments'), { label: head(words, 'assessment') }, rows, words);
}

function factCell(assessment: Assessment, name: Told, words: Words) {
  switch (name) {
    case 'kind':
      return textCell(words.word('AssessmentKind', assessment.kind));
    case 'points':
    case 'hours':
      return textCell(assessment[name] === undefined ? undefined : formatNumber(assessment[name]));
    case 'scale':
      return textCell(scaleText(assessment, words));
    case 'minutes':
      return textCell(timeLimit(assessment, words));
    case 'attempts':
      return textCell(
        assessment.attempts === undefined ? undefined : words.label('attempts', { n: assessment.attempts }),
      );
    case 'bands':
      return textCell(...bandLines(assessment, words));
    case 'raters':
      return textCell(ratersLine(assessment, words));
    case 'scenario':
      return richCell(assessment.scenario);
    case 'phases':
      return listCell(
        assessment.phases.map(({ content, requirements }) =>
          requirements === undefined
            ? content
            : words.label('form.pair', { name: content, text: requirements }),
        ),
      );
    case 'spirit':
      return textCell(
        assessment.spirit
          .map((one) => words.word('AssessmentSpirit', one))
          .join(words.label('list-separator')),
      );
    case 'observe':
      return listCell(
        assessment.observe.map(({ spirit, text }) =>
          words.label('form.pair', { name: words.word('AssessmentSpirit', spirit), text }),
        ),
      );
    default:
      return textCell(assessment[name]);
  }
}

const raters = { self: 'self', peer: 'peer', teacher: 'tutor', enterprise: 'company' } as const;

/** `自评 20%、师评 80%`. */
export function ratersLine({ raters: stated }: Assessment, words: Words): string {
  const named = (Object.keys(raters) as (keyof typeof raters)[]).flatMap((key) => {
    const weight = stated?.[key];
    return weight ? [`${head(words, raters[key])} ${words.label('form.percent', { n: weight })}`] : [];
  });
  return named.join(words.label('list-separator'));
}
