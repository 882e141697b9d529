/** The page as its print styles lay it out, on the screen. */

export function showOnPaper(): void {
  document.documentElement.classList.add('on-paper');
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = '/~/preview.css';
  document.head.append(link);
  for (const style of document.querySelectorAll<HTMLLinkElement | HTMLStyleElement>(
    'link[media], style[media]',
  ))
    style.media = onPaper(style.media);
  for (const sheet of Array.from(document.styleSheets)) showRules(rulesOf(sheet));
  window.addEventListener('load', () => {
    for (const sheet of Array.from(document.styleSheets)) showRules(rulesOf(sheet));
  });
}

function showRules(rules: CSSRuleList | undefined): void {
  for (const rule of Array.from(rules ?? [])) {
    if (!(rule instanceof CSSMediaRule)) continue;
    rule.media.mediaText = onPaper(rule.media.mediaText);
    showRules(rule.cssRules);
  }
}

/** What holds for paper holds, and what holds for screens alone does not. */
function onPaper(media: string): string {
  if (/\bprint\b/.test(media)) return 'all';
  return /\bscreen\b/.test(media) ? 'not all' : media;
}

function rulesOf(sheet: CSSStyleSheet): CSSRuleList | undefined {
  try {
    return sheet.cssRules;
  } catch {
    // Of somewhere else: a theme may not load that, and nothing can be done.
    return undefined;
  }
}
