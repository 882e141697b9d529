/** A place in a page and the type of a value → what is wrong with putting that value there, if anything. */
import type { HtmlPlace } from './html-place.ts';
import { isAddress, isClosed, isMade, type ViewType } from './view-type.ts';

export type OutputProblem =
  | { readonly is: 'unsafe-place'; readonly place: string }
  | { readonly is: 'unsafe-address'; readonly attribute: string };

/** Browsers go there, or load it. */
const addresses = new Set(
  [
    'href',
    'src',
    'srcset',
    'action',
    'formaction',
    'data',
    'poster',
    'cite',
    'background',
    'ping',
    'manifest',
    'xlink:href',
  ].concat(
    // Of animations, which may set any of the above.
    ['to', 'from', 'by', 'values'],
  ),
);

export function outputProblem(place: HtmlPlace, type: ViewType): OutputProblem | undefined {
  switch (place.in) {
    case 'text':
      return isMade(type, 'css') ? unsafe('<body>') : undefined;
    case 'raw':
      if (place.element === 'style')
        return isMade(type, 'css') || isClosed(type) ? undefined : unsafe('<style>');
      return place.element === 'script' || isMade(type, 'markup') || isMade(type, 'css')
        ? unsafe(`<${place.element}>`)
        : undefined;
    case 'value':
      return place.quote === '' ? closedOnly(type, `${place.attribute}=…`) : attributeProblem(place, type);
    case 'before-value':
      return closedOnly(type, `${place.attribute}=…`);
    case 'tag-name':
      return closedOnly(type, `<${place.element}…`);
    case 'comment':
    case 'declaration':
      return unsafe('<!-- … -->');
    default:
      return unsafe(`<${place.element} …>`);
  }
}

function attributeProblem(
  { element, attribute, quote, prefix }: HtmlPlace,
  type: ViewType,
): OutputProblem | undefined {
  const shown = `${attribute}=${quote}…${quote}`;
  if (attribute === 'srcdoc' || /^on/.test(attribute)) return unsafe(shown);
  if (attribute === 'style' || (element === 'meta' && attribute === 'content'))
    return closedOnly(type, shown);
  if (isMade(type, 'markup') || isMade(type, 'css')) return unsafe(shown);
  if (!addresses.has(attribute) || isAddress(type) || isFixedStart(prefix)) return undefined;
  return { is: 'unsafe-address', attribute };
}

/** What the template wrote before decides where the address leads, whatever follows. */
function isFixedStart(prefix: string): boolean {
  return /^#|^https?:\/\/[^/\u0000]+\/|^[^:\u0000]*[?#]|^(?:\.{1,2}\/)+|^[\w-]+\/|^\u0000/.test(prefix);
}

function closedOnly(type: ViewType, place: string): OutputProblem | undefined {
  return isClosed(type) ? undefined : unsafe(place);
}

function unsafe(place: string): OutputProblem {
  return { is: 'unsafe-place', place };
}

/** Where a piece of a Markdown template ends: in an address, with what it says so far, or not. */
export function markdownAddress(before: string | undefined, text: string): string | undefined {
  const [, prefix] = /\]\(<?([^)>\s]*)$/.exec(`${before === undefined ? '' : `](${before}`}${text}`) ?? [];
  return prefix;
}

export function markdownProblem(address: string | undefined, type: ViewType): OutputProblem | undefined {
  if (address === undefined || isAddress(type) || isFixedStart(address)) return undefined;
  return { is: 'unsafe-address', attribute: '](…)' };
}
