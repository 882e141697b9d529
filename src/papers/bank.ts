/** A question bank → what papers are drawn from: each question with the function that it examines. */

import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import { lookUpItem } from '../3-bind/item-index.ts';
import { type WeightedItem, weightTables } from '../crosswalk/weight-tables.ts';
import type { QuestionBank, WorksheetItem } from '../generated/types.ts';
import type { StandardModel } from '../model/model.ts';
import type { Candidate } from './draw.ts';

export interface Pool {
  readonly candidates: readonly Candidate<WorksheetItem>[];
  readonly weights: ReadonlyMap<string, number>;
  /** Questions that name no requirement of the certificate, or that are there twice. */
  readonly unplaced: number;
}

export function poolOf(
  bank: QuestionBank,
  model: StandardModel,
  { items }: Pick<BoundWorkspace, 'items'>,
): Pool {
  const groups = groupsOf(bank, model);
  const candidates = new Map<string, Candidate<WorksheetItem>>();
  for (const question of bank.questions) {
    const refs = (question.aligns ?? []).flatMap((aligned) => {
      const found = lookUpItem(items, typeof aligned === 'string' ? aligned : aligned.to);
      return 'items' in found ? found.items : [];
    });
    const item = refs.map((ref) => groups.byItem.get(ref)).find((found) => found !== undefined);
    const key = textOf(question.prompt).normalize('NFKC').replace(/\s+/gu, '');
    const isPlaced = groups.byItem.size === 0 || item !== undefined;
    if (!isPlaced || candidates.has(key)) continue;
    candidates.set(key, {
      key,
      kind: question.kind,
      group: item?.group ?? '',
      content: item?.content ?? '',
      question,
    });
  }
  const placed = [...candidates.values()];
  return { candidates: placed, weights: groups.weights, unplaced: bank.questions.length - placed.length };
}

function textOf(prompt: WorksheetItem['prompt']): string {
  return typeof prompt === 'string' ? prompt : (prompt.file ?? '');
}

interface Groups {
  readonly byItem: ReadonlyMap<string, { readonly group: string; readonly content: string }>;
  readonly weights: ReadonlyMap<string, number>;
}

/** Without a certificate all questions are one group. */
function groupsOf(bank: QuestionBank, model: StandardModel): Groups {
  const credential = model.credentials.find(({ id }) => id === bank.credential);
  const standard = model.standards.find(({ id }) => id === credential?.standard);
  const level = standard?.levels.find((one) => one.level === credential?.level);
  if (!credential || !standard || !level) return { byItem: new Map(), weights: new Map([['', 1]]) };
  const tables = weightTables(standard, level, model.language, credential.direction);
  const byItem = new Map<string, { group: string; content: string }>();
  const weights = new Map<string, number>();
  for (const item of tables.theory.items) {
    const place = placeOf(item);
    byItem.set(item.ref, place);
    weights.set(place.group, (weights.get(place.group) ?? 0) + item.weight);
  }
  // What a skill rests on is asked in theory, too.
  for (const item of tables.skill.items) {
    const place = placeOf(item);
    if (weights.has(place.group) && !byItem.has(item.ref)) byItem.set(item.ref, place);
  }
  return { byItem, weights };
}

function placeOf(item: WeightedItem): { group: string; content: string } {
  if (item.function === null)
    return { group: item.no === 'ethics' ? 'ethics' : 'foundations', content: item.ref };
  return { group: item.function, content: `${item.function} ${item.no.replace(/\.[^.]*$/, '')}` };
}
