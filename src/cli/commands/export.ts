/**
 * `ccstd export`: standards and courses for other systems, each file with a report of what its format could
 * not hold.
 */
import { suggest } from '../../diagnostics/suggest.ts';
import type { CommandModule, CommandTexts } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { closingLines } from '../export-summary.ts';
import type { OptionValues } from '../option-values.ts';
import { relativePath } from '../paths.ts';
import { UsageError } from '../usage-error.ts';

const zh: CommandTexts = {
  summary: '导出给其他系统使用，并逐项说明哪些内容那种格式放不下',
  details:
    '先检查，有错误就不导出。文件放在输出目录的 export/<格式>/ 里；每个文件旁边有一份同名的 .loss.json，列出没有带过去的每一项和它在源文件中的行号；完全没有导出的文件列在 left.json 里。给教师的内容一律不导出，只说有几项。',
  arguments: {
    format:
      '格式：case（CASE 1.1）、ctdl（CTDL-ASN）、excel（课证对照表）、moodle（Moodle 能力框架）、openbadges（开放徽章 3.0）、sssom（对照关系表）',
  },
  options: {
    programme: '只导出这个专业，连同它的课程、证书和技能标准',
    course: '只导出这门课程，连同它对接的技能标准',
    standard: '只导出这个技能标准',
    base: '导出的文件将发布在哪个网址；不写就用 urn:uuid: 命名',
    license: '发布所用许可的网址',
    'max-loss': '没有带过去的内容合计超过这个数，就算不通过',
    json: '在标准输出上给出文件清单',
  },
  examples: {
    'ccstd export case': '全部技能标准和课程，CASE 1.1',
    'ccstd export sssom --programme electrical': '一个专业的课证对照关系',
    'ccstd export moodle --standard electrician-2018 --max-loss 50': '一个技能标准，放不下的不超过 50 项',
  },
};

const en: CommandTexts = {
  summary: 'export for other systems, and report what their formats cannot hold',
  details:
    'Checks first and exports nothing if there are errors. Files go to export/<format>/ in the output folder; beside each stands a .loss.json that lists every fact which was left behind, with its line in the source; left.json lists sources of which nothing is exported. Nothing for teachers only is exported; how much that is, is said.',
  arguments: {
    format:
      'case (CASE 1.1), ctdl (CTDL-ASN), excel (crosswalks), moodle (competency frameworks), openbadges (Open Badges 3.0) or sssom (mappings)',
  },
  options: {
    programme: 'only this programme, with its courses, credentials and standards',
    course: 'only this course, with the standards it is aligned with',
    standard: 'only this skill standard',
    base: 'address under which the files will be published; default: things are named by urn:uuid:',
    license: 'address of the licence under which they are published',
    'max-loss': 'fail if more facts than this are left behind in all',
    json: 'print the list of files',
  },
  examples: {
    'ccstd export case': 'all standards and courses as CASE 1.1',
    'ccstd export sssom --programme electrical': 'the mappings of one programme',
    'ccstd export moodle --standard electrician-2018 --max-loss 50':
      'one standard, with at most 50 facts left behind',
  },
};

export const command: CommandModule = {
  texts: { 'zh-CN': zh, en },
  arguments: [{ name: 'format', required: true }],
  options: [
    { name: 'programme', value: 'id' },
    { name: 'course', value: 'id' },
    { name: 'standard', value: 'id' },
    { name: 'base', value: 'url' },
    { name: 'license', value: 'url' },
    { name: 'max-loss', value: 'number', number: true },
    { name: 'json' },
  ],
  async run([format = ''], options, shell) {
    const { exportFormats } = await import('../../generated/exports.ts');
    const load = Object.hasOwn(exportFormats, format) ? exportFormats[format] : undefined;
    if (!load) throw unknown('format', format, Object.keys(exportFormats));
    const addresses = { ...address(options, 'base'), ...address(options, 'license') };
    const { exportWorkspace } = await import('../../workspace/export-workspace.ts');
    const started = shell.now();
    const selection = selected(options);
    const exported = await exportWorkspace(shell.host, await load(), {
      from: shell.from,
      format,
      selection,
      ...addresses,
    });
    if (exported.unknownId !== undefined) {
      const { typed, known } = exported.unknownId;
      throw new UsageError({ is: 'unknown-id', typed, suggestions: suggest(typed, known) }, 'export');
    }
    const { checked, list, reports, withheld, folder } = exported;
    if (!list) {
      const { sayStopped } = await import('../report-findings.ts');
      const errors = checked.diagnostics.filter(({ severity }) => severity === 'error');
      await sayStopped({ checked, diagnostics: errors, started }, shell);
      return checked.configured ? exitCodes.findings : exitCodes.couldNotRun;
    }
    const summary = closingLines(
      list,
      reports,
      relativePath(shell.host.cwd, folder),
      withheld,
      options.number('max-loss'),
      shell,
    );
    shell.out(options.flag('json') ? `${JSON.stringify(list, null, 2)}\n` : summary.out);
    shell.err(summary.err);
    return summary.err === '' ? exitCodes.done : exitCodes.findings;
  },
};

function selected(options: OptionValues): {
  readonly programme?: string;
  readonly course?: string;
  readonly standard?: string;
} {
  const given = (['programme', 'course', 'standard'] as const).flatMap((name) => {
    const id = options.text(name);
    return id === undefined ? [] : [[name, id] as const];
  });
  return Object.fromEntries(given);
}

function address(options: OptionValues, name: 'base' | 'license'): { readonly [N in typeof name]?: string } {
  const typed = options.text(name);
  if (typed === undefined) return {};
  if (!/^https?:\/\/[^\s"<>\\^`{|}]+$/.test(typed)) throw unknown(`--${name}`, typed, ['https://…']);
  return { [name]: typed };
}

function unknown(option: string, typed: string, allowed: readonly string[]): UsageError {
  return new UsageError(
    { is: 'unknown-value', option, typed, allowed, suggestions: suggest(typed, allowed) },
    'export',
  );
}
