/**
 * Small texts that mutations start from: the small workspace in both key languages, and every example of the
 * catalogue.
 */
import { explanations } from '../../src/generated/explanations.ts';
import { smallWorkspace } from '../support/small-course.ts';
import { translateKeys } from '../support/translate-keys.ts';

const translated = (language: 'zh' | 'en') =>
  Object.fromEntries(
    Object.entries(smallWorkspace).map(([name, text]) => [name, translateKeys(text, language)]),
  );

export const workspaces: readonly Readonly<Record<string, string>>[] = [translated('zh'), translated('en')];

const examples = Object.values(
  explanations as Readonly<Record<string, { readonly wrong: string; readonly right: string }>>,
)
  .flatMap(({ wrong, right }) => [wrong, right])
  .flatMap((text) => [...text.matchAll(/```yaml[^\n]*\n([\s\S]*?)\n```/g)].map((match) => `${match[1]}\n`));

export const texts: readonly string[] = [...workspaces.flatMap((files) => Object.values(files)), ...examples];

/** Texts of Markdown fields. */
export const markdown: readonly string[] = [
  ':::answer\n先评估，再搬动。\n:::\n\n正文 :fill[水] 与 $U=220V$。\n',
  '| 题 | 答 |\n|---|---|\n| 一 | :fill[甲] |\n\n::blank{lines=3}\n\n::qr{url="https://a.cn" title="扫码"}\n',
  '::::case\n事故经过\n\n:::teacher\n提示\n:::\n::::\n\n- 一\n  - 二\n\n1. 甲\n2. 乙\n',
  '$$\n\\frac{a}{b} = \\sqrt{x^2}\n$$\n\n**重点** `代码` ~~删~~ [链](a.md) ![图](b.png)\n\n[^1]\n\n[^1]: 注\n',
  '> 引用\n> :::tip\n> 小心\n> :::\n\n# 标题\n\n```\n:::answer\n```\n\n::figure{src="a.png" title="图"}\n',
];
