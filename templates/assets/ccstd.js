/* Small comforts; every page is complete without them: light or dark by choice, search, arrow keys, the parts of a long page. */
(function () {
  'use strict';

  var assets = document.currentScript.src.replace(/[^/]*$/, '');
  var root = document.documentElement;

  /* ---- light or dark: as the system is, until somebody chooses otherwise; done before anything is drawn ---- */

  var dark = document.querySelectorAll('[data-theme="dark"]');
  var system = window.matchMedia('(prefers-color-scheme: dark)');
  var key = 'ccstd-theme';
  var chosen = null;
  try { chosen = localStorage.getItem(key); } catch (error) { /* A browser may keep nothing of pages on a disk. */ }

  function isDark() { return chosen ? chosen === 'dark' : system.matches; }
  function applyTheme() {
    var media = chosen === null ? 'screen and (prefers-color-scheme: dark)' : chosen === 'dark' ? 'screen' : 'not all';
    dark.forEach(function (style) { style.media = media; });
  }
  applyTheme();

  function switchTheme() {
    var wanted = isDark() ? 'light' : 'dark';
    chosen = (wanted === 'dark') === system.matches ? null : wanted;
    try {
      if (chosen) localStorage.setItem(key, chosen);
      else localStorage.removeItem(key);
    } catch (error) { /* Then it lasts as long as the page. */ }
    applyTheme();
  }

  function offerTheme(button) {
    function name() {
      var label = isDark() ? button.dataset.light : button.dataset.dark;
      button.setAttribute('aria-label', label);
      button.title = label;
      button.classList.toggle('is-dark', isDark());
    }
    button.addEventListener('click', function () { switchTheme(); name(); });
    system.addEventListener('change', name);
    name();
    button.hidden = false;
  }

  /* ---- search: its program and its data are read when somebody asks for them ---- */

  function load(name) {
    return new Promise(function (done, failed) {
      var script = document.createElement('script');
      script.src = assets + name;
      script.onload = done;
      script.onerror = failed;
      document.head.append(script);
    });
  }

  /* What is typed while they are read is not lost: the box is open at once. */
  var reading;
  function openSearch() {
    var box = document.querySelector('dialog.search');
    if (!box.open) box.showModal();
    box.querySelector('input').select();
    if (reading) return;
    var status = box.querySelector('[role="status"]');
    status.textContent = status.dataset.loading;
    reading = load('search.js').then(function () { return load('search-index.js'); }).then(
      function () { return load('search-dialog.js'); },
      function () { status.textContent = status.dataset.missing; },
    );
  }

  function showArrival() {
    var query = new URLSearchParams(location.search).get('q');
    if (query) load('search.js').then(function () { return load('search-arrival.js'); }).then(function () { self.ccstdSearchArrival(query); });
  }

  document.addEventListener('keydown', function (event) {
    if (event.defaultPrevented || event.isComposing) return;
    var isCommand = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k';
    var isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    var writes = event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
    if (isCommand || (isPlain && !writes && event.key === '/')) {
      event.preventDefault();
      openSearch();
      return;
    }
    if (!isPlain || event.shiftKey || writes || (event.target instanceof Element && event.target.closest('.table-scroll, dialog'))) return;
    var rel = { ArrowLeft: 'prev', ArrowRight: 'next' }[event.key];
    var link = rel && document.querySelector('.pager a[rel="' + rel + '"]');
    if (link) link.click();
  });

  /* ---- the page ---- */

  /* A wide table can be reached and scrolled with the keyboard only while it really scrolls. */
  function reachable() {
    document.querySelectorAll('.table-scroll:not([role])').forEach(function (box) {
      if (box.scrollWidth > box.clientWidth) box.setAttribute('tabindex', '0');
      else box.removeAttribute('tabindex');
    });
  }

  /* The parts of a long page, below its name in the list of leaves or else above its text. */
  function listParts() {
    var place = document.querySelector('.parts');
    if (!place) return;
    var heads = Array.from(document.querySelectorAll('main h2')).filter(function (head) { return !head.closest('nav, .box, [hidden]'); });
    if (heads.length < 3) return;
    var list = document.createElement('ol');
    heads.forEach(function (head, index) {
      if (!head.id) head.id = 'part-of-page-' + (index + 1);
      var item = document.createElement('li');
      var link = document.createElement('a');
      link.href = '#' + encodeURIComponent(head.id);
      link.textContent = head.textContent.replace(/\s+/g, ' ').trim();
      item.append(link);
      list.append(item);
    });
    place.append(list);
    place.hidden = false;
  }

  /* An edition's folder may have been given away alone; only where all of the site is there can one go up to it. */
  function offerWayUp() {
    var link = document.querySelector('.way-up');
    if (!link) return;
    var probe = document.createElement('link');
    probe.rel = 'stylesheet';
    probe.media = 'not all';
    probe.onload = function () {
      link.setAttribute('href', new URL('../../index.html', assets).href);
      link.hidden = false;
    };
    probe.href = new URL('../../assets/dark.css', assets).href;
    document.head.append(probe);
  }

  window.addEventListener('resize', reachable);
  document.addEventListener('DOMContentLoaded', function () {
    root.classList.add('has-script');
    document.querySelectorAll('.switch-theme').forEach(offerTheme);
    document.querySelectorAll('.open-search').forEach(function (button) {
      button.hidden = false;
      button.addEventListener('click', openSearch);
    });
    reachable();
    listParts();
    offerWayUp();
    showArrival();
  });
})();
