/** What was typed for the subject of a review → how its review stands. */
import type { BoundWorkspace } from '../../3-bind/bound-workspace.ts';
import { type ReviewState, reviewStates } from '../../3-bind/review-states.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import { entityReference } from '../../language/adopted-shape.ts';
import { idFromTitle } from '../../scaffold/skeleton.ts';
import type { Language } from '../../values/language.ts';
import type { OptionValues } from '../option-values.ts';
import type { Shell } from '../shell.ts';
import { UsageError } from '../usage-error.ts';
import { words } from './texts.ts';

export function chosenSubject(
  typed: string | undefined,
  options: OptionValues,
  workspace: BoundWorkspace,
  { language }: Shell,
): ReviewState {
  const say = words[language];
  const course = options.text('course');
  if (typed !== undefined && course !== undefined)
    throw new UsageError({ is: 'said', text: say.bothSubjects }, 'review');
  const wanted = typed ?? (course === undefined ? undefined : `course/${course}`);
  if (wanted === undefined) throw new UsageError({ is: 'said', text: say.whichSubject }, 'review');
  const states = reviewStates(workspace);
  const { type, id } = entityReference(wanted.normalize('NFC'));
  // A school's version is reviewed whether its file or the course that it gives is named.
  const given = type === 'Overlay' ? adopted(id, workspace) : undefined;
  const found = states.find((state) =>
    given === undefined ? state.type === type && state.entity.value.id === id : state.entity.file === given,
  );
  if (found) return found;
  const known = states.map(({ subject }) => subject);
  throw new UsageError(
    { is: 'unknown-id', typed: typed ?? course ?? '', suggestions: suggest(wanted, known) },
    'review',
  );
}

function adopted(id: string, { adoptions }: BoundWorkspace): string | undefined {
  return [...adoptions.values()].find(({ overlay }) => overlay.value.id === id)?.document.file;
}

/** Of the record of a round, and of its sheet. */
export function reviewName({ entity }: ReviewState, round: number, language: Language): string {
  return idFromTitle(words[language].id(entity.value.id, round));
}
