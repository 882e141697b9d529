/** The help pages: of the program, and of each command. */

import { displayWidth } from '../values/display-width.ts';
import type { Bilingual, Language } from '../values/language.ts';
import type { ArgumentSpec, CommandModule, OptionSpec } from './command.ts';
import { globalOptions, globalOptionTexts } from './global-options.ts';

/** What stands for a value in Chinese help, by the names of arguments and values; English help shows the names. */
export const chineseNames: Readonly<Record<string, string>> = {
  action: '操作',
  cells: '格数',
  code: '代码',
  codes: '代码',
  command: '命令',
  count: '个数',
  course: '课程',
  credential: '证书',
  date: '日期',
  dir: '文件夹',
  document: '文档',
  documents: '文档',
  report: '报告',
  edition: '版本',
  entity: '种类/标识',
  field: '领域',
  file: '文件',
  folder: '文件夹',
  folders: '文件夹',
  name: '名称',
  format: '样式',
  formats: '格式',
  from: '从',
  id: '标识',
  item: '条目',
  kind: '种类',
  language: '语言',
  new: '新版',
  'new-id': '新标识',
  number: '数',
  old: '旧版',
  options: '选项',
  packages: '标准包',
  paths: '路径',
  programme: '专业',
  recognition: '认定',
  revision: '版本',
  severity: '级别',
  share: '第几份/共几份',
  shell: '终端',
  source: '来源',
  state: '版本或文件夹',
  subject: '对象',
  text: '文字',
  to: '到',
  url: '网址',
};

const headings: Readonly<
  Record<'usage' | 'commands' | 'arguments' | 'options' | 'everywhere' | 'examples', Bilingual>
> = {
  usage: { 'zh-CN': '用法：', en: 'Usage: ' },
  commands: { 'zh-CN': '命令：', en: 'Commands:' },
  arguments: { 'zh-CN': '参数：', en: 'Arguments:' },
  options: { 'zh-CN': '选项：', en: 'Options:' },
  everywhere: { 'zh-CN': '通用选项：', en: 'Options of every command:' },
  examples: { 'zh-CN': '例子：', en: 'Examples:' },
};

const about: Bilingual = {
  'zh-CN': 'ccstd：工学一体化课程标准编译器。检查用 YAML 写的课程标准，生成教材、工作页和课证对照表。',
  en: 'ccstd, the compiler for vocational curriculum standards: checks standards written in YAML and makes textbooks, worksheets and crosswalks.',
};

const versionText: Bilingual = { 'zh-CN': '显示版本', en: 'show the version' };

const further: Bilingual = {
  'zh-CN': '每个命令的选项和例子：ccstd 〈命令〉 --help',
  en: 'Options and examples of a command: ccstd <command> --help',
};

const starters: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  'zh-CN': {
    'ccstd init 我的标准': '新建一个小而完整的例子',
    'ccstd check': '检查当前文件夹里的标准',
    'ccstd build': '生成网页和 Markdown，放进 dist/',
  },
  en: {
    'ccstd init our-standards': 'start with a small, complete example',
    'ccstd check': 'check the standards in this folder',
    'ccstd build': 'make web pages and Markdown in dist/',
  },
};

export function programHelp(modules: Readonly<Record<string, CommandModule>>, language: Language): string {
  return page([
    [`${headings.usage[language]}ccstd ${filled('command', language)} ${left('options', language)}`],
    [about[language]],
    [
      headings.commands[language],
      ...table(Object.entries(modules).map(([name, { texts }]) => [name, texts[language].summary])),
    ],
    [
      headings.everywhere[language],
      ...table([...globalRows(language), ['-V, --version', versionText[language]]]),
    ],
    examples(starters[language], language),
    [further[language]],
  ]);
}

export function commandHelp(name: string, module: CommandModule, language: Language): string {
  const everywhere = [headings.everywhere[language], ...table(globalRows(language))];
  const { usage, about, own, last } = commandSections(name, module, language);
  return page([usage, about, ...own, everywhere, last]);
}

/** Without the options that every command has, which a page on all of them says once. */
export function shortCommandHelp(name: string, module: CommandModule, language: Language): string {
  const { usage, own, last } = commandSections(name, module, language);
  return page([usage, ...own, last]);
}

function commandSections(name: string, module: CommandModule, language: Language) {
  const texts = module.texts[language];
  const forms = module.arguments.map((argument) => argumentForm(argument, language));
  const usage = ['ccstd', name, ...forms, left('options', language)].join(' ');
  const argumentRows = module.arguments.map((argument) => [
    shown(argument.name, language),
    texts.arguments[argument.name] ?? '',
  ]);
  const optionRows = module.options.map((option) => [
    aligned(option, language),
    optionText(option, texts.options[option.name] ?? '', language),
  ]);
  return {
    usage: [headings.usage[language] + usage],
    about: [texts.summary, ...(texts.details ? ['', texts.details] : [])],
    own: [
      argumentRows.length > 0 ? [headings.arguments[language], ...table(argumentRows)] : [],
      optionRows.length > 0 ? [headings.options[language], ...table(optionRows)] : [],
    ],
    last: examples(texts.examples, language),
  };
}

function page(sections: readonly (readonly string[])[]): string {
  const filled = sections.filter((lines) => lines.length > 0);
  return `${filled.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function globalRows(language: Language): string[][] {
  return globalOptions.map((option) => [
    aligned(option, language),
    globalOptionTexts[option.name]?.[language] ?? '',
  ]);
}

function aligned({ name, short, value }: OptionSpec, language: Language): string {
  const given = value ? ` ${filled(value, language)}` : '';
  return `${short ? `-${short}, ` : '    '}--${name}${given}`;
}

function argumentForm({ name, required, many }: ArgumentSpec, language: Language): string {
  return (required ? filled : left)(name, language, many ? '...' : '');
}

/** A value that has to be given. */
function filled(name: string, language: Language, more = ''): string {
  return language === 'en' ? `<${name}${more}>` : `〈${shown(name, language)}${more}〉`;
}

/** A value that may be left out. */
function left(name: string, language: Language, more = ''): string {
  return language === 'en' ? `[${name}${more}]` : `［${shown(name, language)}${more}］`;
}

function shown(name: string, language: Language): string {
  return language === 'en' ? name : (chineseNames[name] ?? name);
}

function optionText({ choices }: OptionSpec, text: string, language: Language): string {
  if (!choices) return text;
  return language === 'en' ? `${text} (${choices.join(', ')})` : `${text}（${choices.join('、')}）`;
}

function table(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(...rows.map(([left = '']) => displayWidth(left)));
  return rows.map(
    ([left = '', right = '']) => `  ${left}${' '.repeat(width - displayWidth(left))}  ${right}`,
  );
}

function examples(lines: Readonly<Record<string, string>>, language: Language): string[] {
  return [
    headings.examples[language],
    ...Object.entries(lines).flatMap(([line, what]) => [`  ${line}`, `      ${what}`]),
  ];
}
