/** What `ccstd diff` says of changes, in both languages. */

import type { ChangeClass, ChangeKind, EntityName, Step } from '../../comparison/change.ts';
import { wordTables } from '../../generated/shapes.ts';
import { branchOf, itemsOf } from '../../language/branch.ts';
import { kindOfType } from '../../language/kind-of-type.ts';
import { lookup, objectShape, wordTable } from '../../language/language-tables.ts';
import type { Shape } from '../../language/shape.ts';
import type { LeafState } from '../../leaves/leaf-changes.ts';
import type { Bilingual, Language } from '../../values/language.ts';

export const classWords: Readonly<Record<ChangeClass, Bilingual>> = {
  breaking: { 'zh-CN': '不兼容', en: 'breaking' },
  compatible: { 'zh-CN': '兼容', en: 'compatible' },
  editorial: { 'zh-CN': '文字', en: 'editorial' },
};

export const kindWords: Readonly<Record<ChangeKind, Bilingual>> = {
  added: { 'zh-CN': '新增', en: 'added' },
  removed: { 'zh-CN': '删除', en: 'removed' },
  moved: { 'zh-CN': '移动', en: 'moved' },
  renamed: { 'zh-CN': '改名', en: 'renamed' },
  split: { 'zh-CN': '拆分', en: 'split' },
  merged: { 'zh-CN': '合并', en: 'merged' },
  changed: { 'zh-CN': '改动', en: 'changed' },
  reworded: { 'zh-CN': '改写', en: 'reworded' },
  reordered: { 'zh-CN': '换序', en: 'reordered' },
};

export const leafWords: Readonly<Record<LeafState, Bilingual>> = {
  new: { 'zh-CN': '新增', en: 'new' },
  changed: { 'zh-CN': '重印', en: 'print again' },
  renumbered: { 'zh-CN': '改号', en: 'renumbered' },
  unchanged: { 'zh-CN': '未变', en: 'unchanged' },
  removed: { 'zh-CN': '抽出', en: 'take out' },
};

interface DiffWords {
  readonly title: string;
  readonly nothing: string;
  readonly counts: (total: number, counts: readonly string[]) => string;
  readonly touched: string;
  readonly courses: string;
  readonly leaves: string;
  readonly crosswalks: string;
  readonly reviews: string;
  readonly adoptions: string;
  readonly versions: string;
  readonly of: (base: string) => string;
  readonly none: string;
  readonly skill: string;
  readonly theory: string;
  readonly recognised: string;
  readonly only: Readonly<Record<'student' | 'teacher', string>>;
  readonly written: (version: string | undefined) => string;
  readonly columns: readonly [string, string, string, string, string];
  readonly sure: (percent: number) => string;
  readonly yes: string;
  readonly no: string;
  readonly colon: string;
  readonly comma: string;
  readonly semicolon: string;
}

export const diffWords: Readonly<Record<Language, DiffWords>> = {
  'zh-CN': {
    title: '标准的改动',
    nothing: '没有改动',
    counts: (total, counts) => `${total} 处改动：${counts.join('，')}`,
    touched: '涉及',
    courses: '课程',
    leaves: '要换的活页',
    crosswalks: '课证对照',
    reviews: '失效的审核',
    adoptions: '学校采用',
    versions: '建议的版本',
    of: (base) => `基于 ${base}`,
    none: '无',
    skill: '技能',
    theory: '理论',
    recognised: '认定',
    only: { student: '只有学生版', teacher: '只有教师版' },
    written: (version) => (version === undefined ? '现在没有写' : `现在写的是 ${version}`),
    columns: ['类别', '位置', '改动', '原来', '现在'],
    sure: (percent) => `把握 ${percent}%`,
    yes: '是',
    no: '否',
    colon: '：',
    comma: '、',
    semicolon: '；',
  },
  en: {
    title: 'What changed in the standards',
    nothing: 'Nothing changed',
    counts: (total, counts) => `${total} ${total === 1 ? 'change' : 'changes'}: ${counts.join(', ')}`,
    touched: 'Touched',
    courses: 'Courses',
    leaves: 'Leaves to replace',
    crosswalks: 'Crosswalks',
    reviews: 'Reviews made stale',
    adoptions: 'Adoptions',
    versions: 'Suggested versions',
    of: (base) => `of ${base}`,
    none: 'none',
    skill: 'skills',
    theory: 'theory',
    recognised: 'recognised',
    only: { student: 'student edition only', teacher: 'teacher edition only' },
    written: (version) => (version === undefined ? 'none is written now' : `${version} is written now`),
    columns: ['Class', 'Place', 'Change', 'Before', 'After'],
    sure: (percent) => `${percent}% sure`,
    yes: 'yes',
    no: 'no',
    colon: ': ',
    comma: ', ',
    semicolon: '; ',
  },
};

export function inBrackets(text: string, language: Language): string {
  return language === 'en' ? ` (${text})` : `（${text}）`;
}

const settings: Bilingual = { 'zh-CN': '设置', en: 'settings' };

export function typeWord(type: string, language: Language): string {
  if (type === 'Workspace') return settings[language];
  const kind = kindOfType(type) ?? type;
  return language === 'en' ? kind.replaceAll('-', ' ') : (lookup(wordTables.EntityKind.zh, kind) ?? kind);
}

export function entityWords({ type, id, title, course }: EntityName, language: Language): string {
  const name = course === undefined ? id : `${course}/${id}`;
  return `${typeWord(type, language)} ${name}${title === id ? '' : ` ${title}`}`;
}

/** `课程目标/g1/内容`, or `goals/g1/text`. */
export function placeWords(steps: readonly Step[], language: Language): string {
  return steps
    .map((step) => (step.field === undefined ? step.element : fieldWord(step.type, step.field, language)))
    .join('/');
}

function fieldWord(type: string, field: string, language: Language): string {
  return language === 'en' ? field : (lookup(objectShape(type).fields, field)?.zh ?? field);
}

/** A value as authors write it; of an object what it says first. */
export function valueWords(value: unknown, type: string, field: string, language: Language): string {
  const shape = lookup(objectShape(type).fields, field)?.shape;
  return said(value, shape, language);
}

function said(value: unknown, shape: Shape | undefined, language: Language): string {
  const words = diffWords[language];
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  const items = shape && itemsOf(shape);
  if (Array.isArray(value)) return value.map((one) => said(one, items ?? shape, language)).join(words.comma);
  const own = shape && branchOf(items && typeof value === 'object' ? items : shape, value);
  if (typeof value === 'object' && value !== null)
    return ofObject(value as Record<string, unknown>, own, language);
  const text = String(value);
  return own?.is === 'enum' && language === 'zh-CN' ? (lookup(wordTable(own.words).zh, text) ?? text) : text;
}

const tellingFields = [
  'text',
  'title',
  'prompt',
  'name',
  'term',
  'to',
  'course',
  'target',
  'content',
  'task',
];

function ofObject(value: Record<string, unknown>, shape: Shape | undefined, language: Language): string {
  const telling = tellingFields.find((field) => typeof value[field] === 'string');
  if (telling !== undefined) return String(value[telling]);
  const type = shape?.is === 'object' ? shape.type : undefined;
  return Object.entries(value)
    .map(([key, item]) => {
      const field = type === undefined ? undefined : lookup(objectShape(type).fields, key);
      const name = language === 'en' ? key : (field?.zh ?? key);
      return `${name}${diffWords[language].colon}${said(item, field?.shape, language)}`;
    })
    .join(diffWords[language].comma);
}
