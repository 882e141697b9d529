/** `ccstd crosswalk`: how much of a certificate the courses of a programme cover, and what is missing. */

import type { Answer, Question } from '../../crosswalk/answers/answer.ts';
import type { CommandModule } from '../command.ts';
import type { FormatName } from '../crosswalk/output.ts';
import { en, zh } from '../crosswalk/texts.ts';
import { exitCodes } from '../exit-codes.ts';
import type { OptionValues } from '../option-values.ts';
import { relativePath } from '../paths.ts';
import { UsageError } from '../usage-error.ts';
import { writeOutput } from '../write-output.ts';

interface Mode {
  /** Its option; the mode without one shows every item. */
  readonly name: string;
  readonly formats: readonly FormatName[];
  answer(question: Question, value: string): Promise<Answer>;
}

const tables = ['table', 'json', 'md', 'csv', 'xlsx'] as const;

const whole: Mode = {
  name: '',
  formats: [...tables, 'html', 'parquet'],
  answer: async (question) => (await import('../crosswalk/whole.ts')).answer(question),
};

const modes: readonly Mode[] = [
  {
    name: 'gaps',
    formats: tables,
    answer: async (question) => (await import('../crosswalk/gaps.ts')).answer(question),
  },
  {
    name: 'why',
    formats: ['table', 'json'],
    answer: async (question, item) => (await import('../crosswalk/why.ts')).answer(question, item),
  },
  {
    name: 'ladder',
    formats: tables,
    answer: async (question) => (await import('../../crosswalk/answers/ladder.ts')).answer(question),
  },
  {
    name: 'matrix',
    formats: tables,
    answer: async (question) => (await import('../../crosswalk/answers/overview.ts')).answer(question),
  },
  {
    name: 'graph',
    formats: ['table', 'json'],
    answer: async (question) => (await import('../../crosswalk/answers/graph.ts')).answer(question),
  },
];

export const command: CommandModule = {
  texts: { 'zh-CN': zh, en },
  arguments: [{ name: 'programme' }, { name: 'credential' }],
  options: [
    { name: 'format', value: 'format', choices: ['table', 'json', 'md', 'csv', 'html', 'xlsx', 'parquet'] },
    { name: 'json' },
    { name: 'output', short: 'o', value: 'file' },
    { name: 'gaps' },
    { name: 'why', value: 'item' },
    { name: 'ladder' },
    { name: 'matrix' },
    { name: 'graph' },
    { name: 'min', value: 'number', number: true },
    { name: 'require', value: 'recognition', choices: ['deemed'] },
  ],
  async run([programme, credential], options, shell) {
    const mode = modeIn(options);
    const format = formatIn(options, mode);
    const { openWorkspace, requireId } = await import('../crosswalk/workspace.ts');
    const open = await openWorkspace(shell);
    if (typeof open === 'number') return open;
    const { model, lineOf, placeOf } = open;
    requireId(programme, model.programmes, 'crosswalk');
    requireId(credential, model.credentials, 'crosswalk');
    const [{ computeCrosswalks }, { artifactWords }, { failingConditions }, { printed }] = await Promise.all([
      import('../../crosswalk/crosswalk.ts'),
      import('../../6-render/words.ts'),
      import('../../crosswalk/answers/gate.ts'),
      import('../crosswalk/output.ts'),
    ]);
    const templates = shell.host.templates();
    const words = artifactWords(shell.language, templates);
    const crosswalks = computeCrosswalks(model, {
      ...(programme === undefined ? {} : { programme }),
      ...(credential === undefined ? {} : { credential }),
    });
    const programmes = model.programmes.filter(({ id }) => (programme ?? id) === id);
    const { language, width } = shell;
    const file = options.text('output');
    const paint = file === undefined ? shell.paintOut : (_: unknown, text: string) => text;
    const question: Question = {
      model,
      crosswalks,
      programmes,
      credential,
      words,
      language,
      paint,
      width,
      lineOf,
      placeOf,
    };
    const output = await printed(
      await mode.answer(question, options.text(mode.name) ?? ''),
      format,
      question,
      templates,
    );
    if (file !== undefined) {
      shell.talk(relativePath(shell.host.cwd, writeOutput(shell.host, file, output)));
    } else if (typeof output === 'string') shell.out(output);

    const gate = { least: options.number('min'), requiresDeemed: options.text('require') === 'deemed' };
    const failing = failingConditions(crosswalks, gate, question);
    for (const line of failing) shell.err(`${line}\n`);
    return failing.length > 0 ? exitCodes.findings : exitCodes.done;
  },
};

function modeIn(options: OptionValues): Mode {
  const asked = modes.filter(({ name }) => options.flag(name));
  if (asked.length > 1)
    throw new UsageError({ is: 'not-together', options: asked.map(({ name }) => `--${name}`) }, 'crosswalk');
  return asked[0] ?? whole;
}

function formatIn(options: OptionValues, { formats }: Mode): FormatName {
  const file = options.text('output');
  const extension = formats.find((name) => file?.endsWith(`.${name}`));
  const typed = options.flag('json') ? 'json' : (options.text('format') ?? extension ?? 'table');
  const format = formats.find((name) => name === typed);
  if (format === undefined) {
    throw new UsageError(
      { is: 'unknown-value', option: '--format', typed, allowed: formats, suggestions: [] },
      'crosswalk',
    );
  }
  if ((format === 'xlsx' || format === 'parquet') && file === undefined)
    throw new UsageError({ is: 'missing-value', option: '--output' }, 'crosswalk');
  return format;
}
