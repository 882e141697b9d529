/** `ccstd crosswalk`: how much of a certificate the courses of a programme cover, and what is missing. */

import type { Checked } from '../../compile.ts';
import type { Crosswalk } from '../../crosswalk/crosswalk-matrix.ts';
import type { Place } from '../../diagnostics/diagnostic.ts';
import { type Lines, linesOf } from '../../diagnostics/lines.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import type { StandardModel } from '../../model/model.ts';
import type { CommandModule, CommandTexts } from '../command.ts';
import { tablesBelow } from '../crosswalk-minimum.ts';
import { exitCodes } from '../exit-codes.ts';
import type { OptionValues } from '../option-values.ts';
import { relativePath } from '../paths.ts';
import type { Shell } from '../shell.ts';
import { UsageError } from '../usage-error.ts';

const zh: CommandTexts = {
  summary: '课证对照：专业的课程覆盖了证书要求的多少，还缺什么',
  details: '不写专业和证书时，对照每个培养层级和它列出的每个证书。学时、权重等方面的问题不妨碍对照，引用错误才妨碍。',
  arguments: { programme: '专业的标识', credential: '证书的标识，例如 electrician-2018-4' },
  options: {
    format: '样式，缺省为 table',
    json: '即 --format json',
    gaps: '只列出没有完全覆盖的条目',
    why: '说明一个条目为什么是现在的状态，例如 electrician-2018/4/2.1.3',
    min: '技能和理论的覆盖率都要达到这个数，达不到就算不通过',
  },
  examples: {
    'ccstd crosswalk': '全部专业和证书',
    'ccstd crosswalk electrical electrician-2018-4 --gaps': '一个专业对一个证书还缺什么',
    'ccstd crosswalk --why electrician-2018/4/2.1.3': '这一条在哪里教、在哪里考',
    'ccstd crosswalk --min 80': '用于持续集成：低于 80% 不通过',
  },
};

const en: CommandTexts = {
  summary: 'how much of a certificate the courses of a programme cover, and what is missing',
  details:
    'With no arguments, every stage is compared with each credential it names. Only errors in files and references stop a crosswalk.',
  arguments: { programme: 'id of a programme', credential: 'id of a credential, such as electrician-2018-4' },
  options: {
    format: 'how it looks; default table',
    json: 'short for --format json',
    gaps: 'list only items that are not fully covered',
    why: 'explain the state of one item, such as electrician-2018/4/2.1.3',
    min: 'fail unless the coverages of skills and of theory both reach this number',
  },
  examples: {
    'ccstd crosswalk': 'all programmes and credentials',
    'ccstd crosswalk electrical electrician-2018-4 --gaps': 'what one programme lacks for one credential',
    'ccstd crosswalk --why electrician-2018/4/2.1.3': 'where this item is taught and assessed',
    'ccstd crosswalk --min 80': 'for continuous integration: below 80% fails',
  },
};

export const command: CommandModule = {
  texts: { 'zh-CN': zh, en },
  arguments: [{ name: 'programme' }, { name: 'credential' }],
  options: [
    { name: 'format', value: 'format', choices: ['table', 'json', 'md', 'csv'] },
    { name: 'json' },
    { name: 'gaps' },
    { name: 'why', value: 'item' },
    { name: 'min', value: 'number', number: true },
  ],
  async run([programme, credential], options, shell) {
    const { checkWorkspace, computeCrosswalks, modelOf } = await import('../../index.ts');
    const started = shell.now();
    const checked = checkWorkspace(shell.host, { from: shell.from });
    if (!checked.workspace) {
      const { reportFindings } = await import('../report-findings.ts');
      const errors = checked.diagnostics.filter(({ severity }) => severity === 'error');
      shell.err(reportFindings({ checked, diagnostics: errors, started, paint: shell.paintErr }, shell));
      return checked.configured ? exitCodes.findings : exitCodes.couldNotRun;
    }
    const model = modelOf(checked.workspace);
    requireId(programme, model.programmes);
    requireId(credential, model.credentials);
    const all = computeCrosswalks(model, {
      ...(programme === undefined ? {} : { programme }),
      ...(credential === undefined ? {} : { credential }),
    });
    const shown = selectItems(all, options);
    const root = checked.root === '/' ? '' : checked.root;
    const lineOf = lineFinder(checked);
    const placeOf = (place: Place): string => `${relativePath(shell.host.cwd, `${root}/${place.file}`)}:${lineOf(place)}`;
    shell.out(await printed(shown, { model, options, shell, lineOf, placeOf }));
    const below = tablesBelow(all, options.number('min') ?? 0, shell.language);
    for (const line of below) shell.err(`${line}\n`);
    return below.length > 0 ? exitCodes.findings : exitCodes.done;
  },
};

