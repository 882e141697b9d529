/**
 * The script `preview.js`, which only pages of a preview have: news of the workspace, what is wrong with it,
 * and the ways to other pages.
 */
import { Layer } from './preview/layer.ts';
import { listen } from './preview/news.ts';
import { showOnPaper } from './preview/paper.ts';
import { keepPlace } from './preview/place.ts';
import { type Facts, kept } from './preview/state.ts';

const script = document.currentScript as HTMLScriptElement;
const facts = JSON.parse(script.dataset.facts ?? '{}') as Facts;
const page = location.pathname;

keepPlace();
document.addEventListener('DOMContentLoaded', () => {
  if (kept('paper') === 'yes') showOnPaper();
  const layer = new Layer(facts, page);
  document.body.append(layer.element);
  listen(page, facts.digest, (state) => layer.show(state));
});
