/* The ability map: choosing a box shows what leads to it and what it leads to; the map is complete without it. */
(function () {
  'use strict';

  document.addEventListener('DOMContentLoaded', function () {
    var svg = document.querySelector('.ability-svg');
    var panel = document.querySelector('.ability-chosen');
    if (!svg || !panel) return;
    document.querySelector('.ability-hint').hidden = false;
    var nodes = {};
    svg.querySelectorAll('.node').forEach(function (element) {
      nodes[element.dataset.key] = { element: element, before: [], after: [] };
      element.setAttribute('tabindex', '0');
      element.setAttribute('role', 'button');
      element.setAttribute('aria-pressed', 'false');
    });
    var lines = Array.from(svg.querySelectorAll('.lines path')).map(function (path) {
      var line = { path: path, from: path.dataset.from, to: path.dataset.to };
      nodes[line.from].after.push(line);
      nodes[line.to].before.push(line);
      return line;
    });
    var chosen = null;

    function follow(start, direction, end, lit) {
      var open = [start];
      while (open.length > 0) {
        var key = open.pop();
        nodes[key][direction].forEach(function (line) {
          lit.lines.add(line);
          if (lit.keys.has(line[end])) return;
          lit.keys.add(line[end]);
          open.push(line[end]);
        });
      }
    }

    function show(key) {
      chosen = key === chosen ? null : key;
      var lit = { keys: new Set(), lines: new Set() };
      if (chosen !== null) {
        lit.keys.add(chosen);
        follow(chosen, 'before', 'from', lit);
        follow(chosen, 'after', 'to', lit);
      }
      svg.classList.toggle('choosing', chosen !== null);
      Object.keys(nodes).forEach(function (each) {
        nodes[each].element.classList.toggle('lit', lit.keys.has(each));
        nodes[each].element.setAttribute('aria-pressed', String(each === chosen));
      });
      lines.forEach(function (line) { line.path.classList.toggle('lit', lit.lines.has(line)); });
      describe(lit);
    }

    function titleOf(key) { return nodes[key].element.querySelector('title').textContent; }

    function describe(lit) {
      panel.textContent = '';
      panel.hidden = chosen === null;
      if (chosen === null) return;
      var name = document.createElement('strong');
      name.textContent = titleOf(chosen);
      panel.append(name);
      var href = nodes[chosen].element.getAttribute('href');
      if (href) {
        var link = document.createElement('a');
        link.href = href;
        link.textContent = panel.dataset.open;
        panel.append(' ', link);
      }
      var clear = document.createElement('button');
      clear.type = 'button';
      clear.textContent = panel.dataset.clear;
      clear.addEventListener('click', function () {
        var element = nodes[chosen].element;
        show(chosen);
        element.focus();
      });
      panel.append(' ', clear);
      ['course', 'task', 'content', 'function'].forEach(function (layer) {
        var keys = Array.from(lit.keys).filter(function (key) { return key !== chosen && nodes[key].element.dataset.layer === layer; });
        if (keys.length === 0) return;
        var line = document.createElement('p');
        line.textContent = keys.map(titleOf).sort().join(' · ');
        panel.append(line);
      });
      if (lit.keys.size === 1) panel.append(' ', panel.dataset.none);
    }

    svg.addEventListener('click', function (event) {
      var element = event.target.closest('.node');
      if (!element) return;
      event.preventDefault();
      show(element.dataset.key);
    });
    svg.addEventListener('keydown', function (event) {
      var element = event.target.closest('.node');
      if (!element || (event.key !== 'Enter' && event.key !== ' ')) return;
      event.preventDefault();
      show(element.dataset.key);
    });
    document.addEventListener('keydown', function (event) {
      if (event.key === 'Escape' && chosen !== null) show(chosen);
    });
  });
})();
