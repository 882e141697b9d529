/** Text of a template, piece by piece → where in HTML it ends, and so what an output there would become. */

export interface HtmlPlace {
  /** `raw`: inside `<style>`, `<script>` and the like; `tag`: between the attributes of a tag. */
  readonly in:
    | 'text'
    | 'raw'
    | 'tag-name'
    | 'tag'
    | 'name'
    | 'after-name'
    | 'before-value'
    | 'value'
    | 'comment'
    | 'declaration';
  readonly element: string;
  readonly attribute: string;
  readonly quote: string;
  /** What an attribute or a comment says so far. */
  readonly prefix: string;
}

export const inText: HtmlPlace = { in: 'text', element: '', attribute: '', quote: '', prefix: '' };

const rawElements = new Set([
  'style',
  'script',
  'textarea',
  'title',
  'xmp',
  'iframe',
  'noembed',
  'noframes',
  'noscript',
  'plaintext',
]);

export function advance(from: HtmlPlace, text: string): HtmlPlace {
  let place = from;
  for (let at = 0; at < text.length; ) {
    const [next, length] = step(place, text, at);
    place = next;
    at += length;
  }
  return place;
}

/** After an output: in an attribute it counts as something said, of a tag's name as part of it. */
export function afterOutput(place: HtmlPlace): HtmlPlace {
  if (place.in === 'before-value') return { ...place, in: 'value', quote: '', prefix: '\u0000' };
  return { ...place, prefix: `${place.prefix}\u0000` };
}

/** Where branches meet; undefined when they end in different places. */
export function join(a: HtmlPlace, b: HtmlPlace): HtmlPlace | undefined {
  const [one, other] = [settled(a), settled(b)];
  const same =
    one.in === other.in &&
    one.element === other.element &&
    one.attribute === other.attribute &&
    one.quote === other.quote;
  return same
    ? { ...one, prefix: one.prefix.length > other.prefix.length ? one.prefix : other.prefix }
    : undefined;
}

/** A branch that begins after `<td` or ends after `hidden` stands between attributes. */
function settled(place: HtmlPlace): HtmlPlace {
  const isBetween =
    place.in === 'tag-name' || place.in === 'name' || place.in === 'after-name' || place.in === 'tag';
  return isBetween ? { ...place, in: 'tag', attribute: '', quote: '', prefix: '' } : place;
}

/** How far the text goes on before one of these characters. */
function until(text: string, at: number, characters: RegExp): number {
  const next = text.slice(at + 1).search(characters);
  return next === -1 ? text.length - at : next + 1;
}

/** One character, or as many as cannot change the place. */
function step(place: HtmlPlace, text: string, at: number): [HtmlPlace, number] {
  const character = text[at] ?? '';
  const space = /\s/.test(character);
  switch (place.in) {
    case 'text':
      if (text.startsWith('<!--', at)) return [{ ...inText, in: 'comment' }, 4];
      if (/^<[!?]/.test(text.slice(at, at + 2))) return [{ ...inText, in: 'declaration' }, 2];
      return character === '<' && /^$|[a-zA-Z/]/.test(text[at + 1] ?? '')
        ? [{ ...inText, in: 'tag-name' }, 1]
        : [place, until(text, at, /</)];
    case 'comment':
      return text.startsWith('-->', at) ? [inText, 3] : [place, 1];
    case 'declaration':
      return character === '>' ? [inText, 1] : [place, 1];
    case 'raw': {
      const end = `</${place.element}`;
      const ends = text.slice(at, at + end.length).toLowerCase() === end;
      return ends
        ? [{ ...inText, in: 'tag-name', element: `/${place.element}` }, end.length]
        : [place, until(text, at, /</)];
    }
    case 'tag-name':
      if (character === '>') return [afterTag(place), 1];
      return [
        space ? { ...place, in: 'tag' } : { ...place, element: place.element + character.toLowerCase() },
        1,
      ];
    case 'tag':
    case 'after-name':
      if (character === '>') return [afterTag(place), 1];
      if (character === '=' && place.in === 'after-name') return [{ ...place, in: 'before-value' }, 1];
      if (space || character === '/') return [place, 1];
      return [{ ...place, in: 'name', attribute: character.toLowerCase(), prefix: '' }, 1];
    case 'name':
      if (character === '>') return [afterTag(place), 1];
      if (character === '=') return [{ ...place, in: 'before-value' }, 1];
      return [
        space
          ? { ...place, in: 'after-name' }
          : { ...place, attribute: place.attribute + character.toLowerCase() },
        1,
      ];
    case 'before-value':
      if (space) return [place, 1];
      if (character === '>') return [afterTag(place), 1];
      if (character === '"' || character === "'")
        return [{ ...place, in: 'value', quote: character, prefix: '' }, 1];
      return [{ ...place, in: 'value', quote: '', prefix: character }, 1];
    case 'value':
      if (place.quote === '' && character === '>') return [afterTag(place), 1];
      if (place.quote === '' ? space : character === place.quote)
        return [{ ...place, in: 'tag', attribute: '', quote: '', prefix: '' }, 1];
      return [
        { ...place, prefix: place.prefix + text.slice(at, at + until(text, at, /["'>\s]/)) },
        until(text, at, /["'>\s]/),
      ];
  }
}

function afterTag({ element }: HtmlPlace): HtmlPlace {
  return rawElements.has(element) ? { ...inText, in: 'raw', element } : inText;
}
