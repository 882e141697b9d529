/** The words of the layer. */
import type { Language } from './finding.ts';

export interface LayerWords {
  readonly name: string;
  readonly away: string;
  readonly reading: string;
  readonly clean: string;
  count(errors: number, warnings: number): string;
  readonly old: string;
  readonly gone: string;
  readonly student: string;
  readonly teacher: string;
  readonly paper: string;
  readonly screen: string;
  readonly address: string;
  readonly unknown: string;
  readonly other: string;
  more(count: number): string;
  at(file: string, line: number): string;
  readonly severities: Readonly<Record<'error' | 'warning' | 'info', string>>;
}

export const words: Readonly<Record<Language, LayerWords>> = {
  'zh-CN': {
    name: '预览',
    away: '预览已经停止',
    reading: '正在检查……',
    clean: '没有问题',
    count: (errors, warnings) => `${errors} 个错误，${warnings} 个警告`,
    old: '现在的内容有错误，显示的是上一次没有错误时的页面',
    gone: '现在的内容里没有这一页了',
    student: '学生版',
    teacher: '教师版',
    paper: '看印出来的样子',
    screen: '看屏幕上的样子',
    address: '活页编号、条目编号、标识或名称',
    unknown: '没有这个编号或名称',
    other: 'English',
    more: (count) => `另有 ${count} 处，运行 ccstd check 查看`,
    at: (file, line) => `${file} 第 ${line} 行`,
    severities: { error: '错误', warning: '警告', info: '提示' },
  },
  en: {
    name: 'Preview',
    away: 'The preview has stopped',
    reading: 'Checking …',
    clean: 'No findings',
    count: (errors, warnings) =>
      `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`,
    old: 'There are errors now; this is the page as it last was without them',
    gone: 'This page is no longer made',
    student: 'Student edition',
    teacher: 'Teacher edition',
    paper: 'Show as printed',
    screen: 'Show as on a screen',
    address: 'Number of a leaf or an item, id or title',
    unknown: 'There is nothing of that number or name',
    other: '中文',
    more: (count) => `and ${count} more: see ccstd check`,
    at: (file, line) => `${file}, line ${line}`,
    severities: { error: 'error', warning: 'warning', info: 'note' },
  },
};
