/** What the report page says besides the findings. */
import type { Language } from '../../values/language.ts';

export interface PageWords {
  readonly title: string;
  readonly clean: string;
  readonly unfinished: string;
  readonly show: string;
  readonly hint: string;
  readonly byFile: string;
  readonly byRule: string;
  readonly contents: string;
  readonly wrong: string;
  readonly right: string;
  readonly examples: string;
  readonly fixable: string;
  readonly places: (count: number) => string;
  readonly checked: (files: number) => string;
  readonly place: (line: number, column: number) => string;
}

export const pageWords: Readonly<Record<Language, PageWords>> = {
  'zh-CN': {
    title: '课程标准检查报告',
    clean: '没有发现问题。',
    unfinished: 'ccstd.yaml 有错，其余文件都没有检查。',
    show: '显示',
    hint: '勾选要看的级别；打印时也只印勾选的。',
    byFile: '按文件看',
    byRule: '按问题种类看',
    contents: '目录',
    wrong: '错误的写法',
    right: '正确的写法',
    examples: '正误例子',
    fixable: '运行 ccstd fix 可以自动改好',
    places: (count) => `${count} 处`,
    checked: (files) => `检查 ${files} 个文件`,
    place: (line, column) => `第 ${line} 行第 ${column} 列`,
  },
  en: {
    title: 'Report on the curriculum standards',
    clean: 'Nothing was found.',
    unfinished: 'ccstd.yaml is wrong; no other file was checked.',
    show: 'Show',
    hint: 'Tick what you want to see; only that is printed, too.',
    byFile: 'By file',
    byRule: 'By kind of finding',
    contents: 'Contents',
    wrong: 'Wrong',
    right: 'Right',
    examples: 'Examples',
    fixable: '`ccstd fix` puts this right',
    places: (count) => (count === 1 ? '1 place' : `${count} places`),
    checked: (files) => `Checked ${files} ${files === 1 ? 'file' : 'files'}`,
    place: (line, column) => `line ${line}, column ${column}`,
  },
};
