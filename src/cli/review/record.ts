/** `ccstd review record`: the review of somebody else, written down with the digest of what they looked at. */
import { digestText, reviewedDigest } from '../../3-bind/digest.ts';
import { makersOf, othersThan } from '../../3-bind/makers.ts';
import { contributorsOf, type ReviewState } from '../../3-bind/review-states.ts';
import { replaceFile } from '../../8-write/replace-file.ts';
import { studentDigests } from '../../editions/student-digest.ts';
import type { ReviewConclusion } from '../../generated/types.ts';
import { fold } from '../../language/fold.ts';
import { enumWord } from '../../language/key-language.ts';
import { lookup, wordTable } from '../../language/language-tables.ts';
import { fileName } from '../../paths/file-name.ts';
import { freeId, skeletonPath, yamlText } from '../../scaffold/skeleton.ts';
import { type KeyLanguage, translateKeys } from '../../scaffold/translate-keys.ts';
import { isDay } from '../../values/is-day.ts';
import { checkSources } from '../../workspace/check-workspace.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { checkedWorkspace } from '../leaves/workspace.ts';
import type { OptionValues } from '../option-values.ts';
import { absolutePath, relativePath } from '../paths.ts';
import type { Shell } from '../shell.ts';
import { UsageError } from '../usage-error.ts';
import { chosenSubject, reviewName } from './subject.ts';
import { words } from './texts.ts';

interface Reviewer {
  readonly name: string;
  readonly role: string | undefined;
}

export async function record(
  typed: string | undefined,
  options: OptionValues,
  shell: Shell,
): Promise<ExitCode> {
  const started = shell.now();
  const open = await checkedWorkspace(checkSources(shell.host, { from: shell.from }), started, shell);
  if (typeof open === 'number') return open;
  const { workspace, checked } = open;
  const say = words[shell.language];
  const state = chosenSubject(typed, options, workspace, shell);
  const reviewers = await reviewersOf(
    options,
    makersOf(contributorsOf(state.entity, workspace)),
    state,
    shell,
  );
  const conclusion = await conclusionOf(options, shell);
  const date = dateOf(options, state, shell);
  const round = roundOf(options, state, shell);
  const digest = options.text('digest') ?? state.digest;
  const reviewed = reviewedDigest(digest);
  if (!reviewed) refuse(say.badDigest(digest));
  const isPresent = reviewed.whole === state.digest;
  // What students got of an older text is no longer known.
  const students = isPresent ? studentDigests(workspace)(state.entity) : reviewed.students;
  const taken = new Set([...workspace.reviews.keys()].map((id) => id.toLowerCase()));
  const wanted = reviewName(state, round, shell.language);
  const id = taken.has(wanted.toLowerCase()) ? freeId(wanted, taken) : wanted;
  const path = absolutePath(checked.root, skeletonPath('review', fileName(id)));
  const shown = relativePath(shell.host.cwd, path);
  if (shell.host.size(path) !== undefined) throw new UsageError({ is: 'file-exists', path: shown }, 'review');
  const keys = (options.text('keys') ?? (shell.language === 'en' ? 'en' : 'zh')) as KeyLanguage;
  const comments = options.list('comment') ?? [];
  const text = recordText({
    ...{ id, state, round },
    digest: digestText({ ...reviewed, students }),
    reviewers,
    date,
    conclusion,
    comments,
  });
  replaceFile(shell.host, checked.root, path, translateKeys(text, keys));
  const next =
    conclusion !== 'pass'
      ? [say.again]
      : !isPresent
        ? [say.outdated]
        : state.entity.value.status === 'approved'
          ? []
          : [say.approve];
  shell.out(`${[say.written(shown), ...next].join('\n')}\n`);
  return exitCodes.done;
}

function refuse(text: string): never {
  throw new UsageError({ is: 'said', text }, 'review');
}

/** Nobody reviews their own work. */
async function reviewersOf(
  options: OptionValues,
  makers: readonly string[],
  { entity }: ReviewState,
  { ask, language }: Shell,
): Promise<readonly Reviewer[]> {
  const say = words[language];
  const given = options.list('name');
  const names = given ?? listed(await ask?.(say.ask.name));
  if (names.length === 0) refuse(say.missing('name'));
  const roles = options.list('role') ?? (given ? [] : listed(await ask?.(say.ask.role)));
  if (roles.length > 0 && roles.length !== names.length) refuse(say.roles(names.length, roles.length));
  for (const [index, name] of names.entries()) {
    if (isOneOf(makers, name)) refuse(say.maker(name, entity.value.title ?? entity.value.id));
    if (isOneOf(names.slice(0, index), name)) refuse(say.twice(name));
  }
  return names.map((name, index) => ({ name, role: roles[index] }));
}

function listed(answer: string | undefined): readonly string[] {
  return (answer ?? '')
    .split(/[,，、]/)
    .map((text) => text.trim())
    .filter((text) => text !== '');
}

function isOneOf(people: readonly string[], name: string): boolean {
  return othersThan(people, [{ name }]).length === 0;
}

async function conclusionOf(options: OptionValues, { ask, language }: Shell): Promise<ReviewConclusion> {
  const say = words[language];
  const typed = (options.text('conclusion') ?? (await ask?.(say.ask.conclusion)))?.trim();
  if (!typed) refuse(say.missing('conclusion'));
  const word = lookup(wordTable('ReviewConclusion').lookup, fold(typed));
  if (word === undefined) refuse(say.conclusion(typed));
  return word as ReviewConclusion;
}

function dateOf(options: OptionValues, { latest }: ReviewState, { host, language }: Shell): string {
  const say = words[language];
  const date = options.text('date') ?? host.day();
  if (!isDay(date)) refuse(say.badDate(date));
  const last = latest?.value.on;
  if (last !== undefined && date < last) refuse(say.earlier(date, last));
  return date;
}

function roundOf(options: OptionValues, { rounds }: ReviewState, { language }: Shell): number {
  const round = options.number('round') ?? rounds + 1;
  if (!Number.isInteger(round) || round <= rounds) refuse(words[language].badRound(round, rounds));
  return round;
}

interface Written {
  readonly id: string;
  readonly state: ReviewState;
  readonly digest: string;
  readonly round: number;
  readonly reviewers: readonly Reviewer[];
  readonly date: string;
  readonly conclusion: ReviewConclusion;
  readonly comments: readonly string[];
}

function recordText({ id, state, digest, round, reviewers, date, conclusion, comments }: Written): string {
  return `${[
    '类型: 审核记录',
    `标识: ${yamlText(id)}`,
    `对象: ${yamlText(state.subject)}`,
    `校验码: ${digest}`,
    `轮次: ${round}`,
    '审核人:',
    ...reviewers.flatMap(({ name, role }) => [
      `  - 姓名: ${yamlText(name)}`,
      ...(role === undefined ? [] : [`    职务: ${yamlText(role)}`]),
    ]),
    `日期: ${date}`,
    `结论: ${enumWord('ReviewConclusion', conclusion, 'zh')}`,
    ...(comments.length > 0 ? ['意见:', ...comments.map((one) => `  - ${yamlText(one)}`)] : []),
  ].join('\n')}\n`;
}
