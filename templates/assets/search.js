/* Search: the data of search-index.js and what somebody types → pages, best first. Knows nothing of the page it runs on. */
(function () {
  'use strict';

  /* Width, case and spaces make no difference; what cannot change is passed over, for the index is long. */
  var changing = /[^\u0001-\u0008\u000a!-@[-~\u3001\u3002\u4e00-\u9fff]/g;
  var known = Object.create(null);
  function foldOne(character) {
    if (!(character in known)) known[character] = character.normalize('NFKC').toLowerCase().replace(/[\u2010-\u2015\u2212]/g, '-').replace(/\s/g, '');
    return known[character];
  }
  function fold(text) { return text.replace(changing, foldOne); }

  /* The folded text, and for each of its characters the place in the original where it stands. */
  function foldWithPlaces(text) {
    var folded = '';
    var places = [];
    for (var i = 0; i < text.length; i++) {
      var part = fold(text[i]);
      for (var k = 0; k < part.length; k++) places.push(i);
      folded += part;
    }
    places.push(text.length);
    return { folded: folded, places: places };
  }

  /* 2。1。3 is typed where no Chinese sentence would have it. */
  function termsOf(query) {
    return query.split(/\s+/).map(fold).filter(Boolean).map(function (term) {
      return /\d[。，、]\d/.test(term) ? term.replace(/[。，、]/g, '.') : term;
    });
  }

  function literal(text) { return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'); }

  /* One character wrong, and in longer terms one missing, one too many or two swapped; undefined for terms too short to guess at. */
  function nearly(term) {
    if (term.length < 4) return undefined;
    var isLatin = /^[!-~]+$/.test(term);
    var any = isLatin ? '[!-~]' : '[^\\n]';
    var ways = [];
    for (var i = 0; i < term.length; i++) {
      var before = literal(term.slice(0, i));
      var after = literal(term.slice(i + 1));
      ways.push(before + any + after);
      if (i + 1 < term.length && term[i] !== term[i + 1]) ways.push(before + literal(term[i + 1] + term[i] + term.slice(i + 2)));
      if (term.length > 4) ways.push(before + after, before + any + literal(term[i]) + after);
    }
    var one = '(?:' + ways.join('|') + ')';
    return new RegExp(isLatin ? '(^|[^a-z0-9])(' + one + ')(?![a-z0-9])' : '()(' + one + ')');
  }

  function exactly(term) {
    return {
      term: term,
      in: function (text) {
        var at = text.indexOf(term);
        return at < 0 ? undefined : { at: at, length: term.length };
      },
    };
  }

  function approximately(term) {
    var pattern = nearly(term);
    return {
      term: term,
      in: function (text) {
        var match = pattern && pattern.exec(text);
        return match ? { at: match.index + match[1].length, length: match[2].length } : undefined;
      },
    };
  }

  function prepare(index) {
    return index.pages.map(function (page, order) {
      var trail = page.trail || [];
      return {
        page: page,
        order: order,
        title: fold(page.title),
        number: fold(page.number || ''),
        fullNumber: fold(page.fullNumber || ''),
        trail: fold(trail.join('\n')),
        sections: (page.sections || []).map(function (section) {
          return { section: section, heading: fold(section.heading || ''), text: fold(section.text || '') };
        }),
      };
    });
  }

  function named(text, seek, weight) {
    var found = seek.in(text);
    if (!found) return 0;
    if (found.length === text.length) return 2 * weight;
    return found.at === 0 ? 1.4 * weight : weight;
  }

  /* What one word is worth on a page: its names say more than its text, and one place where all words meet says most. */
  function rank(entry, seeks) {
    var best;
    var points = 0;
    var everywhere = seeks.map(function (seek) {
      return Math.max(named(entry.number, seek, 60), named(entry.fullNumber, seek, 60), named(entry.title, seek, 50), named(entry.trail, seek, 4));
    });
    var reached = everywhere.slice();
    entry.sections.forEach(function (one) {
      var sum = 0;
      var hits = 0;
      seeks.forEach(function (seek, i) {
        // The shorter the passage, the more it is about the word.
        var inText = seek.in(one.text) ? 12 - Math.min(4, one.text.length / 400) : 0;
        var worth = Math.max(named(one.heading, seek, 24), inText);
        if (worth > 0) hits++;
        sum += worth;
        reached[i] = Math.max(reached[i], worth);
      });
      if (hits > 1) sum += 10 * (hits - 1);
      if (sum > 0 && (!best || sum > best.sum)) best = { sum: sum, section: one.section };
    });
    if (reached.some(function (worth) { return worth === 0; })) return undefined;
    everywhere.forEach(function (worth) { points += worth; });
    points += best ? best.sum : 0;
    if (!entry.page.sections) points *= 0.7;
    return { page: entry.page, section: best && best.section, points: points, order: entry.order };
  }

  function search(entries, seeks) {
    return entries.map(function (entry) { return rank(entry, seeks); }).filter(Boolean).sort(function (a, b) {
      return b.points - a.points || a.order - b.order;
    });
  }

  /* A word that stands nowhere as it was typed is looked for with one mistake in it. */
  function finder(index) {
    var entries = prepare(index);
    function stands(seek) {
      return entries.some(function (entry) {
        return seek.in(entry.title) || seek.in(entry.number) || seek.in(entry.fullNumber) || seek.in(entry.trail) || entry.sections.some(function (one) { return seek.in(one.heading) || seek.in(one.text); });
      });
    }
    return function (query) {
      var terms = termsOf(query);
      if (terms.length === 0) return { results: [], seeks: [], guessed: false };
      var guessed = false;
      var seeks = terms.map(function (term) {
        var exact = exactly(term);
        if (term.length < 4 || stands(exact)) return exact;
        guessed = true;
        return approximately(term);
      });
      return { results: search(entries, seeks), seeks: seeks, guessed: guessed };
    };
  }

  /* Places of all words in a text, in order, none within another. */
  function marksIn(text, seeks) {
    var both = foldWithPlaces(text);
    var marks = [];
    seeks.forEach(function (seek) {
      var from = 0;
      for (var found; (found = seek.in(both.folded.slice(from))) && found.length > 0; from += found.at + found.length) {
        var start = from + found.at;
        marks.push({ from: both.places[start], to: both.places[start + found.length - 1] + 1 });
      }
    });
    marks.sort(function (a, b) { return a.from - b.from || b.to - a.to; });
    return marks.filter(function (mark, i) { return i === 0 || mark.from >= marks[i - 1].to; });
  }

  /* The part of a text around its first hit, cut into marked and unmarked pieces. */
  function snippet(text, seeks, before, length) {
    var marks = marksIn(text, seeks);
    var first = marks[0] ? marks[0].from : 0;
    var start = Math.max(0, first - before);
    var end = Math.min(text.length, start + length);
    var pieces = [];
    var at = start;
    marks.forEach(function (mark) {
      if (mark.from < at || mark.to > end) return;
      pieces.push({ text: text.slice(at, mark.from), marked: false }, { text: text.slice(mark.from, mark.to), marked: true });
      at = mark.to;
    });
    pieces.push({ text: text.slice(at, end), marked: false });
    return { pieces: pieces.filter(function (piece) { return piece.text !== ''; }), cutBefore: start > 0, cutAfter: end < text.length };
  }

  self.ccstdSearch = {
    finder: finder,
    marksIn: marksIn,
    snippet: snippet,
    exact: function (query) { return termsOf(query).map(exactly); },
    near: function (query) { return termsOf(query).map(function (term) { return term.length < 4 ? exactly(term) : approximately(term); }); },
  };
})();
