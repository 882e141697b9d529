/** `ccstd explain`: what a finding means, why it matters, and an example of wrong and right. */
import type { Severity } from '../../diagnostics/diagnostic.ts';
import { severityStyle } from '../../diagnostics/style.ts';
import { severityWords } from '../../diagnostics/summary-lines.ts';
import type { Code } from '../../generated/catalogue.ts';
import type { Language } from '../../values/language.ts';
import type { CommandModule, CommandTexts } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Shell } from '../shell.ts';
import { UsageError } from '../usage-error.ts';

const zh: CommandTexts = {
  summary: '解释一类问题：为什么是问题，怎么改，附正误例子',
  details:
    '不写代码时，按领域列出全部代码。“ccstd explain 写法”是字段里文字的写法：列表、表格、图片、公式、填空、方框……',
  arguments: { code: '诊断信息里的代码，例如 hours/sum-mismatch，或“写法”' },
  options: { format: '样式，默认为 text', json: '即 --format json' },
  examples: {
    'ccstd explain ref/unresolved': '解释这个代码',
    'ccstd explain 写法': '字段里的文字怎么写',
    'ccstd explain': '列出全部代码',
  },
};

const en: CommandTexts = {
  summary: 'explain a finding: why it matters and what to do, with examples',
  details:
    'Without a code, all codes are listed by area. `ccstd explain writing` is about the text in fields: lists, tables, pictures, formulas, gaps, boxes …',
  arguments: { code: 'a code as printed with findings, such as hours/sum-mismatch, or `writing`' },
  options: { format: 'how it looks; default text', json: 'short for --format json' },
  examples: {
    'ccstd explain ref/unresolved': 'explain this code',
    'ccstd explain writing': 'how to write text in fields',
    'ccstd explain': 'list all codes',
  },
};

const headings = {
  'zh-CN': {
    wrong: '错误的写法',
    right: '正确的写法',
    help: '怎么改',
    here: '# ← 这里',
    writing: '各种写法见 ccstd explain 写法',
  },
  en: {
    wrong: 'Wrong',
    right: 'Right',
    help: 'What to do',
    here: '# ← here',
    writing: 'All notation: ccstd explain writing',
  },
};

/** The page on notation, which is about no single finding. */
const aboutWriting: readonly string[] = ['写法', 'writing'];

export const command: CommandModule = {
  texts: { 'zh-CN': zh, en },
  arguments: [
    {
      name: 'code',
      words: async () => [
        ...aboutWriting,
        ...Object.keys((await import('../../generated/catalogue.ts')).catalogue),
      ],
    },
  ],
  options: [{ name: 'format', value: 'format', choices: ['text', 'json'] }, { name: 'json' }],
  async run([typed], options, shell) {
    const asJson = options.flag('json') || options.text('format') === 'json';
    if (typed === undefined) {
      shell.out(await listing(shell, asJson));
      return exitCodes.done;
    }
    if (aboutWriting.includes(typed.normalize('NFKC').trim().toLowerCase())) {
      shell.out(await notation(shell, asJson));
      return exitCodes.done;
    }
    const [{ catalogue }, { suggestCodes }] = await Promise.all([
      import('../../generated/catalogue.ts'),
      import('../finding-filter.ts'),
    ]);
    if (!Object.hasOwn(catalogue, typed))
      throw new UsageError({ is: 'unknown-code', typed, suggestions: suggestCodes(typed) }, 'explain');
    shell.out(await explanation(typed as Code, shell, asJson));
    return exitCodes.done;
  },
};

async function explanation(
  code: Code,
  { host, language, paintOut: paint }: Shell,
  asJson: boolean,
): Promise<string> {
  const [{ catalogue }, { explanations }] = await Promise.all([
    import('../../generated/catalogue.ts'),
    import('../../generated/explanations.ts'),
  ]);
  const { severity, texts } = catalogue[code];
  const { prose, ...examples } = explanations[code];
  const { explainedExample } = await import('../explained-example.ts');
  const { finding: shown, wrong, right } = await explainedExample(code, examples, { host, language });
  const title = shown?.message ?? withoutParameters(texts[language].title);
  const help = shown?.help ?? withoutParameters(texts[language].help ?? '');
  if (asJson)
    return `${JSON.stringify({ version: 1, code, severity, title, help, prose: prose[language], wrong, right }, null, 2)}\n`;
  const words = headings[language];
  const sections = [
    `${paint(severityStyle[severity], severityWords[severity][language])} ${paint('strong', code)}  ${title}`,
    prose[language],
    help === '' ? '' : `${paint('strong', words.help)}\n${help}`,
    `${paint('strong', words.wrong)}\n${indented(exampleText(wrong, language))}`,
    `${paint('strong', words.right)}\n${indented(exampleText(right, language))}`,
    code.startsWith('md/') ? words.writing : '',
  ];
  return `${sections.filter(Boolean).join('\n\n')}\n`;
}

/** As it is written, but for the marks round its examples. */
async function notation({ language, paintOut: paint }: Shell, asJson: boolean): Promise<string> {
  const { writing } = await import('../../generated/writing.ts');
  const text = writing[language];
  if (asJson) return `${JSON.stringify({ version: 1, page: 'writing', text }, null, 2)}\n`;
  const shown = text
    .replace(/^(`{3,})yaml\n([\s\S]*?)^\1$/gm, (_, _marks, example: string) => indented(example))
    .replace(/^## (.*)$/gm, (_, title: string) => paint('strong', title));
  return `${shown}\n`;
}

/** Files under their names; what YAML cannot show is told in two paragraphs, one for each language. */
function exampleText(section: string, language: Language): string {
  if (!section.includes('```')) return section.split('\n\n')[language === 'en' ? 1 : 0] ?? section;
  return section
    .replace(/^```\w+(?: file=(.*))?$/gm, (_, file?: string) => (file ? `# ${file}` : ''))
    .replace(/^```$/gm, '')
    .replaceAll(/# <- here|\{\{! <- here \}\}/g, headings[language].here);
}

async function listing({ language, paintOut: paint }: Shell, asJson: boolean): Promise<string> {
  const { catalogue } = await import('../../generated/catalogue.ts');
  const rows = Object.entries(catalogue).map(([code, { severity, texts }]) => ({
    code,
    severity,
    title: withoutParameters(texts[language].title),
  }));
  if (asJson) return `${JSON.stringify({ version: 1, codes: rows }, null, 2)}\n`;
  const width = Math.max(...rows.map(({ code }) => code.length));
  const lines = rows.map(({ code, severity, title }, index) => {
    const startsArea = index > 0 && areaOf(rows[index - 1]?.code ?? '') !== areaOf(code);
    const line = `${paint(severityStyle[severity], code.padEnd(width))}  ${severityWord(severity, language)}  ${title}\n`;
    return startsArea ? `\n${line}` : line;
  });
  return lines.join('');
}

function areaOf(code: string): string {
  return code.split('/')[0] ?? '';
}

function severityWord(severity: Severity, language: Language): string {
  return severityWords[severity][language].padEnd(language === 'en' ? 7 : 2);
}

function withoutParameters(template: string): string {
  return template.replace(/\{\w+\}/g, '…');
}

function indented(text: string): string {
  return text
    .trim()
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^(?=.)/gm, '  ');
}
