/** The values of a command's options, checked against what the option takes. */
import { suggest } from '../diagnostics/suggest.ts';
import { nearForm } from '../language/fold.ts';
import type { OptionSpec } from './command.ts';
import { inEnglish } from './typed-words.ts';
import { UsageError } from './usage-error.ts';

export interface OptionValues {
  flag(name: string): boolean;
  text(name: string): string | undefined;
  /** Undefined when the option was not given. */
  list(name: string): readonly string[] | undefined;
  number(name: string): number | undefined;
}

type Given = Readonly<Record<string, unknown>>;

export function optionValues(specs: readonly OptionSpec[], given: Given, command: string): OptionValues {
  const values = new Map<string, true | readonly string[]>();
  for (const spec of specs) {
    const value = given[camelCase(spec.name)];
    if (value === undefined) continue;
    values.set(spec.name, value === true ? true : checked(spec, value, command));
  }
  const texts = (name: string): readonly string[] | undefined => {
    const value = values.get(name);
    return value === true ? undefined : value;
  };
  return {
    flag: (name) => values.has(name),
    text: (name) => texts(name)?.at(-1),
    list: texts,
    number: (name) => {
      const text = texts(name)?.at(-1);
      return text === undefined ? undefined : Number(text);
    },
  };
}

function checked(spec: OptionSpec, value: unknown, command: string): readonly string[] {
  const typed = (Array.isArray(value) ? value : [value]).map(String);
  const parts =
    spec.many && !spec.whole
      ? typed.flatMap((text) => text.split(/[,，]/)).map((text) => text.trim())
      : typed;
  const texts = spec.choices ? parts.map(inEnglish) : parts;
  const option = `--${spec.name}`;
  for (const text of texts) {
    if (text === '') throw new UsageError({ is: 'missing-value', option }, command);
    if (spec.number && !/^\d+(\.\d+)?$/.test(text))
      throw new UsageError({ is: 'not-a-number', option, typed: text }, command);
    if (spec.choices && !spec.choices.includes(text)) {
      const near = nearForm(text);
      const meant = spec.near && Object.hasOwn(spec.near, near) ? spec.near[near] : undefined;
      throw new UsageError(
        {
          is: 'unknown-value',
          option,
          typed: text,
          allowed: spec.choices,
          suggestions: meant === undefined ? suggest(text, spec.choices) : [meant],
        },
        command,
      );
    }
  }
  return texts;
}

/** As commander names options. */
function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
