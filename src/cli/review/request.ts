/** `ccstd review request`: the sheet of a review, with what changed since the last round. */
import { digestOf, reviewedDigest } from '../../3-bind/digest.ts';
import { contributorsOf, type ReviewState, reviewStates } from '../../3-bind/review-states.ts';
import { artifactWords } from '../../6-render/words.ts';
import { replaceFile } from '../../8-write/replace-file.ts';
import type { Change } from '../../comparison/change.ts';
import { fileName } from '../../paths/file-name.ts';
import { checkSources } from '../../workspace/check-workspace.ts';
import { compareWorkspaces, type OpenState } from '../../workspace/compare-workspaces.ts';
import { stateNamed } from '../diff/state.ts';
import { tell } from '../diff/told.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { checkedWorkspace } from '../leaves/workspace.ts';
import type { OptionValues } from '../option-values.ts';
import { absolutePath, relativePath } from '../paths.ts';
import type { Shell } from '../shell.ts';
import { writeOutput } from '../write-output.ts';
import { type Sheet, sheetOf } from './sheet.ts';
import { sheetToMarkdown } from './sheet-markdown.ts';
import { sheetToPage } from './sheet-page.ts';
import { chosenSubject, reviewName } from './subject.ts';
import { words } from './texts.ts';

export async function request(
  typed: string | undefined,
  options: OptionValues,
  shell: Shell,
): Promise<ExitCode> {
  const started = shell.now();
  const { host, language } = shell;
  const say = words[language];
  const open = await checkedWorkspace(checkSources(host, { from: shell.from }), started, shell);
  if (typeof open === 'number') return open;
  const { workspace, checked } = open;
  const state = chosenSubject(typed, options, workspace, shell);
  const now = { host, root: checked.root, workspace };
  const since = options.text('since') ?? (await lastRoundOf(state, now));
  const changes = since === undefined ? undefined : await changesSince(since, state, now, shell);
  if (typeof changes === 'number') return changes;
  const sheet = sheetOf(state, changes, contributorsOf(state.entity, workspace), language);
  const given = options.text('output');
  const print = given !== undefined && /\.(?:md|markdown)$/i.test(given) ? sheetToMarkdown : sheetToPage;
  const text = print(sheet, language);
  const name = `reviews/${fileName(reviewName(state, state.rounds + 1, language))}.html`;
  const path = absolutePath(checked.root, name);
  if (given === undefined) replaceFile(host, checked.root, path, text);
  else writeOutput(host, given, text);
  const hint = since !== undefined ? [] : [state.rounds === 0 ? say.first : say.noEarlier];
  shell.out(`${[say.sheet(given ?? relativePath(host.cwd, path)), ...hint, say.print].join('\n')}\n`);
  return exitCodes.done;
}

/** The commit that recorded the last review; before any, and outside of git, there is none. */
async function lastRoundOf({ latest }: ReviewState, { host, root }: OpenState): Promise<string | undefined> {
  return latest && (await host.commitsOf(root, latest.file))[0];
}

async function changesSince(
  since: string,
  state: ReviewState,
  now: OpenState,
  shell: Shell,
): Promise<Sheet['changes'] | ExitCode> {
  const { language, host } = shell;
  const before = await stateNamed(since, shell);
  if (typeof before === 'number') return before;
  const { name, workspace } = before;
  const was = reviewStates(workspace).find(({ subject }) => subject === state.subject);
  const reviewed = reviewedDigest(state.latest?.value.digest ?? '')?.whole;
  if (was && reviewed !== undefined && digestOf(was.entity, workspace) !== reviewed)
    shell.err(`${words[language].otherDigest(name)}\n`);
  const compared = compareWorkspaces(before, now);
  const { id } = state.entity.value;
  const isOwn = ({ entity }: Change): boolean =>
    (entity.type === state.type && entity.id === id) ||
    (state.type === 'Course' && entity.type === 'LearningTask' && entity.course === id);
  const own = {
    ...compared,
    changes: compared.changes.filter(isOwn),
    courses: [],
    leaves: { student: [], teacher: [] },
    crosswalks: [],
    reviews: [],
    adoptions: [],
    versions: [],
  };
  const labels = artifactWords(language, host.templates());
  return { head: name, told: tell(own, [name, ''], language, labels) };
}
