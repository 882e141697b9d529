/** Where an entity comes from and who made it → labelled lines, as far as stated. */
import type { Course } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';

export interface OriginFact {
  readonly name: string;
  readonly text: string;
}

export function sourceFacts(source: Course['source'], words: Words): OriginFact[] {
  const fields = ['document', 'number', 'clause', 'url', 'note'] as const;
  return fields.flatMap((field) => {
    const text = source?.[field];
    return text ? [{ name: words.label(`standard.source.${field}`), text }] : [];
  });
}

export function contributorFacts(contributors: Course['contributors'], words: Words): OriginFact[] {
  return contributors.map(({ role, names }) => ({
    name: role,
    text: names.join(words.label('list-separator')),
  }));
}
