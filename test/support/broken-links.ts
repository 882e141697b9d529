/** The links of built pages, followed as a double click on the disk would. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Parser } from 'htmlparser2';

const links = new Set(['href', 'src', 'srcset', 'poster', 'data', 'action', 'xlink:href']);
/** Characters that mean something in an address. */
const folder = '/U 盘/课程标准 100%#1/';

export interface PageLinks {
  readonly ids: ReadonlySet<string>;
  readonly links: readonly string[];
}

export function readPage(html: string): PageLinks {
  const found = { ids: new Set<string>(), links: [] as string[] };
  const parser = new Parser({
    onattribute(name, value) {
      if (name === 'id') found.ids.add(value);
      if (links.has(name)) found.links.push(value);
    },
  });
  parser.end(html);
  return found;
}

/** `page → link` of each link that leads to no file, or to no place in it. */
export function brokenLinks(output: Readonly<Record<string, string>>): {
  readonly checked: number;
  readonly broken: readonly string[];
} {
  const names = Object.keys(output).filter((name) => name.endsWith('.html'));
  const pages = new Map(names.map((name) => [name, readPage(output[name] ?? '')]));
  const leads = (url: URL) => {
    const path = fileURLToPath(new URL(url.pathname, url));
    const name = path.slice(folder.length);
    if (!path.startsWith(folder) || !(name in output)) return false;
    return url.hash.length < 2 || pages.get(name)?.ids.has(decodeURIComponent(url.hash.slice(1))) === true;
  };
  let checked = 0;
  const broken: string[] = [];
  for (const [name, page] of pages) {
    for (const link of page.links) {
      const url = new URL(link, pathToFileURL(`${folder}${name}`));
      if (url.protocol !== 'file:') continue;
      checked++;
      if (!leads(url)) broken.push(`${name} → ${link}`);
    }
  }
  return { checked, broken };
}
