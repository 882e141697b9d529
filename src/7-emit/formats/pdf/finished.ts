/**
 * What a browser printed → the file that is handed out: it says what it is, calls its pages by the numbers of
 * leaves, and is the same to the byte whenever the same page is printed by the same browser.
 */
import type { Host } from '../../../host/host.ts';
import { compareText } from '../../../values/compare-text.ts';
import type { BrowserPrint } from '../../format.ts';
import { type Placed, pageLabels } from './page-labels.ts';
import { isReference, PdfFile, type Value } from './pdf-file.ts';
import type { Answer, Mark, PageNumbers } from './prepare.ts';
import type { Properties } from './properties.ts';
import { textString } from './text-string.ts';

export function finished(
  { pdf, answer, version }: BrowserPrint,
  properties: Properties,
  sha256: Host['sha256'],
): Uint8Array {
  const { date } = properties;
  const bytes = settled(pdf, date);
  const file = new PdfFile(bytes);
  const { marks } = JSON.parse(answer) as Answer;
  const { Root, Info } = file.trailer;
  if (!isReference(Root) || !isReference(Info)) throw new Error('the browser wrote a PDF of another form');
  const pages = file.pages();
  const labels = pageLabels(placed(marks, file, pages), pages.size);
  const objects = new Map([
    [Root.object, `<<${file.entriesOf(Root)}${labels ? `\n/PageLabels ${labels}` : ''}>>`],
    [Info.object, `<<${informationOf(properties, version)}>>`],
  ]);
  const said = new TextEncoder().encode(JSON.stringify([properties, version, labels]));
  const identity = sha256(new TextEncoder().encode(sha256(bytes) + sha256(said))).slice(0, 32);
  return file.with(
    objects,
    `/Root ${Root.object} 0 R /Info ${Info.object} 0 R /ID [<${identity}> <${identity}>]`,
  );
}

/** On which pages the contents are, the first page being 1; undefined where the page has no such list. */
export function contentsPages({ pdf, answer }: BrowserPrint): PageNumbers | undefined {
  const { contents } = JSON.parse(answer) as Answer;
  if (contents.length === 0) return undefined;
  const file = new PdfFile(pdf);
  const found = placed(
    contents.map((id) => ({ id })),
    file,
    file.pages(),
  );
  return Object.fromEntries(found.map(({ id, page }) => [id, page + 1]));
}

/** Addresses of pictures that the browser could not draw. */
export function undrawnIn({ answer }: BrowserPrint): readonly string[] {
  return (JSON.parse(answer) as Answer).undrawn;
}

/** Each mark on its page, from 0; one that the page does not show is left out. */
function placed<Of extends Pick<Mark, 'id'>>(
  marks: readonly Of[],
  file: PdfFile,
  pages: ReadonlyMap<number, number>,
): (Of & Pick<Placed, 'page'>)[] {
  const places = file.dictionary(file.dictionary(file.trailer.Root).Dests);
  return marks.flatMap((mark) => {
    const place = file.get(places[mark.id]);
    const [of] = Array.isArray(place) ? place : [];
    const page = isReference(of) ? pages.get(of.object) : undefined;
    return page === undefined ? [] : [{ ...mark, page }];
  });
}

/**
 * Numbers of elements depend on what the browser showed before and on the order in which it came by them, and
 * dates on the clock: both are replaced by texts of the same length, which leaves everything in its place.
 */
function settled(pdf: Uint8Array, date: string | undefined): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  // Elements are written as they are read.
  const found = [...text.matchAll(/\/ID \((node\d{8})\)/g), ...text.matchAll(/\((node\d{8})\)/g)];
  const ids = [...new Set(found.map(([, id = '']) => id))];
  const numbers = new Map(ids.map((id, at) => [id, `node${String(at + 1).padStart(8, '0')}`]));
  const day = pdfDate(date ?? '1970-01-01');
  const file = text
    .replace(/\((node\d{8})\)/g, (_, id: string) => `(${numbers.get(id)})`)
    .replace(/\(D:\d{14}[+-]\d\d'\d\d'\)/g, day);
  return inOneTree(new PdfFile(Buffer.from(file, 'latin1')));
}

/** The browser sorted the names of elements as it had numbered them: they are put into one list, in order. */
function inOneTree(file: PdfFile): Uint8Array {
  const root = file.dictionary(file.dictionary(file.trailer.Root).StructTreeRoot).IDTree;
  const names: (readonly [name: string, element: number])[] = [];
  const nodes: number[] = [];
  const look = (value: Value | undefined): void => {
    if (isReference(value)) nodes.push(value.object);
    const { Kids, Names } = file.dictionary(value);
    if (Array.isArray(Kids)) Kids.forEach(look);
    if (!Array.isArray(Names)) return;
    for (const [at, name] of Names.entries()) {
      const element = Names[at + 1];
      if (typeof name === 'string' && isReference(element)) names.push([name, element.object]);
    }
  };
  look(root);
  const list = names.sort(([a], [b]) => compareText(a, b)).map(([name, object]) => `${name} ${object} 0 R`);
  const [first, ...others] = nodes;
  if (first === undefined) return file.bytes();
  return file.rewritten(
    new Map([[first, `<</Names [${list.join(' ')}]>>`], ...others.map((node) => [node, 'null'] as const)]),
  );
}

function informationOf(
  { title, author, subject, keywords, creator, date }: Properties,
  version: string,
): string {
  const texts = {
    Title: title,
    Author: author,
    Subject: subject,
    Keywords: keywords.join(', '),
    Creator: creator,
  };
  const entries = Object.entries({ ...texts, Producer: `Chromium ${version}` }).flatMap(([key, text]) =>
    text === '' ? [] : [`/${key} ${textString(text)}`],
  );
  const days = date === undefined ? [] : [`/CreationDate ${pdfDate(date)}`, `/ModDate ${pdfDate(date)}`];
  return [...entries, ...days].join('\n');
}

function pdfDate(date: string): string {
  return `(D:${date.replaceAll('-', '')}000000+00'00')`;
}