interface Printing {
  readonly model: StandardModel;
  readonly options: OptionValues;
  readonly shell: Shell;
  lineOf(place: Place): number;
  placeOf(place: Place): string;
}

async function printed(crosswalks: readonly Crosswalk[], { model, options, shell, lineOf, placeOf }: Printing): Promise<string> {
  const format = options.flag('json') ? 'json' : (options.text('format') ?? 'table');
  if (format === 'json') {
    const { crosswalksToJson } = await import('../../crosswalk/crosswalk-json.ts');
    return `${JSON.stringify(crosswalksToJson(crosswalks, lineOf), null, 2)}\n`;
  }
  const { artifactWords } = await import('../../6-render/words.ts');
  const words = artifactWords(shell.language, shell.host.templates());
  if (format !== 'table') {
    const { crosswalksToCsv, crosswalksToMarkdown } = await import('../crosswalk-files.ts');
    return (format === 'csv' ? crosswalksToCsv : crosswalksToMarkdown)(crosswalks, model, words);
  }
  const [{ crosswalkTable }, { crosswalkTitle }, { whyItem }] = await Promise.all([
    import('../crosswalk-table.ts'),
    import('../crosswalk-titles.ts'),
    import('../crosswalk-why.ts'),
  ]);
  const { language, paintOut: paint, width } = shell;
  const blocks = crosswalks.flatMap((crosswalk) => {
    const context = { title: crosswalkTitle(crosswalk, model), words, paint, width, model, language, placeOf };
    if (options.text('why') === undefined) return [crosswalkTable(crosswalk, context)];
    return crosswalk.items.map((item) => whyItem(crosswalk, item, context));
  });
  return blocks.length > 0 ? `${blocks.join('\n')}\n${closing[language].next}\n` : `${closing[language].nothing}\n`;
}

const closing = {
  'zh-CN': {
    next: '带链接的完整对照表：ccstd build crosswalk；某一条的依据：ccstd crosswalk --why <条目>',
    nothing: '没有可以对照的：请在专业的“培养层级”里写上“证书”，或写明专业和证书',
  },
  en: {
    next: 'The whole crosswalk with links: ccstd build crosswalk; the evidence of one item: ccstd crosswalk --why <item>',
    nothing: 'There is nothing to compare: name credentials in the stages of a programme, or give a programme and a credential',
  },
};

function selectItems(crosswalks: readonly Crosswalk[], options: OptionValues): Crosswalk[] {
  const why = options.text('why');
  if (why !== undefined) {
    const refs = new Set(crosswalks.flatMap(({ items }) => items.map(({ ref }) => ref)));
    if (!refs.has(why)) throw new UsageError({ is: 'unknown-id', typed: why, suggestions: suggest(why, refs) }, 'crosswalk');
  }
  const kept = crosswalks.map((crosswalk) => ({
    ...crosswalk,
    items: crosswalk.items.filter(({ ref, state }) => (why === undefined || ref === why) && !(options.flag('gaps') && state === 'covered')),
  }));
  return why === undefined ? kept : kept.filter(({ items }) => items.length > 0);
}

function requireId(id: string | undefined, known: readonly { readonly id: string }[]): void {
  if (id === undefined || known.some((one) => one.id === id)) return;
  throw new UsageError(
    {
      is: 'unknown-id',
      typed: id,
      suggestions: suggest(
        id,
        known.map((one) => one.id),
      ),
    },
    'crosswalk',
  );
}

/** Lines are worked out once for each file: a crosswalk names places by the thousand. */
function lineFinder({ spanOf, textOf }: Checked): (place: Place) => number {
  const files = new Map<string, Lines>();
  return (place) => {
    const lines = files.get(place.file) ?? linesOf(textOf(place.file) ?? '');
    files.set(place.file, lines);
    return lines.at(spanOf(place).start).line;
  };
}
