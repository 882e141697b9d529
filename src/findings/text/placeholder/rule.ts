/** A placeholder, or what a language model left behind, in a text that will be printed. */

import { type AuthoredText, whereOf } from '../../../3-bind/authored-texts.ts';
import type { BoundWorkspace } from '../../../3-bind/bound-workspace.ts';
import { findPlaceholders, isBareHead } from '../../../4-check/placeholders.ts';
import { defineRule, type RuleContext } from '../../../4-check/rule.ts';
import { configName } from '../../../paths/config-name.ts';
import type { Path } from '../../../source/place.ts';

export const rule = defineRule('text/placeholder', {
  workspace({ config }, context) {
    const printed = [
      [['title'], config.title],
      [['organization', 'name'], config.organization?.name],
    ] as const;
    for (const [path, text = ''] of printed)
      for (const { words } of findPlaceholders(text))
        context.report({ file: configName, path }, { words }, context.release ? { severity: 'error' } : {});
  },
  text(authored, context) {
    const { text, markdown, path } = authored;
    if ((path && isChoice(path)) || /^https?:/.test(text)) return;
    for (const { words, start } of findPlaceholders(text, { markdown, asks: isAsked(path) })) {
      if (isBareHead(text) && headsOthers(authored, context)) continue;
      context.report(
        whereOf(authored, start, start + words.length),
        { words },
        context.release ? { severity: 'error' } : {},
      );
    }
  },
});

/** 待定 may be one of the answers learners choose from. */
function isChoice(path: Path): boolean {
  return path.some((step) => step === 'options' || step === 'correct');
}

/** Where learners write, and where answers to them stand; a file of its own may be all that. */
const asked: ReadonlySet<unknown> = new Set(['worksheet', 'questions', 'cards', 'info', 'homework']);

function isAsked(path: Path | undefined): boolean {
  return path?.some((step) => asked.has(step)) ?? true;
}

/** A head among the items of a list stands before those that follow it. */
function headsOthers({ file, path = [] }: AuthoredText, context: RuleContext<'text/placeholder'>): boolean {
  const last = path.at(-1);
  if (typeof last !== 'number') return false;
  const list = valueAt(context.fact(valuesByFile).get(file), path.slice(0, -1));
  const next = Array.isArray(list) ? list[last + 1] : undefined;
  return typeof next === 'string' && !isBareHead(next);
}

function valuesByFile({ documents }: BoundWorkspace): ReadonlyMap<string, unknown> {
  return new Map(documents.map(({ file, value }) => [file, value]));
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, step) => (at as Readonly<Record<string | number, unknown>> | undefined)?.[step],
    value,
  );
}
