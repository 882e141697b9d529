/* The box in which one searches, once program and data are there: words in, a list of places out; all by keyboard, and said aloud. */
(function () {
  'use strict';

  var box = document.querySelector('dialog.search');
  var input = box.querySelector('input');
  var list = box.querySelector('.search-found');
  var more = box.querySelector('.search-more');
  var status = box.querySelector('[role="status"]');
  var most = 30;
  var assets = new URL('./', document.currentScript.src).href;
  var home = new URL('../', assets).href;
  /* Kilobytes of texts: a small site is searched to its end, of a large one the likeliest pages alone are read. */
  var small = 4000;
  var isSmall = self.ccstdSearch.sizeOf(self.ccstdSearchIndex) <= small;
  var find = self.ccstdSearch.finder(self.ccstdSearchIndex, shard, isSmall ? Infinity : 150);
  var active = -1;

  /* A script says its data under its own name: scripts open from a disk, where no other file may be read. */
  var arrived = {};
  self.ccstdSearchShard = function (name, data) { arrived[name] = data; };
  function shard(name) {
    return new Promise(function (done, failed) {
      var script = document.createElement('script');
      script.src = assets + 'search/' + name + '.js';
      script.onload = function () {
        script.remove();
        if (name in arrived) done(arrived[name]);
        else failed(new Error(name));
        delete arrived[name];
      };
      script.onerror = failed;
      document.head.append(script);
    });
  }

  function say(name, values) {
    status.textContent = (status.dataset[name] || '').replace(/\{(\w+)\}/g, function (gap, key) { return values[key]; });
  }

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function marked(target, text, seeks, before, length) {
    var part = self.ccstdSearch.snippet(text, seeks, before, length);
    if (part.cutBefore) target.append('…');
    part.pieces.forEach(function (piece) {
      var words = piece.text.replace(/\n/g, ' ');
      target.append(piece.marked ? element('mark', '', words) : words);
    });
    if (part.cutAfter) target.append('…');
    return target;
  }

  function addressOf(result) {
    var path = result.page.path.split('/').map(encodeURIComponent).join('/');
    var anchor = result.section && result.section.anchor;
    return home + path + '?q=' + encodeURIComponent(words.trim()) + (anchor ? '#' + encodeURIComponent(anchor) : '');
  }

  function optionOf(result, index, seeks) {
    var link = element('a', 'search-hit');
    link.id = 'search-hit-' + index;
    link.href = addressOf(result);
    link.tabIndex = -1;
    link.setAttribute('role', 'option');
    link.setAttribute('aria-selected', 'false');
    var name = element('span', 'search-name');
    if (result.page.number) name.append(marked(element('span', 'search-number'), result.page.number, seeks, 0, 99), ' ');
    name.append(marked(element('span'), result.page.title, seeks, 200, 200));
    link.append(name);
    var trail = (result.page.trail || []).join(' › ');
    if (trail) link.append(' ', element('span', 'search-trail', trail));
    if (!result.section) return link;
    var text = element('span', 'search-text');
    if (result.section.heading) text.append(marked(element('b'), result.section.heading, seeks, 99, 99), '　');
    link.append(' ', marked(text, result.section.text || '', seeks, 20, 80));
    return link;
  }

  function activate(index) {
    var options = list.children;
    if (options[active]) options[active].setAttribute('aria-selected', 'false');
    active = options.length === 0 ? -1 : (index + options.length) % options.length;
    if (active < 0) {
      input.removeAttribute('aria-activedescendant');
      return;
    }
    options[active].setAttribute('aria-selected', 'true');
    options[active].scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', options[active].id);
  }

  /* What was found. The list begins with the best; who asks for more gets the next, and when all is listed, reading goes on. */
  var found;

  function show(answer) {
    found = answer;
    list.replaceChildren();
    list.scrollTop = 0;
    active = -1;
    listMore();
  }

  function listMore() {
    var first = list.children.length;
    found.results.slice(first, first + most).forEach(function (result, i) { list.append(optionOf(result, first + i, found.seeks)); });
    var shown = list.children.length;
    list.hidden = shown === 0;
    input.setAttribute('aria-expanded', String(shown > 0));
    if (shown > first || shown === 0) activate(first);
    var isAll = shown === found.results.length;
    more.hidden = isAll && !found.more;
    var values = { count: found.results.length, shown: shown };
    if (words.trim() === '') say('hint', values);
    else if (shown === 0) say(found.more ? 'noneYet' : 'none', values);
    else if (found.guessed) say(found.more ? 'nearSoFar' : 'near', values);
    else if (found.more) say('more', values);
    else say(isAll ? 'found' : 'many', values);
  }

  /* The answer to what was asked last is shown; earlier ones come too late. */
  var words = '';
  var turn = 0;
  var answer = Promise.resolve();
  var pause;
  function answerWith(coming, showing) {
    var own = ++turn;
    more.hidden = true;
    answer = coming.then(
      function (result) { if (own === turn) showing(result); },
      function () { if (own === turn) say('missing', {}); },
    );
  }
  function ask() {
    clearTimeout(pause);
    pause = undefined;
    words = input.value;
    answerWith(find(words), show);
  }

  more.addEventListener('click', function (event) {
    /* Who uses the keyboard goes on choosing. */
    if (event.detail === 0) input.focus();
    if (list.children.length < found.results.length) listMore();
    else {
      say('loading', {});
      answerWith(found.more(), function (further) {
        found = { results: found.results.concat(further.results), seeks: found.seeks, guessed: found.guessed, more: further.more };
        listMore();
      });
    }
  });

  /* Nothing is read for letters between which nobody stops. */
  function askSoon() {
    clearTimeout(pause);
    pause = setTimeout(ask, 150);
  }

  input.addEventListener('input', function (event) { if (!event.isComposing) askSoon(); });
  input.addEventListener('compositionend', askSoon);
  input.addEventListener('keydown', function (event) {
    if (event.isComposing) return;
    var step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      activate(active + step);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (pause !== undefined) ask();
      answer.then(function () { if (list.children[active]) list.children[active].click(); });
    }
  });
  list.addEventListener('click', function () { box.close(); });
  box.querySelector('.search-close').addEventListener('click', function () { box.close(); });
  box.addEventListener('click', function (event) { if (event.target === box) box.close(); });

  ask();
})();
