/** `ccstd review status`: how the review of everything that a release asks about stands. */
import { reviewedDigest } from '../../3-bind/digest.ts';
import { type ReviewState, reviewStandings, reviewStates } from '../../3-bind/review-states.ts';
import { columnLines } from '../../crosswalk/answers/columns.ts';
import { checkSources } from '../../workspace/check-workspace.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { checkedWorkspace } from '../leaves/workspace.ts';
import type { OptionValues } from '../option-values.ts';
import type { Shell } from '../shell.ts';
import { words } from './texts.ts';

export async function status(options: OptionValues, shell: Shell): Promise<ExitCode> {
  const started = shell.now();
  const open = await checkedWorkspace(checkSources(shell.host, { from: shell.from }), started, shell);
  if (typeof open === 'number') return open;
  const { workspace } = open;
  const course = options.text('course');
  const states = reviewStates(workspace).filter(
    ({ type, entity }) => course === undefined || (type === 'Course' && entity.value.id === course),
  );
  const required = workspace.config.review !== 'not-required';
  if (options.flag('json')) {
    shell.out(`${JSON.stringify({ version: 1, required, subjects: states.map(asJson) }, null, 2)}\n`);
    return exitCodes.done;
  }
  const say = words[shell.language];
  const counts = reviewStandings.flatMap((standing) => {
    const count = states.filter((one) => one.standing === standing).length;
    return count > 0 ? [`${say.standings[standing]} ${count}`] : [];
  });
  const lines = [
    ...columnLines(
      states.map((state) => cells(state, shell)),
      [],
    ),
    states.length === 0 ? say.nothing : say.total(states.length, counts),
    ...(required ? [] : [say.unasked]),
  ];
  shell.out(`${lines.join('\n')}\n`);
  return exitCodes.done;
}

function asJson({ subject, entity, digest, standing, latest, rounds }: ReviewState) {
  const { title = '', status: written = 'draft' } = entity.value;
  return {
    ...{ subject, title, status: written, standing, digest, rounds },
    review: latest
      ? {
          id: latest.value.id,
          file: latest.file,
          round: latest.value.round ?? null,
          on: latest.value.on,
          conclusion: latest.value.conclusion,
          // The same as that beside it where the review is valid.
          digest: reviewedDigest(latest.value.digest)?.whole ?? latest.value.digest,
          reviewers: latest.value.reviewers.map(({ name, role }) => ({ name, role: role ?? null })),
        }
      : null,
  };
}

function cells({ standing, subject, entity, latest }: ReviewState, { language }: Shell): string[] {
  const say = words[language];
  const { title = '' } = entity.value;
  if (!latest) return [say.standings[standing], subject, title];
  const { round, on, reviewers } = latest.value;
  const who = reviewers.map(({ name, role }) => say.reviewer(name, role)).join(say.comma);
  return [say.standings[standing], subject, title, round === undefined ? '' : say.round(round), on, who];
}
