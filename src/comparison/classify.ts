/** A change that was found → its class, and why. */
import { branchOf } from '../language/branch.ts';
import { lookup, objectShape } from '../language/language-tables.ts';
import type { Shape } from '../language/shape.ts';
import type { Bilingual } from '../values/language.ts';
import type { Change, ChangeClass, FoundChange, Holder } from './change.ts';
import { type FieldClass, fieldClasses } from './field-classes.ts';
import { textChange } from './text-change.ts';

interface Verdict {
  readonly class: ChangeClass;
  readonly reason: Bilingual;
}

const reasons = {
  wording: { 'zh-CN': '意思没有变，只是说法', en: 'the same in other words' },
  signs: { 'zh-CN': '只是标点、空格或全半角', en: 'only punctuation, space or width' },
  rewritten: { 'zh-CN': '说的是另一回事', en: 'something else is said' },
  name: { 'zh-CN': '引用它的地方要跟着改', en: 'whatever refers to it has to follow' },
  more: { 'zh-CN': '增加的内容，原来的仍然有效', en: 'an addition; what was there still holds' },
  less: { 'zh-CN': '可能有人依靠它', en: 'others may rely on it' },
  order: { 'zh-CN': '只是顺序', en: 'only the order' },
  place: { 'zh-CN': '内容还在，换了地方', en: 'the content is there, in another place' },
  value: { 'zh-CN': '计算和判定按它进行', en: 'sums and judgements go by it' },
  torn: { 'zh-CN': '对它的引用要人重新决定', en: 'what refers to it has to be decided anew' },
  retired: { 'zh-CN': '不能再采用', en: 'it is not to be used any longer' },
} as const satisfies Record<string, Bilingual>;

const records: ReadonlySet<string> = new Set(['Review', 'Change']);

export function classify(change: FoundChange): Change {
  return { ...change, ...verdictOf(change) };
}

function verdictOf(change: FoundChange): Verdict {
  const { kind, holder, steps, after } = change;
  if (steps.length === 0) return ofEntity(change);
  const rule = ruleOf(holder);
  switch (kind) {
    case 'added':
      return { class: rule?.added ?? 'compatible', reason: reasonOf(rule, 'added', reasons.more) };
    case 'removed':
      return { class: rule?.removed ?? 'breaking', reason: reasonOf(rule, 'removed', reasons.less) };
    case 'moved':
      return { class: rule?.moved ?? 'compatible', reason: reasonOf(rule, 'moved', reasons.place) };
    case 'reordered':
      return { class: rule?.reordered ?? 'editorial', reason: reasonOf(rule, 'reordered', reasons.order) };
    case 'renamed':
      return { class: 'breaking', reason: reasons.name };
    case 'split':
    case 'merged':
      return { class: rule?.changed ?? 'breaking', reason: reasonOf(rule, 'changed', reasons.torn) };
    case 'reworded':
      return ofText(change, rule);
    case 'changed':
      if (holder.field === 'status' && after === 'retired')
        return { class: 'breaking', reason: reasons.retired };
      return { class: rule?.changed ?? 'breaking', reason: reasonOf(rule, 'changed', reasons.value) };
  }
}

function ofEntity({ kind, entity }: FoundChange): Verdict {
  if (records.has(entity.type))
    return { class: 'editorial', reason: ruleOf({ type: entity.type, field: '' })?.reason ?? reasons.place };
  if (kind === 'added') return { class: 'compatible', reason: reasons.more };
  if (kind === 'moved') return { class: 'breaking', reason: reasons.name };
  return { class: 'breaking', reason: kind === 'removed' ? reasons.less : reasons.name };
}

function ofText({ before, after }: FoundChange, rule: FieldClass | undefined): Verdict {
  const how = textChange(String(before), String(after));
  if (how === 'same-words') return { class: 'editorial', reason: reasons.signs };
  if (how === 'reworded') return { class: 'editorial', reason: reasons.wording };
  return { class: rule?.changed ?? 'compatible', reason: reasonOf(rule, 'changed', reasons.rewritten) };
}

function reasonOf(
  rule: FieldClass | undefined,
  of: Exclude<keyof FieldClass, 'reason'>,
  usual: Bilingual,
): Bilingual {
  return rule?.[of] === undefined ? usual : rule.reason;
}

function ruleOf({ type, field }: Holder): FieldClass | undefined {
  const keys = [`${type}.${field}`, `${type}.*`, `*.${field}`];
  return keys.map((key) => lookup(fieldClasses, key)).find((rule) => rule !== undefined);
}

export interface ClassRow {
  readonly type: string;
  readonly field: string;
  readonly added: ChangeClass;
  readonly removed: ChangeClass;
  readonly changed: ChangeClass;
  /** Undefined where the kind of the field alone says it. */
  readonly reason: Bilingual | undefined;
}

/** What a change of each field of a type is called, for people who want to know before. */
export function classTable(type: string): ClassRow[] {
  return Object.entries(objectShape(type).fields).map(([field, { shape }]) => {
    const rule = ruleOf({ type, field });
    return {
      type,
      field,
      added: rule?.added ?? (shape.is === 'boolean' ? 'breaking' : 'compatible'),
      removed: rule?.removed ?? 'breaking',
      changed: rule?.changed ?? (isText(shape) ? 'compatible' : 'breaking'),
      reason: rule?.reason,
    };
  });
}

function isText(shape: Shape): boolean {
  const own = shape.is === 'list' ? branchOf(shape.of, '') : branchOf(shape, '');
  return own.is === 'text' && !own.id && own.ref === undefined;
}
