/** The catalogue → what the code reference says of each finding, in both languages. */

import { severityWords } from '../../diagnostics/summary-lines.ts';
import { type Code, catalogue } from '../../generated/catalogue.ts';
import { explanations } from '../../generated/explanations.ts';
import type { RichText } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import type { Language } from '../../values/language.ts';
import { codeAnchor } from './code-pages.ts';

/** Area → its codes, as the catalogue sorts them. */
export function codesByArea(): Map<string, Code[]> {
  const areas = new Map<string, Code[]>();
  for (const code of Object.keys(catalogue) as Code[]) {
    const [area = ''] = code.split('/');
    areas.set(area, [...(areas.get(area) ?? []), code]);
  }
  return areas;
}

export type CodeView = ReturnType<typeof codeView>;

export function codeView(code: Code, { language }: Words) {
  const { severity, texts } = catalogue[code];
  const { prose, wrong, right } = explanations[code];
  const second: Language = language === 'en' ? 'zh-CN' : 'en';
  const side = (of: Language) => ({
    language: of,
    title: withGaps(texts[of].title),
    help: withGaps(texts[of].help ?? ''),
    prose: rich(prose[of]),
  });
  return {
    code,
    anchor: codeAnchor(code),
    severity,
    severityWord: severityWords[severity][language],
    sides: [side(language), side(second)],
    wrong: rich(example(wrong, language)),
    right: rich(example(right, language)),
  };
}

/** Parameters are what the finding fills in. */
function withGaps(template: string): string {
  return template.replace(/\{\w+\}/g, '…');
}

/** Files under their names; what YAML cannot show is told in two paragraphs, one for each language. */
function example(section: string, language: Language): string {
  if (!section.includes('```')) return section.split('\n\n')[language === 'en' ? 1 : 0] ?? section;
  return section
    .replace(
      /^```(\w+) file=(.*)$/gm,
      (_, language: string, file: string) => `\`${file}\`\n\n\`\`\`${language}`,
    )
    .replaceAll('# <- here', language === 'en' ? '# ← here' : '# ← 这里')
    .replaceAll('{{! <- here }}', language === 'en' ? '← here' : '← 这里');
}

function rich(text: string): RichText {
  return { text, file: '' };
}
