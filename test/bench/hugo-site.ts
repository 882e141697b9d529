/** The Markdown pages of a build → a site of as many pages for hugo, with the plainest templates that show them. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const templates = {
  'single.html':
    '<!doctype html><html><head><title>{{ .Title }}</title></head><body>{{ .Content }}</body></html>',
  'list.html':
    '<!doctype html><html><head><title>{{ .Title }}</title></head><body>{{ .Content }}{{ range .Pages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</body></html>',
};

const config = [
  'baseURL = "/"',
  'disableKinds = ["taxonomy", "term", "RSS", "sitemap"]',
  '[markup.goldmark.renderer]',
  'unsafe = true',
];

/** Returns how many pages it holds. */
export function writeHugoSite(site: string, built: string): number {
  writeAt(join(site, 'config.toml'), `${config.join('\n')}\n`);
  for (const [name, text] of Object.entries(templates))
    writeAt(join(site, 'layouts', '_default', name), text);
  const pages = readdirSync(built, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.md'),
  );
  for (const [index, page] of pages.entries()) {
    const text = readFileSync(join(built, page), 'utf8');
    writeAt(join(site, 'content', dirname(page), `page-${index}.md`), `---\ntitle: "${index}"\n---\n${text}`);
  }
  return pages.length;
}

function writeAt(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
