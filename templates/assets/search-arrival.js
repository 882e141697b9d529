/* A page reached from the search: what was searched for is marked, without a change to the page, and brought into view. */
self.ccstdSearchArrival = function (query) {
  'use strict';

  var search = self.ccstdSearch;

  /* Words may stand in several pieces of text side by side, so whole blocks are looked at. */
  function blocks() {
    var walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    var found = new Map();
    for (var node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement.closest('script, style, svg, nav, [hidden]')) continue;
      var block = node.parentElement;
      while (getComputedStyle(block).display.startsWith('inline') && block.parentElement) block = block.parentElement;
      if (!found.has(block)) found.set(block, []);
      found.get(block).push(node);
    }
    return Array.from(found.values());
  }

  function rangesIn(nodes, seeks) {
    var text = nodes.map(function (node) { return node.data.replace(/\n/g, ' '); }).join('');
    return search.marksIn(text, seeks).map(function (mark) {
      var range = document.createRange();
      var at = 0;
      nodes.forEach(function (node) {
        if (mark.from >= at && mark.from < at + node.length) range.setStart(node, mark.from - at);
        if (mark.to > at && mark.to <= at + node.length) range.setEnd(node, mark.to - at);
        at += node.length;
      });
      return range;
    });
  }

  var all = blocks();
  var inAll = function (seeks) { return all.flatMap(function (nodes) { return rangesIn(nodes, seeks); }); };
  var ranges = inAll(search.exact(query));
  if (ranges.length === 0) ranges = inAll(search.near(query));
  if (ranges.length === 0) return;
  if (self.CSS && CSS.highlights) CSS.highlights.set('found', new Highlight(...ranges));
  var target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  var nearest = target && ranges.find(function (range) { return target.compareDocumentPosition(range.startContainer) & Node.DOCUMENT_POSITION_FOLLOWING; });
  (nearest || ranges[0]).startContainer.parentElement.scrollIntoView({ block: 'center' });
};
