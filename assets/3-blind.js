/* Blind reading: the reader's own marks, kept in this browser alone, and where they meet the tool's. */
(function (framing) {
  'use strict';

  var STORE = 'framing-blind', WORD = /[\p{L}\p{N}]+(?:['’.\-&][\p{L}\p{N}]+)*/gu;
  var NAMES = { loaded: 'loaded', hedge: 'softened', source: 'who says so' };

  function place() { return document.querySelector('#texts.blind'); }
  function all(selector, inside) { return Array.prototype.slice.call((inside || document).querySelectorAll(selector)); }
  function held() { try { return JSON.parse(localStorage.getItem(STORE) || '{}'); } catch (e) { return {}; } }
  function keep(marks) { try { localStorage.setItem(STORE, JSON.stringify(marks)); } catch (e) { /* private window */ } }
  function brush() { var b = document.querySelector('[data-brush][aria-pressed=true]'); return b ? b.dataset.brush : 'loaded'; }
  function class_shown() { var b = document.querySelector('[data-class-shown][aria-pressed=true]'); return b ? b.dataset.classShown : 'loaded'; }

  /* Make every word a place to tap. Offsets are Python's: characters, not UTF-16 units. */
  function cut_words() {
    all('[data-o]', place()).forEach(function (run) {
      if (run.dataset.cut) return;
      run.dataset.cut = '1';
      var text = run.textContent, base = Number(run.dataset.o), at = 0, count = base, out = document.createDocumentFragment(), found;
      WORD.lastIndex = 0;
      while ((found = WORD.exec(text))) {
        out.append(text.slice(at, found.index));
        count += Array.from(text.slice(at, found.index)).length;
        var word = document.createElement('span');
        word.className = 'w';
        word.textContent = found[0];
        word.dataset.s = count;
        word.dataset.at = run.dataset.field + '-' + count;
        count += Array.from(found[0]).length;
        word.dataset.e = count;
        out.append(word);
        at = found.index + found[0].length;
      }
      out.append(text.slice(at));
      run.textContent = '';
      run.append(out);
    });
  }

  function own_of(text) { return held()[text.dataset.token] || {}; }

  /* ---- step 1: mark ---- */

  function show_own() {
    var counts = { loaded: 0, hedge: 0, source: 0 };
    all('.text', place()).forEach(function (text) {
      var own = own_of(text);
      all('.w', text).forEach(function (word) {
        var kind = own[word.dataset.at];
        word.className = 'w' + (kind ? ' own m-' + kind : '');
        if (kind) { counts[kind] += 1; word.setAttribute('aria-pressed', 'true'); } else word.setAttribute('aria-pressed', 'false');
      });
    });
    all('[data-mine]').forEach(function (n) { n.textContent = counts[n.dataset.mine]; });
    framing.show_own_code();
  }

  /* Every change can be taken back, one after the other, as long as the page is open. */
  var undone = [];
  function remember() {
    undone.push(JSON.stringify(held()));
    if (undone.length > 200) undone.shift();
    show_undo();
  }
  function show_undo() { var b = document.getElementById('blind-undo'); if (b) b.disabled = !undone.length; }
  function undo() {
    if (!undone.length) return;
    keep(JSON.parse(undone.pop()));
    show_own();
    show_undo();
    framing.say('Taken back.');
  }

  function tap(word) {
    remember();
    var text = word.closest('.text'), marks = held(), own = marks[text.dataset.token] = marks[text.dataset.token] || {};
    if (own[word.dataset.at] === brush()) delete own[word.dataset.at]; else own[word.dataset.at] = brush();
    keep(marks);
    show_own();
    framing.say(own[word.dataset.at] ? word.textContent + ' marked ' + NAMES[own[word.dataset.at]] : word.textContent + ' not marked');
  }

  function stops(role) {
    all('.text', place()).forEach(function (text) {
      var words = all(role === 'tool' ? '.w[data-key]' : '.w', text);
      words.forEach(function (w, i) { w.setAttribute('role', 'button'); w.setAttribute('tabindex', i ? '-1' : '0'); });
    });
  }

  /* ---- step 2: you and the tool ---- */

  function show_both() {
    var kind = class_shown(), votes = framing.votes(), counts = {};
    ['loaded', 'hedge', 'source'].forEach(function (k) { counts[k] = { both: 0, mine: 0, tool: 0 }; });
    all('.text', place()).forEach(function (text) {
      var own = own_of(text), said = votes[text.dataset.token] || {}, words = all('.w', text), met = {};
      var tool = JSON.parse(text.dataset.tool || '[]');
      words.forEach(function (w) { w.className = 'w'; delete w.dataset.key; w.removeAttribute('role'); w.removeAttribute('tabindex'); });
      tool.forEach(function (mark) {
        if (said[mark[4]] === -1) { mark_words(words, mark, kind, 'disputed', null); return; }
        var mine = words.some(function (w) { return inside(w, mark) && own[w.dataset.at] === mark[0]; });
        counts[mark[0]][mine ? 'both' : 'tool'] += 1;
        mark_words(words, mark, kind, mine ? 'both' : 'theirs', met);
      });
      words.forEach(function (w) {
        var k = own[w.dataset.at];
        if (!k || (met[w.dataset.at] || {})[k]) return;
        var in_tool = tool.some(function (m) { return m[0] === k && said[m[4]] !== -1 && inside(w, m); });
        if (in_tool) return;
        counts[k].mine += 1;
        if (k === kind) w.classList.add('mine');
      });
    });
    all('[data-cell]').forEach(function (cell) { var p = cell.dataset.cell.split(':'); cell.textContent = counts[p[0]][p[1]]; });
    stops('tool');
    framing.show_class_and_tool(kind, function (text, word) {
      var said = votes[text.dataset.token] || {};
      return JSON.parse(text.dataset.tool || '[]').some(function (m) { return m[0] === kind && said[m[4]] !== -1 && inside(word, m); });
    });
  }

  function inside(word, mark) {
    return word.dataset.at.split('-')[0] === mark[1] && Number(word.dataset.s) < mark[3] && Number(word.dataset.e) > mark[2];
  }

  function mark_words(words, mark, kind, how, met) {
    if (mark[0] !== kind) return;
    words.forEach(function (w) {
      if (!inside(w, mark)) return;
      w.classList.add(how);
      w.dataset.key = mark[4];
      if (met) { met[w.dataset.at] = met[w.dataset.at] || {}; met[w.dataset.at][mark[0]] = true; }
    });
  }

  function words_of(text, key) { return all('.w', text).filter(function (w) { return w.dataset.key === key; }); }

  /* The tool's mark, its reason, and the reader's answer. */
  function open_panel(word) {
    var text = word.closest('.text'), key = word.dataset.key, panel = document.getElementById('blind-panel');
    var mark = JSON.parse(text.dataset.tool).filter(function (m) { return m[4] === key; })[0];
    if (!mark || !panel) return;
    var words = words_of(text, key).map(function (w) { return w.textContent; }).join(' ');
    panel.textContent = '';
    function add(parent, tag, name, content) {
      var node = document.createElement(tag);
      if (name) node.className = name;
      if (content) node.textContent = content;
      parent.append(node);
      return node;
    }
    var head = add(panel, 'div', 'panel-head'), left = add(head, 'div');
    add(left, 'p', 'eyebrow', 'Text ' + text.dataset.side.toUpperCase() + ' · the tool says: ' + NAMES[mark[0]]);
    var title = add(left, 'h2', 'panel-word', words);
    title.tabIndex = -1;
    var close = add(add(head, 'div', 'panel-steps'), 'button', 'tool', 'Close');
    close.type = 'button';
    close.onclick = function () { panel.hidden = true; document.body.classList.remove('panel-open'); word.focus(); };
    var body = add(panel, 'div', 'panel-body');
    var why = add(body, 'div');
    add(why, 'p', 'panel-why', mark[5]);
    var hands = framing.class_said(text, words_of(text, key), mark[0]);
    if (hands) add(why, 'p', 'small', hands);
    var vote = add(body, 'div', 'segments-like');
    [['1', 'Agree'], ['-1', 'Disagree']].forEach(function (choice) {
      var button = add(vote, 'button', 'button', choice[1]);
      button.type = 'button';
      var now = (framing.votes()[text.dataset.token] || {})[key];
      button.setAttribute('aria-pressed', String(String(now) === choice[0]));
      button.onclick = function () {
        framing.vote(text.dataset.token, key, String((framing.votes()[text.dataset.token] || {})[key]) === choice[0] ? 0 : Number(choice[0]));
        show_both();
        open_panel(all('.w', text).filter(function (w) { return w.dataset.key === key; })[0]);
      };
    });
    panel.hidden = false;
    document.body.classList.add('panel-open');
    title.focus();
  }

  /* ---- events ---- */

  document.addEventListener('click', function (event) {
    if (!place()) return;
    var chip = event.target.closest('[data-brush], [data-class-shown]');
    if (chip) {
      all('[data-brush], [data-class-shown]').forEach(function (c) { c.setAttribute('aria-pressed', String(c === chip)); });
      if (chip.dataset.classShown) show_both();
      else if (place().dataset.step === 'class') framing.show_class();
      return;
    }
    if (event.target.closest('#blind-undo')) return undo();
    if (event.target.closest('#blind-clear')) {
      remember();
      var marks = held();
      all('.text', place()).forEach(function (t) { delete marks[t.dataset.token]; });
      keep(marks);
      return show_own();
    }
    var word = event.target.closest('.blind .w');
    if (word) act(word);
  });

  function act(word) {
    if (place().dataset.step === 'mark') { focus_word(word); tap(word); }
    else if (place().dataset.step === 'class') { focus_word(word); framing.ask_class(word); }
    else if (word.dataset.key) open_panel(word);
  }

  function focus_word(word) {
    all('.w[tabindex="0"]', word.closest('.text')).forEach(function (w) { w.setAttribute('tabindex', '-1'); });
    word.setAttribute('tabindex', '0');
    word.focus();
  }

  document.addEventListener('keydown', function (event) {
    var word = event.target.closest && event.target.closest('.blind .w');
    if (event.key === 'Escape') {
      var panel = document.getElementById('blind-panel'), close = panel && !panel.hidden && panel.querySelector('.tool');
      if (close) close.click();
    }
    if (!word) return;
    if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); return act(word); }
    var by = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 10, ArrowUp: -10 }[event.key];
    if (!by) return;
    event.preventDefault();
    var words = all('.w[role=button]', word.closest('.text')), at = words.indexOf(word);
    if (place().dataset.step === 'tool') by = by > 0 ? 1 : -1;
    focus_word(words[Math.max(0, Math.min(words.length - 1, at + by))]);
  });

  /* A folded paragraph stays folded from step to step: the way there keeps the whole address. */
  document.addEventListener('click', function (event) {
    var link = event.target.closest && event.target.closest('.steps-nav .step');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    event.stopPropagation();
    var query = framing.query(), step = new URLSearchParams(link.search).get('step');
    new URLSearchParams(link.search).forEach(function (value, name) { query.set(name, value); });
    if (!step) query.delete('step');
    framing.go(query);
  }, true);

  framing.blind = { place: place, all: all, brush: brush, focus_word: focus_word, NAMES: NAMES, own_of: own_of };

  framing.shown_hooks.push(function () {
    all('.step.current').forEach(function (s) { s.setAttribute('aria-current', 'step'); });
    if (!place() || place().dataset.step === 'reveal' || place().dataset.step === 'rewrite') return;
    cut_words();
    if (place().dataset.step === 'mark') { stops('mark'); show_own(); show_undo(); }
    else if (place().dataset.step === 'class') { stops('mark'); framing.show_class(); }
    else show_both();
  });
})(window.dash_clientside.framing);
