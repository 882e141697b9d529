/** A built page → the page as a preview shows it: with the layer, which may ask the preview for news. */

export interface LayerFacts {
  /** Of the interface. */
  readonly language: string;
  /** How a finding's file is opened; left out = nobody knows an editor. */
  readonly editor?: 'vscode' | 'program';
  /** Absolute path of the workspace. */
  readonly root: string;
  /** Of the page that is shown; empty where there is none. */
  readonly digest: string;
}

export const ownAddress = '/~/';

export function withLayer(html: string, facts: LayerFacts): string {
  const head = html.indexOf('</head>');
  const policy = "default-src 'none';";
  const script = `<script src="${ownAddress}preview.js" data-facts="${attribute(JSON.stringify(facts))}"></script>\n`;
  const start = head === -1 ? '' : html.slice(0, head);
  const rest = head === -1 ? html : html.slice(head);
  // Built pages may load nothing; here the layer asks for news, and has a style of its own.
  return start.replace(policy, `${policy} connect-src 'self';`) + script + rest;
}

/** What is shown as long as there is no page. */
export function pageWithoutContent(title: string, facts: LayerFacts): string {
  return withLayer(
    `<!DOCTYPE html>
<html lang="${facts.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${attribute(title)}</title>
</head>
<body><main><p>${attribute(title)}</p></main></body>
</html>
`,
    facts,
  );
}

function attribute(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
