/* Search: search-index.js, the shards that it counts and what somebody types → pages, best first. Knows nothing of the page it runs on. */
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

  function prepare(page, order) {
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

  /* ---- which pages may have a word: its grams, each of which stands in one shard ---- */

  /* Numbers in digits of five bits, lowest first; all but the last digit of a number have the sixth bit. */
  var alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  function numbersOf(code) {
    var numbers = [];
    var value = 0;
    var factor = 1;
    for (var i = 0; i < code.length; i++) {
      var digit = alphabet.indexOf(code[i]);
      value += (digit % 32) * factor;
      factor *= 32;
      if (digit > 31) continue;
      numbers.push(value);
      value = 0;
      factor = 1;
    }
    return numbers;
  }

  function shardOf(gram, shards) {
    var hash = 0;
    for (var i = 0; i < gram.length; i++) hash = (Math.imul(hash, 31) + gram.charCodeAt(i)) >>> 0;
    return hash % shards;
  }

  /* Four Latin characters, or two of any kind; of a long word four grams, for the pages say whether they have all of it. */
  function gramsOf(term) {
    if (term.length < 2) return [term];
    var grams = [];
    for (var i = 0; i + 1 < term.length; i++) {
      var four = term.slice(i, i + 4);
      if (/^[!-~]{4}$/.test(four)) grams.push(four);
      else if (i < 2 || !/^[!-~]{4}$/.test(term.slice(i - 2, i + 2))) grams.push(term.slice(i, i + 2));
    }
    var most = 4;
    if (grams.length <= most) return grams;
    return [0, 1, 2, 3].map(function (part) { return grams[Math.round(part * (grams.length - 1) / (most - 1))]; });
  }

  /* One slip leaves whole what stands before it and what stands behind it: the grams of both, for each place of a slip. */
  function waysOf(term) {
    var ways = [];
    for (var i = 0; i + 1 < term.length; i++) {
      var pieces = [term.slice(0, i), term.slice(i + 2)];
      var long = pieces.filter(function (piece) { return piece.length > 1; });
      ways.push((long.length > 0 ? long : pieces.filter(Boolean)).flatMap(gramsOf));
    }
    return ways;
  }

  /* Page → what the word may be worth there; pages that all lists have. */
  function inAll(lists, together) {
    var byLength = lists.slice().sort(function (a, b) { return a.size - b.size; });
    return byLength.slice(1).reduce(function (found, list) {
      var both = new Map();
      found.forEach(function (worth, page) { if (list.has(page)) both.set(page, together(worth, list.get(page))); });
      return both;
    }, byLength[0]);
  }

  /* Pages that any list has; where more of them agree, it is worth more. */
  function inAny(lists) {
    var any = new Map();
    lists.forEach(function (list) {
      list.forEach(function (worth, page) { any.set(page, worth + (any.get(page) || 0)); });
    });
    return any;
  }

  function add(a, b) { return a + b; }

  /* `head` is search-index.js, and `load` gives the data of a shard by its name. */
  function shardsOf(head, load) {
    var loaded = new Map();
    var blocks = [];
    var pages = 0;
    numbersOf(head.blocks).forEach(function (number, i, numbers) {
      if (i % 2 === 1) return;
      blocks.push({ first: pages, kilobytes: numbers[i + 1] });
      pages += number;
    });

    function once(name, make) {
      if (!loaded.has(name)) {
        var promise = load(name).then(make);
        promise.catch(function () { loaded.delete(name); });
        loaded.set(name, promise);
      }
      return loaded.get(name);
    }

    /* Pages that have the gram: in text, in a heading, or in their names. */
    async function listOf(gram) {
      var postings = await once('g' + shardOf(gram, head.shards), function (data) { return data; });
      var list = new Map();
      var page = -1;
      numbersOf(postings[gram] || '').forEach(function (number) {
        page += Math.floor(number / 3);
        list.set(page, [1, 2, 5][number % 3]);
      });
      return list;
    }

    return {
      having: async function (term) { return inAll(await Promise.all(gramsOf(term).map(listOf)), Math.min); },
      nearlyHaving: async function (term) {
        return inAny(await Promise.all(waysOf(term).map(async function (grams) { return inAll(await Promise.all(grams.map(listOf)), Math.min); })));
      },
      entriesOf: function (block) {
        return once('p' + block, function (data) {
          return data.map(function (page, i) { return prepare(page, blocks[block].first + i); });
        });
      },
      kilobytesOf: function (block) { return blocks[block].kilobytes; },
      blockOf: function (page) {
        var low = 0;
        for (var high = blocks.length; high - low > 1;) {
          var middle = (low + high) >> 1;
          if (blocks[middle].first > page) high = middle;
          else low = middle;
        }
        return low;
      },
    };
  }

  /* Kilobytes of all pages together. */
  function sizeOf(head) {
    return numbersOf(head.blocks).reduce(function (sum, number, i) { return i % 2 === 1 ? sum + number : sum; }, 0);
  }

  /*
   * What somebody types → { results, seeks, guessed, more }. Blocks of pages are read best first, until some are found and
   * `kilobytes` have been read; where pages are left that may have the words, `more` reads on and gives what it finds there
   * in the same form. A word that stands nowhere as it was typed is looked for with one mistake in it, but on the likeliest
   * pages only until somebody asks for more, for most pages have a part of it.
   */
  function finder(head, load, kilobytes) {
    var shards = shardsOf(head, load);

    async function read(candidates, seeks, guessed) {
      var rest = Array.from(candidates.keys()).sort(function (a, b) { return candidates.get(b) - candidates.get(a) || a - b; });
      async function further() {
        var results = [];
        while (rest.length > 0 && results.length === 0) {
          var blocks = new Set();
          var size = 0;
          for (var i = 0; i < rest.length && size < kilobytes; i++) {
            var block = shards.blockOf(rest[i]);
            if (blocks.has(block)) continue;
            size += shards.kilobytesOf(block);
            if (blocks.size === 0 || size <= kilobytes) blocks.add(block);
          }
          var entries = (await Promise.all(Array.from(blocks, shards.entriesOf))).flat();
          entries.forEach(function (entry) {
            var result = candidates.has(entry.order) && rank(entry, seeks);
            if (result) results.push(result);
          });
          rest = rest.filter(function (page) { return !blocks.has(shards.blockOf(page)); });
          if (guessed) break;
        }
        results.sort(function (a, b) { return b.points - a.points || a.order - b.order; });
        return { results: results, seeks: seeks, guessed: guessed, more: rest.length > 0 ? further : undefined };
      }
      return further();
    }

    async function guess(terms, lists) {
      var seeks = terms.map(exactly);
      var guessed = false;
      for (var i = 0; i < terms.length; i++) {
        if (terms[i].length < 4 || (await read(lists[i], [seeks[i]], false)).results.length > 0) continue;
        guessed = true;
        seeks[i] = approximately(terms[i]);
        lists[i] = await shards.nearlyHaving(terms[i]);
      }
      return guessed ? read(inAll(lists, add), seeks, true) : { results: [], seeks: seeks, guessed: false };
    }

    return async function (query) {
      var terms = termsOf(query);
      if (terms.length === 0) return { results: [], seeks: [], guessed: false };
      var seeks = terms.map(exactly);
      var lists = await Promise.all(terms.map(shards.having));
      var found = await read(inAll(lists, add), seeks, false);
      return found.results.length > 0 ? found : guess(terms, lists);
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
    sizeOf: sizeOf,
    fold: fold,
    marksIn: marksIn,
    snippet: snippet,
    exact: function (query) { return termsOf(query).map(exactly); },
    near: function (query) { return termsOf(query).map(function (term) { return term.length < 4 ? exactly(term) : approximately(term); }); },
  };
})();
