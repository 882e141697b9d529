/* The big matrix: fields that narrow rows and columns; the whole table is there without it. */
(function () {
  'use strict';

  document.addEventListener('DOMContentLoaded', function () {
    var form = document.querySelector('.matrix-filter');
    var table = document.querySelector('.matrix-table');
    if (!form || !table) return;
    form.hidden = false;
    var status = form.querySelector('[role="status"]');
    var field = function (name) { return form.querySelector('[name="' + name + '"]'); };
    var fold = function (text) { return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ''); };
    var courseOf = Array.from(table.querySelectorAll('thead .matrix-task')).map(function (head) { return head.dataset.course; });
    var rows = Array.from(table.tBodies[0].rows).map(function (row) {
      var isItem = row.classList.contains('row-item');
      var cells = isItem ? Array.from(row.cells).slice(4) : [];
      var courses = {};
      cells.forEach(function (cell, index) { if (cell.textContent) courses[courseOf[index]] = true; });
      var rank = isItem ? 3 : row.classList.contains('row-content') ? 2 : row.classList.contains('row-function') ? 1 : 0;
      var text = isItem ? fold(row.cells[0].textContent + row.cells[1].textContent) : '';
      return { row: row, rank: rank, state: row.dataset.state, text: text, courses: courses };
    });

    function showColumns(course) {
      table.querySelectorAll('thead [data-course]').forEach(function (head) {
        head.hidden = course !== '' && head.dataset.course !== course;
      });
      Array.from(table.rows).forEach(function (row) {
        if (row.parentElement.tagName === 'THEAD') return;
        if (row.classList.contains('row-courses')) {
          Array.from(row.cells).slice(1).forEach(function (cell, index) { cell.hidden = course !== '' && String(index + 1) !== course; });
          return;
        }
        var skip = row.classList.contains('row-item') ? 4 : 1;
        if (row.classList.contains('row-group')) return;
        Array.from(row.cells).slice(skip).forEach(function (cell, index) { cell.hidden = course !== '' && courseOf[index] !== course; });
      });
    }

    var shownCourse = '';
    function narrow() {
      var text = fold(field('text').value);
      var state = field('state').value;
      var course = field('course').value;
      var shown = 0;
      var open = [false, false, false];
      for (var i = rows.length - 1; i >= 0; i--) {
        var entry = rows[i];
        var fits;
        if (entry.rank === 3) {
          fits = entry.text.includes(text) && (state === '' || entry.state === state) && (course === '' || entry.courses[course] === true);
          if (fits) { shown++; open = [true, true, true]; }
        } else {
          fits = open[entry.rank];
          open[entry.rank] = false;
        }
        entry.row.hidden = !fits;
      }
      if (course !== shownCourse) showColumns(course);
      shownCourse = course;
      var isNarrowed = text !== '' || state !== '' || course !== '';
      status.textContent = isNarrowed ? status.dataset.shown.replace('{count}', String(shown)) : '';
    }
    form.addEventListener('input', narrow);
  });
})();
