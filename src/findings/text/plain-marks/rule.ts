/** Notation of Markdown in a plain text, which is printed with its marks, sign by sign. */
import { type AuthoredText, whereOf } from '../../../3-bind/authored-texts.ts';
import { markdownSlips } from '../../../4-check/markdown-slips.ts';
import { defineRule } from '../../../4-check/rule.ts';
import type { ObjectByName } from '../../../generated/types.ts';
import { anything, isRichText, itemsOf, objectTypeOf } from '../../../language/branch.ts';
import { lookup, objectShape } from '../../../language/language-tables.ts';
import type { Shape } from '../../../language/shape.ts';
import { firstPlainMark, hiddenMark } from '../../../markdown/plain-marks.ts';
import type { Path } from '../../../source/place.ts';

/** Names of files, addresses and other elements are what they are, and a key is an option as it was typed. */
const names: ReadonlySet<unknown> = new Set([
  ...['file', 'url', 'logo', 'theme', 'target', 'code', 'documentNo', 'correct'],
]);

export const rule = defineRule('text/plain-marks', {
  text(authored, context) {
    const { text, markdown, line, path } = authored;
    if (markdown || path?.some((step) => names.has(step))) return;
    const mark = line ? hiddenMark(text) : firstPlainMark(text);
    // A directive that does nothing is the graver slip of the two.
    if (!mark || markdownSlips(authored, context, 'in-plain-text').length > 0) return;
    const { start, end, instead } = mark;
    const fields = markdownFields(authored).map(([type, key]) => context.word(type, key));
    context.report(whereOf(authored, start, end), { written: text.slice(start, end), instead, fields });
  },
});

/** More names than these help nobody. */
const most = 4;

/** Fields that take Markdown, of the object in which the text stands or of the nearest one around it. */
function markdownFields({ entity, path = [] }: AuthoredText): [keyof ObjectByName, string][] {
  for (const type of objectsAlong(entity, path).reverse()) {
    const fields = Object.entries(objectShape(type).fields).filter(([, { shape }]) => isRichText(shape));
    if (fields.length > 0) return fields.slice(0, most).map(([key]) => [type as keyof ObjectByName, key]);
  }
  return [];
}

/** The object types on the way to a field, the outermost first. */
function objectsAlong(entity: string, path: Path): string[] {
  const types = [entity];
  let shape: Shape = { is: 'object', type: entity };
  for (const step of path) {
    const type = objectTypeOf(shape);
    if (typeof step === 'number') shape = itemsOf(shape) ?? anything;
    else shape = (type === undefined ? undefined : lookup(objectShape(type).fields, step)?.shape) ?? anything;
    const next = objectTypeOf(shape);
    if (next !== undefined && next !== 'Include') types.push(next);
  }
  return types;
}
