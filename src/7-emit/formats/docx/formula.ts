/** MathML of a page → Office MathML. What it has no word for is written as the row of its parts. */
import type { Element, ElementContent } from 'hast';
import { attribute, escaped } from '../xlsx/xml.ts';

/** A formula in a line. */
export function formula(math: Element): string {
  return `<m:oMath>${rowOf(math)}</m:oMath>`;
}

type Parts = readonly Element[];
type Converter = (parts: Parts, element: Element) => string;

const wrapped = (tag: string, content: string): string => `<m:${tag}>${content}</m:${tag}>`;
const arg = (tag: string, element: Element | undefined): string => wrapped(tag, element ? one(element) : '');

const converters: Readonly<Record<string, Converter>> = {
  mi: (_, element) => text(element, [...textIn(element)].length > 1 || isUpright(element)),
  mn: (_, element) => text(element, true),
  mo: (_, element) => text(element, true),
  mtext: (_, element) => text(element, true),
  ms: (_, element) => text(element, true),
  mspace: (_, { properties }) => (parseFloat(String(properties.width ?? 0)) > 0.1 ? letters(' ', true) : ''),
  mphantom: (parts) =>
    `<m:phant><m:phantPr><m:show m:val="0"/></m:phantPr>${wrapped('e', parts.map(one).join(''))}</m:phant>`,
  mfrac: ([above, below], { properties }) => {
    const bar =
      String(properties.linethickness ?? '') === '0' ? '<m:fPr><m:type m:val="noBar"/></m:fPr>' : '';
    return wrapped('f', `${bar}${arg('num', above)}${arg('den', below)}`);
  },
  msqrt: (_, element) =>
    wrapped('rad', `<m:radPr><m:degHide m:val="1"/></m:radPr><m:deg/>${wrapped('e', rowOf(element))}`),
  mroot: ([base, degree]) => wrapped('rad', `${arg('deg', degree)}${arg('e', base)}`),
  msub: ([base, below]) => wrapped('sSub', `${arg('e', base)}${arg('sub', below)}`),
  msup: ([base, above]) => wrapped('sSup', `${arg('e', base)}${arg('sup', above)}`),
  msubsup: ([base, below, above]) =>
    wrapped('sSubSup', `${arg('e', base)}${arg('sub', below)}${arg('sup', above)}`),
  munder: ([base, below]) => wrapped('limLow', `${arg('e', base)}${arg('lim', below)}`),
  mover: ([base, above]) => over(base, above),
  munderover: ([base, below, above]) =>
    wrapped(
      'limUpp',
      `${wrapped('e', wrapped('limLow', `${arg('e', base)}${arg('lim', below)}`))}${arg('lim', above)}`,
    ),
  mmultiscripts: ([base, below, above, ...rest]) => {
    const index = rest.findIndex(({ tagName }) => tagName === 'mprescripts');
    const after = wrapped('sSubSup', `${arg('e', base)}${arg('sub', below)}${arg('sup', above)}`);
    if (index < 0) return after;
    return wrapped(
      'sPre',
      `${arg('sub', rest[index + 1])}${arg('sup', rest[index + 2])}${wrapped('e', after)}`,
    );
  },
  menclose: (_, element) => wrapped('borderBox', wrapped('e', rowOf(element))),
  mtable: (parts) => {
    const rows = parts.map((row) =>
      elements(row)
        .filter(({ tagName }) => tagName === 'mtd')
        .map((cell) => wrapped('e', rowOf(cell))),
    );
    const count = Math.max(1, ...rows.map((row) => row.length));
    const columns = `<m:mPr><m:mcs><m:mc><m:mcPr><m:count m:val="${count}"/><m:mcJc m:val="center"/></m:mcPr></m:mc></m:mcs></m:mPr>`;
    const filled = rows.map((row) => [...row, ...Array.from({ length: count - row.length }, () => '<m:e/>')]);
    return wrapped('m', `${columns}${filled.map((row) => wrapped('mr', row.join(''))).join('')}`);
  },
};

function one(element: Element): string {
  const converter = converters[element.tagName];
  return converter ? converter(elements(element), element) : rowOf(element);
}

function rowOf(element: Element): string {
  return elements(element)
    .filter(({ tagName }) => tagName !== 'annotation' && tagName !== 'annotation-xml')
    .map(one)
    .join('');
}

function elements({ children }: Element): Element[] {
  return children.filter((child): child is Element => child.type === 'element');
}

/** A bar or an arrow is an accent; anything else stands above as a limit. */
function over(base: Element | undefined, above: Element | undefined): string {
  const sign = above ? textIn(above) : '';
  if (!/^[\u0300-\u036f\u20d0-\u20ff^~¯‾˙¨→˘ˇ´`]$/.test(sign))
    return wrapped('limUpp', `${arg('e', base)}${arg('lim', above)}`);
  return wrapped('acc', `<m:accPr><m:chr m:val="${attribute(sign)}"/></m:accPr>${arg('e', base)}`);
}

function isUpright({ properties }: Element): boolean {
  return properties.mathvariant === 'normal' || properties.mathVariant === 'normal';
}

function text(element: Element, upright: boolean): string {
  return letters(textIn(element), upright);
}

function letters(content: string, upright: boolean): string {
  if (content === '') return '';
  const style = upright ? '<m:rPr><m:sty m:val="p"/></m:rPr>' : '';
  const fonts = '<w:rPr><w:rFonts w:ascii="Cambria Math" w:hAnsi="Cambria Math"/></w:rPr>';
  return `<m:r>${style}${fonts}<m:t xml:space="preserve">${escaped(content)}</m:t></m:r>`;
}

function textIn(node: ElementContent): string {
  if (node.type === 'text') return node.value.replace(/\s*\n\s*/g, ' ');
  return node.type === 'element' ? node.children.map(textIn).join('') : '';
}
