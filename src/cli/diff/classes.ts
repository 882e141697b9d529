/** The class of changes in every field of every kind of entity, as a table for people. */
import { classTable } from '../../comparison/classify.ts';
import { columnLines } from '../../crosswalk/answers/columns.ts';
import { objectShapes } from '../../generated/shapes.ts';
import { lookup, objectShape } from '../../language/language-tables.ts';
import type { Language } from '../../values/language.ts';
import { classWords } from './words.ts';

const heads: Readonly<Record<Language, readonly string[]>> = {
  'zh-CN': ['字段', '新增', '删除', '改动', '理由'],
  en: ['field', 'added', 'removed', 'changed', 'reason'],
};

export function classLines(language: Language): string {
  const rows = Object.keys(objectShapes).flatMap((type) =>
    classTable(type).map(({ field, added, removed, changed, reason }) => {
      const name = language === 'en' ? field : (lookup(objectShape(type).fields, field)?.zh ?? field);
      const classes = [added, removed, changed].map((one) => classWords[one][language]);
      return [`${type}.${name}`, ...classes, reason?.[language] ?? ''];
    }),
  );
  return `${columnLines([heads[language], ...rows], []).join('\n')}\n`;
}
