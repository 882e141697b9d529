/** Slips of hand that leave open no question what was meant, made at random places of a good file. */
import fc from 'fast-check';
import { isKnownKey } from '../../../src/fix/known-keys.ts';
import { structuralLines } from '../../../src/fix/structural-lines.ts';

export type Slip =
  | 'wide-colon'
  | 'tight-colon'
  | 'tabs'
  | 'wide-indent'
  | 'wide-digits'
  | 'quoted-key'
  | 'quoted-number'
  | 'no-colon'
  | 'twice'
  | 'both';

export interface Mistake {
  readonly slip: Slip;
  readonly at: number;
}

const slips: readonly Slip[] = [
  'wide-colon',
  'tight-colon',
  'tabs',
  'wide-indent',
  'wide-digits',
  'quoted-key',
  'quoted-number',
  'no-colon',
  'twice',
  'both',
];

export const mistakes: fc.Arbitrary<Mistake[]> = fc.array(
  fc.record({ slip: fc.constantFrom(...slips), at: fc.double({ min: 0, max: 0.9999, noNaN: true }) }),
  { minLength: 1, maxLength: 6 },
);

export function withMistakes(text: string, list: readonly Mistake[]): string {
  return list.reduce(withMistake, text);
}

function withMistake(text: string, { slip, at }: Mistake): string {
  const lines = structuralLines(text);
  const fits = lines.filter((line) => bend(line.text, slip) !== undefined);
  const line = fits[Math.floor(at * fits.length)];
  if (!line) return text;
  if (slip === 'tabs' || slip === 'wide-indent') return withIndents(text, lines, lines.indexOf(line), slip);
  return (
    text.slice(0, line.start) + (bend(line.text, slip) ?? '') + text.slice(line.start + line.text.length)
  );
}

const swapped: Readonly<Record<string, string>> = { title: '名称', 名称: 'title' };

function bend(line: string, slip: Slip): string | undefined {
  const [, indent = '', key = '', value = ''] =
    /^((?: *)(?:- )*)([^\s:：'"#“-]+): (?=[^|>"'&*[{“\s#])([^#：]*)$/.exec(line) ?? [];
  const field = key !== '' && isKnownKey(key) && !/: |^-?\s/.test(value);
  switch (slip) {
    case 'wide-colon':
      return field ? `${indent}${key}：${value}` : undefined;
    case 'tight-colon':
      return field && !/^[\d/]/.test(value) ? `${indent}${key}:${value}` : undefined;
    case 'no-colon':
      return field && !indent.includes('-') ? `${indent}${key} ${value}` : undefined;
    case 'quoted-key':
      return field ? `${indent}“${key}”: ${value}` : undefined;
    case 'wide-digits':
      return /^(hours|学时|points|分值|配分)$/.test(key) && /^\d+$/.test(value)
        ? `${indent}${key}: ${value.replace(/\d/g, (digit) => '０１２３４５６７８９'[Number(digit)] ?? digit)}`
        : undefined;
    case 'quoted-number':
      return /^(hours|学时|points|分值|配分)$/.test(key) && /^\d+$/.test(value)
        ? `${indent}${key}: “${value}”`
        : undefined;
    case 'twice':
      return field && !indent.includes('-') ? `${line}\n${line}` : undefined;
    case 'both':
      return field && !indent.includes('-') && swapped[key]
        ? `${line}\n${indent}${swapped[key]}: ${value}`
        : undefined;
    default:
      return / {2}/.test(indent) ? line : undefined;
  }
}

/** A line that was indented with another key. */
function withIndents(
  text: string,
  lines: readonly { text: string; start: number }[],
  from: number,
  slip: Slip,
): string {
  const line = lines[from];
  if (!line) return text;
  const indent = /^ */.exec(line.text)?.[0].length ?? 0;
  const typed = (slip === 'tabs' ? '\t' : '　').repeat(indent / 2);
  return text.slice(0, line.start) + typed + text.slice(line.start + indent);
}
