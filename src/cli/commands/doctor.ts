/** `ccstd doctor`: is everything in place that the other commands need? */

import { replaceFile } from '../../8-write/replace-file.ts';
import { browserVariable } from '../../host/browser/find-browser.ts';
import { HostError } from '../../host/host.ts';
import { joinFolder } from '../../paths/join-folder.ts';
import { displayWidth } from '../../values/display-width.ts';
import type { Bilingual } from '../../values/language.ts';
import { version } from '../../version.ts';
import type { CommandModule, CommandTexts } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Shell } from '../shell.ts';

const zh: CommandTexts = {
  summary: '检查运行环境和工作区是否就绪',
  arguments: {},
  options: {
    format: '样式，默认为 text',
    json: '即 --format json',
    fix: '编辑器用的字段说明是别的版本写的，就换成现在的',
  },
  examples: {
    'ccstd doctor': '报告问题之前先运行一次',
    'ccstd doctor --fix': 'ccstd 升级以后，更新编辑器用的字段说明',
    'ccstd doctor --json': '供其他程序读取',
  },
};

const en: CommandTexts = {
  summary: 'check that the machine and the workspace are ready',
  arguments: {},
  options: {
    format: 'how it looks; default text',
    json: 'short for --format json',
    fix: 'write the schemas of editors anew where another version wrote them',
  },
  examples: {
    'ccstd doctor': 'run this before you report a problem',
    'ccstd doctor --fix': 'after an update of ccstd: bring the schemas of editors up to date',
    'ccstd doctor --json': 'for other programs',
  },
};

interface Finding {
  readonly name: string;
  readonly title: Bilingual;
  readonly value: string;
  readonly ok: boolean;
  readonly help: Bilingual;
}

const fine: Bilingual = { 'zh-CN': '', en: '' };

export const command: CommandModule = {
  texts: { 'zh-CN': zh, en },
  arguments: [],
  options: [
    { name: 'format', value: 'format', choices: ['text', 'json'] },
    { name: 'json' },
    { name: 'fix' },
  ],
  async run(_args, options, shell) {
    const findings = [...machine(shell), ...(await workspace(shell, options.flag('fix')))];
    const ok = findings.every((finding) => finding.ok);
    const { language } = shell;
    if (options.flag('json') || options.text('format') === 'json') {
      const checks = findings.map(({ name, value, ok, help }) => ({
        name,
        value,
        ok,
        help: ok ? '' : help[language],
      }));
      shell.out(`${JSON.stringify({ version: 1, ok, checks }, null, 2)}\n`);
    } else {
      const width = Math.max(...findings.map(({ title }) => displayWidth(title[language])));
      for (const { title, value, ok, help } of findings) {
        const sign = ok ? shell.paintOut('green', '✓') : shell.paintOut('red', '✗');
        const hint = ok ? '' : `\n    ${help[language]}`;
        shell.out(
          `${sign} ${title[language]}${' '.repeat(width - displayWidth(title[language]))}  ${value}${hint}\n`,
        );
      }
      shell.out(
        `${ok ? { 'zh-CN': '一切就绪，可以运行 ccstd check', en: 'All is well: run `ccstd check`' }[language] : { 'zh-CN': '请先解决打 ✗ 的几项', en: 'See to the lines marked ✗ first' }[language]}\n`,
      );
    }
    return ok ? exitCodes.done : exitCodes.findings;
  },
};

function machine({ host, language }: Shell): Finding[] {
  const templates = installedTemplates(host);
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return [
    {
      name: 'ccstd',
      title: { 'zh-CN': 'ccstd 版本', en: 'ccstd version' },
      value: version,
      ok: true,
      help: fine,
    },
    {
      name: 'node',
      title: { 'zh-CN': 'Node 版本', en: 'Node version' },
      value: `${process.versions.node} (${process.platform} ${process.arch})`,
      ok: major > 20 || (major === 20 && minor >= 19),
      help: {
        'zh-CN': '需要 20.19 以上，请到 nodejs.org 下载新版',
        en: '20.19 or later is needed: see nodejs.org',
      },
    },
    { name: 'language', title: { 'zh-CN': '语言', en: 'Language' }, value: language, ok: true, help: fine },
    {
      name: 'templates',
      title: { 'zh-CN': '模板', en: 'Templates' },
      value: String(templates),
      ok: templates > 0,
      help: {
        'zh-CN': '安装不完整，请重新安装 ccstd',
        en: 'the installation is incomplete: install ccstd again',
      },
    },
    {
      name: 'browser',
      title: { 'zh-CN': '打印 PDF 的浏览器', en: 'Browser for PDF' },
      // Everything but PDF is made without one.
      value: host.browser()?.path ?? '–',
      ok: host.browser() !== undefined || !host.env[browserVariable],
      help: {
        'zh-CN': `${browserVariable} 写的程序不在那里`,
        en: `there is no program where ${browserVariable} says`,
      },
    },
  ];
}

function installedTemplates(host: Shell['host']): number {
  try {
    return host.templates().size;
  } catch (error) {
    if (error instanceof HostError) return 0;
    throw error;
  }
}

async function workspace(shell: Shell, fix: boolean): Promise<Finding[]> {
  const { host, from } = shell;
  const [{ isConfigured }, { checkSources }] = await Promise.all([
    import('../workspace-folder.ts'),
    import('../../workspace/check-workspace.ts'),
  ]);
  const checked = checkSources(host, { from });
  return [
    {
      name: 'workspace',
      title: { 'zh-CN': '工作区', en: 'Workspace' },
      value: checked.root,
      ok: true,
      help: fine,
    },
    {
      name: 'config',
      title: { 'zh-CN': '配置', en: 'Configuration' },
      value: isConfigured(checked.root, host) ? 'ccstd.yaml' : '–',
      ok: checked.configured,
      help: {
        'zh-CN': 'ccstd.yaml 有错误，运行 ccstd check 查看',
        en: 'ccstd.yaml has errors: see ccstd check',
      },
    },
    {
      name: 'files',
      title: { 'zh-CN': 'YAML 文件', en: 'YAML files' },
      value: String(checked.files),
      ok: checked.files > 0,
      help: {
        'zh-CN': '这里没有 YAML 文件：换一个文件夹，或用 -C 指定',
        en: 'there are no YAML files here: go to another folder, or name it with -C',
      },
    },
    ...(await editorSchemas(checked.root, shell, fix)),
  ];
}

/** Only where `ccstd init` wrote some. */
async function editorSchemas(root: string, { host, language }: Shell, fix: boolean): Promise<Finding[]> {
  const [{ outdatedSchemas }, { schemas }] = await Promise.all([
    import('../../scaffold/editor-schema-files.ts'),
    import('../../generated/schemas.ts'),
  ]);
  const outdated = outdatedSchemas(schemas, language, (path) => host.read(joinFolder(root, path)));
  if (!outdated) return [];
  const names = Object.keys(outdated);
  if (fix) for (const path of names) replaceFile(host, root, joinFolder(root, path), outdated[path] ?? '');
  const ok = fix || names.length === 0;
  return [
    {
      name: 'editor-schemas',
      title: { 'zh-CN': '编辑器的字段说明', en: 'Schemas of editors' },
      value: ok ? version : names.join(language === 'en' ? ', ' : '、'),
      ok,
      help: {
        'zh-CN': '是别的版本写的：运行 ccstd doctor --fix 换成现在的',
        en: 'another version wrote them: ccstd doctor --fix brings them up to date',
      },
    },
  ];
}
