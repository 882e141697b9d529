/** A code → what its catalogue page says of it in general, without the parameters of a finding. */
import { type Code, catalogue } from '../generated/catalogue.ts';
import { explanations } from '../generated/explanations.ts';
import { objectShapes } from '../generated/shapes.ts';
import type { Language } from '../values/language.ts';
import type { Severity } from './diagnostic.ts';

export interface RuleWords {
  readonly severity: Severity;
  readonly title: string;
  /** Paragraphs, Markdown. */
  readonly prose: string;
  /** Examples, Markdown. */
  readonly wrong: string;
  readonly right: string;
}

export function ruleWords(code: string, language: Language): RuleWords {
  const { severity, texts } = catalogue[code as Code];
  const { prose, wrong, right } = explanations[code as Code];
  const title = texts[language].title
    .replace(/\{(\w+)\.(\w+)\}/g, (_, type: string, key: string) => fieldName(type, key, language))
    .replace(/\{@?\w+\}/g, '…');
  return {
    severity,
    title,
    prose: prose[language],
    wrong: example(wrong, language),
    right: example(right, language),
  };
}

function fieldName(type: string, key: string, language: Language): string {
  const fields = objectShapes[type as keyof typeof objectShapes]?.fields;
  return language === 'en'
    ? key
    : ((fields?.[key as keyof typeof fields] as { zh: string } | undefined)?.zh ?? key);
}

/** What YAML cannot show is told in two paragraphs, one for each language. */
function example(section: string, language: Language): string {
  if (!section.includes('```')) return section.split('\n\n')[language === 'en' ? 1 : 0] ?? section;
  return section.replaceAll('# <- here', language === 'en' ? '# ← here' : '# ← 这里');
}
