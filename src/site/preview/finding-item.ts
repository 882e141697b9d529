/** One finding in the list of the layer, with the way to its place in the file. */
import type { Finding, Language } from './finding.ts';
import type { Facts } from './state.ts';
import { words } from './words.ts';

export function findingItem(finding: Finding, facts: Facts, language: Language): HTMLElement {
  const { code, severity, message, label, help } = finding;
  const item = document.createElement('li');
  item.className = severity;
  const texts = [label[language], help[language]].filter((text) => text !== undefined);
  item.append(
    part('strong', 'severity', words[language].severities[severity]),
    ' ',
    part('span', 'message', message[language]),
    ' ',
    part('code', 'code', code),
    ...texts.map((text) => part('p', 'more', text ?? '')),
    placeOf(finding, facts, language),
  );
  return item;
}

function placeOf(finding: Finding, { editor, root }: Facts, language: Language): HTMLElement {
  const { file, line, column } = finding;
  const text = words[language].at(file, line);
  if (editor === undefined) return part('span', 'place', text);
  if (editor === 'vscode') {
    const link = part('a', 'place', text) as HTMLAnchorElement;
    const path = `${root}/${file}`
      .split('/')
      .filter((step) => step !== '')
      .map(encodeURIComponent)
      .join('/');
    link.href = `vscode://file/${path.replace(/^([A-Za-z])%3A/, '$1:')}:${line}:${column}`;
    return link;
  }
  const button = part('button', 'place', text) as HTMLButtonElement;
  button.type = 'button';
  button.addEventListener('click', () => {
    void fetch('/~/open', { method: 'POST', body: JSON.stringify({ file, line, column }) });
  });
  return button;
}

function part(tag: string, name: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = name;
  made.textContent = text;
  return made;
}
