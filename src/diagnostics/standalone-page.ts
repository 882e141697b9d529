/** One HTML page that loads nothing and runs nothing. */

export interface StandalonePage {
  readonly language: string;
  /** Of the product. */
  readonly version: string;
  /** Markup, as are the header and what is inside. */
  readonly title: string;
  readonly style: string;
  /** `sha256-…`, so that no other style counts; undefined = any that the page carries. */
  readonly styleHash?: string;
  readonly header: string;
  readonly inside: readonly string[];
}

export function standalonePage({
  language,
  version,
  title,
  style,
  styleHash = 'unsafe-inline',
  header,
  inside,
}: StandalonePage): string {
  return [
    '<!DOCTYPE html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${styleHash}'; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="generator" content="ccstd ${version}">`,
    `<title>${title}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    `<header>${header}</header>`,
    '<main>',
    ...inside,
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
