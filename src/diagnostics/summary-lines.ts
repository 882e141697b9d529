/** The closing lines of a report: what was checked and found, and what to do next. */

import type { Bilingual, Language } from '../values/language.ts';
import type { Severity } from './diagnostic.ts';
import type { PrintContext, Summary } from './printers/printer.ts';

export const severityWords: Readonly<Record<Severity, Bilingual>> = {
  error: { 'zh-CN': '错误', en: 'error' },
  warning: { 'zh-CN': '警告', en: 'warning' },
  info: { 'zh-CN': '提示', en: 'note' },
};

export function summaryLines(summary: Summary, { language, paint }: PrintContext): string[] {
  const words = language === 'en' ? english : chinese;
  const worst = summary.error > 0 ? 'red' : summary.warning > 0 ? 'yellow' : 'green';
  const more = words.more(summary);
  return [
    paint(worst, words.counted(summary)),
    ...(more === '' ? [] : [more]),
    paint('dim', words.next(summary)),
  ];
}

/** What the report does not list, and why; empty where it lists everything. */
export function leftOut(summary: Summary, language: Language): string {
  return (language === 'en' ? english : chinese).more(summary);
}

/** `1 个错误，0 个警告` */
export function counts({ error, warning, info }: Pick<Summary, Severity>, language: Language): string {
  if (language === 'en')
    return `${plural(error, 'error')}, ${plural(warning, 'warning')}${info > 0 ? `, ${plural(info, 'note')}` : ''}`;
  return `${error} 个错误，${warning} 个警告${info > 0 ? `，${info} 个提示` : ''}`;
}

export function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1);
}

interface ClosingWords {
  counted(summary: Summary): string;
  more(summary: Summary): string;
  next(summary: Summary): string;
}

const chinese: ClosingWords = {
  counted: (summary) =>
    `检查 ${summary.files} 个文件，用时 ${seconds(summary.milliseconds)} 秒：${counts(summary, 'zh-CN')}`,
  more({ unlisted, explained, ignored, baselined }) {
    const parts = [
      unlisted > 0 ? `还有 ${unlisted} 处没有列出` : '',
      explained > 0 ? `${explained} 处由别的错误引起，不重复报` : '',
      ignored > 0 ? `${ignored} 处按文件里的注释忽略` : '',
      baselined > 0 ? `${baselined} 处在基线里，不再报` : '',
    ];
    return parts.filter(Boolean).join('；');
  },
  next({ files, error, warning, otherErrors }) {
    if (error === 0 && otherErrors > 0)
      return `这里没有列出的还有 ${otherErrors} 个错误，改好以前 ccstd build 不生成：运行 ccstd check 看全部`;
    if (error > 0) return '改好后再运行 ccstd check；ccstd explain <代码> 有详细说明和例子';
    if (files === 0)
      return '没有找到 YAML 文件：请到标准所在的文件夹里运行，或用 -C 指定文件夹；还没有的，用 ccstd new 新建';
    if (warning > 0) return '没有错误，可以运行 ccstd build；警告请在发布前处理';
    return '可以运行 ccstd build 生成文档';
  },
};

const are = (count: number): string => (count === 1 ? 'is' : 'are');

const english: ClosingWords = {
  counted: (summary) =>
    `Checked ${plural(summary.files, 'file')} in ${seconds(summary.milliseconds)} s: ${counts(summary, 'en')}`,
  more({ unlisted, explained, ignored, baselined }) {
    const parts = [
      unlisted > 0 ? `${unlisted} more not listed` : '',
      explained > 0 ? `${explained} more ${explained === 1 ? 'follows' : 'follow'} from other errors` : '',
      ignored > 0 ? `${ignored} more ${are(ignored)} ignored by comments` : '',
      baselined > 0 ? `${baselined} more ${are(baselined)} in the baseline` : '',
    ];
    return parts.filter(Boolean).join('; ');
  },
  next({ files, error, warning, otherErrors }) {
    if (error === 0 && otherErrors > 0)
      return `${plural(otherErrors, 'more error')} not shown here: ccstd build makes nothing before ${otherErrors === 1 ? 'it is' : 'they are'} put right; ccstd check shows everything`;
    if (error > 0)
      return 'Correct them and run `ccstd check` again; `ccstd explain <code>` has details and examples';
    if (files === 0)
      return 'No YAML files found: run this where the standards are, or name the folder with -C; ccstd new starts one';
    if (warning > 0) return 'No errors: `ccstd build` will work; see to the warnings before a release';
    return 'Run `ccstd build` to make the documents';
  },
};
