/**
 * The script `ability-map.js`: choosing a box shows what leads to it and what it leads to; the map is
 * complete without it.
 */
import { type Box, graphOf, reachedFrom } from './ability-map/graph.ts';

const layers = ['course', 'task', 'content', 'function'];

function start(svg: SVGElement, panel: HTMLElement): void {
  const { boxes, lines } = graphOf(svg);
  let chosen: Box | undefined;

  function choose(box: Box | undefined): void {
    chosen = box === chosen ? undefined : box;
    const lit = chosen && reachedFrom(chosen);
    svg.classList.toggle('choosing', chosen !== undefined);
    for (const each of boxes.values()) {
      each.element.classList.toggle('lit', lit?.boxes.has(each) ?? false);
      each.element.setAttribute('aria-pressed', String(each === chosen));
    }
    for (const line of lines) line.path.classList.toggle('lit', lit?.lines.has(line) ?? false);
    panel.textContent = '';
    panel.hidden = chosen === undefined;
    if (chosen && lit) describe(chosen, lit.boxes);
  }

  function describe(box: Box, lit: ReadonlySet<Box>): void {
    const name = document.createElement('strong');
    name.textContent = box.title;
    panel.append(name);
    const href = box.element.getAttribute('href');
    if (href) {
      const link = document.createElement('a');
      link.href = href;
      link.textContent = panel.dataset.open ?? '';
      panel.append(' ', link);
    }
    const clear = document.createElement('button');
    clear.type = 'button';
    clear.textContent = panel.dataset.clear ?? '';
    clear.addEventListener('click', () => {
      choose(undefined);
      box.element.focus();
    });
    panel.append(' ', clear);
    for (const layer of layers) {
      const titles = [...lit]
        .filter((each) => each !== box && each.layer === layer)
        .map(({ title }) => title);
      if (titles.length === 0) continue;
      const line = document.createElement('p');
      line.textContent = titles.sort().join(' · ');
      panel.append(line);
    }
    if (lit.size === 1) panel.append(' ', panel.dataset.none ?? '');
  }

  function boxAt(target: EventTarget | null): Box | undefined {
    const element = target instanceof Element ? target.closest<SVGElement>('.node') : null;
    return element ? boxes.get(element.dataset.key ?? '') : undefined;
  }

  for (const { element } of boxes.values()) {
    element.setAttribute('tabindex', '0');
    element.setAttribute('role', 'button');
    element.setAttribute('aria-pressed', 'false');
  }
  svg.addEventListener('click', (event) => {
    const box = boxAt(event.target);
    if (!box) return;
    event.preventDefault();
    choose(box);
  });
  svg.addEventListener('keydown', (event) => {
    const box = boxAt(event.target);
    if (!box || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    choose(box);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') choose(undefined);
  });
}

document.addEventListener('DOMContentLoaded', () => {
  const svg = document.querySelector<SVGElement>('.ability-svg');
  const panel = document.querySelector<HTMLElement>('.ability-chosen');
  if (!svg || !panel) return;
  const hint = document.querySelector<HTMLElement>('.ability-hint');
  if (hint) hint.hidden = false;
  start(svg, panel);
});
