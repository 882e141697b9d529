/** The style sheet or style attribute of a drawing → the declarations in it that only draw. */
import { isHarmless, svgProperties } from './svg-allowed.ts';

export interface CleanStyle {
  readonly style: string;
  /** What was taken out, shortened. */
  readonly removed: readonly string[];
}

/** Names of classes, ids and elements, and how they combine. */
const selector = /^[\p{L}\p{N}\s.#_,>*+~:-]+$/u;
const longest = 40;

export function cleanDeclarations(text: string): CleanStyle {
  const kept: string[] = [];
  const removed: string[] = [];
  for (const part of withoutComments(text).split(';')) {
    const declaration = part.trim();
    if (declaration === '') continue;
    const [, name = '', value = ''] = /^([\w-]+)\s*:\s*([\s\S]+)$/.exec(declaration) ?? [];
    if (svgProperties.has(name.toLowerCase()) && isHarmless(value))
      kept.push(`${name}:${value.trim().replace(/\s+/g, ' ')}`);
    // Editors store notes of their own as properties of their own.
    else if (!/^-(?:inkscape|webkit|moz|ms|o)-/.test(name) || !isHarmless(value))
      removed.push(short(declaration));
  }
  return { style: kept.join(';'), removed };
}

export function cleanStyleSheet(text: string): CleanStyle {
  const bare = withoutComments(text);
  const rules: string[] = [];
  const removed: string[] = [];
  let reached = 0;
  const leftOver = (end: number) => {
    const between = bare.slice(reached, end).trim();
    if (between !== '') removed.push(short(between));
  };
  for (const rule of bare.matchAll(/([^{}@;]+)\{([^{}]*)\}/g)) {
    leftOver(rule.index);
    reached = rule.index + rule[0].length;
    const [, of = '', body = ''] = rule;
    const clean = cleanDeclarations(body);
    removed.push(...clean.removed);
    if (!selector.test(of)) removed.push(short(of.trim()));
    else if (clean.style !== '') rules.push(`${of.trim().replace(/\s+/g, ' ')}{${clean.style}}`);
  }
  leftOver(bare.length);
  return { style: rules.join(''), removed };
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ').replace(/<!--|-->/g, ' ');
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
