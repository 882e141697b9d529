/**
 * One self-contained page for people without a terminal: findings by file and by kind, no script, nothing
 * loaded.
 */

import { byFile } from '../by-file.ts';
import { markupText } from '../markup-text.ts';
import type { PresentedDiagnostic } from '../present.ts';
import { FindingArticles, ruleAnchor } from '../report-page/finding.ts';
import { exampleHtml, proseHtml } from '../report-page/prose.ts';
import { filterHtml, heldBy } from '../report-page/severity-filter.ts';
import { pageStyle, pageStyleHash } from '../report-page/style.ts';
import { pageWords } from '../report-page/words.ts';
import { ruleWords } from '../rule-words.ts';
import { standalonePage } from '../standalone-page.ts';
import { counts, leftOut } from '../summary-lines.ts';
import type { PrintContext, Printer, Summary } from './printer.ts';

export const html: Printer = (diagnostics, summary, context) => {
  const { language, version } = context;
  const words = pageWords[language];
  const ids = new Map(diagnostics.map((diagnostic, index) => [diagnostic, `f${index + 1}`]));
  const inside =
    diagnostics.length > 0
      ? [filterHtml(summary, language), listing(diagnostics, ids, context)]
      : [nothing(summary, context)];
  return standalonePage({
    language,
    version,
    title: words.title,
    style: pageStyle,
    styleHash: pageStyleHash,
    header: `<h1>${words.title}</h1>${overview(summary, context)}`,
    inside,
  });
};

function overview(summary: Summary, { language, completed }: PrintContext): string {
  const words = pageWords[language];
  const line = `${words.checked(summary.files)}${language === 'en' ? ': ' : '：'}${counts(summary, language)}`;
  const more = leftOut(summary, language);
  return [
    `<p class="counts">${line}</p>`,
    completed ? '' : `<p class="clean">${words.unfinished}</p>`,
    more === '' ? '' : `<p class="hint">${more}</p>`,
  ].join('');
}

function nothing({ error, warning, info }: Summary, { language }: PrintContext): string {
  return error + warning + info > 0 ? '' : `<p class="clean">${pageWords[language].clean}</p>`;
}

type Ids = ReadonlyMap<PresentedDiagnostic, string>;

function listing(diagnostics: readonly PresentedDiagnostic[], ids: Ids, context: PrintContext): string {
  const words = pageWords[context.language];
  const files = [...byFile(diagnostics)].map(([file, found], index) => ({
    file,
    found,
    id: `file-${index + 1}`,
  }));
  const articles = new FindingArticles(context);
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
  const contents = files.map(
    ({ file, found, id }) =>
      `<li ${heldBy(found)}><a href="#${id}">${markupText(context.pathOf(file))}</a> <span class="tally">${words.places(found.length)}</span></li>`,
  );
  return [
    '<div class="findings">',
    `<nav aria-label="${words.contents}"><ul>${contents.join('')}</ul><p><a href="#by-rule">${words.byRule}</a></p></nav>`,
    `<h2 id="by-file">${words.byFile}</h2>`,
    ...files.map(({ file, found, id }) => {
      const inside = found.map((finding) => articles.article(finding, ids.get(finding) ?? ''));
      return `<section ${heldBy(found)}><h3 id="${id}">${markupText(context.pathOf(file))}</h3>${inside.join('\n')}</section>`;
    }),
    `<h2 id="by-rule">${words.byRule}</h2>`,
    ...codes.map((code) => rule(code, diagnostics, ids, articles)),
    '</div>',
  ].join('\n');
}

function rule(
  code: string,
  diagnostics: readonly PresentedDiagnostic[],
  ids: Ids,
  articles: FindingArticles,
): string {
  const { language, pathOf } = articles.context;
  const words = pageWords[language];
  const { prose, wrong, right } = ruleWords(code, language);
  const found = diagnostics.filter((diagnostic) => diagnostic.code === code);
  const lines = found.map((finding) => {
    const place = `${markupText(pathOf(finding.file))} ${articles.place(finding.file, finding.range)}`;
    return `<li class="${finding.severity}-line"><a href="#${ids.get(finding)}">${place}</a> ${markupText(finding.message)}</li>`;
  });
  return [
    `<section ${heldBy(found)}><h3 id="${ruleAnchor(code)}">${code} <span class="tally">${words.places(found.length)}</span></h3>`,
    proseHtml(prose),
    `<ul>${lines.join('')}</ul>`,
    `<details><summary>${words.examples}</summary><p><strong>${words.wrong}</strong></p>${exampleHtml(wrong)}`,
    `<p><strong>${words.right}</strong></p>${exampleHtml(right)}</details></section>`,
  ].join('');
}
