/**
 * The script `ccstd.js`: small comforts; every page is complete without them. It runs before anything is
 * drawn, so that no dark page is light first.
 */
import { onKey } from './page/keys.ts';
import { folderOfScript } from './page/load-script.ts';
import { listParts, makeTablesReachable, offerWayUp } from './page/page-parts.ts';
import { offerPrinting } from './page/printing.ts';
import { SearchBox } from './page/search-box.ts';
import { offerWholeTask } from './page/task-facts.ts';
import { Theme } from './page/theme.ts';

const assets = folderOfScript();
const theme = new Theme();
const search = new SearchBox(assets);
theme.apply();
document.addEventListener('keydown', (event) => onKey(event, () => search.open()));
window.addEventListener('resize', makeTablesReachable);
document.addEventListener('DOMContentLoaded', () => {
  document.documentElement.classList.add('has-script');
  for (const button of document.querySelectorAll<HTMLElement>('.switch-theme')) theme.offer(button);
  for (const button of document.querySelectorAll<HTMLElement>('.open-search')) {
    button.hidden = false;
    button.addEventListener('click', () => search.open());
  }
  makeTablesReachable();
  offerPrinting();
  offerWholeTask();
  listParts();
  offerWayUp(assets);
  search.arrive();
});
