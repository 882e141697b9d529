/** Random changes of layout that leave the meaning of a YAML file alone. */
import fc from 'fast-check';
import { structuralLines } from '../../../src/fix/structural-lines.ts';

export interface Change {
  readonly kind: 'comment' | 'beside' | 'blank' | 'quote' | 'double' | 'flow' | 'spaces' | 'swap';
  readonly at: number;
  readonly size: number;
}

export const changes: fc.Arbitrary<Change[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(
      'comment',
      'beside',
      'blank',
      'quote',
      'double',
      'flow',
      'spaces',
      'swap',
    ) as fc.Arbitrary<Change['kind']>,
    at: fc.double({ min: 0, max: 0.9999, noNaN: true }),
    size: fc.integer({ min: 0, max: 12 }),
  }),
  { minLength: 1, maxLength: 12 },
);

/** Comments are numbered, so that each can be looked for. */
export function rearranged(text: string, list: readonly Change[]): string {
  return list.reduce((current, change, index) => change1(current, change, index), text);
}

function change1(text: string, { kind, at, size }: Change, index: number): string {
  const lines = structuralLines(text);
  const line = lines[Math.floor(at * lines.length)];
  if (!line) return text;
  const end = line.start + line.text.length;
  const [, head = '', value = ''] =
    /^(\s*(?:- +)*[^\s'"&*#]+: |\s*(?:- +)+)([^'"|>&*#[{\s][^#:]*)$/.exec(line.text) ?? [];
  const replace = (spelling: string): string =>
    value === '' ? text : text.slice(0, line.start) + head + spelling + text.slice(end);
  switch (kind) {
    case 'comment':
      return `${text.slice(0, line.start)}${' '.repeat(size)}# 注${index}\n${text.slice(line.start)}`;
    case 'beside':
      return /[|>"']/.test(line.text) ? text : `${text.slice(0, end)} # 注${index}${text.slice(end)}`;
    case 'blank':
      return `${text.slice(0, line.start)}${'\n'.repeat(1 + (size % 3))}${text.slice(line.start)}`;
    case 'quote':
      return replace(`'${value.replaceAll("'", "''")}'`);
    case 'double':
      return replace(JSON.stringify(value));
    case 'spaces':
      return `${text.slice(0, end)}${' '.repeat(size)}${text.slice(end)}`;
    case 'flow': {
      if (!/: *$/.test(line.text)) return text;
      const items: string[] = [];
      let next = lines.indexOf(line) + 1;
      const indent = (/^ */.exec(line.text)?.[0].length ?? 0) + 2;
      for (; next < lines.length; next++) {
        const [, dashes, item = ''] = /^( *)- ([^#:'"[\]{},|>&*]+)$/.exec(lines[next]?.text ?? '') ?? [];
        if (dashes?.length !== indent) break;
        items.push(item.trim());
      }
      const after = lines[next];
      if (items.length === 0 || !after || (/^ */.exec(after.text)?.[0].length ?? 0) >= indent) return text;
      if (/#/.test(text.slice(end, after.start))) return text;
      return `${text.slice(0, end)} [${items.join(size % 2 ? ', ' : ',\n   ')}] # 注${index}\n${text.slice(after.start)}`;
    }
    case 'swap': {
      const second = lines[lines.indexOf(line) + 1];
      if (!second || second.start !== end + 1 || !isField(line.text) || !isField(second.text)) return text;
      const column = (one: string): number => /^ */.exec(one)?.[0].length ?? 0;
      if (column(line.text) !== column(second.text)) return text;
      return `${text.slice(0, line.start)}${second.text}\n${line.text}${text.slice(second.start + second.text.length)}`;
    }
  }
}

function isField(line: string): boolean {
  return /^ *[^\s:'"#-][^:'"#]*: [^|>&*[{"'#]+$/.test(line);
}
