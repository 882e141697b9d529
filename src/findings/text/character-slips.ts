/**
 * A text → the characters in it that look right and are not: of the wrong width, or not to be seen at all.
 */
import { codePoint } from '../../values/code-point.ts';
import { matchesOf } from '../../values/matches.ts';

export interface CharacterSlip {
  readonly kind: 'width' | 'invisible';
  /** The characters with their neighbours; for invisible ones their code points. */
  readonly shown: string;
  readonly start: number;
  readonly end: number;
}

const han = String.raw`[\p{Script=Han}，。；：、！？（）“”《》]`;
const wrongWidth: readonly RegExp[] = [
  /(?<=\p{Script=Han}[”’》）】]?)[,;:!?](?=[“‘《（【]?\p{Script=Han})/u,
  /(?<=\p{Script=Han})\(\p{Script=Han}[^()（）\n]*\)/u,
  new RegExp(String.raw`（[^()（）\n]*${han}[^()（）\n]*\)`, 'u'),
  new RegExp(String.raw`(?<!\])\([^()（）\n]*${han}[^()（）\n]*）`, 'u'),
  /[０-９Ａ-Ｚａ-ｚ]+/u,
];

/** Zero-width spaces, soft hyphens and marks of direction; joiners where no script needs them. */
const unseen =
  /[\u00AD\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069\u200E\u200F]|(?<=[\p{Script=Han}\w])[\u200C\u200D]|[\u200C\u200D](?=[\p{Script=Han}\w])/gu;
const needsDirection = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** Nearly every text has none of these, and is done with after one look. */
const trigger = /[,;:!?()０-９Ａ-Ｚａ-ｚ\u00AD\u200B-\u200F\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/;

/** What is code, a formula, an address or an attribute keeps its own characters. */
const literal =
  /(`+)[^`][\s\S]*?\1|\$\$[\s\S]+?\$\$|\$[^$\n]+\$|\]\([^)\n]*\)|\{[^}\n]*\}|\w+:\/\/[^\s，。；、）》]+/gu;

/** The first one: who looks at a text because of it sees the others. */
export function characterSlip(text: string, markdown: boolean): CharacterSlip | undefined {
  if (!trigger.test(text)) return undefined;
  const prose =
    markdown || text.includes('://') ? text.replace(literal, (one) => '\uFFFC'.repeat(one.length)) : text;
  return invisible(text) ?? widthSlip(text, prose);
}

function widthSlip(text: string, prose: string): CharacterSlip | undefined {
  const matches = wrongWidth.map((pattern) => pattern.exec(prose));
  const [first] = matches.flatMap((match) => (match ? [match] : [])).sort((a, b) => a.index - b.index);
  if (!first) return undefined;
  const [start, end] = [first.index, first.index + first[0].length];
  const shown =
    first[0].length > 1 ? first[0] : text.slice(Math.max(0, start - 2), end + 2).replace(/\n/g, ' ');
  return { kind: 'width', shown, start, end };
}

function invisible(text: string): CharacterSlip | undefined {
  if (needsDirection.test(text)) return undefined;
  const found = matchesOf(text, unseen);
  const [first] = found;
  if (!first) return undefined;
  const points = new Set(found.map(([one]) => codePoint(one)));
  return { kind: 'invisible', shown: [...points].join(' '), start: first.index, end: first.index + 1 };
}
