/* Small comforts; every page is complete without them: arrow keys turn leaves, a field narrows the list of courses. */
(function () {
  'use strict';

  document.addEventListener('keydown', function (event) {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    var target = event.target;
    if (target instanceof Element && target.closest('input, textarea, select, [contenteditable], .table-scroll')) return;
    var rel = { ArrowLeft: 'prev', ArrowRight: 'next' }[event.key];
    var link = rel && document.querySelector('.pager a[rel="' + rel + '"]');
    if (link) link.click();
  });

  /* A wide table can be reached and scrolled with the keyboard only while it really scrolls. */
  function reachable() {
    document.querySelectorAll('.table-scroll').forEach(function (box) {
      if (box.scrollWidth > box.clientWidth) box.setAttribute('tabindex', '0');
      else box.removeAttribute('tabindex');
    });
  }
  window.addEventListener('resize', reachable);
  document.addEventListener('DOMContentLoaded', reachable);

  document.addEventListener('DOMContentLoaded', function () {
    var find = document.querySelector('.find');
    if (!find) return;
    find.hidden = false;
    var input = find.querySelector('input');
    var status = find.querySelector('[role="status"]');
    var fold = function (text) { return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ''); };
    var entries = Array.from(document.querySelectorAll('[data-find]')).map(function (element) {
      return { element: element, text: fold(element.textContent) };
    });
    input.addEventListener('input', function () {
      var wanted = fold(input.value);
      var shown = 0;
      entries.forEach(function (entry) {
        var fits = entry.text.includes(wanted);
        entry.element.hidden = !fits;
        if (fits) shown++;
      });
      document.querySelectorAll('.programme').forEach(function (group) {
        group.hidden = wanted !== '' && !group.querySelector('[data-find]:not([hidden])');
      });
      status.textContent = wanted ? status.dataset.found.replace('{count}', String(shown)) : '';
    });
  });
})();
