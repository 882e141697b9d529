/** A strict little reader of XML, so that a workbook is not judged by the code that wrote it. */

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  /** All elements of these names inside, in order. */
  all(...names: string[]): XmlElement[];
}

interface Open {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: Open[];
  text: string;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function parse(source: string): XmlElement {
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const stack = [root];
  const token = /<\?[^?]*\?>|<\/([\w:]+)>|<([\w:]+)((?: [\w:]+="[^"<]*")*)(\/?)>|([^<]+)/gy;
  let at = 0;
  for (let found = token.exec(source); found; found = token.exec(source)) {
    at = token.lastIndex;
    const [, closing, opening, attributes = '', empty, text] = found;
    const top = stack.at(-1) as Open;
    if (closing !== undefined) {
      if (stack.pop()?.name !== closing) throw new Error(`</${closing}> closes nothing`);
    } else if (opening !== undefined) {
      const element: Open = { name: opening, attributes: attributesIn(attributes), children: [], text: '' };
      top.children.push(element);
      if (empty === '') stack.push(element);
    } else if (text !== undefined) top.text += decoded(text);
  }
  if (at !== source.length || stack.length !== 1 || root.children.length !== 1)
    throw new Error(`no XML at ${at}: ${source.slice(at, at + 60)}`);
  return elementOf(root.children[0] as Open);
}

function attributesIn(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/ ([\w:]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, decoded(value)]),
  );
}

function decoded(text: string): string {
  return text.replace(/&(#?\w*);?/g, (whole, name: string) => {
    const char = /^#\d+$/.test(name) ? String.fromCodePoint(Number(name.slice(1))) : entities[name];
    if (char === undefined || !whole.endsWith(';')) throw new Error(`no entity ${whole}`);
    return char;
  });
}

function elementOf({ name, attributes, children, text }: Open): XmlElement {
  const inside = (open: Open): Open[] => open.children.flatMap((child) => [child, ...inside(child)]);
  return {
    name,
    attributes,
    text,
    all: (...wanted) =>
      inside({ name, attributes, children, text })
        .filter((one) => wanted.includes(one.name))
        .map(elementOf),
  };
}
