/* The marks of a class, handed in as codes and pasted by the teacher: who marked what, how far the class
   agrees, and how the tool compares. Kept in the teacher's browser alone. */
(function (framing) {
  'use strict';

  var CODES = 'framing-codes', PUPIL = 'framing-pupil', FEW = 5, all = framing.blind.all, NAMES = framing.blind.NAMES;
  var UNIT = { loaded: 'hold loaded wording', hedge: 'hold softened wording', source: 'say who says so' };

  framing.many = function (n, what) { return n.toLocaleString('en-GB') + ' ' + what + (n === 1 ? '' : 's'); };

  function read(name) { try { return JSON.parse(localStorage.getItem(name)); } catch (e) { return null; } }
  function keep(name, value) { try { localStorage.setItem(name, JSON.stringify(value)); } catch (e) { /* lasts as long as the page */ } }

  function node(tag, given, inside) {
    var made = document.createElement(tag);
    Object.keys(given || {}).forEach(function (key) { if (key === 'text') made.textContent = given[key]; else made.setAttribute(key, given[key]); });
    (inside || []).forEach(function (child) { made.append(child); });
    return made;
  }

  /* ---- the two texts as codes know them: words by number ---- */

  function texts() {
    return all('.text[data-token]', framing.blind.place()).map(function (text) {
      var words = all('.w', text);
      return { token: text.dataset.token, words: words.length, word: words, element: text };
    });
  }
  function pair(of) { return of.map(function (t) { return t.token; }).sort().join('-'); }

  /* One random number a browser, so that a pupil who hands in again replaces the first code. */
  function pupil() {
    var number = read(PUPIL);
    if (!Number.isInteger(number) || number < 0 || number >= 1 << 20) {
      number = window.crypto.getRandomValues(new Uint32Array(1))[0] & ((1 << 20) - 1);
      keep(PUPIL, number);
    }
    return number;
  }

  function own_code() {
    var here = texts(), marks = {};
    here.forEach(function (text) {
      var own = framing.blind.own_of(text.element);
      marks[text.token] = text.word.map(function (word, i) { return [i, own[word.dataset.at]]; }).filter(function (m) { return m[1]; });
    });
    var number = here.reduce(function (sum, t) { return sum + marks[t.token].length; }, 0);
    return { code: framing.code_of(here, marks, pupil()), marks: number };
  }

  framing.show_own_code = function () {
    var field = document.getElementById('hand-in-code'), button = document.getElementById('hand-in-copy');
    if (!field) return;
    var own = own_code();
    field.textContent = own.marks ? own.code : 'Mark some words first.';
    button.disabled = !own.marks;
  };

  /* ---- collecting ---- */

  function codes() { return (read(CODES) || {})[pair(texts())] || {}; }

  /* The marks with their words, as they are kept: the last step shows the texts with their names, and so
     with other words. */
  function in_words(marks, here) {
    var out = {};
    here.forEach(function (text) {
      out[text.token] = marks[text.token].map(function (mark) {
        var word = text.word[mark[0]];
        return [mark[0], mark[1], word.textContent, word.dataset.at];
      });
    });
    return out;
  }

  /* Reads what was pasted, a code a line, whatever stands around it in a chat; says what could not be read. */
  function add(pasted) {
    var here = texts(), held = read(CODES) || {}, mine = held[pair(here)] || {}, fresh = 0, again = 0, problems = [];
    String(pasted).slice(0, 200000).split(/\r?\n/).forEach(function (line, i) {
      if (!line.trim()) return;
      var tries = line.split(/[^0-9A-Za-z-]+/).concat(line).filter(function (part) { return part.length > 11; });
      var found = tries.map(function (part) { return [part, framing.read_code(part, here)]; });
      var good = found.filter(function (f) { return !f[1].problem; })[0];
      if (good) {
        if (mine[good[1].pupil]) again += 1; else fresh += 1;
        mine[good[1].pupil] = in_words(good[1].marks, here);
        return;
      }
      var why = found.map(function (f) { return f[1].problem; });
      problems.push('Line ' + (i + 1) + ': ' + (why.indexOf('other texts') >= 0 ? 'marks of two other texts'
        : why.indexOf('mistyped') >= 0 ? 'a code with a letter wrong or missing; ask for it again' : 'no code in it') + '.');
    });
    held[pair(here)] = mine;
    keep(CODES, held);
    return { fresh: fresh, again: again, problems: problems };
  }

  /* token → place and kind → {word, n}, as raised hands are kept; null when nothing was handed in. */
  framing.collected = function () {
    if (!framing.blind.place()) return null;
    var given = codes(), people = Object.keys(given).map(function (number) { return given[number]; }), hands = {};
    if (!people.length) return null;
    people.forEach(function (marks) {
      Object.keys(marks).forEach(function (token) {
        var own = hands[token] = hands[token] || {};
        marks[token].forEach(function (mark) {
          var name = mark[3] + '|' + mark[1];
          (own[name] = own[name] || { word: mark[2], n: 0 }).n += 1;
        });
      });
    });
    return { size: people.length, hands: hands, people: people };
  };

  /* ---- sentences: the unit on which published agreement is counted ---- */

  function units(text) {
    var starts = JSON.parse(text.element.dataset.sentences || '[]');
    return text.word.map(function (word) {
      var cut = word.dataset.at.split('-'), at = Number(cut[1]), i = starts.length;
      if (cut[0] === 'title') return 0;
      while (i > 1 && starts[i - 1] > at) i -= 1;
      return Math.max(1, i);
    });
  }

  /* Of every sentence and headline with words in it: how many pupils marked a word of the kind, and the tool. */
  function by_sentence(given, kind, tool_marks) {
    var counts = [], tool = [];
    texts().forEach(function (text) {
      var of = units(text), people = given.people.map(function (marks) {
        return new Set(marks[text.token].filter(function (m) { return m[1] === kind; }).map(function (m) { return of[m[0]]; }));
      });
      var said = new Set(tool_marks ? of.filter(function (_, i) { return tool_marks(text.element, text.word[i]); }) : []);
      Array.from(new Set(of)).forEach(function (unit) {
        counts.push(people.filter(function (p) { return p.has(unit); }).length);
        tool.push(said.has(unit));
      });
    });
    return { counts: counts, tool: tool_marks ? tool : null };
  }

  function two(value) { return (value < 0 ? '−' : '') + Math.abs(value).toFixed(2); }
  function from_to(interval) { return interval ? ', 95 % interval ' + two(interval[0]) + ' to ' + two(interval[1]) : ', too few marks for an interval'; }

  /* ---- step 2: the class ---- */

  framing.show_collected = function (kind) {
    var given = framing.collected(), line = document.getElementById('class-agreement');
    if (!line) return;
    var forget = document.getElementById('codes-forget');
    forget.hidden = !given;
    document.getElementById('class-agreement-card').hidden = !given || given.size < 2;
    if (!given || given.size < 2) return;
    var of = by_sentence(given, kind), found = framing.agreement(of.counts, given.size, null);
    line.textContent = found.class === null
      ? 'Nobody marked anything as ' + NAMES[kind] + ', or everybody marked every sentence: there is no agreement to measure.'
      : 'On which sentences ' + UNIT[kind] + ', the agreement of ' + framing.many(given.size, 'pupil') + ' is ' + two(found.class) +
        ' (Krippendorff’s alpha over ' + framing.many(found.units, 'sentence') + from_to(found.class_interval) + ').' +
        (given.size < FEW ? ' Fewer than five pupils: another five might agree quite differently.' : '');
  };

  /* ---- step 3: the class and the tool ---- */

  framing.show_collected_and_tool = function (box, kind, tool_marks) {
    var given = framing.collected(), size = given.size, groups = { both: [], mine: [], tool: [] };
    texts().forEach(function (text) {
      var run = null;
      text.word.forEach(function (word) {
        var entry = (given.hands[text.token] || {})[word.dataset.at + '|' + kind], n = entry ? entry.n : 0;
        var tool = tool_marks(text.element, word), many = 2 * n >= size;
        var group = many ? (tool ? 'both' : 'mine') : tool ? 'tool' : null;
        /* Words side by side with the same outcome are read as one. */
        if (run && run.group === group) { run.words.push(word.textContent); run.n = Math.max(run.n, n); return; }
        run = group && { group: group, words: [word.textContent], n: n, side: text.element.dataset.side.toUpperCase() };
        if (run) groups[group].push(run);
      });
    });
    var rows = [['Class and tool', 'both'], ['Only the class', 'mine'], ['Only the tool', 'tool']].map(function (g) {
      var said = groups[g[1]].map(function (r) { return r.side + ' “' + r.words.join(' ') + '” (' + r.n + ')'; });
      return node('div', {}, [node('dt', { text: g[0] }), node('dd', { text: said.join(', ') || 'none' })]);
    });
    var of = by_sentence(given, kind, tool_marks), found = framing.agreement(of.counts, size, of.tool), apart = found.difference_interval;
    var clear = apart && (apart[0] > 0 || apart[1] < 0);
    var said = size < 2 || found.class === null || found.tool === null ? '' :
      'On which sentences ' + UNIT[kind] + ', a pupil and the tool agree to ' + two(found.tool) + ', two pupils to ' + two(found.class) +
      ' (Krippendorff’s alpha' + (apart ? '; difference ' + two(found.tool - found.class) + from_to(apart) : '') + '). ' +
      (!apart ? 'There are too few marks to compare the two.'
        : !clear ? 'That is no clear difference: the tool is one more reader.'
          : apart[1] < 0 ? 'The tool agrees with you less than you agree with each other.' : 'The tool agrees with you more than you agree with each other.');
    box.hidden = false;
    box.replaceChildren(
      node('h2', { text: 'The class and the tool: ' + NAMES[kind] }),
      node('dl', { class: 'plan' }, rows),
      node('p', { class: 'said', text: said }),
      node('p', { class: 'muted small', text: framing.many(size, 'pupil') + '; in brackets how many marked it. “The class” means half of it or more.' }));
  };

  /* ---- saving ---- */

  framing.save_collected = function () {
    var given = framing.collected();
    if (!given) return;
    var rows = [];
    texts().forEach(function (text) {
      given.people.forEach(function (marks, i) {
        marks[text.token].forEach(function (mark) {
          rows.push([i + 1, text.element.dataset.side.toUpperCase(), mark[0] + 1, mark[2], NAMES[mark[1]]]);
        });
      });
    });
    var table = framing.guarded({ columns: ['Pupil', 'Text', 'Number of the word', 'Word', 'Marked as'], rows: rows });
    framing.save(new Blob(['\ufeff' + framing.csv(table)], { type: 'text/csv;charset=utf-8' }), 'framing-class-marks.csv');
  };

  document.addEventListener('click', function (event) {
    if (event.target.closest('#codes-add')) {
      var field = document.getElementById('codes-field'), out = document.getElementById('codes-said');
      if (!field.value.trim()) return framing.say('Paste the codes first.');
      var found = add(field.value), parts = [];
      if (found.fresh) parts.push(framing.many(found.fresh, 'new code') + '.');
      if (found.again) parts.push(framing.many(found.again, 'code') + ' of pupils who had handed in before: the later one counts.');
      out.textContent = parts.concat(found.problems).join(' ');
      if (!found.problems.length) field.value = '';
      framing.show_class();
      return framing.say(out.textContent);
    }
    if (event.target.closest('#codes-forget')) {
      var held = read(CODES) || {};
      delete held[pair(texts())];
      keep(CODES, held);
      document.getElementById('codes-said').textContent = 'Forgotten. Raised hands count again.';
      return framing.show_class();
    }
  });

  framing.shown_hooks.push(function () {
    if (framing.blind.place() && framing.blind.place().dataset.step === 'mark') framing.show_own_code();
  });
})(window.dash_clientside.framing);
