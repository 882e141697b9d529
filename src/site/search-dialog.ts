/**
 * The script `search-dialog.js`: the box in which one searches, once program and data are there. Words go
 * in, a list of places comes out; all of it by keyboard, and said aloud.
 */
import { folderOfScript } from './page/load-script.ts';
import type { Found } from './search/finder.ts';
import { optionOf } from './search/option.ts';
import type { Result } from './search/rank.ts';
import { ResultList } from './search/result-list.ts';
import { shardLoader } from './search/shard-loader.ts';

/** Kilobytes of texts: a small site is searched to its end, of a large one the likeliest pages alone are read. */
const small = 4000;
const likeliest = 120;

/** Milliseconds: nothing is read for letters between which nobody stops. */
const pauseOfTyping = 150;

function start(
  box: HTMLDialogElement,
  field: HTMLInputElement,
  listBox: HTMLElement,
  status: HTMLElement,
): void {
  const assets = folderOfScript();
  const home = new URL('../', assets).href;
  const { finder, sizeOf } = self.ccstdSearch;
  const head = self.ccstdSearchIndex;
  const find = finder(
    head,
    shardLoader(assets),
    sizeOf(head) <= small ? Number.POSITIVE_INFINITY : likeliest,
  );
  const list = new ResultList(listBox, field);
  // The template of a theme may be older than this button.
  const more = box.querySelector<HTMLElement>('.search-more') ?? document.createElement('button');

  let words = '';
  let found: Found | undefined;

  function say(name: string, values: Readonly<Record<string, number>> = {}): void {
    const text = status.dataset[name] ?? '';
    status.textContent = text.replace(/\{(\w+)\}/g, (_, key: string) => String(values[key]));
  }

  function addressOf({ page, section }: Result): string {
    const path = page.path.split('/').map(encodeURIComponent).join('/');
    const anchor = section?.anchor ? `#${encodeURIComponent(section.anchor)}` : '';
    return `${home}${path}?q=${encodeURIComponent(words.trim())}${anchor}`;
  }

  /** The next of what was found. */
  function listMore({ results, seeks, guessed, more: further }: Found): void {
    list.add(results, (result, index) => optionOf({ result, index, seeks, address: addressOf(result) }));
    const isAll = list.shown === results.length;
    more.hidden = isAll && !further;
    const values = { count: results.length, shown: list.shown };
    if (words.trim() === '') say('hint');
    else if (results.length === 0) say(further ? 'noneYet' : 'none');
    else if (guessed) say(further ? 'nearSoFar' : 'near', values);
    else if (further) say('more', values);
    else say(isAll ? 'found' : 'many', values);
  }

  let turn = 0;
  let answer: Promise<void> = Promise.resolve();

  /** The answer to what was asked last is shown; earlier ones come too late. */
  function answerWith(coming: Promise<Found>, show: (found: Found) => void): void {
    const own = ++turn;
    more.hidden = true;
    answer = coming.then(
      (result) => {
        if (own === turn) show(result);
      },
      () => {
        if (own === turn) say('missing');
      },
    );
  }

  let pause: number | undefined;

  function ask(): void {
    clearTimeout(pause);
    pause = undefined;
    words = field.value;
    answerWith(find(words), (result) => {
      found = result;
      list.clear();
      listMore(result);
    });
  }

  function askSoon(): void {
    clearTimeout(pause);
    pause = setTimeout(ask, pauseOfTyping);
  }

  function readOn(earlier: Found, further: () => Promise<Found>): void {
    say('loading');
    answerWith(further(), (result) => {
      found = { ...result, results: [...earlier.results, ...result.results] };
      listMore(found);
    });
  }

  more.addEventListener('click', (event) => {
    // Who uses the keyboard goes on choosing.
    if (event.detail === 0) field.focus();
    if (!found) return;
    if (list.shown < found.results.length) listMore(found);
    else if (found.more) readOn(found, found.more);
  });
  field.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) askSoon();
  });
  field.addEventListener('compositionend', askSoon);
  field.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      list.move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (pause !== undefined) ask();
      answer.then(() => list.openActive());
    }
  });
  listBox.addEventListener('click', () => box.close());
  box.querySelector('.search-close')?.addEventListener('click', () => box.close());
  box.addEventListener('click', (event) => {
    if (event.target === box) box.close();
  });

  ask();
}

const box = document.querySelector<HTMLDialogElement>('dialog.search');
const field = box?.querySelector('input');
const list = box?.querySelector<HTMLElement>('.search-found');
const status = box?.querySelector<HTMLElement>('[role="status"]');
if (box && field && list && status) start(box, field, list, status);
