/** Turns a TeX formula into MathML without scripts, links, ids or inline styles. */
import type temml from 'temml';
import { withTypedSigns } from './formula-signs.ts';

/** Far above what a textbook needs, far below what makes a reader wait. */
const maxLength = 4000;
const maxExpand = 300;

const elements =
  words(`math mrow mi mn mo mtext ms mspace mfrac msqrt mroot mstyle merror mpadded mphantom menclose
  msub msup msubsup munder mover munderover mmultiscripts mprescripts mtable mtr mlabeledtr mtd`);
/** No colours, sizes and shifts: whatever a formula says can be read. */
const attributes = words(`class display displaystyle scriptlevel mathvariant
  stretchy fence form separator symmetric largeop movablelimits minsize maxsize accent accentunder linethickness notation
  width height depth lspace rspace linebreak columnalign rowspan columnspan`);
/** Commands that keep what they are given from the page, or make it from what is not there. */
const unshown =
  /\\(?:[hv]?phantom|label|mathchoice|definecolor|[gex]?def|let|futurelet|(?:re)?newcommand|providecommand)(?![A-Za-z])/;
/**
 * What a style sheet may say instead of the inline styles that the layout of matrices and equations relies
 * on.
 */
const classesOfStyles: readonly (readonly [RegExp, string])[] = Object.freeze([
  [/(?:^|;)padding-left:0(?:em|pt)/, 'tight-left'],
  [/(?:^|;)padding-right:0(?:em|pt)/, 'tight-right'],
  [/border-left:[^;]*solid/, 'line-left'],
  [/border-right:[^;]*solid/, 'line-right'],
  [/border-top:[^;]*solid/, 'line-top'],
  [/border-bottom:[^;]*solid/, 'line-bottom'],
  [/(?:^|;)border:[^;]*solid/, 'boxed'],
  [/(?:^|;)width:100%/, 'full-width'],
  [/(?:^|;)width:50%/, 'half-width'],
] as const);
const tag = /<(\/?)([^\s<>/]+)((?:\s+[a-z-]+=(?:"[^"<>]*"|'[^'<>]*'))*)\s*>/g;
const attribute = /([a-z-]+)=(?:"([^"]*)"|'([^']*)')/g;

/**
 * Large, and needed by few workspaces: read with the first formula, so that a check of all others starts
 * fast.
 */
function library(): typeof temml {
  return require('temml') as typeof temml;
}

/** `undefined` if the formula cannot be set, or would not be shown whole; the reader then sees its source. */
export function toMathMl(formula: string, displayMode: boolean): string | undefined {
  if (formula.length > maxLength || unshown.test(formula)) return undefined;
  const { renderToString } = library();
  const typed = withUprightNames(withTypedSigns(formula, '{\\char"7E}'));
  try {
    return onlyMathMl(
      renderToString(typed, { displayMode, throwOnError: true, trust: false, strict: false, maxExpand }),
    );
  } catch {
    // Temml reports some mistakes as its own error, others as whatever broke inside; both mean the same to
    // the author.
    return undefined;
  }
}

/** Words below a letter name what it measures and stand upright (GB/T 3102.11): `I_{set}`; `x_{ij}` counts. */
function withUprightNames(formula: string): string {
  return formula.replace(/_\{([A-Za-z]{2,})\}/g, (index, name: string) =>
    /^[i-n]{2,3}$/.test(name) ? index : `_{\\mathrm{${name}}}`,
  );
}

function onlyMathMl(rendered: string): string | undefined {
  let foreign = !rendered.startsWith('<math');
  const clean = rendered.replace(tag, (_, slash: string, name: string, given: string) => {
    if (!elements.has(name)) foreign = true;
    return slash ? `</${name}>` : `<${name}${cleanAttributes(name, given)}>`;
  });
  return foreign || /<(?!\/?[a-z]+[ >])/.test(clean) ? undefined : clean;
}

function cleanAttributes(element: string, given: string): string {
  const kept = new Map<string, string>();
  const classes: string[] = [];
  for (const [, name = '', double, single] of given.matchAll(attribute)) {
    const value = double ?? single ?? '';
    if (name === 'style') {
      classes.push(...classesOfStyles.filter(([style]) => style.test(value)).map(([, word]) => word));
    } else if (name === 'class') classes.unshift(value);
    // The black of a drawn line is its only colour.
    else if (attributes.has(name) || (element === 'mspace' && name === 'mathbackground'))
      kept.set(name, value.replaceAll('"', '&quot;'));
  }
  if (classes.length > 0) kept.set('class', classes.join(' '));
  return [...kept].map(([name, value]) => ` ${name}="${value}"`).join('');
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}
