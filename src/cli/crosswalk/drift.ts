/**
 * Two editions of a standard → what became of each requirement and which alignments to touch, for people and
 * for programs.
 */

import { columnLines } from '../../crosswalk/answers/columns.ts';
import {
  type DriftKind,
  driftKinds,
  type EditionDrift,
  type ItemDrift,
  type Reweighting,
} from '../../crosswalk/drift.ts';
import {
  type AffectedAlignment,
  type AlignmentAction,
  affectedAlignments,
} from '../../crosswalk/drift-alignments.ts';
import type { Item } from '../../model/model.ts';
import type { Bilingual, Language } from '../../values/language.ts';
import { visibleText } from '../../values/visible-text.ts';
import type { Shell } from '../shell.ts';
import type { OpenWorkspace } from './workspace.ts';

const kinds: Readonly<Record<DriftKind | 'reweighted', Bilingual>> = {
  gone: { 'zh-CN': '删除', en: 'gone' },
  new: { 'zh-CN': '新增', en: 'new' },
  split: { 'zh-CN': '拆分', en: 'split' },
  merged: { 'zh-CN': '合并', en: 'merged' },
  relevelled: { 'zh-CN': '换级', en: 'relevelled' },
  moved: { 'zh-CN': '移动', en: 'moved' },
  reworded: { 'zh-CN': '改写', en: 'reworded' },
  kept: { 'zh-CN': '不变', en: 'kept' },
  reweighted: { 'zh-CN': '权重调整', en: 'reweighted' },
};

const actions: Readonly<Record<AlignmentAction, Bilingual>> = {
  repoint: { 'zh-CN': '只换编号', en: 'renumber' },
  review: { 'zh-CN': '要人看', en: 'review' },
  withdraw: { 'zh-CN': '已无对应', en: 'withdraw' },
};

const texts = {
  'zh-CN': {
    alignments: '要改的对接',
    none: '没有对接要改',
    sure: (percent: number) => `把握 ${percent}%`,
    reworded: '文字也有改动',
    key: '关键要求有变',
    tables: { skill: '技能', theory: '理论' },
    next: (pair: string) => `只换编号的：ccstd drift ${pair} --patch 查看，--write 写入`,
  },
  en: {
    alignments: 'alignments to touch',
    none: 'no alignment to touch',
    sure: (percent: number) => `${percent}% sure`,
    reworded: 'reworded too',
    key: 'key or not has changed',
    tables: { skill: 'skill', theory: 'theory' },
    next: (pair: string) =>
      `Renumberings alone: see them with ccstd drift ${pair} --patch, write them with --write`,
  },
};

export function driftReport(
  drift: EditionDrift,
  { model, placeOf }: OpenWorkspace,
  { language, paintOut: paint }: Shell,
): string {
  const say = texts[language];
  const counts = [...driftKinds, 'reweighted' as const].filter((kind) => drift.counts[kind] > 0);
  const sections = driftKinds
    .filter((kind) => kind !== 'kept' && drift.counts[kind] > 0)
    .flatMap((kind) => [
      '',
      paint('strong', kinds[kind][language]),
      ...drift.items.filter((item) => item.kind === kind).flatMap((item) => itemLines(item, language)),
    ]);
  const weights = drift.weights.map((one) => weightCells(one, language));
  const affected = affectedAlignments(model, drift);
  const touched = affected.map(({ entry, place, action, suggested }) => [
    `  ${actions[action][language]}`,
    placeOf(place),
    entry.to,
    suggested.length === 0 ? '' : `→ ${suggested.join(', ')}`,
  ]);
  return `${[
    paint('strong', `${visibleText(drift.from)} → ${visibleText(drift.to)}`),
    counts.map((kind) => `${kinds[kind][language]} ${drift.counts[kind]}`).join('  '),
    ...sections,
    ...(weights.length === 0
      ? []
      : ['', paint('strong', kinds.reweighted[language]), ...columnLines(weights, [])]),
    '',
    ...(touched.length === 0
      ? [say.none]
      : [paint('strong', `${say.alignments} ${touched.length}`), ...columnLines(touched, [])]),
    ...(affected.some(({ action }) => action === 'repoint')
      ? ['', say.next(`${drift.from} ${drift.to}`)]
      : []),
  ].join('\n')}\n`;
}

function itemLines(
  { kind, from, to, confidence, reworded, rekeyed }: ItemDrift,
  language: Language,
): string[] {
  const say = texts[language];
  const numbers = (items: readonly Item[]): string =>
    items.map(({ ref }) => ref.slice(ref.indexOf('/') + 1)).join(', ') || '–';
  const notes = [
    ...(confidence < 1 ? [say.sure(Math.round(confidence * 100))] : []),
    ...(reworded && (kind === 'moved' || kind === 'relevelled') ? [say.reworded] : []),
    ...(rekeyed ? [say.key] : []),
  ];
  const was = from.map(({ text }) => `      - ${visibleText(text)}`);
  const is = to.map(({ text }) => `      + ${visibleText(text)}`);
  const unchanged = !reworded && from.length > 0 && to.length > 0;
  const moved =
    from.length === 0 ? numbers(to) : to.length === 0 ? numbers(from) : `${numbers(from)} → ${numbers(to)}`;
  return [
    `  ${moved}${notes.length > 0 ? `  ${notes.join('  ')}` : ''}`,
    ...(unchanged ? was.map((line) => line.replace('- ', '  ')) : [...was, ...is]),
  ];
}

function weightCells({ level, table, from, to }: Reweighting, language: Language): string[] {
  const shown = (weight: number | undefined): string => (weight === undefined ? '–' : String(weight));
  return [
    `  ${level}/${to.no}`,
    texts[language].tables[table],
    to.title,
    `${shown(from.weight)} → ${shown(to.weight)}`,
  ];
}

export function driftToJson(drift: EditionDrift, { model, lineOf }: OpenWorkspace): string {
  const { from, to, counts, items, weights } = drift;
  const side = (all: readonly Item[]) => all.map(({ ref, text, key }) => ({ ref, text, key }));
  const weighed = ({ no, title, weight }: Reweighting['from']) => ({ no, title, weight: weight ?? null });
  const report = {
    version: 1,
    from,
    to,
    counts,
    items: items.map((item) => ({ ...item, from: side(item.from), to: side(item.to) })),
    weights: weights.map((one) => ({
      level: one.level,
      table: one.table,
      from: weighed(one.from),
      to: weighed(one.to),
    })),
    alignments: affectedAlignments(model, drift).map((one) => alignmentToJson(one, lineOf)),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function alignmentToJson(
  { entry, place, action, drifts, suggested }: AffectedAlignment,
  lineOf: OpenWorkspace['lineOf'],
) {
  const { element, course, role, to } = entry;
  const became = [...new Set(drifts.map(({ kind }) => kind))];
  return {
    action,
    element,
    course,
    role,
    reference: to,
    suggested,
    kinds: became,
    file: place.file,
    line: lineOf(place),
  };
}
